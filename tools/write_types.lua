-- Writes types/httpstatus.lua, the annotations for LuaLS, from the module and from
-- what LDoc reads in its source (`ldoc --filter pl.pretty.dump`). Fails if the
-- module and its documentation have different functions.
--
--   lua tools/write_types.lua build/api.lua

local httpstatus = require "httpstatus"

-- Types that are more precise than those in the documentation
local PARAMETERS = {
  ["parse.line"] = "string|number|nil", -- nil if a socket has an error
  ["each.filter"] = "httpstatus.class|httpstatus.series|httpstatus.source",
}
local FIELDS = {
  code = "integer",
  class = "httpstatus.class",
  series = "httpstatus.series",
  source = "httpstatus.source",
  headers = "table<string, httpstatus.level>",
}
local TABLES = {
  reasons = "table<integer|string, string>",
}
local RETURNS = { -- A function with the name of a field gives that, or nil.
  lookup = "httpstatus.status?",
  each = "fun(filter?: string, before?: integer): integer, string",
}

local function line(...)
  io.write(string.format(...), "\n")
end

local function comment(text)
  line("---%s", (text:gsub("^%s+", ""):gsub("%s+$", ""):gsub("%s+", " ")))
end

local function sorted(set)
  local list = {}
  for key in pairs(set) do list[#list + 1] = key end
  table.sort(list)
  return list
end

-- The aliases and the class of lookup's table, from all that the module returns

local classes, series, sources, levels, fields, statuses = {}, {}, {}, {}, {}, 0
for code in httpstatus.each() do
  local status = httpstatus.lookup(code)
  statuses = statuses + 1
  classes[status.class], series[status.series], sources[status.source] = true, true, true
  for _, level in pairs(status.headers or {}) do levels[level] = true end
  for key in pairs(status) do fields[key] = (fields[key] or 0) + 1 end
end

local function alias(name, set)
  line('---@alias httpstatus.%s "%s"', name, table.concat(sorted(set), '"|"'))
end

line("---@meta httpstatus")
line("")
line("-- `make types` writes this from src/, where changes belong.")
line("")
alias("class", classes)
alias("series", series)
alias("source", sources)
alias("level", levels)
line("")
line("---What `lookup` tells of a code.")
line("---@class httpstatus.status")
for _, key in ipairs(sorted(fields)) do
  local optional = fields[key] < statuses and "?" or ""
  local kind = FIELDS[key] or type(httpstatus.lookup(404)[key])
  line("---@field %s%s %s", key, optional, kind)
end

local file = assert(io.open(arg[1]))
local module = assert((loadstring or load)("return " .. file:read "*a"))()[1]
file:close()

line("")
comment(module.summary)
line("---@class httpstatus")
line("local httpstatus = {}")

-- Constants and functions

local documented, undocumented = {}, {}
for _, item in ipairs(module.items) do documented[item.name] = item end

local constants = {}
for _, key in ipairs(sorted(httpstatus)) do
  local value = httpstatus[key]
  if type(value) == "number" then
    constants[#constants + 1] = key
  elseif type(value) == "string" then
    line("")
    line("httpstatus.%s = %q", key, value)
  elseif not documented[key] then
    undocumented[#undocumented + 1] = key
  end
end
for _, item in ipairs(module.items) do
  if type(rawget(httpstatus, item.name)) ~= item.type then
    error(("LDoc has '%s', which is not a %s of the module"):format(item.name, item.type), 0)
  end
end
if undocumented[1] then
  error("without a documentation comment: " .. table.concat(undocumented, ", "), 0)
end

-- The name of a status comes before its other constants.
table.sort(constants, function(a, b)
  local x, y = httpstatus[a], httpstatus[b]
  if x ~= y then return x < y end
  local name = httpstatus.name(x)
  if a == name or b == name then return a == name and b ~= name end
  return a < b
end)
for _, key in ipairs(constants) do
  local code = httpstatus[key]
  if key == httpstatus.name(code) then
    line("")
    comment(httpstatus.reason(code) .. ": " .. httpstatus.description(code))
    line("httpstatus.%s = %d", key, code)
  else
    line("httpstatus.%s = %d -- %s", key, code, httpstatus.reason(code))
  end
end

-- LDoc writes an optional type as ?string.
local function luals(kind)
  return (kind:gsub("^%?(.*)$", "%1?"))
end

local function write_function(item)
  for _, name in ipairs(item.params) do
    local modifiers = item.modifiers.param[name]
    comment(string.format("@param %s%s %s %s", name, modifiers.opt and "?" or "",
      PARAMETERS[item.name .. "." .. name] or modifiers.type, item.params.map[name]))
  end
  for i, text in ipairs(item.ret) do
    local field = FIELDS[item.name] and FIELDS[item.name] .. "?"
    local kind = i == 1 and (RETURNS[item.name] or field) or luals(item.modifiers["return"][i].type)
    comment(string.format("@return %s%s", kind, text ~= "" and " # " .. text or ""))
  end
  line("function httpstatus.%s(%s) end", item.name, table.concat(item.params, ", "))
end

local function write_table(item)
  line("---@type %s", TABLES[item.name])
  line("httpstatus.%s = {}", item.name)
end

for _, item in ipairs(module.items) do
  line("")
  comment(item.summary .. " " .. item.description)
  if item.raise then comment("Raises " .. item.raise .. ".") end
  if not item.usage then error("without a usage line: " .. item.name, 0) end
  local usage = item.usage[1]:gsub("^%s+", ""):gsub("%s+$", "")
  if usage:find "\n" then
    line("---```lua\n---%s\n---```", (usage:gsub("\n", "\n---")))
  else
    line("---`%s`", usage)
  end
  local write = item.type == "table" and write_table or write_function
  write(item)
end

line("")
line("return httpstatus")
