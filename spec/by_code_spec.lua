-- The functions by code, and the table of reasons.

local httpstatus = require "httpstatus"
local facts = require "spec.facts"
local support = require "spec.support"
local equal, fresh, returns = support.equal, support.fresh, support.returns

local function fact(key)
  return function(code) return facts.statuses[code] and facts.statuses[code][key] end
end

local function within(first, last)
  return function(code) return code >= first and code <= last end
end

local has_class = within(100, 599)
local function first_digit(code) return math.floor(code / 100) end

-- What the fixtures say about a number, by the key in lookup
local in_lookup = {
  reason = fact "reason",
  reference = fact "reference",
  source = fact "source",
  name = function(code)
    local reason = facts.statuses[code] and facts.statuses[code].reason
    return reason and (reason:gsub("'", ""):gsub("[ -]", "_"):upper())
  end,
  constant = function(code)
    local status = facts.statuses[code]
    return status and (facts.windows[code] or "HTTP_STATUS_" .. status.name)
  end,
  class = function(code) return facts.classes[first_digit(code)] end,
  series = function(code) return has_class(code) and first_digit(code) .. "xx" or nil end,
  url = function(code)
    local reference = facts.statuses[code] and facts.statuses[code].reference or ""
    local rfc, section = reference:match "^RFC (%d+)", reference:match ", Section (.*)"
    if rfc then
      return ("https://www.rfc-editor.org/rfc/rfc%s.html%s"):format(rfc,
        section and "#section-" .. section or "")
    end
    return reference:find "^draft%-" and "https://datatracker.ietf.org/doc/" .. reference or nil
  end,
  headers = function(code) return facts.headers[code] end,
  allows_content = function(code) return has_class(code) and not facts.traits.no_content[code] end,
}

-- The same by the function, and what lookup does not have
local expected = {
  is_known = function(code) return facts.statuses[code] ~= nil end,
  is_error = within(400, 599),
  fallback = function(code)
    if facts.statuses[code] then return code end
    if has_class(code) then return first_digit(code) * 100 end
    return code >= 0 and code <= 999 and 500 or nil
  end,
}

for digit, class in ipairs(facts.classes) do
  expected["is_" .. class] = within(digit * 100, digit * 100 + 99)
end
for key, answer in pairs(in_lookup) do expected[key] = answer end
for trait, codes in pairs(facts.predicates) do
  in_lookup[trait] = function(code) return codes[code] or false end
  expected["is_" .. trait] = in_lookup[trait]
end

function expected.lookup(code)
  if not facts.statuses[code] then return nil end
  local status = { code = code, description = httpstatus.description(code) }
  for key, answer in pairs(in_lookup) do status[key] = answer(code) end
  return status
end

