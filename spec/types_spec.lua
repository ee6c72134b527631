local httpstatus = require "httpstatus"
local readfile = require("pl.utils").readfile

local PATH = "types/httpstatus.lua"

local function read(path) return assert(readfile(path)) end

local function trim(text)
  return (text:gsub("^%s+", ""):gsub("%s+$", ""):gsub("%s+", " "))
end

-- What stands above each line `httpstatus.KEY = value` and `function
-- httpstatus.KEY(parameters)`: its comment lines, without the dashes.
local comments, parameters = {}, {}
do
  local above = {}
  for line in io.lines(PATH) do
    local name, list = line:match "^function httpstatus%.([%w_]+)%((.*)%) end$"
    name = name or line:match "^httpstatus%.([%w_]+) ="
    if name then comments[name], parameters[name] = above, list end
    if line:find "^%-%-%-" then
      above[#above + 1] = line:sub(4)
    else
      above = {}
    end
  end
end

-- The values of an alias of strings
local function alias(name)
  local union = read(PATH):match("%-%-%-@alias httpstatus%." .. name .. " ([^\n]+)")
  local set = {}
  for value in (union or ""):gmatch '"([^"]+)"' do set[value] = true end
  return set
end

-- What the documentation comments in the source say of each function
local documented = {}
for block in read "src/httpstatus.c":gmatch "/%*%*%*(.-)%*/" do
  local name = block:match "@function ([%w_]+)"
  if name then
    local doc = { text = trim(block:match "^(.-)@"), parameters = {}, returns = 0 }
    for parameter in block:gmatch "@tparam%S* %S+ ([%w_]+)" do
      table.insert(doc.parameters, parameter)
    end
    for _ in block:gmatch "@treturn" do doc.returns = doc.returns + 1 end
    documented[name] = doc
  end
end

describe("types/httpstatus.lua", function()
  local types = dofile(PATH)

  it("is a meta file, which editors read and programs do not", function()
    assert.equal("---@meta httpstatus", read(PATH):match "^[^\n]+")
  end)

  it("has each field of the module", function()
    for key, value in pairs(httpstatus) do
      assert.equal(type(value), type(types[key]), key)
      if type(value) == "number" or type(value) == "string" then
        assert.equal(value, types[key], key)
      end
    end
  end)

  it("has no other field", function()
    for key in pairs(types) do
      assert.truthy(rawget(httpstatus, key) ~= nil, key)
    end
  end)

  it("describes each constant as the module does", function()
    for key, code in pairs(httpstatus) do
      if type(code) == "number" then
        assert.same({ httpstatus.reason(code) .. ": " .. httpstatus.description(code) },
          comments[key], key)
      end
    end
  end)

  it("describes the view as a table", function()
    assert.same("---@type table<integer|string, string>",
      read(PATH):match("([^\n]+)\nhttpstatus%.reasons = {}"))
  end)

  it("describes each function as its documentation does", function()
    for key, value in pairs(httpstatus) do
      if type(value) == "function" then
        local doc = assert(documented[key], key .. " has no documentation comment")
        assert.equal(doc.text, comments[key][1])
        assert.truthy(doc.text:find "%.$", key)
        assert.equal(table.concat(doc.parameters, ", "), parameters[key], key)
        local annotated, returns = {}, 0
        for _, line in ipairs(comments[key]) do
          table.insert(annotated, line:match "^@param ([%w_]+)")
          returns = returns + (line:find "^@return " and 1 or 0)
        end
        assert.same(doc.parameters, annotated, key)
        assert.equal(doc.returns, returns, key)
        assert.truthy(returns > 0, key)
      end
    end
  end)

  it("has the classes, the sources and the key words as unions of strings", function()
    local classes, sources, levels = {}, {}, {}
    for code in httpstatus.each() do
      local status = httpstatus.lookup(code)
      classes[status.class], sources[status.source] = true, true
      for _, level in pairs(status.headers or {}) do levels[level] = true end
    end
    assert.same(classes, alias "class")
    assert.same(sources, alias "source")
    assert.same(levels, alias "level")
    assert.truthy(read(PATH):find("@return httpstatus.class?", 1, true))
  end)

  it("has the fields of lookup's table", function()
    local fields = {}
    for code in httpstatus.each() do
      for key in pairs(httpstatus.lookup(code)) do fields[key] = true end
    end
    local annotated = {}
    for key in read(PATH):gmatch "%-%-%-@field ([%w_]+)" do annotated[key] = true end
    assert.same(fields, annotated)
  end)
end)
