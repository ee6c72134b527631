-- What callers give, and what they may change. Others still get the right answers.

local httpstatus = require "httpstatus"
local facts = require "spec.facts"
local support = require "spec.support"
local equal, fresh, raises, returns = support.equal, support.fresh, support.raises, support.returns
local shown = support.shown
local unpack = table.unpack or unpack

-- A table that pretends to be a code
local pretender = setmetatable({}, {
  __name = "HTTP status code",
  __tostring = function() return "404" end,
  __index = function() return 404 end,
})

-- Values that are neither a number nor a string, and their types
local values = {
  { nil, "nil" }, { true, "boolean" }, { false, "boolean" }, { {}, "table" }, { { 404 }, "table" },
  { pretender, "table" }, { print, "function" }, { function() return 404 end, "function" },
  { coroutine.create(function() end), "thread" }, { io.stdout, "userdata" },
}
if rawget(_G, "jit") then
  values[#values + 1] = { require("ffi").new("int64_t", 404), "cdata" }
end

-- What peers and logs give instead of a code
local garbage = {
  404.5, -0.5, 99.999, 0 / 0, math.huge, -math.huge, -404, 1404, 2 ^ 31 + 404, 2 ^ 32 + 404,
  2 ^ 53, 2 ^ 63, -2 ^ 63, 1e300, -1e300,
  "", " ", "4", "40", "4040", "0404", " 404", "404 ", "404\0", "\0404", "4\0004", "404\n",
  "4e2", "0x194", "404.", "404.0", "+404", "-04", "1e2", "nan", "inf", "abc", "NOT_FOUND",
  "4_4", "502, 200", "502 : 200", "-", ":status: abc",
  "\217\164\217\160\217\164", ("4"):rep(1e7),
}
if math.type then
  garbage[#garbage + 1] = math.tointeger(2 ^ 32 + 404) -- 404 in an int of 32 bits
  garbage[#garbage + 1] = math.maxinteger
  garbage[#garbage + 1] = math.mininteger
end

describe("a code argument", function()
  it("raises in every function if it is neither a number nor a string", function()
    for _, name in ipairs(support.by_code) do
      local message = "bad argument #1 to '" .. name .. "' (HTTP status code expected, got %s)"
      local in_c = debug.getinfo(httpstatus[name], "S").what == "C"
      raises(message:format(in_c and "no value" or "nil"), name)
      for _, value in ipairs(values) do raises(message:format(value[2]), name, value[1], "GET") end
      returns("Not Found", "reason", 404)
    end
  end)

  it("yields nil or false if it is a number or a string but not a code", function()
    for _, name in ipairs(support.by_code) do
      local answer = nil
      if type(httpstatus[name](404, "GET")) == "boolean" then answer = false end
      for _, value in ipairs(garbage) do
        if name ~= "format" then returns(answer, name, value, "GET") end
      end
    end
  end)
end)

describe("a text argument", function()
  local calls = {
    { "code" }, { "parse" }, { "redirect_method", 302 },
    { "format", 404 }, { "format", 404, "x" }, { "each" }, { "expects_body", 200 },
  }

  it("treats a float of integral value as that integer, and leaves other numbers to Lua", function()
    for _, integer in ipairs { 0, 7, -404, 9007199254740992 } do
      returns("404 " .. integer, "format", 404, integer + 0.0)
    end
    returns("404 0", "format", 404, -1 / math.huge) -- Lua 5.1 reads -0.0 as 0.
    for _, number in ipairs { 404.5, 2 ^ 70, math.huge, -math.huge, 0 / 0 } do
      returns("404 " .. tostring(number), "format", 404, number)
    end
    equal("bad status line '404': no 'HTTP/' at the start", select(2, httpstatus.parse(404.0)),
      "the message of parse(404.0)")
  end)

  it("raises in every function if it is neither a string nor a number", function()
    for _, case in ipairs(calls) do
      local name, position = case[1], #case
      local function check(got, ...)
        raises(("bad argument #%d to '%s' (string expected, got %s)"):format(position, name, got),
          name, ...)
      end
      local optional = name ~= "code" and name ~= "parse"
      if position == 1 and not optional then check "no value" end
      for _, value in ipairs(values) do
        case[position + 1] = value[1]
        if not (optional and value[1] == nil) then check(value[2], unpack(case, 2, 4)) end
      end
    end
  end)
end)

describe("an error", function()
  local function rethrow(_, message) error(message, 0) end

  it("names the caller's line, or the nearest one above", function()
    for _, name in ipairs(support.functions) do
      local f, text = fresh()[name], name == "code" or name == "parse" or name == "each"
      local message = ("bad argument #1 to '%s' (%s expected, got table)"):format(name,
        text and "string" or "HTTP status code")
      local function caller() return (f({})) end
      local function thread() rethrow(coroutine.resume(coroutine.create(function() f({}) end))) end
      local function tail() local function call() return f({}) end return (call()) end
      local function from_c() rethrow(pcall(f, {})) end
      support.fails(message, caller, "the first call of " .. name)
      support.fails(message, caller, "the second call of " .. name)
      support.fails(message, thread, "a coroutine's call of " .. name)
      support.fails(message, tail, "a tail call of " .. name)
      support.fails(message, from_c, "pcall's call of " .. name)
    end
  end)

  it("names no line if there is none", function()
    local _, message = coroutine.resume(coroutine.create(httpstatus.is_error), {})
    equal("bad argument #1 to 'is_error' (HTTP status code expected, got table)", message,
      "is_error in a coroutine")
  end)
end)

-- The arguments of one call of each function
local arguments = setmetatable({
  code = { "Not Found" },
  parse = { "HTTP/1.1 404 Not Found" },
  format = { 404, nil, "1.1" },
  redirect_method = { 302, "POST" },
  each = { "redirection" },
}, { __index = function() return { 404 } end })

-- The functions' answers by name. What an iterator gives is one answer.
local function answers(functions)
  local list = {}
  for _, name in ipairs(support.functions) do
    list[name] = { functions[name](unpack(arguments[name], 1, 3)) }
  end
  list.each = {}
  for code, reason in functions.each "redirection" do list.each[code] = reason end
  return list
end

local function copy(t)
  local other = {}
  for key, value in pairs(t) do other[key] = value end
  return other
end

describe("every function", function()
  local expected = answers(httpstatus)

  local function check(functions, situation)
    local _, list = pcall(answers, functions)
    equal(expected, list, situation)
  end

  it("answers the same after the module's fields are removed or replaced", function()
    for _, value in ipairs { false, 999, print } do
      local module = fresh()
      local functions = copy(module)
      for name in pairs(functions) do module[name] = value or nil end
      check(functions, "with fields that are " .. shown(value))
    end
  end)

  it("answers the same after the module's metatable is removed or replaced", function()
    check(setmetatable(fresh(), { __index = print, __metatable = false }), "metatable replaced")
    local module = setmetatable(fresh(), nil)
    check(module, "metatable removed")
    equal(nil, module.NOTFOUND, "NOTFOUND without a metatable")
  end)
end)

describe("the heap", function()
  local from_text = {
    code = function(i)
      httpstatus.code(i)
      httpstatus.code("status " .. i)
      -- One of the countless ways to write a name
      httpstatus.code(("-"):rep(i % 100) .. "Not" .. (" "):rep(math.floor(i / 100)) .. "Found")
    end,
    parse = function(i)
      httpstatus.parse("HTTP/1.1 404 Not Found " .. i)
      httpstatus.parse("HTTP/" .. i)
    end,
    format = function(i)
      httpstatus.format(100 + i % 900, "reason " .. i, "1.1")
      pcall(httpstatus.format, 404, nil, i)
    end,
    each = function(i) pcall(httpstatus.each, "class" .. i) end,
    redirect_method = function(i) httpstatus.redirect_method(302, "METHOD" .. i) end,
    expects_body = function(i) httpstatus.expects_body(200, "METHOD" .. i) end,
    reasons = function(i) return httpstatus.reasons[i + 600], httpstatus.reasons["x" .. i] end,
    ["a missing constant"] = function(i) pcall(function() return httpstatus["X" .. i] end) end,
  }

  local function size()
    if rawget(_G, "jit") then require("jit").flush() end -- Traces are on the heap, too.
    collectgarbage()
    collectgarbage()
    return collectgarbage "count"
  end

  it("does not grow by thousands of look-ups, most of them new", function()
    local kinds = copy(from_text)
    for _, name in ipairs(support.by_code) do
      kinds[name] = kinds[name] or function(i)
        httpstatus[name](facts.codes[i % #facts.codes + 1])
        for _, code in ipairs { i + 600, -i, i + 0.5, i * 2 ^ 60, ("%d"):format(i + 1000) } do
          httpstatus[name](code)
        end
      end
    end
    local last = 0
    for name, look_up in pairs(kinds) do
      local growth
      -- Lua's own table of strings may grow once, a cache grows each time.
      for _ = 1, 3 do
        local before = size()
        for i = last + 1, last + 1000 do look_up(i) end
        last = last + 1000
        growth = size() - before
        if growth < 8 then break end
      end
      assert(growth < 8, ("%s: %.0f KiB after 1000 look-ups"):format(name, growth))
    end
  end)
end)
