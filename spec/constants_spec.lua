local httpstatus = require "httpstatus"
local facts = require "spec.facts"
local support = require "spec.support"
local equal, shown = support.equal, support.shown

describe("the constants", function()
  it("are the names and constants of the fixtures, as integers, and no others", function()
    local given = {}
    for key, value in pairs(httpstatus) do
      if type(value) == "number" then given[key] = value end
    end
    equal(facts.constants, given, "httpstatus")
  end)
end)

describe("a misspelled constant", function()
  -- Compares the error of reading the key, without its position.
  local function check(expected, key)
    local _, message = pcall(function() return (httpstatus[key]) end)
    message = type(message) == "string" and message:match "^[^:]*:%d+: (.*)$" or message
    equal("unknown HTTP status constant " .. expected, message, "httpstatus[" .. shown(key) .. "]")
  end

  it("raises at the line that reads it", function()
    local line = debug.getinfo(1, "l").currentline + 1
    local _, message = pcall(function() return (httpstatus.NOTFOUND) end)
    assert.matches("constants_spec%.lua:" .. line .. ": unknown HTTP status constant", message)
  end)

  it("gets the nearest constant as a hint", function()
    for key, hint in pairs {
      NOTFOUND = "NOT_FOUND",
      NOT_FUOND = "NOT_FOUND",
      NotFound = "NOT_FOUND",
      OKK = "OK",
      KO = "OK",
      UNAUTHORISED = "UNAUTHORIZED",
      GATEWAY_TIMEOT = "GATEWAY_TIMEOUT",
      REQUESTED_RANGE_NOT_SATISFYABLE = "REQUESTED_RANGE_NOT_SATISFIABLE",
      HTTP_STATUS_NOTFOUND = "HTTP_STATUS_NOT_FOUND",
      FIRST = "HTTP_STATUS_FIRST",
      HTTP_NOT_FOUND = "NOT_FOUND",
      HTTP_OK = "OK",
      TEAPOT = "IM_A_TEAPOT",
      HTTP_STATUS_TEAPOT = "HTTP_STATUS_IM_A_TEAPOT",
      HTTP_TEAPOT = "IM_A_TEAPOT",
      REQUEST_URI_TOO = "REQUEST_URI_TOO_LONG",
      DENIED = "HTTP_STATUS_DENIED",
      MOVED = "HTTP_STATUS_MOVED",
      PARTIAL = "HTTP_STATUS_PARTIAL",
      NOT_SUPPORTED = "HTTP_STATUS_NOT_SUPPORTED",
    } do
      check(("'%s' (did you mean '%s'?)"):format(key, hint), key)
    end
  end)

  it("gets no hint if no name is near or several names contain it", function()
    for _, key in ipairs { "X", "TIMEOUT", "BANANA", "HTTP_STATUS_", "STATUS_GONE" } do
      check(("'%s'"):format(key), key)
    end
  end)

  it("appears in the message with at most 40 printable characters", function()
    check("'A\\x00\\x0A\\xFF\\x27'", "A\0\n\255'")
    check(("'%s'"):format(("A"):rep(40)), ("A"):rep(40))
    check(("'%s...'"):format(("A"):rep(37)), ("A"):rep(41))
    check(("'%s...'"):format(("A"):rep(37)), ("A"):rep(1e7))
  end)

  it("raises neither in rawget nor in code", function()
    assert.is_nil(rawget(httpstatus, "NOTFOUN"))
    assert.is_nil(httpstatus.code("NOTFOUN"))
  end)
end)

describe("a missing key that does not begin with a capital letter", function()
  it("is nil", function()
    for _, key in ipairs { "notfound", "_NAME", "__tostring", "", "404", 404, true, {}, print } do
      equal(nil, httpstatus[key], "httpstatus[" .. shown(key) .. "]")
    end
  end)
end)

describe("the __index function of the module", function()
  it("accepts any arguments", function()
    local index = getmetatable(httpstatus).__index
    for _, key in ipairs { {}, 404, print } do equal(nil, index(5, key), "__index", 5, key) end
    equal(nil, (index()), "__index()")
    equal(nil, (index(nil, nil)), "__index(nil, nil)")
    assert.is_false((pcall(index, nil, "NOTFOUND")))
  end)
end)

describe("_REGISTRY", function()
  it("is the date of the registry in the fixtures", function()
    local heading = io.lines "spec/fixtures/iana.csv"()
    equal(heading:match "last updated (%d+%-%d+%-%d+)", httpstatus._REGISTRY, "_REGISTRY")
  end)
end)
