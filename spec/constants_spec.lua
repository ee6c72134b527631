local httpstatus = require "httpstatus"
local facts = require "spec.facts"

local function count(t)
  local n = 0
  for _ in pairs(t) do n = n + 1 end
  return n
end

describe("constants", function()
  it("have the 36 of the Windows core table", function()
    assert.equal(36, count(facts.core))
    for constant, code in pairs(facts.core) do
      assert.equal(code, rawget(httpstatus, constant), constant)
    end
  end)

  it("have every name of every status, with and without prefix", function()
    for constant, code in pairs(facts.constants) do
      assert.equal(code, rawget(httpstatus, constant), constant)
    end
  end)

  it("are shown by pairs, and no others are", function()
    local shown = {}
    for key, value in pairs(httpstatus) do
      if type(value) == "number" then shown[key] = value end
    end
    assert.same(facts.constants, shown)
  end)

  it("are integers", function()
    local math_type = math.type or function() return "integer" end
    for constant in pairs(facts.constants) do
      assert.equal("integer", math_type(httpstatus[constant]))
    end
  end)

  it("have the SDK's spellings with their prefix only", function()
    for _, name in ipairs { "FIRST", "LAST", "PARTIAL", "DENIED", "MOVED", "NOT_SUPPORTED" } do
      assert.equal("number", type(httpstatus["HTTP_STATUS_" .. name]), name)
      assert.is_nil(rawget(httpstatus, name), name)
    end
  end)
end)

describe("a misspelled constant", function()
  local function message(key)
    local ok, text = pcall(function()
      local value = httpstatus[key]
      return value
    end)
    assert.is_false(ok)
    return text
  end

  it("raises at the line that reads it", function()
    local line = debug.getinfo(1, "l").currentline + 1
    local ok, text = pcall(function() local value = httpstatus.NOTFOUND return value end)
    assert.is_false(ok)
    assert.matches("constants_spec%.lua:" .. line .. ": unknown HTTP status constant", text)
  end)

  it("gets the nearest name as a hint, in the form it was asked for", function()
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
      assert.matches(
        ("unknown HTTP status constant '%s' (did you mean '%s'?)"):format(key, hint),
        message(key), 1, true)
    end
  end)

  it("gets both names that it may stand for", function()
    for key, hints in pairs {
      PARTIAL = { "PARTIAL_CONTENT", "HTTP_STATUS_PARTIAL" },
      NOT_SUPPORTED = { "HTTP_VERSION_NOT_SUPPORTED", "HTTP_STATUS_NOT_SUPPORTED" },
    } do
      assert.matches(("'%s' (did you mean '%s' or '%s'?)"):format(key, hints[1], hints[2]),
        message(key), 1, true)
    end
  end)

  it("gets no hint if no name is near, or several contain it", function()
    for _, key in ipairs { "X", "TIMEOUT", "BANANA", "HTTP_STATUS_", ("A"):rep(1000) } do
      assert.matches("unknown HTTP status constant '[A-Z_.]+'$", message(key))
    end
  end)

  it("is shown short and printable", function()
    assert.matches("'A\\x00\\x0A\\xFF\\x27'", message("A\0\n\255'"), 1, true)
    assert.matches("'" .. ("A"):rep(37) .. "...'", message(("A"):rep(41)), 1, true)
    assert.matches("'" .. ("A"):rep(40) .. "'", message(("A"):rep(40)), 1, true)
    assert.matches("'" .. ("A"):rep(37) .. "...'", message(("A"):rep(1e7)), 1, true)
  end)

  it("does not raise for rawget and code", function()
    assert.is_nil(rawget(httpstatus, "NOTFOUN"))
    assert.is_nil(httpstatus.code("NOTFOUN"))
  end)
end)

describe("any other missing key", function()
  it("is nil", function()
    for _, key in ipairs { "notfound", "_NAME", "__tostring", "", "404", 404, true, {}, print } do
      assert.is_nil(httpstatus[key])
    end
  end)
end)

describe("the module", function()
  it("says which version it is and which registry it follows", function()
    assert.matches("^httpstatus %d+%.%d+%.%d+$", httpstatus._VERSION)
    local heading = io.lines("spec/fixtures/iana.csv")()
    assert.equal(heading:match("last updated (%d+%-%d+%-%d+)"), httpstatus._REGISTRY)
  end)
end)
