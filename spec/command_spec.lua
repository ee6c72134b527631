-- Runs bin/httpstatus as a process.

local facts = require "spec.facts"
local httpstatus = require "httpstatus"
local json = require "dkjson"
local lines = require("pl.stringx").splitlines
local readfile = require("pl.utils").readfile
local support = require "spec.support"
local equal, shell = support.equal, support.shell

-- The output of a command that must find everything.
local function found(command)
  local output, status, message = shell(command)
  assert.equal("", message, command)
  assert.equal(0, status, command)
  return output
end

-- A command that must end with a status, and write only an output and a message.
local function ends(status, output, message, command)
  local passed, actual, errors = shell(command)
  assert.equal(output, passed, command)
  assert.equal(message, errors, command)
  assert.equal(status, actual, command)
end

-- The codes that the command must find by its arguments.
local function finds(arguments, codes)
  local list = json.decode(found("httpstatus --json " .. arguments))
  for i, status in ipairs(list) do list[i] = status.code end
  assert.equal(codes, table.concat(list, " "), arguments)
end

describe("httpstatus with a code", function()
  it("explains it in lines of up to 80 columns", function()
    for _, code in ipairs(facts.codes) do
      local output = found("httpstatus " .. code)
      local text = output:gsub("%s+", " ")
      for key, value in pairs(httpstatus.lookup(code)) do
        if value == true then value = key end
        if key == "constant" then value = value:gsub("^HTTP_STATUS_", "") end
        assert(not value or key == "headers" or text:find(value, 1, true), key .. output)
      end
      for line in output:gmatch "[^\n]+" do assert(#line <= 80 and not line:find "%s$", line) end
    end
  end)

  it("aligns and wraps", function()
    assert.match([[
source     IANA
names      CONTENT_TOO_LARGE HTTP_STATUS_REQUEST_TOO_LARGE PAYLOAD_TOO_LARGE
           REQUEST_ENTITY_TOO_LARGE
traits     allows_content
headers    Retry%-After: SHOULD if the condition is temporary

https://]], found "httpstatus 413")
  end)

  it("says how to treat an unknown one", function()
    for code, advice in pairs {
      ["299"] = "Its class is success, so treat it as 200 OK.",
      ["099"] = "It has no class, so treat it as 500 Internal Server Error.",
    } do
      advice = code .. " is not a known status. " .. advice
      for _, command in ipairs { "httpstatus %s", "httpstatus HTTP/1.1 %s", "httpstatus %s Fine",
        "echo HTTP/2 %s | httpstatus -", "echo %s | httpstatus -" } do
        local output, status = shell(command:format(code))
        assert.equal(advice .. "\n", (output:gsub("Server\n", "Server ")))
        assert.equal(1, status)
      end
      ends(1, "[]\n", "httpstatus: " .. advice .. "\n", "httpstatus --json " .. code)
    end
  end)
end)

describe("httpstatus with arguments", function()
  it("finds what they mean, with quotes or without", function()
    local timeouts = "408 440 504 522 524 598 599"
    local expected = {
      -- Each stands by itself, and is answered once.
      ["404 500"] = "404 500", ["gone conflict"] = "410 409", ["404 not-found gone"] = "404 410",
      ["gone, conflict,,404 gone"] = "410 409 404", ["502,503"] = "502 503", ["51"] = "510 511",
      ["51x,204"] = "510 511 204", ["200 10X 1x"] = "200 100 101 102 103 104",
      ["501 50x"] = "501 500 502 503 504 505 506 507 508 509",
      -- Numbers of three digits are among other text.
      ["200 OK"] = "200", ["error 502"] = "502", ["what is 404"] = "404", ["HTTP/2 503"] = "503",
      ["HTTP/1.1 404 Not Found"] = "404", ["404 page not found"] = "404",
      ["403 vs 401"] = "403 401", ["500-504"] = "500 504", ["1404 http404 404s"] = "404",
      ["502 504 502 timeout"] = "502 504", ["status 404.0"] = "404", ["gone vs 404"] = "404",
      ["200 - OK"] = "200", ["404 -"] = "404",
      -- A name
      ["not-found"] = "404", NOT_FOUND = "404", ["Not Found"] = "404", ["bad gateway"] = "502",
      HTTP_STATUS_DENIED = "401", ["moved temporarily"] = "302", ["gone -"] = "410",
      -- A search
      ESRI = "498", ["rfc 4918"] = "207 423 424 507", ["retry-after"] = "413 429 503",
      ["15.5.5"] = "404", ["section 15.5.5"] = "404", denied = "401",
      coff = "418", http = "104 402 418 497 505",
      ["overload,"] = "503 529", ["overload\\*"] = "503 529", ["length content"] = "411",
      timeout = timeouts, ["time out"] = timeouts, ["timed out"] = timeouts, Time_Out = timeouts,
      ["cloudflare timeout"] = "522 524", ["timeout,cloudflare"] = "522 524",
      ["connection timed"] = "522", ["server  error,timeout"] = "504 522 524 598 599",
      ["3xx deprecated"] = "305 306", ["cacheable success"] = "200 203 204 206",
      ["4 cacheable"] = "404 405 410 414 451", ["50x timeout"] = "504", ["error 50X"] = "500",
      ["server_error timeout"] = "504 522 524 598 599",
      [" 5xx allows_content cacheable"] = "501",
    }
    for _, code in ipairs(facts.codes) do
      local digit = math.floor(code / 100)
      local class = facts.classes[digit]
      for group in pairs { [facts.statuses[code].source:lower()] = true, [class] = true,
        [(class:gsub("_", " "))] = true, [digit .. "xx"] = true, [tostring(digit)] = true } do
        expected[group] = (expected[group] and expected[group] .. " " or "") .. code
      end
    end
    for arguments, codes in pairs(expected) do
      finds(arguments, codes)
      finds("'" .. arguments .. "'", codes)
    end
    finds([["I'm a teapot" 'not found']], "418 404")
  end)

  it("answers to each that names a status, and succeeds if one is known", function()
    ends(0, found "httpstatus 404" .. "\n" .. found "httpstatus 10x", "",
      "httpstatus 404 10x 404 not-found 10x")
    ends(0, found "httpstatus 50x" .. "\n" .. found "httpstatus 500", "", "httpstatus 50x 500")
    for _, arguments in ipairs { "799 gone", "gone 799", "- gone", "- <<E\n404\n799\nE" } do
      assert.equal(0, select(2, shell("httpstatus " .. arguments)), arguments)
    end
  end)

  it("says so if it finds nothing, and shows no control character", function()
    for text, hint in pairs {
      bre = "", ools = "", emporar = "", error_client = "",
      ["6xx"] = "", ["12"] = "", ["1000"] = "", ["5.5"] = "", ["%"] = "", [""] = "",
      ["status teapot"] = "", ["5xx errors"] = "", ["5xxx"] = "",
      notfond = " (did you mean 'NOT_FOUND'?)", ["not fond"] = " (did you mean 'NOT_FOUND'?)",
      ["\27[31m\194\155\127\195\164"] = "",
    } do
      local shown = text:gsub("[\27\127]", "?"):gsub("\194\155", "?")
      local message = "httpstatus: nothing found for '" .. shown .. "'" .. hint .. "\n"
      ends(1, "", message, "httpstatus '" .. text .. "'")
      ends(1, "[]\n", message, "httpstatus --json '" .. text .. "'")
    end
    ends(1, "", select(3, shell "httpstatus 'not fond'"), "httpstatus not fond")
  end)
end)

describe("httpstatus without an argument", function()
  it("lists every status, and where it is defined", function()
    local expected = ""
    for _, code in ipairs(facts.codes) do
      local status = facts.statuses[code]
      expected = expected .. ("%d %-36s  %s\n"):format(code, status.reason,
        status.reference or status.source)
    end
    equal(lines(expected), lines(found "httpstatus"), "the lines of httpstatus")
  end)
end)

describe("httpstatus --json", function()
  it("writes what lookup returns, one line per status, with keys in order", function()
    local output = found "httpstatus --json"
    local statuses = json.decode(found "httpstatus --json | jq .")
    for i, code in ipairs(facts.codes) do assert.same(httpstatus.lookup(code), statuses[i]) end
    assert.equal(#facts.codes, #statuses)
    assert.equal(#facts.codes, select(2, output:gsub("\n", "")))
    local sorted = found "httpstatus --json | jq -cS '.[] | del(.code)'"
    assert.equal(sorted, (output:gsub('%[?{"code":%d+,', "{"):gsub("[],]\n", "\n")))
  end)
end)

describe("httpstatus -", function()
  local MOVED = found "httpstatus 301":match "^(.-\n)\n"
  local OK = found "httpstatus 200":match "^(.-\n)\n"

  it("explains each status line or each code in order and ignores other lines", function()
    for _, input in ipairs {
      [[HTTP/1.1 301 Moved\r\nVia: HTTP/1.1 404 Not Found\r\n\r\nHTTP/2 200 \r\n\r\n]],
      [[HTTP/1.1 301\n404 Not Found\n404\nHTTP/1.1 4040\nHTTP/\nHTTP/1.1 404 \033[31m\nHTTP/2 200]],
      [[> HTTP/1.1 404\n< HTTP/1.1 301 \r\n< Via: HTTP/1.1 404\r\n< HTTP/2 200 \r\n404\r\n]],
      [[\r  0  0 --:--:--  0:00:02 --:--:--  0< HTTP/1.1 301 Moved\r\n< HTTP/2 200\n]],
      [[1301\n301\nHTTP/1.1 404\n404 Not Found\n 404\n200\r\n"404"\n]],
    } do
      assert.equal(MOVED .. "\n" .. OK, found("printf '" .. input .. "' | httpstatus -"), input)
    end
    assert.equal(found "httpstatus --json 301 200", found "printf '301\n200' | httpstatus --json -")
  end)

  it("fails without a status line or a code, or if it cannot read", function()
    for _, input in ipairs { "true", "echo", "echo 4040", "head -c 1000000 /dev/zero" } do
      ends(1, "", "httpstatus: no status line or code on standard input\n",
        input .. " | httpstatus -")
    end
    ends(2, "", "httpstatus: Is a directory\n", "httpstatus - <.")
    ends(2, "[]\n", "httpstatus: Is a directory\n", "httpstatus --json - <.")
  end)

  it("answers before the next line comes", function()
    for option, first in pairs { [""] = MOVED, ["--json"] = '[{"code":301,' } do
      local output = found([[
        file=$(mktemp -u)
        { echo HTTP/1.1 301
          for _ in $(seq 50); do test -e "$file" || sleep 0.1; done
          test -e "$file" && echo HTTP/1.1 200
        } | httpstatus ]] .. option .. [[ - | { head -c 3; touch "$file"; cat; }
        rm "$file"]])
      assert.equal(first, output:sub(1, #first))
      assert.truthy(output:find(option == "" and OK or '"code":200,', 1, true), output)
    end
  end)
end)

describe("httpstatus", function()
  it("prints its help and its version", function()
    for line in found "httpstatus --help":gmatch "[^\n]+" do assert.truthy(#line <= 80, line) end
    assert.equal(found "httpstatus --help", found "httpstatus -h 404")
    assert.equal(found "httpstatus --help", found "httpstatus help")
    local version = httpstatus._VERSION .. "\nIANA registry of " .. httpstatus._REGISTRY .. "\n"
    assert.equal(version .. version, found "httpstatus --version; httpstatus -V")
  end)

  it("has a manual page with its options and with examples that run", function()
    local page = assert(readfile "man/httpstatus.1")
    for options in found "httpstatus --help":gmatch "\n  (%-.-)  " do
      local item = "\n.It Fl " .. options:sub(2):gsub(", %-", " , Fl ") .. "\n"
      assert.truthy(options == "-" or page:find(item, 1, true), options)
    end
    local _, examples = page:gsub("\n%.Dl ([^\n]+)", function(example)
      assert.not_equal("", found("cut() { echo 404; }\n" .. example), example)
    end)
    assert.equal(3, examples)
  end)

  it("prints its usage after a wrong option, and takes none after --", function()
    local usage = found "httpstatus --help":match "^Usage: httpstatus %[%-%-help%][^\n]+\n"
    for _, option in ipairs { "--foo", "-4xx", "-\27" } do
      ends(2, "", "httpstatus: unknown option '" .. option:gsub("\27", "?") .. "'\n" .. usage,
        "httpstatus 404 " .. option)
    end
    ends(1, "[]\n", "httpstatus: nothing found for '--json'\n", "httpstatus --json -- --json")
  end)

  it("loads the C module, not a Lua file of its name", function()
    for _, version in ipairs { "", "_5_2", "_5_3", "_5_4", "_5_5" } do
      assert.equal(found "httpstatus 404", found("export LUA_PATH" .. version ..
        "='types/?.lua'; httpstatus 404"))
    end
  end)

  it("works with strict globals", function()
    assert.equal(found "httpstatus 404", found [[
      export LUA_INIT='setmetatable(_G, { __index = function(_, name) error(name) end })'
      httpstatus 404]])
  end)

  it("ends quietly if nobody reads its output", function()
    for _, signal in ipairs { "", "trap '' PIPE; " } do
      assert.equal("100 Continue\n", found(signal .. "httpstatus | head -n 1 | cut -c 1-12"))
      -- Long enough for LuaJIT to compile the loop
      local answers = found(signal .. "{ timeout 20 yes 404 2>/dev/null; " ..
        "[ $? != 124 ] || echo 'no end' >&2; } | httpstatus - | head -n 4000")
      local expected = (found "echo 404 | httpstatus -" .. "\n"):rep(4000)
      assert.equal(4000, select(2, answers:gsub("\n", "")))
      assert.equal(1, expected:find(answers, 1, true))
    end
    assert.equal("0", found "trap '' PIPE; { { sleep 0.2; httpstatus; echo $? >&3; } | :; } 3>&1"
      :match "%d+")
  end)

  it("reports output that it cannot write", function()
    for _, arguments in ipairs { "", "--json", "--help" } do
      ends(2, "", "httpstatus: No space left on device\n",
        "httpstatus " .. arguments .. " >/dev/full")
    end
  end)
end)
