-- The method to follow a redirect with, and the iterator.

local httpstatus = require "httpstatus"
local facts = require "spec.facts"
local support = require "spec.support"
local equal, raises, returns = support.equal, support.raises, support.returns

describe("redirect_method", function()
  it("returns the method to follow with, or nil, for every code and method", function()
    local tokens = {
      "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY", "post", "M-SEARCH",
      "!#$%&'*+-.^_`|~09AZaz",
    }
    local others = {
      "", "POST\0", "GET\r\nX: 1", "GET ", "G\tET", "G(T", "G/T", "G:T", "\127", "\228",
    }
    for code = 0, 999 do
      local text = ("%03d"):format(code)
      for _, method in ipairs(tokens) do
        local expected = nil
        if facts.traits.redirect_to_get[code] then
          expected = method == "HEAD" and "HEAD" or "GET"
        elseif facts.traits.redirect_post_to_get[code] then
          expected = method == "POST" and "GET" or method
        elseif facts.traits.redirect_keep_method[code] then
          expected = method
        end
        returns(expected, "redirect_method", code, method)
        returns(expected, "redirect_method", text, method, "ignored")
        if method == "GET" then
          returns(expected, "redirect_method", code)
          returns(expected, "redirect_method", code, nil)
          returns(expected, "redirect_method", code, nil, "POST")
        end
      end
      for _, method in ipairs(others) do returns(nil, "redirect_method", code, method) end
    end
  end)
end)

describe("each", function()
  -- The filter gives the codes that meet a condition, and their reasons.
  local function check(filter, condition)
    local wanted, given = {}, {}
    for _, code in ipairs(facts.codes) do
      local status = facts.statuses[code]
      if condition(code, status) then wanted[#wanted + 1] = code .. " " .. status.reason end
    end
    for code, reason in httpstatus.each(filter) do given[#given + 1] = code .. " " .. reason end
    equal(wanted, given, "each", filter)
  end

  it("iterates all statuses in ascending order", function()
    check(nil, function() return true end)
  end)

  it("iterates the statuses of a class or series", function()
    for digit, class in ipairs(facts.classes) do
      local function is_of_class(code) return math.floor(code / 100) == digit end
      check(class, is_of_class)
      check(digit .. "xx", is_of_class)
    end
  end)

  it("iterates the statuses of a source", function()
    for _, status in pairs(facts.statuses) do
      check(status.source, function(_, other) return other.source == status.source end)
    end
  end)

  it("works in nested loops, and after a loop that breaks", function()
    local outer, inner = 0, 0
    for code in httpstatus.each("redirection") do
      outer = outer + 1
      for other in httpstatus.each("redirection") do
        if other > code then break end
        inner = inner + 1
      end
    end
    assert(outer > 1, "no loop to nest")
    equal(outer * (outer + 1), 2 * inner, "twice the rounds of the inner loop")
  end)

  it("raises for an unknown filter", function()
    local message = "bad argument #1 to 'each' (class, series such as '4xx', or source expected, "
      .. "got '%s')"
    for _, filter in ipairs { "", "4XX", "0xx", "6xx", "4", "Client_error", "iana", "nginx ", 4 } do
      raises(message:format(filter), "each", filter)
    end
    raises(message:format("IANA\\x00"), "each", "IANA\0")
  end)

  it("ignores superfluous arguments", function()
    equal(100, (httpstatus.each(nil, 1)()), "each(nil, 1)()")
    local step, filter = httpstatus.each("redirection", nil)
    equal(300, (step(filter)), 'each("redirection", nil)')
  end)

  it("raises in a loop that lacks its parentheses", function()
    support.fails("'each' lacks its parentheses (a loop needs 'in httpstatus.each() do')",
      function() for code in httpstatus.each do error(code) end end, "each without parentheses")
  end)

  it("returns an iterator that accepts any arguments", function()
    local step = httpstatus.each()
    for _, value in ipairs { 0 / 0, math.huge, -math.huge, "x", {}, print, true } do
      local code = step(nil, value)
      assert(code == nil or facts.statuses[code], "each()(nil, ...) is " .. tostring(code))
      assert(select("#", step(value, value)) > 0)
    end
    equal(100, (step()), "each()()")
    equal(nil, (step(nil, 599)), "each()(nil, 599)")
  end)
end)
