-- Functions that several specs share.

local assert = require "luassert"
local executeex = require("pl.utils").executeex

local unpack = table.unpack or unpack

local support = {}

-- The interpreter that runs the specs is what comes first on the command line.
local first = -1
while arg[first - 1] do first = first - 1 end
support.interpreter = arg[first]

local ok, httpstatus = pcall(require, "httpstatus")
if not ok then
  local cause = httpstatus:gsub(":?%s*\n%s*no .*", ""):gsub("%s*\n%s*", " ")
  error(("httpstatus does not load in %s (%s): run make LUA=%s"):format(support.interpreter,
    cause, support.interpreter), 0)
end

-- The names of all functions, and of those whose first argument is a code
support.functions, support.by_code = {}, {}
local takes_text = { code = true, parse = true, each = true }
for name, value in pairs(httpstatus) do
  if type(value) == "function" then
    table.insert(support.functions, name)
    if not takes_text[name] then table.insert(support.by_code, name) end
  end
end

-- Returns the output, the exit status and the standard error of a command line, in
-- which `httpstatus` is bin/httpstatus on the interpreter and with the module that run
-- the specs.
function support.shell(command)
  local _, status, output, errors = executeex(([[
    httpstatus() { %s -e 'package.cpath = "%s"' bin/httpstatus "$@"; }
    { %s
    } </dev/null]]):format(support.interpreter, package.cpath, command))
  return output, status, errors
end

-- What a command line prints. Raises if it fails.
function support.sh(command, ...)
  command = command:format(...)
  local output, status, errors = support.shell(command)
  if status ~= 0 then error(command .. ":\n" .. output .. errors, 2) end
  return output .. errors
end

-- A new module table, which has answered nothing yet.
function support.fresh()
  local loaded = package.loaded.httpstatus
  package.loaded.httpstatus = nil
  local module = require "httpstatus"
  package.loaded.httpstatus = loaded
  return module
end

-- A value in a message: printable and on one line.
local function shown(value)
  if type(value) ~= "string" then return tostring(value) end
  local text = value:sub(1, 200):gsub("[^ -~]", function(char)
    return ("\\x%02X"):format(char:byte())
  end)
  return '"' .. text .. (#value > 200 and '..."' or '"')
end
support.shown = shown

local function kind(value) return math.type and math.type(value) or type(value) end

-- Where the values differ, and what stands there; nil if they are equal.
local function difference(expected, got, where)
  if type(expected) ~= "table" or type(got) ~= "table" then
    local same = expected == got and kind(expected) == kind(got)
    if same then return nil end
    return ("%s: expected %s, got %s"):format(where, shown(expected), shown(got))
  end
  for key, value in pairs(expected) do
    local found = difference(value, got[key], where .. "." .. tostring(key))
    if found then return found end
  end
  for key, value in pairs(got) do
    if expected[key] == nil then return difference(nil, value, where .. "." .. tostring(key)) end
  end
end

local function compare(level, expected, got, what, ...)
  if rawequal(expected, got) and kind(expected) == kind(got) then return end
  local arguments = { ... }
  for i = 1, select("#", ...) do arguments[i] = shown(arguments[i]) end
  if arguments[1] then what = ("%s(%s)"):format(what, table.concat(arguments, ", ")) end
  local message = difference(expected, got, what)
  assert(not message, message, assert:level(level))
end

-- Compares two values, of tables each field. The message names what gave the second one: an
-- expression, or a function and its arguments.
function support.equal(expected, got, what, ...)
  compare(3, expected, got, what, ...)
end

-- Compares the first value that a function of the module returns.
function support.returns(expected, name, ...)
  compare(3, expected, (httpstatus[name](...)), name, ...)
end

local function compare_error(level, expected, f, what, ...)
  local at = debug.getinfo(f, "S")
  local _, message = pcall(f)
  compare(level + 1, ("%s:%d: %s"):format(at.short_src, at.linedefined, expected), message, what,
    ...)
end

-- Compares the error of a Lua function, which must name the line that the function is on.
function support.fails(expected, f, what, ...)
  compare_error(3, expected, f, what, ...)
end

-- Compares the error of a function of the module, which must name the line that calls it.
function support.raises(expected, name, ...)
  local arguments, n = { ... }, select("#", ...)
  local function caller() return (httpstatus[name](unpack(arguments, 1, n))) end
  compare_error(3, expected, caller, name, ...)
end

return support
