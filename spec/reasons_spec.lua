local httpstatus = require "httpstatus"
local facts = require "spec.facts"

-- A module table of its own, whose caches are empty.
local function fresh()
  package.loaded.httpstatus = nil
  local other = require "httpstatus"
  package.loaded.httpstatus = httpstatus
  return other
end

describe("reasons", function()
  it("has the reason phrase of every status, by number and by string", function()
    for _, code in ipairs(facts.codes) do
      local reason = facts.statuses[code].reason
      assert.equal(reason, fresh().reasons[code], code .. " is read first")
      assert.equal(reason, fresh().reasons[tostring(code)], code .. " is read first, as a string")
      assert.equal(reason, httpstatus.reasons[code], code)
      assert.equal(reason, httpstatus.reasons[code + 0.0], code .. " as a float")
      assert.equal(reason, httpstatus.reasons[("%d"):format(code)], code .. " as a string")
    end
  end)

  it("is nil for any other key", function()
    for code = -1, 1000 do
      if not facts.statuses[code] then assert.is_nil(httpstatus.reasons[code], code) end
    end
    local others = { 404.5, 1 / 0, 0 / 0, "0404", "404.0", "NOT_FOUND", "n", true, {}, print }
    for _, key in ipairs(others) do
      assert.is_nil(httpstatus.reasons[key], tostring(key))
      assert.is_nil(fresh().reasons[key], tostring(key) .. " is read first")
    end
    assert.is_nil(httpstatus.reasons[nil])
  end)

  it("raises at the line that assigns to it", function()
    for _, key in ipairs { 404, "404", 299, "x" } do
      local line = debug.getinfo(1, "l").currentline + 1
      local ok, text = pcall(function() httpstatus.reasons[key] = "spoilt" end)
      assert.is_false(ok, key)
      assert.matches("reasons_spec%.lua:" .. line .. ": httpstatus%.reasons is read%-only$", text)
    end
    assert.equal("Not Found", httpstatus.reasons[404])
  end)

  it("does not hand out its metatable", function()
    assert.is_false(getmetatable(httpstatus.reasons))
    assert.is_false((pcall(setmetatable, httpstatus.reasons, nil)))
  end)

  it("reads through a table, which has no metatable once it is filled", function()
    local module = fresh()
    assert.equal("OK", module.reasons[200])
    local cache = debug.getmetatable(module.reasons).__index
    assert.equal("table", type(cache))
    assert.is_nil(debug.getmetatable(cache))
  end)

  it("shares its memory with reason", function()
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
    assert.is_true(heap() - before < 1, "a second copy of the phrases")
  end)

  it("is walked by pairs in ascending order since Lua 5.2", function()
    local codes = {}
    for code, reason in pairs(httpstatus.reasons) do
      assert.equal(facts.statuses[code].reason, reason, code)
      codes[#codes + 1] = code
    end
    local has_metamethod = false
    for _ in pairs(setmetatable({}, { __pairs = function() return next, { 1 } end })) do
      has_metamethod = true
    end
    assert.same(has_metamethod and facts.codes or {}, codes)
  end)
end)
