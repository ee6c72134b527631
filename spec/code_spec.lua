local httpstatus = require "httpstatus"
local facts = require "spec.facts"

describe("code", function()
  it("finds every name and every constant", function()
    for constant, code in pairs(facts.constants) do
      assert.equal(code, httpstatus.code(constant), constant)
      assert.equal(code, httpstatus.code(constant), constant .. " asked again")
    end
  end)

  it("finds every reason phrase and every code", function()
    for code, status in pairs(facts.statuses) do
      assert.equal(code, httpstatus.code(status.reason), status.reason)
      assert.equal(code, httpstatus.code(tostring(code)))
      assert.equal(code, httpstatus.code(code))
    end
  end)

  it("finds every name with nginx's prefix", function()
    for constant, code in pairs(facts.constants) do
      if not constant:find "^HTTP_STATUS_" then
        assert.equal(code, httpstatus.code("HTTP_" .. constant), constant)
      end
    end
  end)

  it("does not mind case, spaces, hyphens, underscores and apostrophes", function()
    for constant, code in pairs(facts.constants) do
      for _, separator in ipairs { "", " ", "-", "_", "'", " - " } do
        local text = constant:gsub("_", separator)
        assert.equal(code, httpstatus.code(text), text)
        assert.equal(code, httpstatus.code(text:lower()), text)
        assert.equal(code, httpstatus.code(" " .. text .. "'"), text)
      end
    end
    assert.equal(404, httpstatus.code("not-found"))
    assert.equal(404, httpstatus.code("http not found"))
    assert.equal(418, httpstatus.code("I'm a teapot"))
    assert.equal(203, httpstatus.code("nonauthoritative information"))
    assert.equal(404, httpstatus.code(" 404"))
  end)

  it("is nil for any other text", function()
    local others = {
      "", " ", "_", "0404", "404.0", "4e2", "0x194", "404\0", "404\n", "\0", "40", "000",
      "NOT_FOUND\0", "NOT\0FOUND", "NOT~FOUND", "Not\tFound", "Not.Found", "NOT_FOUNDS", "NOT_FOUN",
      "HTTP_STATUS_", "HTTP_STATUS", "HTTP_STATUS_404", "HTTP_STATUS_HTTP_STATUS_OK",
      "FIRST", "LAST", "partial", "DENIED", "HTTP_PARTIAL", "HTTP_HTTP_STATUS_PARTIAL",
      "HTTP_HTTP_NOT_FOUND", "HTTP_STATUS_HTTP_NOT_FOUND", "STATUS_NOT_FOUND",
      "O\204\179K", "\226\132\170",
      ("A"):rep(63), ("A"):rep(64), ("A"):rep(65), "NOT_FOUND" .. ("D"):rep(100),
    }
    for _, text in ipairs(others) do
      assert.is_nil(httpstatus.code(text), text)
    end
  end)

  it("takes a number as its text", function()
    assert.equal(404, httpstatus.code(404))
    assert.is_nil(httpstatus.code(404.5))
    assert.is_nil(httpstatus.code(facts.unassigned))
  end)

  it("remembers no more spellings than the table has", function()
    -- The heap in KiB after as many spellings, no two of which are the same.
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
    assert.is_true(heap_after(10001, 20000) - before < 64) -- a tenth of what they take
  end)

  it("reads ten megabytes at once", function()
    for _, byte in ipairs { "a", " ", "\0", "4", "\255" } do
      assert.is_nil(httpstatus.code(byte:rep(1e7)))
    end
    assert.equal(404, httpstatus.code(("-"):rep(1e7) .. "Not Found"))
  end)
end)
