-- The functions from and to text.

local httpstatus = require "httpstatus"
local facts = require "spec.facts"
local support = require "spec.support"
local equal, raises, returns, shown = support.equal, support.raises, support.returns, support.shown
local unpack = table.unpack or unpack

describe("code", function()
  it("returns the code of every name and every constant, however it is written", function()
    for constant, code in pairs(facts.constants) do
      for _, separator in ipairs { "", " ", "-", "_", "'", " - " } do
        local text = constant:gsub("_", separator)
        returns(code, "code", text)
        returns(code, "code", text:lower())
        returns(code, "code", " " .. text .. "'")
      end
    end
  end)

  it("returns the code of every reason phrase and every string of three digits", function()
    for code, status in pairs(facts.statuses) do
      returns(code, "code", status.reason)
      returns(code, "code", ("%d"):format(code))
      returns(code, "code", code)
      returns(code, "code", code + 0.0)
    end
  end)

  it("returns the code of every name with nginx's prefix", function()
    for name, code in pairs(facts.names) do returns(code, "code", "HTTP_" .. name) end
  end)

  it("needs the whole of a constant that has no shorter name", function()
    for constant in pairs(facts.constants) do
      local rest = constant:match "^HTTP_STATUS_(.*)" or constant:match "^HTTP_(.*)"
      if rest and not facts.constants[rest] and not facts.names[constant] then
        returns(nil, "code", rest)
        returns(facts.constants["HTTP_" .. rest], "code", "HTTP_" .. rest)
        returns(facts.constants["HTTP_STATUS_" .. rest], "code", "HTTP_STATUS_" .. rest)
        returns(nil, "code", "HTTP_" .. constant)
      end
    end
  end)

  it("answers in its first call as in any other", function()
    for text, code in pairs { ["Not Found"] = 404, HTTP_STATUS_DENIED = 401, HTTP_CLOSE = 444 } do
      equal(code, support.fresh().code(text), "a new module's code", text)
    end
  end)

  it("returns nil for any other text", function()
    local others = {
      "", " ", "_", "0404", "404.0", "4e2", "0x194", "404\0", "404\n", "\0", "40", "000", 404.5,
      " 404", "404 ", "4-0-4", "4_0_4", "'404'", "-404", -404, "HTTP_404", "HTTP_STATUS_404",
      tostring(facts.unassigned), facts.unassigned,
      "NOT_FOUND\0", "NOT\0FOUND", "NOT~FOUND", "Not\tFound", "Not.Found", "NOT_FOUNDS", "NOT_FOUN",
      "HTTP_STATUS_", "HTTP_STATUS", "HTTP_", "HTTP_STATUS_HTTP_STATUS_OK",
      "HTTP_HTTP_NOT_FOUND", "HTTP_STATUS_HTTP_NOT_FOUND", "STATUS_NOT_FOUND",
      "O\204\179K", "\226\132\170",
      ("A"):rep(63), ("A"):rep(64), ("A"):rep(65), "NOT_FOUND" .. ("D"):rep(100),
    }
    for _, text in ipairs(others) do returns(nil, "code", text) end
  end)

  it("reads ten megabytes", function()
    for _, byte in ipairs { "a", " ", "\0", "4", "\255" } do
      returns(nil, "code", byte:rep(1e7))
    end
    returns(404, "code", ("-"):rep(1e7) .. "Not Found")
  end)
end)

