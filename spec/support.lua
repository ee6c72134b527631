-- Functions that several specs share.

local assert = require "luassert"

local support = {}

-- The interpreter that runs the specs is what comes first on the command line.
local first = -1
while arg[first - 1] do first = first - 1 end
support.interpreter = arg[first]

-- A new module table, whose caches are empty.
function support.fresh()
  local loaded = package.loaded.httpstatus
  package.loaded.httpstatus = nil
  local module = require "httpstatus"
  package.loaded.httpstatus = loaded
  return module
end

-- A value in a message: short, printable and on one line.
function support.shown(value)
  if type(value) ~= "string" then return tostring(value) end
  local text = value:sub(1, 40):gsub("[^ -~]", function(char)
    return ("\\x%02X"):format(char:byte())
  end)
  return '"' .. text .. (#value > 40 and '..."' or '"')
end

-- The call as a program has it, for messages: expects_body(200, "HEAD").
function support.call(name, ...)
  local arguments = { ... }
  for i = 1, select("#", ...) do arguments[i] = support.shown(arguments[i]) end
  return ("%s(%s)"):format(name, table.concat(arguments, ", "))
end

-- Compares tables field by field, so that a failure shows only the field.
function support.assert_same(expected, passed, what)
  if type(expected) ~= "table" or type(passed) ~= "table" then
    assert.equal(expected, passed, what)
    return
  end
  for key, value in pairs(expected) do
    support.assert_same(value, passed[key], what .. "." .. tostring(key))
  end
  for key in pairs(passed) do
    assert.not_nil(expected[key], what .. "." .. tostring(key) .. " is unexpected")
  end
end

-- Compares lists of codes as lines of text.
function support.assert_codes(expected, passed, what)
  assert.equal(table.concat(expected, " "), table.concat(passed, " "), what)
end

return support
