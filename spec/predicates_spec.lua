local httpstatus = require "httpstatus"
local facts = require "spec.facts"
local call = require "spec.support".call

local function within(first, last)
  return function(code) return code >= first and code <= last end
end

local function trait(name)
  assert(facts.traits[name], "spec/fixtures/semantics.csv has no trait " .. name)
  return function(code) return facts.traits[name][code] or false end
end

local expected = {
  is_known = function(code) return facts.statuses[code] ~= nil end,
  is_informational = within(100, 199),
  is_success = within(200, 299),
  is_redirection = within(300, 399),
  is_client_error = within(400, 499),
  is_server_error = within(500, 599),
  is_error = within(400, 599),
  is_cacheable = trait("cacheable"),
  is_retryable = trait("retryable"),
  is_deprecated = trait("deprecated"),
  allows_content = function(code)
    return within(100, 599)(code) and not facts.traits.no_content[code]
  end,
}

for name, expectation in pairs(expected) do
  describe(name, function()
    local function assert_answer(answer, code)
      assert.equal(answer, httpstatus[name](code), call(name, code))
    end

    it("returns the right answer for every code as an integer, a float and a string", function()
      for code = -1, 1000 do
        local answer = expectation(code)
        assert_answer(answer, code)
        assert_answer(answer, code + 0.0)
        if code >= 0 and code <= 999 then assert_answer(answer, ("%03d"):format(code)) end
      end
    end)

    it("returns false far outside 100 to 599", function()
      for _, code in ipairs { -404, 2 ^ 31 + 404, 2 ^ 32 + 404, 2 ^ 53, 2 ^ 63, -2 ^ 63, 1e300 } do
        assert_answer(false, code)
      end
    end)
  end)
end

describe("expects_body", function()
  -- RFC 9112, Section 6.3
  local function may_follow(code, method)
    if code < 100 or code > 999 then return false end
    return not (code < 200 or code == 204 or code == 304 or method == "HEAD"
      or method == "CONNECT" and code < 300)
  end

  it("returns whether a body follows, for every code and method", function()
    for code = -1, 1001 do
      for _, method in ipairs { "GET", "HEAD", "CONNECT", "POST", "head", "", "HEAD\0", false } do
        assert.equal(may_follow(code, method), httpstatus.expects_body(code, method or nil),
          call("expects_body", code, method or nil))
      end
      assert.equal(may_follow(code), httpstatus.expects_body(code), call("expects_body", code))
    end
  end)

  it("returns true for 205, whose empty body may be chunked", function()
    assert.is_true(httpstatus.expects_body("205"))
    assert.is_false(httpstatus.allows_content(205))
  end)
end)
