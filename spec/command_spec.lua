-- Runs bin/httpstatus as a process.

local facts = require "spec.facts"
local httpstatus = require "httpstatus"
local shell = require "spec.shell"

-- The output of a command that must find everything.
local function found(command, columns)
  local output, status, message = shell(command, columns)
  assert.equal("", message, command)
  assert.equal(0, status, command)
  return output
end

-- A command that must write only a message, and end with a status.
local function fails(status, message, command)
  local output, actual, errors = shell(command)
  assert.equal(message, errors, command)
  assert.equal("", output, command)
  assert.equal(status, actual, command)
end

local function words(text) return (text:gsub("%s+", " "):gsub("^ ", ""):gsub(" $", "")) end

local function paragraphs(text)
  local list = {}
  for paragraph in (text .. "\n"):gmatch "(.-\n)\n" do list[#list + 1] = paragraph end
  return list
end

local function sorted(list)
  table.sort(list)
  return list
end

-- What the fixtures say of a status, in the words of the command.
local function items(code)
  local status = facts.statuses[code]
  local names, traits, fields = {}, {}, {}
  for name, value in pairs(facts.constants) do
    local bare = name:match "^HTTP_STATUS_(.*)"
    if value == code and not (bare and facts.constants[bare]) then names[#names + 1] = name end
  end
  if not facts.traits.no_content[code] then traits[1] = "allows content" end
  for _, trait in ipairs { "cacheable", "deprecated", "retryable" } do
    if facts.traits[trait][code] then traits[#traits + 1] = trait end
  end
  for field, level in pairs(facts.headers[code] or {}) do
    fields[#fields + 1] = field .. " " .. level
  end
  return {
    class = httpstatus.class(code) .. ", " .. math.floor(code / 100) .. "xx",
    reference = status.reference,
    source = status.source,
    names = table.concat(sorted(names), " "),
    traits = traits[1] and table.concat(traits, ", "),
    headers = fields[1] and table.concat(sorted(fields), " "),
  }
end

-- The items of an explanation, each by its label.
local function labelled(text)
  local list, label = {}, nil
  for line in text:gmatch "[^\n]+" do
    label = line:match "^%l+" or label
    list[label] = (list[label] or "") .. line:gsub("^%l+", "")
  end
  for key, value in pairs(list) do list[key] = words(value) end
  return list
end

-- The lines of a list, the reason phrases padded to the longest of them.
local function listed(codes)
  local longest, lines = 0, {}
  for _, code in ipairs(codes) do longest = math.max(longest, #facts.statuses[code].reason) end
  for i, code in ipairs(codes) do
    local status = facts.statuses[code]
    lines[i] = ("%d %-" .. longest .. "s  %s\n"):format(code, status.reason,
      status.reference or status.source)
  end
  return table.concat(lines)
end

local function codes_where(accepts)
  local codes = {}
  for _, code in ipairs(facts.codes) do
    if accepts(code, facts.statuses[code]) then codes[#codes + 1] = code end
  end
  return codes
end

describe("httpstatus with a code", function()
  for _, columns in ipairs { 40, 80, 200 } do
    it("explains it in " .. columns .. " columns", function()
      local output = found("httpstatus " .. table.concat(facts.codes, " "), columns)
      for line in output:gmatch "[^\n]+" do
        assert.truthy(#line <= columns, columns .. " columns are too few for: " .. line)
        assert.falsy(line:find "%s$", "a space ends: " .. line)
      end
      local parts = paragraphs(output)
      assert.equal(2 * #facts.codes, #parts)
      for i, code in ipairs(facts.codes) do
        assert.equal(code .. " " .. facts.statuses[code].reason .. " " ..
          httpstatus.description(code), words(parts[2 * i - 1]))
        assert.same(items(code), labelled(parts[2 * i]), code)
      end
    end)
  end

  it("aligns and wraps", function()
    assert.equal([[
413 Content Too Large
The request carries more content than
the server accepts.

class      client_error, 4xx
reference  RFC 9110, Section 15.5.14
source     IANA
names      CONTENT_TOO_LARGE
           HTTP_STATUS_REQUEST_TOO_LARGE
           PAYLOAD_TOO_LARGE
           REQUEST_ENTITY_TOO_LARGE
traits     allows content
headers    Retry-After  SHOULD if the
                        condition is
                        temporary
]], found("httpstatus 413", 40))
  end)

  it("takes 80 columns if COLUMNS is not a width", function()
    local expected = found "httpstatus 206"
    for _, columns in ipairs { "", "0", "wide", "-40" } do
      assert.equal(expected, found("httpstatus 206", "'" .. columns .. "'"), columns)
    end
  end)

  it("says how to treat an unknown code", function()
    fails(1, "httpstatus: 299 is not a known status. Its class is success, " ..
      "so treat it as 200 OK.\n", "httpstatus 299")
    fails(1, "httpstatus: 700 is not a known status. It has no class, " ..
      "so treat it as 500 Internal Server Error.\n", "httpstatus 700")
  end)
end)

describe("httpstatus with a text", function()
  it("takes every spelling that the functions code and parse take", function()
    for text, code in pairs {
      ["not-found"] = 404, NOT_FOUND = 404, ["Not Found"] = 404, ["I'm a teapot"] = 418,
      HTTP_STATUS_DENIED = 401, HTTP_BAD_GATEWAY = 502, ["moved temporarily"] = 302,
      ["404 Not Found"] = 404, ["HTTP/2 503"] = 503,
    } do
      assert.equal(found("httpstatus " .. code), found('httpstatus "' .. text .. '"'), text)
    end
  end)

  it("lists a series, a class or a source, in any case", function()
    local function class(digit)
      return codes_where(function(code) return math.floor(code / 100) == digit end)
    end
    local function source(name)
      return codes_where(function(_, status) return status.source == name end)
    end
    for text, codes in pairs {
      ["4xx"] = class(4), ["5XX"] = class(5), client_error = class(4), ["client-error"] = class(4),
      ["Server Error"] = class(5), redirection = class(3), success = class(2),
      informational = class(1), nginx = source "nginx", NGINX = source "nginx",
      cloudflare = source "Cloudflare", iana = source "IANA", informal = source "informal",
    } do
      assert.truthy(#codes > 1, text)
      assert.equal(listed(codes), found("httpstatus '" .. text .. "'"), text)
    end
    assert.equal(found "httpstatus 498", found "httpstatus esri")
  end)

  it("searches for its words in reason phrases and descriptions", function()
    assert.equal(found "httpstatus 418", found "httpstatus teapot")
    for _, text in ipairs { "timeout", "Out TIMED", "credentials", "web-server" } do
      local codes = codes_where(function(code, status)
        local prose = (status.reason .. " " .. httpstatus.description(code)):lower():gsub("-", " ")
        for word in text:lower():gmatch "%a+" do
          if not prose:find(word, 1, true) then return false end
        end
        return true
      end)
      assert.truthy(#codes > 1, text)
      assert.equal(listed(codes), found("httpstatus '" .. text .. "'"), text)
    end
  end)

  it("names the nearest constant if it finds nothing", function()
    for text, message in pairs {
      notfond = "nothing found for 'notfond' (did you mean 'NOT_FOUND'?)",
      ["not fond"] = "nothing found for 'not fond' (did you mean 'NOT_FOUND'?)",
      denied = "nothing found for 'denied' (did you mean 'HTTP_STATUS_DENIED'?)",
      ["1000"] = "nothing found for '1000'",
      ["4"] = "nothing found for '4'",
      ["404.0"] = "nothing found for '404.0'",
      ["6xx"] = "nothing found for '6xx'",
      ["%s"] = "nothing found for '%s'",
      [" "] = "nothing found for ' '",
      [""] = "nothing found for ''",
    } do
      fails(1, "httpstatus: " .. message .. "\n", "httpstatus '" .. text .. "'")
    end
  end)

  it("answers each of several, even if it does not find one", function()
    assert.equal(found "httpstatus 404" .. "\n" .. found "httpstatus 1xx" .. "\n" ..
      found "httpstatus gone", found "httpstatus 404 1xx gone")
    local output, status, message = shell "httpstatus 404 notfond gone"
    assert.equal(found "httpstatus 404 gone", output)
    assert.equal("httpstatus: nothing found for 'notfond' (did you mean 'NOT_FOUND'?)\n", message)
    assert.equal(1, status)
  end)
end)

describe("httpstatus without an argument", function()
  it("lists every status", function()
    for _, columns in ipairs { 80, 200 } do
      assert.equal(listed(facts.codes), found("httpstatus", columns), columns)
    end
  end)

  it("leaves out what does not fit into 40 columns", function()
    local lines = {}
    for i, code in ipairs(facts.codes) do
      lines[i] = code .. " " .. facts.statuses[code].reason .. "\n"
    end
    assert.equal(table.concat(lines), found("httpstatus", 40))
  end)
end)

describe("httpstatus --tsv", function()
  local HEADING = "code\treason\tclass\tsource\treference\tdescription\tseries\tname\tconstant\t" ..
    "cacheable\tretryable\tdeprecated\tallows_content\theaders\n"

  it("writes a heading and a line for each status, whatever the width", function()
    local lines = { HEADING }
    for _, code in ipairs(facts.codes) do
      local status, fields = facts.statuses[code], {}
      for field, level in pairs(facts.headers[code] or {}) do
        fields[#fields + 1] = field .. ": " .. level
      end
      lines[#lines + 1] = table.concat({ code, status.reason, httpstatus.class(code),
        status.source, status.reference or "", httpstatus.description(code),
        math.floor(code / 100) .. "xx", status.name,
        facts.windows[code] or "HTTP_STATUS_" .. status.name,
        tostring(facts.traits.cacheable[code] or false),
        tostring(facts.traits.retryable[code] or false),
        tostring(facts.traits.deprecated[code] or false),
        tostring(not facts.traits.no_content[code]),
        table.concat(sorted(fields), "; ") }, "\t") .. "\n"
      assert.equal(13, select(2, lines[#lines]:gsub("\t", "")), code)
    end
    assert.equal(table.concat(lines), found("httpstatus --tsv", 40))
  end)

  it("takes the same arguments, and writes one heading", function()
    local all = found "httpstatus --tsv"
    local rows = {}
    for row in all:gmatch "[^\n]+\n" do rows[row:sub(1, 3)] = row end
    assert.equal(HEADING .. rows["404"] .. rows["498"] .. rows["410"],
      found "httpstatus 404 --tsv esri gone")
    assert.equal(HEADING .. rows["301"] .. "299\t\tsuccess\t\t\t\t2xx\t\t\t\t\t\t\t\n",
      found [[printf 'HTTP/1.1 301 Moved\nHTTP/1.1 299 Odd\n' | httpstatus --tsv -]])
  end)

  it("suits awk and sort", function()
    assert.equal("499\n497\n", found [[httpstatus --tsv nginx |
      awk -F '\t' 'NR > 1 { print $1 }' | sort -r | head -n 2]])
  end)
end)

describe("httpstatus -", function()
  local MOVED = [[
301 Moved Permanently
The resource has moved permanently to a new URI, and clients should use that URI
from now on.
]]
  local OK = [[
200 OK
The request succeeded, and its method determines what the response contains.
]]

  it("explains each status line in order and ignores other lines", function()
    assert.equal(MOVED .. "\n" .. OK, found [[httpstatus - <<'END'
HTTP/1.1 301 Moved Permanently
Location: https://example.org/
Via: HTTP/1.1 404 Not Found

HTTP/2 200
404 Not Found

HTTP/1.1 4040 Not Found
HTTP/1.1
HTTP/
END]])
  end)

  it("takes lines that end with CRLF, LF or the input", function()
    for _, text in ipairs { [[HTTP/1.1 301 Moved\r\n\r\nHTTP/2 200 \r\n\r\n]],
      [[HTTP/1.1 301 Moved\n\nHTTP/2 200\n]], [[HTTP/1.1 301\nHTTP/2 200]] } do
      assert.equal(MOVED .. "\n" .. OK, found("printf '" .. text .. "' | httpstatus -"), text)
    end
  end)

  it("says how to treat an unknown code in its input", function()
    local unknown = "299 is not a known status. Its class is success, so treat it as 200 OK.\n"
    assert.equal(unknown .. "\n" .. OK,
      found [[printf 'HTTP/1.1 299 Odd\nHTTP/1.1 200 OK\n' | httpstatus -]])
  end)

  it("passes over a megabyte on one line", function()
    local megabyte = "head -c 1000000 /dev/zero | tr '\\0' "
    assert.equal(OK, found("{ " .. megabyte .. "x; printf '\\nHTTP/2 200\\n'; } | httpstatus -"))
    assert.equal(MOVED .. "\n" .. OK, found("{ printf 'HTTP/1.1 301 '; " .. megabyte ..
      "x; printf '\\r\\nHTTP/2 200\\r\\n'; } | httpstatus -"))
  end)

  it("never repeats its input", function()
    assert.equal(MOVED, found [[printf 'HTTP/1.1 301 \303\244 evil\n' | httpstatus -]])
    fails(1, "httpstatus: no status line on standard input\n",
      [[printf 'HTTP/1.1 301 \033[31m\n' | httpstatus -]])
  end)

  it("fails without a status line", function()
    for _, input in ipairs { "true", "echo", "echo 404", "head -c 100000 /dev/urandom" } do
      fails(1, "httpstatus: no status line on standard input\n", input .. " | httpstatus -")
    end
  end)

  it("answers before the next line comes", function()
    local answered = os.tmpname()
    os.remove(answered)
    local command = [[
      { echo HTTP/1.1 301 Moved
        for _ in $(seq 100); do test -e FILE && break; sleep 0.1; done
        test -e FILE && echo HTTP/1.1 200 OK
      } | httpstatus - | { read -r line; touch FILE; echo "$line"; tail -n 2; }
      rm FILE]]
    assert.equal("301 Moved Permanently\n" .. OK, found((command:gsub("FILE", answered))))
  end)

  it("reports input that it cannot read", function()
    local _, status, message = shell "httpstatus - <."
    assert.equal("httpstatus: Is a directory\n", message)
    assert.equal(2, status)
  end)
end)

describe("httpstatus", function()
  it("prints its help and its version", function()
    local help = found "httpstatus --help"
    assert.equal("Usage: httpstatus ", help:sub(1, 18))
    for _, option in ipairs { "--tsv", "--help", "--version" } do
      assert.truthy(help:find("\n  " .. option, 1, true), option)
    end
    for line in help:gmatch "[^\n]+" do assert.truthy(#line <= 80, line) end
    assert.equal(httpstatus._VERSION .. ", IANA registry of " .. httpstatus._REGISTRY .. "\n",
      found "httpstatus --version")
  end)

  it("prints its usage after a wrong option", function()
    local usage = found "httpstatus --help":match "^[^\n]+\n"
    for _, option in ipairs { "--foo", "-h", "--", "-4xx" } do
      fails(2, "httpstatus: unknown option '" .. option .. "'\n" .. usage,
        "httpstatus 404 " .. option)
    end
  end)

  it("ends quietly if nobody reads its output", function()
    for _, signal in ipairs { "", "trap '' PIPE; " } do
      assert.equal("100 Continue\n", found(signal .. "httpstatus | head -n 1 | cut -c 1-12"))
      assert.equal("404 Not Found\n", found(signal ..
        "yes HTTP/1.1 404 2>/dev/null | httpstatus - | head -n 1"))
      -- Long enough for LuaJIT to compile the loop
      assert.equal("404 Not Found\n", found(signal ..
        "yes HTTP/1.1 404 2>/dev/null | httpstatus - | head -n 4001 | sed -n 4001p"))
      found(signal .. "{ sleep 0.2; httpstatus; } | true")
    end
    assert.equal("0", found "trap '' PIPE; { { sleep 0.2; httpstatus; echo $? >&3; } | :; } 3>&1"
      :match "%d+")
  end)

  it("reports output that it cannot write", function()
    fails(2, "httpstatus: No space left on device\n", "httpstatus >/dev/full")
  end)

  it("never uses color", function()
    local all = found "httpstatus; httpstatus 404; httpstatus --help"
    assert.falsy(all:find "[^\n\32-\126]")
  end)
end)
