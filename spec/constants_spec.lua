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

describe("reading a misspelled constant", function()
  local function check(expected, key)
    support.fails("unknown HTTP status constant " .. expected,
      function() return (httpstatus[key]) end, "httpstatus[" .. shown(key) .. "]")
  end

  it("raises at the line that reads it, with one hint or none", function()
    for key, hint in pairs {
      -- A name written in another way, or with one letter too many, too few, wrong or swapped
      NotFound = "NOT_FOUND",
      notFound = "NOT_FOUND",
      not_found = "NOT_FOUND",
      [" not-found"] = "NOT_FOUND",
      http_status_not_found = "HTTP_STATUS_NOT_FOUND",
      http_not_found = "NOT_FOUND",
      continue = "CONTINUE",
      http_status_denied = "HTTP_STATUS_DENIED",
      NOTFOUND = "NOT_FOUND",
      HTTP_NOT_FOUND = "NOT_FOUND",
      HTTP_STATUS_NOTFOUND = "HTTP_STATUS_NOT_FOUND",
      OKK = "OK",
      GATEWAY_TIMEOT = "GATEWAY_TIMEOUT",
      UNAUTHORISED = "UNAUTHORIZED",
      REQUESTED_RANGE_NOT_SATISFYABLE = "REQUESTED_RANGE_NOT_SATISFIABLE",
      HTTP_VERSION_NOT_SUPORTED = "HTTP_VERSION_NOT_SUPPORTED",
      HTTP_STATUS_IM_A_TEAPOTS = "HTTP_STATUS_IM_A_TEAPOT",
      NOT_FUOND = "NOT_FOUND",
      KO = "OK",
      BLOCKED = "LOCKED", -- although another name contains it
      RETLY_WITH = "RETRY_WITH", -- and not REPLY_WITH, which is as near
      -- It lacks a prefix, although other names contain it.
      FIRST = "HTTP_STATUS_FIRST",
      DENIED = "HTTP_STATUS_DENIED",
      HTTP_DENIED = "HTTP_STATUS_DENIED",
      MOVED = "HTTP_STATUS_MOVED",
      PARTIAL = "HTTP_STATUS_PARTIAL",
      NOT_SUPPORTED = "HTTP_STATUS_NOT_SUPPORTED",
      CLOSE = "HTTP_CLOSE",
      DENYED = "HTTP_STATUS_DENIED",
      HTTP_STATUS_ILLEGAL = "HTTP_ILLEGAL",
      VERSION_NOT_SUPPORTED = "HTTP_VERSION_NOT_SUPPORTED",
    } do
      check(("'%s' (did you mean '%s'?)"):format(key, hint), key)
    end
    for _, key in ipairs {
      "A", "ZZ", "TIMEOUT", "TEAPOT", "REQUEST_URI_TOO", "NOT_FXOND", "NOT_FUONDS", "NTOFOUDN",
      "STATUS_GONE", "HTTP_STATS_GONE", "HTTP_STATUS_", "HTTP_", "HTTP_NOT_FOUND_HTTP",
    } do
      check(("'%s'"):format(key), key)
    end
  end)

  it("shows the key with at most 40 printable characters", function()
    check("'A\\x00\\x0A\\xFF\\x27'", "A\0\n\255'")
    check(("'%s'"):format(("A"):rep(40)), ("A"):rep(40))
    check(("'%s...'"):format(("A"):rep(37)), ("A"):rep(41))
    check(("'%s...'"):format(("A"):rep(37)), ("A"):rep(1e7))
  end)

  it("does not raise in rawget", function()
    equal(nil, rawget(httpstatus, "NOTFOUN"), 'rawget(httpstatus, "NOTFOUN")')
  end)
end)

describe("a missing key that is not a name and does not begin with a capital letter", function()
  it("is nil", function()
    for _, key in ipairs {
      "notfond", "denied", "reasn", "_NAME", "__tostring", "", "404", 404, true, {}, print,
    } do
      equal(nil, httpstatus[key], "httpstatus[" .. shown(key) .. "]")
    end
  end)
end)

describe("the __index function of the module", function()
  it("accepts any arguments", function()
    local index = getmetatable(httpstatus).__index
    for _, key in ipairs { {}, 404, print, "x" } do equal(nil, index(5, key), "__index", 5, key) end
    equal(nil, (index()), "__index()")
    equal(nil, (index(nil, nil)), "__index(nil, nil)")
    for _, key in ipairs { "NOTFOUND", "not_found" } do
      equal(false, (pcall(index, nil, key)), "pcall(__index, nil, " .. shown(key) .. ")")
    end
  end)
end)

describe("_REGISTRY", function()
  it("is the date of the registry in the fixtures", function()
    local heading = io.lines "spec/fixtures/iana.csv"()
    equal(heading:match "last updated (%d+%-%d+%-%d+)", httpstatus._REGISTRY, "_REGISTRY")
  end)
end)
