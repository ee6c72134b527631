local httpstatus = require "httpstatus"
local facts = require "spec.facts"
local call = require "spec.support".call

local methods = {
  "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "post", "M-SEARCH",
  "!#$%&'*+-.^_`|~9z",
  -- These are not tokens (RFC 9110, Section 5.6.2).
  "", "POST\0", "GET\r\nX: 1", "GET ", "G\tET", "G(T", "G/T", "G:T", "\127", "\228",
}

describe("redirect_method", function()
  it("returns the method to follow with, or nil, for every code and method", function()
    for code = 0, 999 do
      for _, method in ipairs(methods) do
        local expected = nil
        if method:find "[^%w!#$%%&'*+.^_`|~-]" or method == "" then
          expected = nil
        elseif facts.traits.redirect_to_get[code] then
          expected = method == "HEAD" and "HEAD" or "GET"
        elseif facts.traits.redirect_post_to_get[code] then
          expected = method == "POST" and "GET" or method
        elseif facts.traits.redirect_keep_method[code] then
          expected = method
        end
        for _, argument in ipairs { code, ("%03d"):format(code) } do
          assert.equal(expected, httpstatus.redirect_method(argument, method),
            call("redirect_method", argument, method))
        end
      end
    end
  end)

  it("turns a POST into a GET after 302 but not after 307", function()
    assert.equal("GET", httpstatus.redirect_method(302, "POST"))
    assert.equal("POST", httpstatus.redirect_method(307, "POST"))
    assert.is_nil(httpstatus.redirect_method(304, "POST"))
  end)
end)
