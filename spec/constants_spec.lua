local httpstatus = require "httpstatus"
local facts = require "spec.facts"
local support = require "spec.support"

local function field(key) return ("httpstatus[%s]"):format(support.shown(key)) end

local function assert_constant(code, constant)
  assert.equal(code, rawget(httpstatus, constant), constant)
end

describe("constants", function()
  it("include the 36 of the Windows core table", function()
    local count = 0
    for constant, code in pairs(facts.core) do
      assert_constant(code, constant)
      count = count + 1
    end
    assert.equal(36, count)
  end)

  it("include every name of every status, with and without the prefix", function()
    for constant, code in pairs(facts.constants) do assert_constant(code, constant) end
  end)

  it("are the only numbers that pairs shows", function()
    local shown = {}
    for key, value in pairs(httpstatus) do
      if type(value) == "number" then shown[key] = value end
    end
    support.assert_same(facts.constants, shown, "httpstatus")
  end)

  it("are integers", function()
    local math_type = math.type or function() return "integer" end
    for constant in pairs(facts.constants) do
      assert.equal("integer", math_type(httpstatus[constant]), constant)
    end
  end)

  it("require the prefix for spellings that only Windows uses", function()
    for _, name in ipairs { "FIRST", "LAST", "PARTIAL", "DENIED", "MOVED", "NOT_SUPPORTED" } do
      assert.equal("number", type(httpstatus["HTTP_STATUS_" .. name]), "HTTP_STATUS_" .. name)
      assert_constant(nil, name)
    end
  end)
end)

describe("a misspelled constant", function()
  local function message(key)
    local ok, text = pcall(function()
      local value = httpstatus[key]
      return value
    end)
    assert.is_false(ok, field(key) .. " does not raise")
    return text
  end

  local function assert_message(part, key)
    assert.matches(part, message(key), 1, true, field(key))
  end

  it("raises at the line that reads it", function()
    local line = debug.getinfo(1, "l").currentline + 1
    local ok, text = pcall(function() local value = httpstatus.NOTFOUND return value end)
    assert.is_false(ok)
    assert.matches("constants_spec%.lua:" .. line .. ": unknown HTTP status constant", text)
  end)

  it("gets the nearest constant as a hint", function()
    local hints = {
      NOTFOUND = "NOT_FOUND",
      NOT_FUOND = "NOT_FOUND",
      NotFound = "NOT_FOUND",
      OKK = "OK",
      KO = "OK",
      UNAUTHORISED = "UNAUTHORIZED",
      GATEWAY_TIMEOT = "GATEWAY_TIMEOUT",
      REQUESTED_RANGE_NOT_SATISFYABLE = "REQUESTED_RANGE_NOT_SATISFIABLE",
      HTTP_STATUS_DENYED = "HTTP_STATUS_DENIED",
      HTTP_STATUS_NOTFOUND = "HTTP_STATUS_NOT_FOUND",
      HTTP_STATS_OK = "HTTP_STATUS_OK",
      FIRST = "HTTP_STATUS_FIRST",
      HTTP_NOT_FOUND = "HTTP_STATUS_NOT_FOUND",
      HTTP_OK = "HTTP_STATUS_OK",
      STATUS_GONE = "HTTP_STATUS_GONE",
      TEAPOT = "IM_A_TEAPOT",
      HTTP_STATUS_TEAPOT = "HTTP_STATUS_IM_A_TEAPOT",
      HTTP_TEAPOT = "HTTP_STATUS_IM_A_TEAPOT",
      REQUEST_URI_TOO = "REQUEST_URI_TOO_LONG",
      DENIED = "HTTP_STATUS_DENIED",
      DENYED = "HTTP_STATUS_DENIED",
      MOVED = "HTTP_STATUS_MOVED",
    }
    for key, hint in pairs(hints) do
      assert_message(
        ("unknown HTTP status constant '%s' (did you mean '%s'?)"):format(key, hint), key)
    end
  end)

  it("gets two hints if two constants are equally near", function()
    for key, hints in pairs {
      PARTIAL = { "PARTIAL_CONTENT", "HTTP_STATUS_PARTIAL" },
      NOT_SUPPORTED = { "HTTP_VERSION_NOT_SUPPORTED", "HTTP_STATUS_NOT_SUPPORTED" },
    } do
      assert_message(
        ("'%s' (did you mean '%s' or '%s'?)"):format(key, hints[1], hints[2]), key)
    end
  end)

  it("gets no hint if no name is near or several names contain it", function()
    for _, key in ipairs { "X", "TIMEOUT", "BANANA", "HTTP_STATUS_", ("A"):rep(1000) } do
      assert.matches("unknown HTTP status constant '[A-Z_.]+'$", message(key), field(key))
    end
  end)

  it("appears in the message with at most 40 printable characters", function()
    for key, shown in pairs {
      ["A\0\n\255'"] = "'A\\x00\\x0A\\xFF\\x27'",
      [("A"):rep(40)] = "'" .. ("A"):rep(40) .. "'",
      [("A"):rep(41)] = "'" .. ("A"):rep(37) .. "...'",
      [("A"):rep(1e7)] = "'" .. ("A"):rep(37) .. "...'",
    } do
      assert_message(shown, key)
    end
  end)

  it("raises neither in rawget nor in code", function()
    assert.is_nil(rawget(httpstatus, "NOTFOUN"))
    assert.is_nil(httpstatus.code("NOTFOUN"))
  end)
end)

describe("a missing key that does not begin with a capital letter", function()
  it("is nil", function()
    for _, key in ipairs { "notfound", "_NAME", "__tostring", "", "404", 404, true, {}, print } do
      assert.is_nil(httpstatus[key], field(key))
    end
  end)
end)

describe("_VERSION", function()
  it("is the module's name and version", function()
    assert.matches("^httpstatus %d+%.%d+%.%d+$", httpstatus._VERSION)
  end)
end)

describe("_REGISTRY", function()
  it("is the date of the registry in the fixtures", function()
    local heading = io.lines("spec/fixtures/iana.csv")()
    assert.equal(heading:match("last updated (%d+%-%d+%-%d+)"), httpstatus._REGISTRY)
  end)
end)
