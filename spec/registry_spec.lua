local facts = require "spec.facts"
local support = require "spec.support"

local file
before_each(function() file = os.tmpname() end)
after_each(function() os.remove(file) end)

-- The facts as IANA publishes them: a section of RFC 9110 only, a draft with its
-- number, and what became of a status after its description.
local function registry()
  local lines = {
    "Value,Description,Reference",
    "105-199,Unassigned,",
    '306,(Unused),"[RFC9110, Section 15.4.7]"',
    '418,(Unused),"[RFC9110, Section 15.5.19]"',
    "512-599,Unassigned,",
  }
  for _, code in ipairs(facts.codes) do
    local status = facts.statuses[code]
    if status.source == "IANA" then
      local reason, reference = status.reason, status.reference:gsub("RFC ", "RFC")
      if reference:find "RFC9110" then
        reference = '"[' .. reference .. ']"'
      else
        reference = "[" .. reference:gsub(",.*", ""):gsub("^draft.*", "%0-05") .. "]"
      end
      if code == 104 then
        reason = '"' .. reason .. ' (TEMPORARY - registered 2024-11-13, expires 2026-11-13)"'
      elseif code == 510 then
        reason = reason .. " (OBSOLETED)"
        reference = reference .. "[status-change-http-experiments-to-historic]"
      end
      lines[#lines + 1] = code .. "," .. reason .. "," .. reference
    end
  end
  return table.concat(lines, "\r\n") .. "\r\n"
end

-- Replaces one line, which must be there.
local function with(text, old, new)
  local first, last = text:find(old, 1, true)
  assert(first, "no line " .. old)
  return text:sub(1, first - 1) .. new .. text:sub(last + 1)
end

-- What the script prints for the text, and its exit status.
local function compare(text)
  local csv = assert(io.open(file, "wb"))
  csv:write(text)
  csv:close()
  local run = io.popen(("%s -e 'package.cpath = [[%s]]' tools/check_registry.lua %s 2>&1; echo $?")
    :format(support.interpreter, package.cpath, file))
  local output, status = run:read "*a":match "^(.-)(%d+)\n$"
  run:close()
  return output, tonumber(status)
end

-- Three lines are enough to differ from what is expected, and short if they do.
local function first_lines(output)
  local n = 0
  return (output:gsub("[^\n]*\n", function()
    n = n + 1
    if n > 3 then return "" end
  end))
end

local function differs(text, expected)
  local output, status = compare(text)
  assert.equal(expected .. "\n1 to mend in src/status_table.c and spec/fixtures/\n",
    first_lines(output))
  assert.equal(1, status)
end

describe("make registry", function()
  it("reports no difference from the registry that the table follows", function()
    local output, status = compare(registry())
    assert.equal(file .. " and the table agree\n", first_lines(output))
    assert.equal(0, status)
  end)

  it("reports a new status, and what its quoted fields say", function()
    local code = facts.unassigned
    differs(registry() .. code .. ',"Tea, ""Iced""",[RFC9999]\r\n',
      code .. '  is new: Tea, "Iced", RFC 9999')
  end)

  it("reports that a vendor's code is registered now", function()
    differs(with(registry(), '418,(Unused),"[RFC9110, Section 15.5.19]"',
      "418,I'm a teapot,[RFC9999]"),
      "418  is registered now: I'm a teapot, RFC 9999; the table has it from RFC 2324")
  end)

  it("reports a status that is no longer registered", function()
    differs(with(registry(), "103,Early Hints,[RFC8297]\r\n", ""),
      "103  is no longer registered; the table has Early Hints")
    differs(with(registry(), "103,Early Hints,[RFC8297]", "103,(Unused),[RFC8297]"),
      "103  is no longer registered; the table has Early Hints")
  end)

  it("reports another reason phrase", function()
    differs(with(registry(), "404,Not Found,", "404,Not There,"),
      "404  is Not There; the table has Not Found")
  end)

  it("reports another reference", function()
    differs(with(registry(), '404,Not Found,"[RFC9110, Section 15.5.5]"',
      "404,Not Found,[RFC9999]"),
      "404  is defined in RFC 9999; the table has RFC 9110, Section 15.5.5")
    differs(with(registry(), "103,Early Hints,[RFC8297]", "103,Early Hints,[RFC829]"),
      "103  is defined in RFC 829; the table has RFC 8297")
  end)

  it("reports that a status is obsoleted", function()
    differs(with(registry(), "103,Early Hints,", "103,Early Hints (OBSOLETED),"),
      "103  is obsoleted; the table does not have it as deprecated")
  end)

  it("reports a file that is not a registry", function()
    for text, message in pairs {
      [""] = "the first line is not Value,Description,Reference",
      ["a,b,c\n1,2,3\n"] = "the first line is not Value,Description,Reference",
      ["Value,Description,Reference\nx,Continue,[RFC9110]\n"] =
        "record 2 is not of three fields that begin with a code",
      ["Value,Description,Reference\n600-699,Tea,[RFC9999]\n"] =
        "record 2 gives one reason phrase to 600-699",
      ['Value,Description,Reference\n100,"Continue,[RFC9110]\n'] = "a quote is not closed",
    } do
      local output, status = compare(text)
      assert.equal(2, status)
      assert.truthy(output:find(message, 1, true), output)
    end
  end)
end)
