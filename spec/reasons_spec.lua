local httpstatus = require "httpstatus"
local facts = require "spec.facts"

local support = require "spec.support"
local fresh = support.fresh

local function assert_reason(expected, reasons, key, when)
  assert.equal(expected, reasons[key], ("reasons[%s]%s"):format(support.shown(key), when or ""))
end

describe("reasons", function()
  it("has the reason phrase of every status under its number and its string", function()
    for _, code in ipairs(facts.codes) do
      local reason, text = facts.statuses[code].reason, ("%d"):format(code)
      assert_reason(reason, fresh().reasons, code, " of a new module")
      assert_reason(reason, fresh().reasons, text, " of a new module")
      assert_reason(reason, httpstatus.reasons, code)
      assert_reason(reason, httpstatus.reasons, code + 0.0, ", a float")
      assert_reason(reason, httpstatus.reasons, text)
    end
  end)

  it("has nil under any other key", function()
    for code = -1, 1000 do
      if not facts.statuses[code] then assert_reason(nil, httpstatus.reasons, code) end
    end
    local others = { 404.5, 1 / 0, 0 / 0, "0404", "404.0", "NOT_FOUND", "n", true, {}, print }
    for _, key in ipairs(others) do
      assert_reason(nil, httpstatus.reasons, key)
      assert_reason(nil, fresh().reasons, key, " of a new module")
    end
    assert.is_nil(httpstatus.reasons[nil])
  end)

  it("raises at the line that assigns to it", function()
    for _, key in ipairs { 404, "404", 299, "x" } do
      local line = debug.getinfo(1, "l").currentline + 1
      local ok, text = pcall(function() httpstatus.reasons[key] = "spoilt" end)
      local what = "reasons[" .. support.shown(key) .. "]"
      assert.is_false(ok, what)
      assert.matches("reasons_spec%.lua:" .. line .. ": httpstatus%.reasons is read%-only$", text,
        what)
    end
    assert.equal("Not Found", httpstatus.reasons[404])
  end)

  it("hides its metatable", function()
    assert.is_false(getmetatable(httpstatus.reasons))
    assert.is_false((pcall(setmetatable, httpstatus.reasons, nil)))
  end)

  it("reads from a cache that has no metatable after it is filled", function()
    local module = fresh()
    assert.equal("OK", module.reasons[200])
    local cache = debug.getmetatable(module.reasons).__index
    assert.equal("table", type(cache))
    assert.is_nil(debug.getmetatable(cache))
  end)

  it("shares its cache with reason", function()
    local function heap()
      collectgarbage()
      collectgarbage()
      return collectgarbage("count")
    end
    local module = fresh()
    assert.equal("OK", module.reason(200))
    local before = heap()
    assert.equal("OK", module.reasons[200])
    assert.equal("Not Found", module.reasons["404"])
    assert.is_true(heap() - before < 1, "a second cache takes memory")
  end)

  it("is iterated by pairs in ascending order if Lua has __pairs", function()
    local codes = {}
    for code, reason in pairs(httpstatus.reasons) do
      assert.equal((facts.statuses[code] or {}).reason, reason, "pairs at " .. code)
      codes[#codes + 1] = code
    end
    local has_metamethod = false
    for _ in pairs(setmetatable({}, { __pairs = function() return next, { 1 } end })) do
      has_metamethod = true
    end
    support.assert_codes(has_metamethod and facts.codes or {}, codes, "pairs")
  end)
end)
