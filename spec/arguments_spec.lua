local httpstatus = require "httpstatus"
local facts = require "spec.facts"

local unpack = table.unpack or unpack

local by_code = {
  "reason", "name", "constant", "description", "class", "reference", "source", "headers",
  "series", "fallback", "lookup", "expects_body", "is_known", "is_informational", "is_success",
  "is_redirection", "is_client_error", "is_server_error", "is_error", "is_cacheable",
  "is_retryable", "is_deprecated", "allows_content", "format", "redirect_method",
}

-- Calls and returns the error message, which must name the line of the call.
local function raised(name, ...)
  local f, line, text = httpstatus[name], nil, nil
  local arguments, n = { ... }, select("#", ...)
  local ok = xpcall(function()
    line = debug.getinfo(1, "l").currentline + 1
    local answer = f(unpack(arguments, 1, n))
    return answer
  end, function(message) text = message end)
  assert.is_false(ok, name .. " did not raise")
  local where, what = text:match("^spec/arguments_spec%.lua:(%d+): (.*)$")
  assert.equal(line, tonumber(where), text)
  return what
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

local lie = {
  __name = "HTTP status code",
  __tostring = function() return "404" end,
  __index = function() return 404 end,
  __eq = function() return true end,
  __call = function() return 404 end,
  __len = function() return 3 end,
}

-- What peers and logs hand over in place of a status.
local garbage = {
  404.5, -0.5, 99.999, 0 / 0, math.huge, -math.huge,
  "", " ", "4", "40", "4040", "0404", " 404", "404 ", "404\0", "\0404", "4\0004", "404\n",
  "4e2", "0x194", "404.", "404.0", "+404", "-04", "1e2", "nan", "inf", "abc", "NOT_FOUND",
  "4_4", "502, 200", "502 : 200", "-", ":status: abc",
  "\217\164\217\160\217\164", ("4"):rep(1e7),
}

-- What a function returns for a code that is not a status.
local function expected_of_garbage(name)
  local predicate = name:find "^is_" or name == "allows_content" or name == "expects_body"
  if predicate then return false end
end

describe("a code argument", function()
  it("raises the same words everywhere if it is neither a number nor a string", function()
    local hostile = values_of_every_type()
    hostile[#hostile + 1] = { setmetatable({}, lie), "table" }
    if rawget(_G, "jit") then
      hostile[#hostile + 1] = { require("ffi").new("int64_t", 404), "cdata" }
    end
    for _, name in ipairs(by_code) do
      local reason = httpstatus.reason(404)
      for _, case in ipairs(hostile) do
        assert.equal(
          ("bad argument #1 to '%s' (HTTP status code expected, got %s)"):format(name, case[2]),
          raised(name, case[1], "GET"))
      end
      assert.equal(
        ("bad argument #1 to '%s' (HTTP status code expected, got no value)"):format(name),
        raised(name))
      assert.equal(reason, httpstatus.reason(404))
    end
  end)

  it("gives nil or false if it is data that is not a status", function()
    for _, name in ipairs(by_code) do
      for _, data in ipairs(garbage) do
        local what = ("%s of %q"):format(name, tostring(data):sub(1, 20))
        if name == "format" then
          assert.equal(
            "bad argument #1 to 'format' (HTTP status code from 100 to 999 expected)",
            raised(name, data), what)
        else
          assert.equal(expected_of_garbage(name), httpstatus[name](data, "GET"), what)
        end
      end
    end
  end)

  it("may be any integer", function()
    local integers = {
      facts.unassigned, 0, -0.0, -1, 99, 600, 999, 1000,
      2 ^ 31, 2 ^ 53, 2 ^ 63, -2 ^ 63, 1e300, -1e300,
    }
    if math.type then
      integers[#integers + 1] = math.tointeger(2 ^ 32 + 404) -- 404 to an int of 32 bits
      integers[#integers + 1] = math.maxinteger
      integers[#integers + 1] = math.mininteger
    end
    for _, code in ipairs(integers) do
      assert.is_nil(httpstatus.reason(code))
      assert.is_nil(httpstatus.lookup(code))
      assert.is_false(httpstatus.is_known(code))
    end
    for _, text in ipairs { "000", "099", "600", "999", tostring(facts.unassigned) } do
      assert.is_nil(httpstatus.reason(text))
      assert.is_false(httpstatus.is_known(text))
    end
  end)

  it("may be followed by more arguments", function()
    assert.equal("Not Found", httpstatus.reason(404, nil, {}))
    assert.is_true(httpstatus.is_error(404, "x"))
    assert.equal(404, httpstatus.code("Not Found", "x"))
  end)
end)

describe("a text argument", function()
  it("counts a float of integral value as that integer", function()
    assert.equal(404, httpstatus.code(404.0))
    assert.same({ 404, "" }, { httpstatus.parse(404.0) })
    assert.equal("404 7", httpstatus.format(404, 7.0))
    for number, text in pairs {
      [-0.0] = "0", [-404.0] = "-404", [2 ^ 53] = "9007199254740992", [404.5] = "404.5",
      [math.huge] = "inf", [-math.huge] = "-inf", [2 ^ 70] = "1.1805916207174e+21",
    } do
      assert.equal("404 " .. text, httpstatus.format(404, number), text)
    end
    assert.equal("404 nan", httpstatus.format(404, 0 / 0))
  end)

  it("raises the same words everywhere if it is neither a string nor a number", function()
    local calls = {
      { "code" }, { "parse" }, { "redirect_method", 302 }, { "format", 404 },
      { "format", 404, "x" }, { "each" }, { "expects_body", 200 },
    }
    for _, call in ipairs(calls) do
      local name, arg = call[1], #call
      for _, case in ipairs(values_of_every_type()) do
        local optional = case[2] == "nil" and name:find "^[ef]"
        if not optional then
          call[arg + 1] = case[1]
          assert.equal(
            ("bad argument #%d to '%s' (string expected, got %s)"):format(arg, name, case[2]),
            raised(name, call[2], call[3], call[4]))
        end
      end
    end
  end)

  it("is said to be no value if it is missing", function()
    local calls = { { "code" }, { "parse" }, { "redirect_method", 302 } }
    for _, call in ipairs(calls) do
      local name, arg = call[1], #call
      assert.equal(
        ("bad argument #%d to '%s' (string expected, got no value)"):format(arg, name),
        raised(name, unpack(call, 2)))
    end
  end)
end)

describe("an error", function()
  it("has the function's own name, whatever it was called by", function()
    local alias = httpstatus.is_error
    local ok, text = pcall(alias, {})
    assert.is_false(ok)
    assert.equal("bad argument #1 to 'is_error' (HTTP status code expected, got table)", text)
    local _, method = pcall(function() local r = httpstatus:reason() return r end)
    assert.matches("bad argument #1 to 'reason' (HTTP status code expected, got table)", method,
      1, true)
  end)

  it("gives the line inside a coroutine", function()
    local line = debug.getinfo(1, "l").currentline + 2
    local ok, text = coroutine.resume(coroutine.create(function()
      local answer = httpstatus.reason({})
      return answer
    end))
    assert.is_false(ok)
    assert.matches("arguments_spec%.lua:" .. line .. ": bad argument", text)
  end)
end)