describe("parse", function()
  local function check(expected, line)
    equal(expected, { httpstatus.parse(line) }, "parse", line)
  end

  -- What RFC 9112, Section 4 calls well-formed is also what format gives back.
  local function check_both_ways(expected, line)
    check(expected, line)
    if expected[1] >= 100 then
      returns(line:match "^%S+ %d+$" and line .. " " or line, "format", unpack(expected))
    end
  end

  it("returns the code, the reason and the version of a status line", function()
    for line, expected in pairs {
      ["HTTP/1.1 404 Not Found"] = { 404, "Not Found", "1.1" },
      ["HTTP/1.0 200 OK"] = { 200, "OK", "1.0" },
      ["HTTP/9.9 799 Made Up"] = { 799, "Made Up", "9.9" },
      ["HTTP/1.1 200   two spaces  "] = { 200, "  two spaces  ", "1.1" },
      ["HTTP/0.9 100 "] = { 100, "", "0.9" },
      ["HTTP/1.1 000 "] = { 0, "", "1.1" },
      ["HTTP/1.1 020 Low"] = { 20, "Low", "1.1" },
      ["HTTP/1.1 404"] = { 404, "", "1.1" },
      ["HTTP/2 404 "] = { 404, "", "2" },
      ["HTTP/2 404"] = { 404, "", "2" },
    } do
      for _, ending in ipairs { "\r\n", "\n", "\r" } do check(expected, line .. ending) end
      check_both_ways(expected, line)
    end
    equal({ 404, "", "2" }, { httpstatus.parse("HTTP/2 404", "x") }, "parse", "HTTP/2 404", "x")
  end)

  it("accepts every character that a reason may have", function()
    local bytes = { "\t" }
    for byte = 0x20, 0xFF do
      if byte ~= 0x7F then bytes[#bytes + 1] = string.char(byte) end
    end
    local reason = table.concat(bytes)
    check_both_ways({ 200, reason, "1.1" }, "HTTP/1.1 200 " .. reason)
  end)

  it("reads ten megabytes", function()
    local reason = ("x"):rep(1e7)
    check({ 200, reason, "1.1" }, "HTTP/1.1 200 " .. reason)
    returns(nil, "parse", reason)
  end)

  it("returns nil and what is wrong with any other line", function()
    for wrong, lines in pairs {
      ["no 'HTTP/' at the start"] = {
        "", " ", "\n", "\r\n", "x", "404", "404 Not Found", " HTTP/1.1 404", "http/1.1 404",
        "Http/1.1 404", "HTTP 404", "HTTP", "HTTP\0/1.1 404", "RTSP/1.0 200 OK",
        "220 mail.example ESMTP", "220-mail\r\n220 ESMTP\r\n", "200\nHTTP/1.1 200",
      },
      ["malformed HTTP version"] = {
        "HTTP/ 404", "HTTP/1. 404", "HTTP/.1 404", "HTTP/1.10 404", "HTTP/11 404", "HTTP/1,1 404",
        "HTTP/0 404", "HTTP/1 404", "HTTP/1 200", "HTTP/1 ", "HTTP/a 404", "HTTP/1.1\t404 ",
        "HTTP/1.x 404", "HTTP/1.1.1 404", "HTTP/x.1 404",
      },
      ["no space after the HTTP version"] = { "HTTP/1.1", "HTTP/", "HTTP/\r\n" },
      ["status code is not three digits"] = {
        "HTTP/1.1 ", "HTTP/1.1  404", "HTTP/1.1 40", "HTTP/1.1 4040", "HTTP/1.1 4O4",
        "HTTP/1.1 -04", "HTTP/1.1 40 ", "HTTP/1.1 \00104", "HTTP/2 4", "HTTP/2 40 Not Found",
      },
      ["no space after the status code"] = {
        "HTTP/2 404x", "HTTP/2 404\t", "HTTP/2 404\r\r", "HTTP/2 404\0",
      },
      ["control character in the reason phrase"] = {
        "HTTP/2 404 a\rb", "HTTP/2 404 a\r\r", "HTTP/2 404 \0", "HTTP/2 404 a\127",
        "HTTP/2 404 a\27[0m", "HTTP/2 404 a\r\r\n", "HTTP/2 404 a\0\n",
      },
      ["more text after the line end"] = {
        "HTTP/2 404 a\n\n", "HTTP/2 404\nx", "HTTP/1.1 404 a\r\nSet-Cookie: x",
      },
    } do
      for _, line in ipairs(lines) do
        local quoted = line:gsub("[%c'\127]", function(char)
          return ("\\x%02X"):format(char:byte())
        end)
        check({ nil, ("bad status line '%s': %s"):format(quoted, wrong) }, line)
      end
    end
  end)

  it("passes on nil and the message of a socket, and no more", function()
    local function list(...) return { n = select("#", ...), ... } end
    for _, message in ipairs { "closed", "", 404, false, {} } do
      equal({ n = 2, [2] = message }, list(httpstatus.parse(nil, message, "x")), "parse", nil,
        message, "x")
    end
    raises("bad argument #1 to 'parse' (string expected, got nil)", "parse", nil)
    raises("bad argument #1 to 'parse' (string expected, got nil)", "parse", nil, nil, "x")
  end)

  it("quotes a bad line with at most 40 printable characters", function()
    local function quoted(line)
      return (select(2, httpstatus.parse(line))):match "^bad status line '(.*)': "
    end
    local function quotes(expected, line) equal(expected, quoted(line), "the quote of", line) end
    quotes(" !\"#~", " !\"#~")
    quotes(("x"):rep(40), ("x"):rep(40))
    quotes(("x"):rep(37) .. "...", ("x"):rep(41))
    quotes("\\x00\\x09\\x0D\\x27\\x5C\\x7F\\xFF", "\0\t\r'\\\127\255")
    for n = 0, 60 do
      for _, byte in ipairs { "\1", "\128", "'" } do
        local line = ("x"):rep(n) .. byte:rep(20)
        local text = quoted(line)
        assert(#text <= 40 and text:find "^x*[\\x%x]*%.?%.?%.?$", shown(line) .. " as " .. text)
      end
    end
  end)
end)

describe("format", function()
  it("returns a line as in CGI for a code", function()
    for code, status in pairs(facts.statuses) do
      returns(code .. " " .. status.reason, "format", code)
      returns(code .. " " .. status.reason, "format", ("%d"):format(code))
    end
  end)

  it("puts the version first", function()
    for _, version in ipairs { "0.9", "1.0", "1.1", "2", "3", "9", "9.9" } do
      returns("HTTP/" .. version .. " 404 Not Found", "format", 404, nil, version)
    end
  end)

  it("accepts the version as a number, as ngx.req.http_version() returns it", function()
    for _, case in ipairs {
      { 0.9, "0.9" }, { 1, "1.0" }, { 1.0, "1.0" }, { 1.1, "1.1" }, { 2, "2" }, { 2.0, "2" },
      { 3, "3" }, { 3.0, "3" },
    } do
      returns("HTTP/" .. case[2] .. " 404 Not Found", "format", 404, nil, case[1])
    end
  end)

  it("uses the caller's reason", function()
    returns("404 Nothing\there \228", "format", 404, "Nothing\there \228")
    returns("HTTP/1.1 404 ", "format", 404, "", "1.1")
    returns("404 7", "format", 404, 7)
  end)

  it("keeps the space after the code if no reason is known", function()
    returns(facts.unassigned .. " ", "format", facts.unassigned)
    returns("HTTP/1.1 999 ", "format", 999, nil, "1.1")
  end)

  it("raises for a reason that would split the response", function()
    for byte = 0, 255 do
      local reason = "a" .. string.char(byte) .. "b"
      if byte < 0x20 and byte ~= 9 or byte == 0x7F then
        raises(("bad argument #2 to 'format' (control character in the reason phrase 'a\\x%02Xb')")
          :format(byte), "format", 404, reason)
      else
        returns("404 " .. reason, "format", 404, reason)
      end
    end
  end)

  it("raises for any other version", function()
    local message = "bad argument #3 to 'format' (HTTP version such as '1.1' expected, got '%s')"
    for _, version in ipairs {
      "", "0", "1", "1.", ".1", "11", "1.10", "1,1", "a", "HTTP/1.1", " 1", "a.1", "1.a",
      0, -1, 4, 9, 10, 1.2, 1.15, 4.25,
    } do
      raises(message:format(version), "format", 404, nil, version)
    end
    raises(message:format "1\\x00", "format", 404, nil, "1\0")
    raises(message:format "1.\\x0A", "format", 404, nil, "1.\n")
    raises(message:format "1", "format", 404, nil, "1")
    raises(message:format(tostring(0 / 0)), "format", 404, nil, 0 / 0)
  end)

  it("raises for codes outside 100 to 999, and says what it got", function()
    local message =
      "bad argument #1 to 'format' (HTTP status code from 100 to 999 expected, got %s)"
    for _, code in ipairs { -404, -1, 0, 1, 20, 99, 1000, 1404, 404.5 } do
      raises(message:format(code), "format", code)
    end
    raises(message:format "99", "format", 99.0)
    raises(message:format "'099'", "format", "099")
    raises(message:format "'1000\\x0A'", "format", "1000\n")
  end)
end)
