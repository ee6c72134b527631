local httpstatus = require "httpstatus"
local facts = require "spec.facts"
local call = require "spec.support".call

local unpack = table.unpack or unpack

local by_code = {
  "reason", "name", "constant", "description", "class", "reference", "source", "headers",
  "series", "fallback", "lookup", "expects_body", "is_known", "is_informational", "is_success",
  "is_redirection", "is_client_error", "is_server_error", "is_error", "is_cacheable",
  "is_retryable", "is_deprecated", "allows_content", "format", "redirect_method",
}

-- The error message of a call, without the position, which must be the call's.
local function raised(name, ...)
  local f, line, text = httpstatus[name], nil, nil
  local arguments, n = { ... }, select("#", ...)
  local ok = xpcall(function()
    line = debug.getinfo(1, "l").currentline + 1
    local answer = f(unpack(arguments, 1, n))
    return answer
  end, function(message) text = message end)
  local what = call(name, ...)
  assert.is_false(ok, what .. " does not raise")
  local raised_at, message = text:match("^spec[/\\]arguments_spec%.lua:(%d+): (.*)$")
  assert.equal(line, tonumber(raised_at), what .. " raises " .. text)
  return message
end

local function assert_raises(expected, name, ...)
  assert.equal(expected, raised(name, ...), call(name, ...))
end

local function values_of_every_type()
  return {
    { nil, "nil" },
    { true, "boolean" },
    { false, "boolean" },
    { {}, "table" },
    { { 404 }, "table" },
    { print, "function" },
    { function() return 404 end, "function" },
    { coroutine.create(function() end), "thread" },
    { io.stdout, "userdata" },
  }
end

-- The metatable of a table that pretends to be a code.
local pretender = {
  __name = "HTTP status code",
  __tostring = function() return "404" end,
  __index = function() return 404 end,
  __eq = function() return true end,
  __call = function() return 404 end,
  __len = function() return 3 end,
}

-- What peers and logs give instead of a code.
local garbage = {
  404.5, -0.5, 99.999, 0 / 0, math.huge, -math.huge,
  "", " ", "4", "40", "4040", "0404", " 404", "404 ", "404\0", "\0404", "4\0004", "404\n",
  "4e2", "0x194", "404.", "404.0", "+404", "-04", "1e2", "nan", "inf", "abc", "NOT_FOUND",
  "4_4", "502, 200", "502 : 200", "-", ":status: abc",
  "\217\164\217\160\217\164", ("4"):rep(1e7),
}

local function answer_to_garbage(name)
  local predicate = name:find "^is_" or name == "allows_content" or name == "expects_body"
  if predicate then return false end
end

describe("a code argument", function()
  it("raises the same message in every function if it is neither a number nor a string",
    function()
      local hostile = values_of_every_type()
      hostile[#hostile + 1] = { setmetatable({}, pretender), "table" }
      if rawget(_G, "jit") then
        hostile[#hostile + 1] = { require("ffi").new("int64_t", 404), "cdata" }
      end
      for _, name in ipairs(by_code) do
        local message = "bad argument #1 to '%s' (HTTP status code expected, got %s)"
        for _, case in ipairs(hostile) do
          assert_raises(message:format(name, case[2]), name, case[1], "GET")
        end
        assert_raises(message:format(name, "no value"), name)
        assert.equal("Not Found", httpstatus.reason(404), "reason(404) after errors of " .. name)
      end
    end)

  it("yields nil or false if it is a number or a string but not a code", function()
    for _, name in ipairs(by_code) do
      for _, value in ipairs(garbage) do
        if name == "format" then
          assert_raises("bad argument #1 to 'format' (HTTP status code from 100 to 999 expected)",
            name, value)
        else
          assert.equal(answer_to_garbage(name), httpstatus[name](value, "GET"),
            call(name, value, "GET"))
        end
      end
    end
  end)

  it("may be any integer", function()
    local codes = {
      facts.unassigned, 0, -0.0, -1, 99, 600, 999, 1000,
      2 ^ 31, 2 ^ 53, 2 ^ 63, -2 ^ 63, 1e300, -1e300,
      "000", "099", "600", "999", tostring(facts.unassigned),
    }
    if math.type then
      codes[#codes + 1] = math.tointeger(2 ^ 32 + 404) -- 404 in an int of 32 bits
      codes[#codes + 1] = math.maxinteger
      codes[#codes + 1] = math.mininteger
    end
    for _, code in ipairs(codes) do
      assert.is_nil(httpstatus.reason(code), call("reason", code))
      assert.is_nil(httpstatus.lookup(code), call("lookup", code))
      assert.is_false(httpstatus.is_known(code), call("is_known", code))
    end
  end)

  it("may be followed by superfluous arguments", function()
    assert.equal("Not Found", httpstatus.reason(404, nil, {}))
    assert.is_true(httpstatus.is_error(404, "x"))
    assert.equal(404, httpstatus.code("Not Found", "x"))
  end)
end)

describe("a text argument", function()
  it("treats a float of integral value as that integer", function()
    assert.equal(404, httpstatus.code(404.0))
    assert.same({ 404, "" }, { httpstatus.parse(404.0) })
    assert.equal("404 7", httpstatus.format(404, 7.0))
    for number, text in pairs {
      [-0.0] = "0", [-404.0] = "-404", [2 ^ 53] = "9007199254740992", [404.5] = "404.5",
      [math.huge] = "inf", [-math.huge] = "-inf", [2 ^ 70] = "1.1805916207174e+21",
    } do
      assert.equal("404 " .. text, httpstatus.format(404, number), call("format", 404, number))
    end
    assert.equal("404 nan", httpstatus.format(404, 0 / 0))
  end)

  it("raises the same message in every function if it is neither a string nor a number",
    function()
      local calls = {
        { "code" }, { "parse" }, { "redirect_method", 302 }, { "format", 404 },
        { "format", 404, "x" }, { "each" }, { "expects_body", 200 },
      }
      for _, case in ipairs(calls) do
        local name, arg = case[1], #case
        for _, value in ipairs(values_of_every_type()) do
          local optional = value[2] == "nil" and name:find "^[ef]"
          if not optional then
            case[arg + 1] = value[1]
            assert_raises(
              ("bad argument #%d to '%s' (string expected, got %s)"):format(arg, name, value[2]),
              name, unpack(case, 2, 4))
          end
        end
      end
    end)

  it("raises 'got no value' if it is missing", function()
    for _, case in ipairs { { "code" }, { "parse" }, { "redirect_method", 302 } } do
      local name, arg = case[1], #case
      assert_raises(
        ("bad argument #%d to '%s' (string expected, got no value)"):format(arg, name),
        name, unpack(case, 2))
    end
  end)
end)

describe("an error", function()
  it("names the function even if the caller uses another name", function()
    local alias = httpstatus.is_error
    local ok, text = pcall(alias, {})
    assert.is_false(ok)
    assert.equal("bad argument #1 to 'is_error' (HTTP status code expected, got table)", text)
    local _, method = pcall(function() local r = httpstatus:reason() return r end)
    assert.matches("bad argument #1 to 'reason' (HTTP status code expected, got table)", method,
      1, true)
  end)

  it("names the caller's line in a coroutine", function()
    local line = debug.getinfo(1, "l").currentline + 2
    local ok, text = coroutine.resume(coroutine.create(function()
      local answer = httpstatus.reason({})
      return answer
    end))
    assert.is_false(ok)
    assert.matches("arguments_spec%.lua:" .. line .. ": bad argument", text)
  end)
end)
