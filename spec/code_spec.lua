local httpstatus = require "httpstatus"
local facts = require "spec.facts"
local call = require "spec.support".call

local function assert_code(expected, text)
  assert.equal(expected, httpstatus.code(text), call("code", text))
end

describe("code", function()
  it("returns the code of every name and every constant", function()
    for constant, code in pairs(facts.constants) do
      assert_code(code, constant)
      assert_code(code, constant) -- from the cache
    end
  end)

  it("returns the code of every reason phrase and every string of three digits", function()
    for code, status in pairs(facts.statuses) do
      assert_code(code, status.reason)
      assert_code(code, tostring(code))
      assert_code(code, code)
    end
  end)

  it("returns the code of every name with nginx's prefix", function()
    for constant, code in pairs(facts.constants) do
      if not constant:find "^HTTP_STATUS_" then assert_code(code, "HTTP_" .. constant) end
    end
  end)

  it("ignores case, spaces, hyphens, underscores and apostrophes", function()
    for constant, code in pairs(facts.constants) do
      for _, separator in ipairs { "", " ", "-", "_", "'", " - " } do
        local text = constant:gsub("_", separator)
        assert_code(code, text)
        assert_code(code, text:lower())
        assert_code(code, " " .. text .. "'")
      end
    end
    assert.equal(404, httpstatus.code("not-found"))
    assert.equal(404, httpstatus.code("http not found"))
    assert.equal(418, httpstatus.code("I'm a teapot"))
    assert.equal(203, httpstatus.code("nonauthoritative information"))
    assert.equal(404, httpstatus.code(" 404"))
  end)

  it("returns nil for any other text", function()
    local others = {
      "", " ", "_", "0404", "404.0", "4e2", "0x194", "404\0", "404\n", "\0", "40", "000",
      "NOT_FOUND\0", "NOT\0FOUND", "NOT~FOUND", "Not\tFound", "Not.Found", "NOT_FOUNDS", "NOT_FOUN",
      "HTTP_STATUS_", "HTTP_STATUS", "HTTP_STATUS_404", "HTTP_STATUS_HTTP_STATUS_OK",
      "FIRST", "LAST", "partial", "DENIED", "HTTP_PARTIAL", "HTTP_HTTP_STATUS_PARTIAL",
      "HTTP_HTTP_NOT_FOUND", "HTTP_STATUS_HTTP_NOT_FOUND", "STATUS_NOT_FOUND",
      "O\204\179K", "\226\132\170",
      ("A"):rep(63), ("A"):rep(64), ("A"):rep(65), "NOT_FOUND" .. ("D"):rep(100),
    }
    for _, text in ipairs(others) do assert_code(nil, text) end
  end)

  it("treats a number as its digits", function()
    assert.equal(404, httpstatus.code(404))
    assert.is_nil(httpstatus.code(404.5))
    assert.is_nil(httpstatus.code(facts.unassigned))
  end)

  it("does not remember spellings that callers make up", function()
    -- The heap in KiB after code has read many spellings, no two of them equal.
    local function heap_after(first, last)
      for i = first, last do
        httpstatus.code(("%d Not Found"):format(i))
        httpstatus.code(("_"):rep(i % 200) .. "Not" .. ("-"):rep(math.floor(i / 200)) .. "Found")
      end
      collectgarbage()
      collectgarbage()
      return collectgarbage("count")
    end
    local before = heap_after(1, 10000) -- lets Lua's own table of strings grow
    local growth = heap_after(10001, 20000) - before
    -- The spellings would take ten times as much.
    assert.is_true(growth < 64, growth .. " KiB after 20000 spellings")
  end)

  it("reads ten megabytes", function()
    for _, byte in ipairs { "a", " ", "\0", "4", "\255" } do
      assert_code(nil, byte:rep(1e7))
    end
    assert_code(404, ("-"):rep(1e7) .. "Not Found")
  end)
end)
