local httpstatus = require "httpstatus"
local facts = require "spec.facts"
local support = require "spec.support"
local call = support.call

local function assert_parsed(expected, line)
  local code, reason, version = httpstatus.parse(line)
  support.assert_same(expected, { code, reason, version }, call("parse", line))
end

describe("parse", function()
  it("returns the code, the reason and the version of a status line", function()
    assert_parsed({ 404, "Not Found", "1.1" }, "HTTP/1.1 404 Not Found")
    assert_parsed({ 200, "OK", "1.0" }, "HTTP/1.0 200 OK")
    assert_parsed({ 404, "Not Found", nil }, "404 Not Found")
    assert_parsed({ 799, "Made Up", "9.9" }, "HTTP/9.9 799 Made Up")
    assert_parsed({ 100, "", "0.9" }, "HTTP/0.9 100 ")
  end)

  it("returns the empty string for a missing reason", function()
    assert_parsed({ 404, "", "1.1" }, "HTTP/1.1 404 ")
    assert_parsed({ 404, "", "1.1" }, "HTTP/1.1 404")
    assert_parsed({ 404, "", "2" }, "HTTP/2 404")
    assert_parsed({ 404, "", "2" }, "HTTP/2 404 ")
    assert_parsed({ 404, "", nil }, "404")
    assert_parsed({ 404, "", nil }, "404 ")
  end)

  it("accepts one CRLF, LF or CR at the end", function()
    for _, ending in ipairs { "\r\n", "\n", "\r" } do
      assert_parsed({ 404, "Not Found", "1.1" }, "HTTP/1.1 404 Not Found" .. ending)
      assert_parsed({ 404, "", "2" }, "HTTP/2 404" .. ending)
      assert_parsed({ 404, "", nil }, "404" .. ending)
      assert_parsed({ 404, "", nil }, "404 " .. ending)
    end
  end)

  it("accepts every character that a reason may have", function()
    local bytes = { "\t" }
    for byte = 0x20, 0xFF do
      if byte ~= 0x7F then bytes[#bytes + 1] = string.char(byte) end
    end
    local reason = table.concat(bytes)
    assert_parsed({ 200, reason, "1.1" }, "HTTP/1.1 200 " .. reason)
    assert_parsed({ 200, "  two spaces  ", "1.1" }, "HTTP/1.1 200   two spaces  ")
  end)

  it("treats a number as its digits", function()
    assert_parsed({ 404, "", nil }, 404)
  end)

  it("reads ten megabytes", function()
    local reason = ("x"):rep(1e7)
    local _, parsed = httpstatus.parse("HTTP/1.1 200 " .. reason)
    assert.is_true(reason == parsed, "parse changes the reason to " .. support.shown(parsed))
    assert.is_nil((httpstatus.parse(reason)))
  end)

  it("returns nil and what is wrong with any other line", function()
    local start = "neither 'HTTP/' nor a status code at the start"
    local version = "malformed HTTP version"
    local digits = "status code is not three digits"
    local control = "control character in the reason phrase"
    local lines = {
      [""] = start, [" "] = start, ["\n"] = start, ["\r\n"] = start, ["x"] = start,
      [" 404"] = start, ["\t404"] = start, [" HTTP/1.1 404"] = start, ["http/1.1 404"] = start,
      ["Http/1.1 404"] = start, ["HTTP 404"] = start, ["HTTP"] = start, ["-404"] = start,
      ["HTTP/ 404"] = version, ["HTTP/1. 404"] = version, ["HTTP/.1 404"] = version,
      ["HTTP/1.10 404"] = version, ["HTTP/11 404"] = version, ["HTTP/1,1 404"] = version,
      ["HTTP/0 404"] = version, ["HTTP/1 404"] = version, ["HTTP/1 "] = version,
      ["HTTP/a 404"] = version, ["HTTP/1.1\t404 "] = version, ["HTTP/1.x 404"] = version,
      ["HTTP/1.1.1 404"] = version, ["HTTP/x.1 404"] = version,
      ["HTTP/1.1"] = "no space after the HTTP version",
      ["HTTP/"] = "no space after the HTTP version",
      ["HTTP/1.1 "] = digits, ["HTTP/1.1  404"] = digits, ["HTTP/1.1 40"] = digits,
      ["HTTP/1.1 4040"] = digits, ["HTTP/1.1 4O4"] = digits, ["HTTP/1.1 -04"] = digits,
      ["HTTP/1.1 40 "] = digits, ["4"] = digits, ["40"] = digits, ["4040"] = digits,
      ["40 Not Found"] = digits, ["4.4"] = digits, ["HTTP/1.1 \00104"] = digits,
      ["099"] = "status code is below 100", ["HTTP/1.1 000 "] = "status code is below 100",
      ["404x"] = "no space after the status code", ["404\t"] = "no space after the status code",
      ["404\r\r"] = "no space after the status code", ["404\0"] = "no space after the status code",
      ["404 a\rb"] = control, ["404 a\r\r"] = control, ["404 \0"] = control,
      ["404 a\127"] = control,
      ["404 a\27[0m"] = control, ["404 a\r\r\n"] = control, ["404 a\0\n"] = control,
      ["404 a\n\n"] = "more text after the line end", ["404\nx"] = "more text after the line end",
      ["HTTP/1.1 404 a\r\nSet-Cookie: x"] = "more text after the line end",
    }
    for line, wrong in pairs(lines) do
      local code, message, more = httpstatus.parse(line)
      local what = call("parse", line)
      assert.is_nil(code, what)
      assert.is_nil(more, what)
      assert.matches("^bad status line '[ -~]*': ", message, what)
      assert.equal(wrong, message:match("': (.*)$"), what)
    end
  end)

  it("quotes a bad line with at most 40 printable characters", function()
    local function shown(line)
      return (select(2, httpstatus.parse(line))):match("^bad status line '(.*)': ")
    end
    assert.equal(("x"):rep(40), shown(("x"):rep(40)))
    assert.equal(("x"):rep(37) .. "...", shown(("x"):rep(41)))
    assert.equal("\\x00\\x09\\x0D\\x27\\x5C\\x7F\\xFF", shown("\0\t\r'\\\127\255"))
    for n = 0, 60 do
      for _, byte in ipairs { "\1", "\128", "'" } do
        local line = ("x"):rep(n) .. byte:rep(20)
        local text, what = shown(line), call("parse", line)
        assert.is_true(#text <= 40, what)
        assert.matches("^[ -~]+$", text, what)
        assert.matches("^x*[\\x%x]*%.?%.?%.?$", text, what)
      end
    end
  end)
end)

describe("format", function()
  it("returns a line as in CGI for a code", function()
    for code, status in pairs(facts.statuses) do
      assert.equal(code .. " " .. status.reason, httpstatus.format(code), call("format", code))
    end
    assert.equal("404 Not Found", httpstatus.format("404"))
  end)

  it("puts the version first", function()
    assert.equal("HTTP/1.1 404 Not Found", httpstatus.format(404, nil, "1.1"))
    assert.equal("HTTP/2 404 Not Found", httpstatus.format(404, nil, "2"))
    assert.equal("HTTP/3 404 ", httpstatus.format(404, "", 3))
  end)

  it("accepts the version as a number, as ngx.req.http_version() returns it", function()
    local versions = { [0.9] = "0.9", [1.0] = "1.0", [1.1] = "1.1", [2.0] = "2", [3] = "3" }
    for number, text in pairs(versions) do
      assert.equal("HTTP/" .. text .. " 404 Not Found", httpstatus.format(404, nil, number),
        call("format", 404, nil, number))
    end
  end)

  it("uses the caller's reason", function()
    assert.equal("404 Nothing\there \228", httpstatus.format(404, "Nothing\there \228"))
    assert.equal("HTTP/1.1 404 ", httpstatus.format(404, "", "1.1"))
    assert.equal("404 7", httpstatus.format(404, 7))
  end)

  it("keeps the space after the code if no reason is known", function()
    assert.equal(facts.unassigned .. " ", httpstatus.format(facts.unassigned))
    assert.equal("HTTP/1.1 999 ", httpstatus.format(999, nil, "1.1"))
    assert.equal("100 Continue", httpstatus.format(100))
  end)

  it("raises for a reason that would split the response", function()
    for byte = 0, 255 do
      local reason = "a" .. string.char(byte) .. "b"
      local forbidden = (byte < 0x20 and byte ~= 9) or byte == 0x7F
      local ok, text = pcall(httpstatus.format, 404, reason)
      local what = call("format", 404, reason)
      assert.equal(not forbidden, ok, what)
      if forbidden then
        assert.equal("bad argument #2 to 'format' (control character in the reason phrase "
          .. ("'a\\x%02Xb')"):format(byte), text, what)
      else
        assert.equal("404 " .. reason, text, what)
      end
    end
  end)

  it("raises for a malformed version", function()
    local others = {
      "", "0", "1", 0, 4.25, 10, 0 / 0, "1.", ".1", "11", "1.10", "1,1", "a", "HTTP/1.1", " 1",
      "1\0", "1.\n", "a.1", "1.a",
    }
    for _, version in ipairs(others) do
      local ok, text = pcall(httpstatus.format, 404, nil, version)
      local what = call("format", 404, nil, version)
      assert.is_false(ok, what)
      assert.matches("^bad argument #3 to 'format' %(HTTP version such as '1%.1' expected, got "
        .. "'[ -~]*'%)$", text, what)
    end
  end)

  it("raises for codes outside 100 to 999", function()
    for _, code in ipairs { -404, -1, 0, 1, 99, 1000, 1404, 2 ^ 53, "099" } do
      assert.equal("bad argument #1 to 'format' (HTTP status code from 100 to 999 expected)",
        (select(2, pcall(httpstatus.format, code))), call("format", code))
    end
  end)
end)

describe("format(parse(line))", function()
  -- status-line = HTTP-version SP status-code SP [ reason-phrase ], RFC 9112, Section 4
  it("returns every well-formed line unchanged", function()
    local seed = os.time()
    math.randomseed(seed)
    local random, char = math.random, string.char
    local function reason_byte()
      local byte = random(0x1F, 0xFF)
      return char(byte == 0x1F and 9 or byte == 0x7F and 0x20 or byte)
    end
    for _ = 1, 10000 do
      local bytes = {}
      for i = 1, random(0, 40) do bytes[i] = reason_byte() end
      local line = ("HTTP/%d.%d %d "):format(random(0, 9), random(0, 9), random(100, 999))
        .. table.concat(bytes)
      for _, ending in ipairs { "", "\r\n" } do
        assert.equal(line, httpstatus.format(assert(httpstatus.parse(line .. ending))),
          ("%s, seed %d"):format(call("parse", line .. ending), seed))
      end
    end
  end)
end)
