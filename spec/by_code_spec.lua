local httpstatus = require "httpstatus"
local facts = require "spec.facts"

local classes = { "informational", "success", "redirection", "client_error", "server_error" }

-- Every form in which a code may come gives the expected answer.
local function assert_answer(expected, name, code)
  local f = httpstatus[name]
  assert.same(expected, f(code), name .. " of " .. code)
  assert.same(expected, f(code + 0.0), name .. " of a float")
  assert.same(expected, f(("%d"):format(code)), name .. " of a string")
  assert.same(expected, f(code), name .. " asked again")
end

for _, name in ipairs { "reason", "name", "reference", "source" } do
  describe(name, function()
    it("is as the fixtures have it for every status", function()
      assert.is_true(#facts.codes >= 95)
      for _, code in ipairs(facts.codes) do
        assert_answer(facts.statuses[code][name], name, code)
      end
    end)
  end)
end

describe("constant", function()
  it("is the Windows spelling, else the name with the prefix", function()
    for _, code in ipairs(facts.codes) do
      local own = "HTTP_STATUS_" .. facts.statuses[code].name
      assert_answer(facts.windows[code] or own, "constant", code)
    end
  end)
end)

describe("name", function()
  it("is the reason phrase in upper snake case", function()
    for _, code in ipairs(facts.codes) do
      local made = httpstatus.reason(code):gsub("'", ""):gsub("[ -]", "_"):upper()
      assert.equal(made, httpstatus.name(code))
    end
  end)
end)

describe("description", function()
  it("is one short sentence", function()
    local seen = {}
    for _, code in ipairs(facts.codes) do
      local text = httpstatus.description(code)
      assert_answer(text, "description", code)
      assert.equal("string", type(text), code)
      assert.is_true(#text >= 30 and #text <= 160, code)
      assert.matches("^[A-Z][ -~]+[^.]%.$", text)
      assert.is_nil(text:find("[.!?] "), code)
      assert.is_nil(text:find("  ", 1, true), code)
      assert.is_nil(seen[text], code)
      seen[text] = true
    end
  end)
end)

describe("class", function()
  it("follows the first digit, assigned or not", function()
    for code = 100, 599 do
      assert_answer(classes[math.floor(code / 100)], "class", code)
    end
  end)

  it("is nil outside 100 to 599", function()
    for _, code in ipairs { 0, 1, 99, 600, 999, 1000, -404 } do
      assert.is_nil(httpstatus.class(code))
    end
  end)
end)

describe("series", function()
  it("follows the first digit, assigned or not", function()
    for code = 100, 599 do
      assert_answer(math.floor(code / 100) .. "xx", "series", code)
    end
  end)

  it("is nil outside 100 to 599", function()
    for _, code in ipairs { 0, 1, 99, 600, 999, 1000, -404 } do
      assert.is_nil(httpstatus.series(code), code)
    end
  end)
end)

describe("fallback", function()
  it("is a known code itself", function()
    for _, code in ipairs(facts.codes) do
      assert_answer(code, "fallback", code)
    end
  end)

  it("is the x00 of its class for an unknown code", function()
    for code = 100, 599 do
      if not facts.statuses[code] then
        assert_answer(math.floor(code / 100) * 100, "fallback", code)
      end
    end
  end)

  it("is 500 from 600 to 999 and nil beyond", function()
    for code = 600, 999 do assert_answer(500, "fallback", code) end
    for _, code in ipairs { -1, 0, 1, 99, 1000, 2 ^ 53 } do
      assert.is_nil(httpstatus.fallback(code), code)
    end
  end)
end)

describe("headers", function()
  it("are those that the specification asks for", function()
    for _, code in ipairs(facts.codes) do
      assert_answer(facts.headers[code], "headers", code)
    end
  end)

  it("come in a fresh table", function()
    httpstatus.headers(405).Allow = nil
    assert.same({ Allow = "MUST" }, httpstatus.headers(405))
  end)
end)

describe("lookup", function()
  it("has all that is known of every status", function()
    for _, code in ipairs(facts.codes) do
      assert_answer({
        code = code,
        reason = facts.statuses[code].reason,
        name = facts.statuses[code].name,
        constant = httpstatus.constant(code),
        description = httpstatus.description(code),
        class = classes[math.floor(code / 100)],
        reference = facts.statuses[code].reference,
        source = facts.statuses[code].source,
        series = math.floor(code / 100) .. "xx",
        headers = facts.headers[code],
        cacheable = facts.traits.cacheable[code] or false,
        retryable = facts.traits.retryable[code] or false,
        deprecated = facts.traits.deprecated[code] or false,
        allows_content = not facts.traits.no_content[code],
      }, "lookup", code)
    end
  end)

  it("comes in a fresh table", function()
    local status = httpstatus.lookup(405)
    status.reason, status.headers.Allow = "spoilt", nil
    assert.equal("Method Not Allowed", httpstatus.lookup(405).reason)
    assert.same({ Allow = "MUST" }, httpstatus.lookup(405).headers)
  end)
end)

describe("an unknown code", function()
  it("is nil to every function by code but class", function()
    local functions = {
      "reason", "name", "constant", "description", "reference", "source", "headers", "lookup",
    }
    for _, name in ipairs(functions) do
      for code = -1, 1000 do
        if not facts.statuses[code] then
          assert.is_nil(httpstatus[name](code), name .. " of " .. code)
        end
      end
    end
  end)
end)
