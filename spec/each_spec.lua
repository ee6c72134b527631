local httpstatus = require "httpstatus"
local facts = require "spec.facts"
local support = require "spec.support"
local call = support.call

-- Asserts that each gives the codes that fulfil a condition, and their reasons.
local function assert_each(filter, condition)
  local expected, given, what = {}, {}, call("each", filter)
  for _, code in ipairs(facts.codes) do
    if condition(code, facts.statuses[code]) then expected[#expected + 1] = code end
  end
  for code, reason in httpstatus.each(filter) do
    assert.equal((facts.statuses[code] or {}).reason, reason, what .. " at " .. code)
    given[#given + 1] = code
  end
  assert.is_true(#expected > 0, what .. " has no codes in the fixtures")
  support.assert_codes(expected, given, what)
end

describe("each", function()
  it("iterates all statuses in ascending order", function()
    assert_each(nil, function() return true end)
  end)

  it("iterates the statuses of a class", function()
    for digit, class in ipairs(facts.classes) do
      assert_each(class, function(code) return math.floor(code / 100) == digit end)
    end
  end)

  it("iterates the statuses of a source", function()
    for _, status in pairs(facts.statuses) do
      assert_each(status.source, function(_, other) return other.source == status.source end)
    end
  end)

  it("works in nested loops", function()
    local n = 0
    for outer in httpstatus.each("redirection") do
      for inner in httpstatus.each("redirection") do
        n = n + (outer == inner and 1 or 0)
      end
    end
    assert.equal(8, n)
  end)

  it("starts again after a loop that breaks", function()
    for run = 1, 2 do
      local first
      for code in httpstatus.each() do
        first = first or code
        if code > 200 then break end
      end
      assert.equal(100, first, "loop " .. run)
    end
  end)

  it("raises for an unknown filter", function()
    for _, filter in ipairs { "", "4xx", "Client_error", "iana", "IANA\0", "nginx ", 4 } do
      local ok, text = pcall(httpstatus.each, filter)
      assert.is_false(ok, call("each", filter))
      assert.matches("^bad argument #1 to 'each' %(class or source expected, got '[ -~]*'%)$",
        text, call("each", filter))
    end
  end)

  it("ignores superfluous arguments", function()
    assert.equal(100, (httpstatus.each(nil, 1)()))
    local step, filter = httpstatus.each("redirection", nil)
    assert.equal(300, (step(filter)))
  end)

  it("raises in a loop that lacks its parentheses", function()
    local line = debug.getinfo(1, "l").currentline + 2
    local ok, text = pcall(function()
      for code in httpstatus.each do error(code) end
    end)
    assert.is_false(ok)
    assert.matches("each_spec%.lua:" .. line .. ": 'each' lacks its parentheses", text)
  end)

  it("returns an iterator that accepts any arguments", function()
    local step = httpstatus.each()
    for _, value in ipairs { 0 / 0, math.huge, -math.huge, "x", {}, print, true } do
      local code, what = step(nil, value), call("step", nil, value)
      assert.is_true(code == nil or facts.statuses[code] ~= nil, what)
      assert.is_true(select("#", step(value, value)) > 0, call("step", value, value))
    end
    assert.equal(100, (step()))
    assert.is_nil((step(nil, 599)))
  end)
end)
