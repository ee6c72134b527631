local httpstatus = require "httpstatus"
local facts = require "spec.facts"
local support = require "spec.support"
local call = support.call

local OUTSIDE_CLASSES = { -404, -1, 0, 1, 99, 600, 999, 1000, 2 ^ 53 }

local function first_digit(code) return math.floor(code / 100) end

-- Asserts the answer to a code as an integer, as a float and as a string.
local function assert_answer(expected, name, code)
  local f, text = httpstatus[name], ("%d"):format(code)
  support.assert_same(expected, f(code), call(name, code))
  support.assert_same(expected, f(code + 0.0), call(name, code + 0.0) .. ", a float")
  support.assert_same(expected, f(text), call(name, text))
  support.assert_same(expected, f(code), call(name, code) .. ", the second time")
end

local function assert_nil(name, code)
  assert.is_nil(httpstatus[name](code), call(name, code))
end

describe("the fixtures", function()
  it("have at least 95 statuses", function()
    assert.is_true(#facts.codes >= 95, #facts.codes .. " statuses")
  end)
end)

for name, answer in pairs {
  reason = "reason phrase", name = "name", reference = "reference", source = "source",
} do
  describe(name, function()
    it("returns the " .. answer .. " of every status", function()
      for _, code in ipairs(facts.codes) do
        assert_answer(facts.statuses[code][name], name, code)
      end
    end)
  end)
end

describe("constant", function()
  it("returns the Windows constant, or the name with the prefix if there is none", function()
    for _, code in ipairs(facts.codes) do
      local own = "HTTP_STATUS_" .. facts.statuses[code].name
      assert_answer(facts.windows[code] or own, "constant", code)
    end
  end)
end)

describe("name", function()
  it("returns the reason phrase in upper snake case", function()
    for _, code in ipairs(facts.codes) do
      local made = httpstatus.reason(code):gsub("'", ""):gsub("[ -]", "_"):upper()
      assert.equal(made, httpstatus.name(code), call("name", code))
    end
  end)
end)

describe("description", function()
  it("returns one short sentence, different for every status", function()
    local owners = {}
    for _, code in ipairs(facts.codes) do
      local text, what = httpstatus.description(code), call("description", code)
      assert.equal("string", type(text), what)
      assert_answer(text, "description", code)
      assert.is_true(#text >= 30 and #text <= 160, what .. " has " .. #text .. " characters")
      assert.matches("^[A-Z][ -~]+[^.]%.$", text, what)
      assert.is_nil(text:find("[.!?] "), what .. " has several sentences")
      assert.is_nil(text:find("  ", 1, true), what .. " has two spaces in a row")
      assert.is_nil(owners[text], what .. " is the same as for another code")
      owners[text] = code
    end
  end)
end)

for name, answer in pairs {
  class = function(code) return facts.classes[first_digit(code)] end,
  series = function(code) return first_digit(code) .. "xx" end,
} do
  describe(name, function()
    it("returns the " .. name .. " of every code from 100 to 599, assigned or not", function()
      for code = 100, 599 do assert_answer(answer(code), name, code) end
    end)

    it("returns nil outside 100 to 599", function()
      for _, code in ipairs(OUTSIDE_CLASSES) do assert_nil(name, code) end
    end)
  end)
end

describe("fallback", function()
  it("returns a known code itself", function()
    for _, code in ipairs(facts.codes) do assert_answer(code, "fallback", code) end
  end)

  it("returns the x00 of the class for an unknown code", function()
    for code = 100, 599 do
      if not facts.statuses[code] then
        assert_answer(first_digit(code) * 100, "fallback", code)
      end
    end
  end)

  it("returns 500 from 600 to 999", function()
    for code = 600, 999 do assert_answer(500, "fallback", code) end
  end)

  it("returns nil outside 100 to 999", function()
    for _, code in ipairs { -404, -1, 0, 1, 99, 1000, 2 ^ 53 } do
      assert_nil("fallback", code)
    end
  end)
end)

describe("headers", function()
  it("returns the fields that the specification asks for, or nil", function()
    for _, code in ipairs(facts.codes) do
      assert_answer(facts.headers[code], "headers", code)
    end
  end)

  it("returns a new table each time", function()
    httpstatus.headers(405).Allow = nil
    assert.same({ Allow = "MUST" }, httpstatus.headers(405))
  end)
end)

describe("lookup", function()
  it("returns every fact about every status", function()
    for _, code in ipairs(facts.codes) do
      assert_answer({
        code = code,
        reason = facts.statuses[code].reason,
        name = facts.statuses[code].name,
        constant = httpstatus.constant(code),
        description = httpstatus.description(code),
        class = facts.classes[first_digit(code)],
        reference = facts.statuses[code].reference,
        source = facts.statuses[code].source,
        series = first_digit(code) .. "xx",
        headers = facts.headers[code],
        cacheable = facts.traits.cacheable[code] or false,
        retryable = facts.traits.retryable[code] or false,
        deprecated = facts.traits.deprecated[code] or false,
        allows_content = not facts.traits.no_content[code],
      }, "lookup", code)
    end
  end)

  it("returns a new table each time", function()
    local status = httpstatus.lookup(405)
    status.reason, status.headers.Allow = "spoilt", nil
    assert.equal("Method Not Allowed", httpstatus.lookup(405).reason)
    assert.same({ Allow = "MUST" }, httpstatus.lookup(405).headers)
  end)
end)

for _, name in ipairs {
  "reason", "name", "constant", "description", "reference", "source", "headers", "lookup",
} do
  describe(name, function()
    it("returns nil for an unassigned code", function()
      for code = -1, 1000 do
        if not facts.statuses[code] then assert_nil(name, code) end
      end
    end)
  end)
end
