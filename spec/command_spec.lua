-- Runs bin/httpstatus as a process.

local facts = require "spec.facts"
local httpstatus = require "httpstatus"
local json = require "dkjson"
local lines = require("pl.stringx").splitlines
local shell = require "spec.shell"
local equal = require("spec.support").equal

-- The output of a command that must find everything.
local function found(command, columns)
  local output, status, message = shell(command, columns)
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

-- The codes that each command line must find, by its arguments.
local function finds(expected)
  for arguments, codes in pairs(expected) do
    local list = json.decode(found("httpstatus --json " .. arguments))
    for i, status in ipairs(list) do list[i] = status.code end
    assert.equal(codes, table.concat(list, " "), arguments)
  end
end

describe("httpstatus with a code", function()
  it("explains it, in lines that fit but for the URL", function()
    for _, code in ipairs(facts.codes) do
      local status, output = httpstatus.lookup(code), found("httpstatus " .. code, 40)
      local text = output:gsub("%s+", " ")
      for key, value in pairs(status) do
        if value == true then value = key:gsub("_", " ") end
        if key == "constant" then value = value:gsub("^HTTP_STATUS_", "") end
        assert(not value or key == "headers" or text:find(value, 1, true), key .. output)
      end
      for line in output:gmatch "[^\n]+" do
        assert(#line <= 40 and not line:find "%s$" or line == status.url, line)
      end
    end
  end)

  it("aligns and wraps", function()
    assert.equal("101 Switching Protocols\n" .. [[
class      informational, 1xx
reference  RFC 9110, Section 15.2.2
source     IANA
names      HTTP_STATUS_SWITCH_PROTOCOLS
           SWITCHING_PROTOCOLS
headers    Connection: MUST
           Upgrade: MUST

https://www.rfc-editor.org/rfc/rfc9110.html#section-15.2.2
]], (found("httpstatus 101", 40):gsub("\n.-\n\n", "\n", 1)))
    for _, columns in ipairs { "", "0", "wide", "-40" } do
      assert.equal(found("httpstatus 413", 80), found("httpstatus 413", "'" .. columns .. "'"))
    end
  end)

  it("says how to treat an unknown one", function()
    for code, advice in pairs {
      ["299"] = "Its class is success, so treat it as 200 OK.",
      ["099"] = "It has no class, so treat it as 500 Internal Server Error.",
    } do
      advice = code .. " is not a known status. " .. advice .. "\n"
      for _, command in ipairs { "httpstatus %s", "httpstatus HTTP/1.1 %s",
        "echo HTTP/2 %s | httpstatus -" } do
        ends(1, advice, "", "COLUMNS=100; " .. command:format(code))
      end
      ends(1, "[]\n", "httpstatus: " .. advice, "httpstatus --json " .. code)
    end
  end)
end)

describe("httpstatus with a text", function()
  it("takes every spelling of a status, in one argument or several", function()
    for text, code in pairs {
      ["not-found"] = "404", NOT_FOUND = "404", ["Not Found"] = "404", ["bad gateway"] = "502",
      HTTP_STATUS_DENIED = "401", HTTP_BAD_GATEWAY = "502", ["moved temporarily"] = "302",
      ["HTTP/1.1 404 Not Found"] = "404", ["HTTP/2 503"] = "503", ["404 Not Found"] = "404",
    } do
      finds { [text] = code, ["'" .. text .. "'"] = code }
    end
    finds { [ [["I'm a teapot"]] ] = "418" }
  end)

  it("takes each argument by itself if they are not one text", function()
    finds { ["404 500"] = "404 500", ["gone 10x not-found"] = "410 100 101 102 103 104 404" }
    ends(0, found "httpstatus 404" .. "\n" .. found "httpstatus 10x",
      "httpstatus: nothing found for 'notfond' (did you mean 'NOT_FOUND'?)\n",
      "httpstatus 404 notfond 10x")
  end)

  it("finds digits and words from their start", function()
    local timeouts, classes = "408 440 504 522 524 598 599", { {}, {}, {}, {}, {} }
    finds {
      ["40x"] = "400 401 402 403 404 405 406 407 408 409", ["51"] = "510 511", ["51X"] = "510 511",
      nginx = "444 494 495 496 497 499", Esri = "498", ["rfc 4918"] = "207 423 424 507",
      ["retry-after"] = "413 429 503", ["15.5.5"] = "404", denied = "401", tea = "418",
      overload = "503 529", ["'length content'"] = "411",
      timeout = timeouts, ["time out"] = timeouts, ["timed out"] = timeouts, Time_Out = timeouts,
      ["'3xx deprecated'"] = "305", ["'cacheable success'"] = "200 203 204 206",
    }
    for _, code in ipairs(facts.codes) do table.insert(classes[math.floor(code / 100)], code) end
    for digit, class in ipairs(facts.classes) do
      local codes = table.concat(classes[digit], " ")
      finds { [class] = codes, [class:gsub("_", " ")] = codes, [digit .. "xx"] = codes }
    end
  end)

  it("says so if it finds nothing", function()
    for text, hint in pairs {
      foo = "", ools = "", emporar = "",
      ["6xx"] = "", ["1000"] = "", ["404.0"] = "", ["%"] = "", [""] = "", ["status teapot"] = "",
      notfond = " (did you mean 'NOT_FOUND'?)", ["not fond"] = " (did you mean 'NOT_FOUND'?)",
    } do
      local message = "httpstatus: nothing found for '" .. text .. "'" .. hint .. "\n"
      ends(1, "", message, "httpstatus '" .. text .. "'")
      ends(1, "[]\n", message, "httpstatus --json '" .. text .. "'")
    end
    ends(1, "", select(3, shell "httpstatus 'not fond'"), "httpstatus not fond")
  end)
end)

describe("httpstatus without an argument", function()
  it("lists every status, and where it is defined if that fits", function()
    local short, long = "", ""
    for _, code in ipairs(facts.codes) do
      local status = facts.statuses[code]
      short = short .. code .. " " .. status.reason .. "\n"
      long = long .. ("%d %-36s  %s\n"):format(code, status.reason,
        status.reference or status.source)
    end
    equal(lines(short), lines(found("httpstatus", 40)), "the lines of httpstatus")
    equal(lines(long), lines(found "httpstatus"), "the lines of httpstatus")
  end)
end)

describe("httpstatus --json", function()
  it("writes what lookup returns, one line per status, with keys in order", function()
    local output = found "httpstatus --json"
    for _, text in ipairs { output, found "httpstatus --json | jq ." } do
      local statuses = json.decode(text)
      for i, code in ipairs(facts.codes) do assert.same(httpstatus.lookup(code), statuses[i]) end
      assert.equal(#facts.codes, #statuses)
    end
    assert.equal(#facts.codes, select(2, output:gsub("\n", "")))
    local sorted = found "httpstatus --json | jq -cS '.[] | del(.code)'"
    assert.equal(sorted, (output:gsub('%[?{"code":%d+,', "{"):gsub("[],]\n", "\n")))
  end)
end)

describe("httpstatus -", function()
  local MOVED = "301 Moved Permanently\n" .. httpstatus.description(301) .. "\n"
  local OK = "200 OK\n" .. httpstatus.description(200) .. "\n"

  -- What it makes of an input that printf writes
  local function read(input) return found("printf '" .. input .. "' | httpstatus -", 1000) end

  it("explains each status line in order and ignores other lines", function()
    for _, input in ipairs {
      [[HTTP/1.1 301 Moved\r\nVia: HTTP/1.1 404 Not Found\r\n\r\nHTTP/2 200 \r\n\r\n]],
      [[HTTP/1.1 301\n404 Not Found\nHTTP/1.1 4040\nHTTP/\nHTTP/1.1 404 \033[31m\nHTTP/2 200]],
      [[> HTTP/1.1 404\n< HTTP/1.1 301 \r\n< Via: HTTP/1.1 404\r\n< HTTP/2 200 \r\n]],
      [[HTTP/1.1 301 \303\244\n\000HTTP/1.1 404\nHTTP/1.1 404 \000\nHTTP/2 200\n]],
    } do
      assert.equal(MOVED .. "\n" .. OK, read(input), input)
    end
    assert.equal(OK, read [[HTTP/1.1 200\nHTTP/1.1 299]]:match "^(.*)\n299 is not [^\n]+\n$")
    assert.equal(OK .. "\n" .. found("httpstatus gone", 1000),
      found("echo HTTP/2 200 | httpstatus - gone", 1000))
  end)

  it("fails without a status line, or if it cannot read", function()
    for _, input in ipairs { "true", "echo", "echo 404", "head -c 1000000 /dev/zero" } do
      ends(1, "", "httpstatus: no status line on standard input\n", input .. " | httpstatus -")
    end
    ends(2, "", "httpstatus: Is a directory\n", "httpstatus - <.")
  end)

  it("answers before the next line comes", function()
    assert.equal(OK, found([[
      file=$(mktemp -u)
      { echo HTTP/1.1 301
        for _ in $(seq 50); do test -e "$file" || sleep 0.1; done
        test -e "$file" && echo HTTP/1.1 200
      } | httpstatus - | { read -r _; touch "$file"; tail -n 2; }
      rm "$file"]], 1000))
  end)
end)

describe("httpstatus", function()
  it("prints its help, which fits the terminal, and its version", function()
    for _, columns in ipairs { 40, 80 } do
      local help = found("httpstatus --help", columns)
      for line in help:gmatch "[^\n]+" do assert.truthy(#line <= columns, line) end
      assert.equal(help, found("httpstatus -h 404", columns))
    end
    local version = httpstatus._VERSION .. ", IANA registry of " .. httpstatus._REGISTRY .. "\n"
    assert.equal(version .. version, found "httpstatus --version; httpstatus -V")
  end)

  it("prints its usage after a wrong option, and takes none after --", function()
    local usage = found "httpstatus --help":match "^Usage: httpstatus %[%-%-help%][^\n]+\n"
    for _, option in ipairs { "--foo", "--tsv", "-4xx" } do
      ends(2, "", "httpstatus: unknown option '" .. option .. "'\n" .. usage,
        "httpstatus 404 " .. option)
    end
    ends(1, "[]\n", "httpstatus: nothing found for '--json'\n", "httpstatus --json -- --json")
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
      assert.equal("404 Not Found\n", found(signal ..
        "yes HTTP/1.1 404 2>/dev/null | httpstatus - | head -n 4001 | sed -n 4001p"))
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