for name, answer in pairs(expected) do
  describe(name, function()
    it("answers as the fixtures say", function()
      for code = -1, 1000 do
        local wanted = answer(code)
        returns(wanted, name, code)
        returns(wanted, name, code + 0.0)
        returns(wanted, name, ("%03d"):format(code))
      end
      returns(answer(0), name, -1 / math.huge)
    end)

    it("answers in its first call as in any other", function()
      for _, code in ipairs { facts.codes[1], 404, facts.unassigned, facts.codes[#facts.codes] } do
        for _, argument in ipairs { code, code + 0.0, tostring(code) } do
          equal(answer(code), fresh()[name](argument), "a new module's " .. name, argument)
        end
      end
    end)
  end)
end

describe("every function by code", function()
  it("has an expectation", function()
    local elsewhere = {
      description = true, expects_body = true, format = true, redirect_method = true,
    }
    for _, name in ipairs(support.by_code) do
      assert(expected[name] or elsewhere[name], name .. " has no expectation, or no fixture")
    end
  end)
end)

describe("the answers of a function", function()
  it("are filled in at the first miss, for known codes only, and need no metatable then", function()
    local module, tables = fresh(), 0
    for _, name in ipairs(support.by_code) do
      local _, answers = debug.getupvalue(module[name], 1)
      if type(answers) == "table" then
        tables = tables + 1
        equal(nil, next(answers), "an answer that is known before the first call of " .. name)
        module[name](facts.unassigned)
        equal(nil, debug.getmetatable(answers), "the metatable of the answers of " .. name)
        for _, code in ipairs { 404.5, -1, 600, 999, 1000, "600", "x" } do module[name](code) end
        for key, answer in pairs(answers) do
          local code = tonumber(key)
          assert(facts.statuses[code], ("%s keeps an answer to %s"):format(name, tostring(key)))
          equal(answer, answers[code], name, code)
          equal(answer, answers[("%d"):format(code)], name, ("%d"):format(code))
        end
      end
    end
    assert(tables > 0, "no function has a table of answers")
  end)

  it("are filled in by a function that accepts any arguments", function()
    local _, answers = debug.getupvalue(fresh().reason, 1)
    local fill = debug.getmetatable(answers).__index
    for _, value in ipairs { 404, "x", print } do
      equal(false, (pcall(fill, value, 404)), "pcall(fill, " .. support.shown(value) .. ")")
    end
    equal(false, (pcall(fill)), "pcall(fill)")
    equal(nil, (fill({})), "fill({})")
  end)
end)

describe("description", function()
  it("is one short sentence, different for every status", function()
    local owners = {}
    for _, code in ipairs(facts.codes) do
      local text = httpstatus.description(code)
      local function check(condition, fault)
        assert(condition, ("description(%d) %s: %s"):format(code, fault, support.shown(text)))
      end
      check(type(text) == "string", "is not a string")
      check(#text >= 30 and #text <= 160, "has " .. #text .. " characters, not 30 to 160")
      check(text:find "^[A-Z][ -~]+[^.]%.$", "is not a sentence")
      check(not text:find "[.!?] ", "has several sentences")
      check(not text:find("  ", 1, true), "has two spaces in a row")
      local word = facts.statuses[code].word
      check(text:find(word, 1, true), "lacks the word '" .. word .. "'")
      check(not owners[text], "is also that of " .. tostring(owners[text]))
      owners[text] = code
      returns(text, "description", ("%d"):format(code))
    end
  end)

  it("is nil for an unknown code", function()
    for code = -1, 1000 do
      if not facts.statuses[code] then returns(nil, "description", code) end
    end
  end)
end)

describe("headers and lookup", function()
  it("return a new table each time", function()
    local status = httpstatus.lookup(405)
    status.reason, status.headers.Allow, httpstatus.headers(405).Allow = nil, nil, nil
    returns(expected.lookup(405), "lookup", 405)
    returns(facts.headers[405], "headers", 405)
  end)
end)

describe("expects_body", function()
  -- RFC 9112, Section 6.3
  local function may_follow(code, method)
    if code < 0 or code > 999 or method == "HEAD" then return false end
    local success = code >= 200 and code <= 299
    return not (code >= 100 and code <= 199 or code == 204 or code == 304
      or success and method == "CONNECT")
  end

  it("returns whether a body follows, for every code and method", function()
    for code = -1, 1001 do
      returns(may_follow(code), "expects_body", code)
      returns(may_follow(code), "expects_body", code, nil)
      for _, method in ipairs { "GET", "HEAD", "CONNECT", "POST", "head", "", "HEAD\0" } do
        returns(may_follow(code, method), "expects_body", code, method)
        returns(may_follow(code, method), "expects_body", ("%03d"):format(code), method)
      end
    end
  end)
end)

describe("reasons", function()
  local function check(wanted, reasons, key)
    equal(wanted, reasons[key], "reasons[" .. support.shown(key) .. "]")
  end

  it("has the reason phrase of every status under its number and its string", function()
    for code = -1, 1000 do
      local reason = expected.reason(code)
      check(reason, httpstatus.reasons, code)
      check(reason, httpstatus.reasons, code + 0.0)
      check(reason, httpstatus.reasons, ("%03d"):format(code))
    end
    for _, key in ipairs { 404, 404.0, "404", facts.unassigned } do
      check(expected.reason(tonumber(key)), fresh().reasons, key)
    end
  end)

  it("has nil under any other key", function()
    local others = { 404.5, 1 / 0, 0 / 0, "0404", "404.0", "NOT_FOUND", "n", true, {}, print }
    for _, key in ipairs(others) do
      check(nil, httpstatus.reasons, key)
      check(nil, fresh().reasons, key)
    end
    check(nil, httpstatus.reasons, nil)
  end)

  it("raises at the line that assigns to it", function()
    for _, key in ipairs { 404, "404", facts.unassigned, "x" } do
      support.fails("httpstatus.reasons is read-only",
        function() httpstatus.reasons[key] = "spoilt" end, "assigning to " .. support.shown(key))
    end
    check("Not Found", httpstatus.reasons, 404)
  end)

  it("hides its metatable", function()
    equal(false, getmetatable(httpstatus.reasons), "getmetatable(reasons)")
    equal(false, (pcall(setmetatable, httpstatus.reasons, nil)), "pcall(setmetatable, reasons)")
  end)

  it("is a view of the answers of reason", function()
    local _, answers = debug.getupvalue(httpstatus.reason, 1)
    assert(answers == debug.getmetatable(httpstatus.reasons).__index, "it has a table of its own")
  end)

  it("is iterated by pairs in ascending order if Lua has __pairs", function()
    local has_pairs = pcall(pairs, setmetatable({}, { __pairs = error })) == false
    local wanted, given = {}, {}
    for code, reason in httpstatus.each() do
      if has_pairs then wanted[#wanted + 1] = code .. " " .. reason end
    end
    for code, reason in pairs(httpstatus.reasons) do given[#given + 1] = code .. " " .. reason end
    equal(wanted, given, "pairs(reasons)")
  end)
end)
