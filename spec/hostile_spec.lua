-- A caller may change whatever it can reach. Others still get the right answers.
local httpstatus = require "httpstatus"
local support = require "spec.support"
local fresh = support.fresh

-- The arguments of one call of every function
local calls = {
  code = { "Not Found" },
  parse = { "HTTP/1.1 404 Not Found" },
  format = { 404, nil, "1.1" },
  redirect_method = { 302, "POST" },
  each = { "redirection" },
}
for name, value in pairs(httpstatus) do
  if type(value) == "function" and not calls[name] then calls[name] = { 404 } end
end

local unpack = table.unpack or unpack

-- The functions' answers by name. What an iterator gives is one answer.
local function answers(functions)
  local list = {}
  for name, arguments in pairs(calls) do
    if name == "each" then
      list[name] = {}
      for code, reason in functions.each(unpack(arguments, 1, 3)) do list[name][code] = reason end
    else
      list[name] = { functions[name](unpack(arguments, 1, 3)) }
    end
  end
  return list
end

local function copy(t)
  local other = {}
  for key, value in pairs(t) do other[key] = value end
  return other
end

describe("every function", function()
  local expected = answers(httpstatus)

  -- The message says in which situation the answers were given.
  local function assert_answers(list, situation)
    support.assert_same(expected, list, situation .. ": answers")
  end

  it("has a call in this spec", function()
    local n = 0
    for name, value in pairs(httpstatus) do
      if type(value) == "function" then
        assert.not_nil(calls[name], name)
        n = n + 1
      end
    end
    assert.equal(28, n, "functions; a new one needs a call in this spec")
  end)

  it("answers the same in a coroutine that yields between calls", function()
    local run = coroutine.wrap(function()
      while true do coroutine.yield(answers(httpstatus)) end
    end)
    for time = 1, 3 do assert_answers(run(), "time " .. time) end
  end)

  it("answers the same in pcall and after errors", function()
    for time = 1, 3 do
      for name in pairs(calls) do
        if name ~= "each" then assert.is_false(pcall(httpstatus[name]), name .. "()") end
        assert.is_false(pcall(httpstatus[name], {}), name .. "({})")
      end
      local ok, list = pcall(answers, httpstatus)
      assert.is_true(ok, list)
      assert_answers(list, "time " .. time)
    end
  end)

  it("answers the same after the module's fields are removed or replaced", function()
    for _, value in ipairs { false, 999, function() return "spoilt" end } do
      local module = fresh()
      local functions = copy(module)
      for name in pairs(functions) do
        if value then module[name] = value else module[name] = nil end
      end
      assert_answers(answers(functions), "fields are " .. type(value))
    end
  end)

  it("answers the same after the module's metatable is removed or replaced", function()
    local module = fresh()
    setmetatable(module, { __index = function() return "spoilt" end, __metatable = false })
    assert_answers(answers(module), "replaced")
    module = fresh()
    setmetatable(module, nil)
    assert_answers(answers(module), "removed")
    assert.is_nil(module.NOTFOUND)
  end)

  it("answers the same if LuaJIT's libraries are hidden or replaced", function()
    for _, name in ipairs { "jit", "bit" } do
      for what, other in pairs { hidden = false, ["a table"] = {}, ["a string"] = "x" } do
        local library = package.loaded[name]
        package.loaded[name] = other or nil
        local ok, module = pcall(fresh)
        package.loaded[name] = library
        assert.is_true(ok, ("%s is %s: %s"):format(name, what, tostring(module)))
        assert_answers(answers(module), ("%s is %s"):format(name, what))
      end
    end
  end)

  it("answers the same if package.loaded raises for a module that is not loaded", function()
    local metatable = getmetatable(package.loaded)
    setmetatable(package.loaded, {
      __index = function(_, name) if name ~= "httpstatus" then error("strict: " .. name) end end,
    })
    local ok, module = pcall(fresh)
    setmetatable(package.loaded, metatable)
    assert.is_true(ok, module)
    assert_answers(answers(module), "new module")
  end)

  it("answers the same in a state without libraries", function()
    local open
    for _, search in ipairs(package.searchers or package.loaders) do
      local loader = search("httpstatus")
      if type(loader) == "function" then open = loader end
    end
    local registry = debug.getregistry()
    local loaded = registry._LOADED
    registry._LOADED = nil
    local ok, module = pcall(open, "httpstatus")
    registry._LOADED = loaded
    assert.is_true(ok, module)
    assert_answers(answers(module), "new module")
  end)

  it("answers the same in a finalizer", function()
    local list
    local function finalize() list = answers(httpstatus) end
    if newproxy then
      getmetatable(newproxy(true)).__gc = finalize
    else
      setmetatable({}, { __gc = finalize })
    end
    collectgarbage()
    collectgarbage()
    assert_answers(list, "this module")
  end)

  it("answers the same after the string functions are replaced", function()
    local kept = copy(string)
    for name in pairs(kept) do rawset(string, name, function() return "spoilt" end) end
    local ok, list = pcall(answers, httpstatus)
    for name, f in pairs(kept) do rawset(string, name, f) end
    assert.is_true(ok, list)
    assert_answers(list, "this module")
  end)
end)

describe("the __index function of the module", function()
  it("accepts any arguments", function()
    local index = getmetatable(httpstatus).__index
    assert.is_nil((index()))
    assert.is_nil((index(nil, nil)))
    assert.is_nil((index({}, {})))
    assert.is_nil((index(5, 404)))
    assert.is_false((pcall(index, nil, "NOTFOUND")))
  end)
end)
