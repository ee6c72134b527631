-- Runs the code that users read, and compares the files that repeat what the module
-- says. In code, a comment `--> ...` says what the code before it gives. It may
-- continue on lines of its own:
--
--   expression --> values  the values of the expression
--   print(...) --> text    what it prints, with a space for each tab
--   end --> text           what any other code prints

local httpstatus = require "httpstatus"
local facts = require "spec.facts"
local support = require "spec.support"
local equal, shell = support.equal, support.shell
local files = require("pl.dir").getfiles
local lines = require("pl.stringx").splitlines
local load = require("pl.compat").load
local readfile = require("pl.utils").readfile

local function read(path) return assert(readfile(path)) end

-- The lines of a block, each with its comment. Lines that only go on with a comment
-- are empty.
local function split(block)
  local list, before = {}, nil
  for line in (block .. "\n"):gmatch "(.-)[ \t\r]*\n" do
    local code, comment = (" " .. line):match "^(.-)%s+%-%-> (.*)$"
    if comment and before and not code:find "%S" then
      before.comment = before.comment and before.comment .. "\n" .. comment or comment
      list[#list + 1] = { code = "" }
    else
      before = { code = code or line, comment = comment }
      list[#list + 1] = before
    end
  end
  return list
end

-- Runs a block that begins at a line of a file. Returns the number of checks.
local function run(path, block, first_line)
  local checks, output = 0, ""
  local env = setmetatable({ httpstatus = httpstatus }, { __index = _G })
  env.io = setmetatable({}, { __index = io })

  function env.io.write(...) output = output .. table.concat { ... } end

  function env.print(...)
    local texts = { ... }
    for i = 1, select("#", ...) do texts[i] = tostring(texts[i]) end
    env.io.write(table.concat(texts, "\t"), "\n")
  end

  function env._prints(line, comment)
    local printed = output:gsub("\t", " "):gsub(" *\n", "\n"):gsub("%s+$", "")
    equal(comment, printed, path .. ":" .. line)
    checks, output = checks + 1, ""
  end

  function env._gives(line, comment, ...)
    local values = load("return " .. comment:gsub("\n", " "))
    assert(values, ("%s:%d: not a list of values: %s"):format(path, line, comment))
    equal({ values() }, { ... }, path .. ":" .. line)
    checks = checks + 1
  end

  local source = {}
  for i, line in ipairs(split(block)) do
    local code = line.code
    if line.comment then
      local where = ("%d, %q"):format(first_line + i - 1, line.comment):gsub("\\\n", "\\n")
      if code:find "%S" and not code:find "^%s*print" and load("return " .. code) then
        code = ("_gives(%s, %s)"):format(where, code)
      else
        code = ("%s _prints(%s)"):format(code, where)
      end
    end
    source[#source + 1] = code
  end
  local text = ("\n"):rep(first_line - 1) .. table.concat(source, "\n")
  assert(load(text, "@" .. path, "t", env))()
  return checks
end

-- The blocks of a file, from a line that opens one to a line that closes it.
local function blocks(path, open, close)
  local list, block, number = {}, nil, 0
  for line in (read(path) .. "\n"):gmatch "(.-)\n" do
    number = number + 1
    if block and line:find(close) then
      list[#list + 1], block = block, nil
    elseif block then
      block.text = block.text .. "\n" .. line
    elseif line:find(open) then
      block = { text = line:match(open), line = number }
    end
  end
  assert(list[1] and not block, path .. " has no code, or its last block has no end")
  return list
end

local function run_blocks(path, open, close)
  local checks = 0
  for _, block in ipairs(blocks(path, open, close)) do
    checks = checks + run(path, block.text, block.line)
  end
  assert(checks > 0, path .. " shows no results")
end

describe("code that users read", function()
  it("does what the README says", function()
    run_blocks("README.md", "^```lua(%s*)$", "^```")
  end)

  it("does what the README says at the prompt", function()
    local commands = 0
    for _, block in ipairs(blocks("README.md", "^```console(%s*)$", "^```")) do
      local text = block.text:gsub("\n%$ ", "\1") .. "\n"
      for command, output in text:gmatch "\1([^\n]*)\n([^\1]*)" do
        equal(lines(output), lines((shell(command))), "$ " .. command)
        commands = commands + 1
      end
    end
    assert(commands > 0, "README.md shows no commands")
  end)

  it("does what the usage lines beside the C functions say", function()
    run_blocks("src/httpstatus.c", "^@usage (.*)", "^%*/")
  end)

  it("runs without an error in the examples", function()
    for _, path in ipairs(files("examples", "*.lua")) do run(path, read(path), 1) end
  end)
end)

describe("examples/lua_http.lua", function()
  local name = "http.h1_reason_phrases"

  after_each(function() package.loaded[name], package.preload[name] = nil, nil end)

  it("takes the place of lua-http's table, which is not loaded", function()
    package.preload[name] = error
    dofile "examples/lua_http.lua"
    local phrases = require(name)
    for code, status in pairs(facts.statuses) do
      equal(status.reason, phrases[("%d"):format(code)], "the phrase of " .. code)
    end
    equal("Unassigned", phrases[tostring(facts.unassigned)], "the phrase of an unknown code")
  end)
end)

describe("the README", function()
  it("names every function of the module", function()
    local readme = read "README.md"
    for _, name in ipairs(support.functions) do
      assert(readme:find("`" .. name, 1, true), "README.md does not name " .. name)
    end
  end)

  it("names the sources that each takes", function()
    local sources, named = {}, {}
    for _, status in pairs(facts.statuses) do sources[status.source] = true end
    local list = read "README.md":match "| `each%(.- or a source: ([^\n]*)"
    for source in list:gmatch '"(.-)"' do named[source] = true end
    equal(sources, named, "the sources in README.md")
  end)

  it("has the constants of 1997 in a table, and names the later ones below it", function()
    local shown, after = read "README.md":match "\n### The constants of 1997\n(.-)\n(Later .-)\n\n"
    local rows, given = {}, {}
    for constant, page in pairs(facts.pages) do
      local code = facts.constants[constant]
      if page == "1997" then
        rows[#rows + 1] = ("%d %s %s"):format(code, constant, facts.statuses[code].reason)
      else
        local text = ("`%s` (%d)"):format(constant, code)
        assert(after:gsub("\n", " "):find(text, 1, true), "README.md does not name " .. text)
      end
    end
    table.sort(rows)
    for constant, code, reason in shown:gmatch "\n| `(.-)` | (.-) | (.-) |" do
      given[#given + 1] = code .. " " .. constant .. " " .. reason
    end
    equal(36, #rows, "the number of constants of 1997")
    equal(rows, given, "the table in README.md")
  end)
end)

-- `make docs` shows that types/httpstatus.lua is what its generator writes.
describe("types/httpstatus.lua", function()
  it("declares the fields of the module, and no others", function()
    local types = dofile "types/httpstatus.lua"
    local declared, given = {}, {}
    local function kind(value)
      return (type(value) == "function" or type(value) == "table") and type(value) or value
    end
    for key, value in pairs(types) do declared[key] = kind(value) end
    for key, value in pairs(httpstatus) do given[key] = kind(value) end
    equal(given, declared, "types/httpstatus.lua (run make types)")
  end)
end)

describe("the version in src/httpstatus.c", function()
  local version = read "src/httpstatus.c":match '#define HTTPSTATUS_VERSION "(%d+%.%d+%.%d+)"'

  it("is the version of the module", function()
    equal("httpstatus " .. version, httpstatus._VERSION, "_VERSION")
  end)

  it("is in the rockspec's file name, version and source", function()
    local names = files(".", "*.rockspec")
    equal(1, #names, "the number of rockspecs")
    local rockspec = {}
    assert(load(read(names[1]), names[1], "t", rockspec))()
    equal(version, rockspec.version:match "^(.*)%-%d+$", "the rockspec's version")
    equal("httpstatus-" .. rockspec.version .. ".rockspec", names[1]:match "[^/\\]*$",
      "the rockspec's name")
    equal("httpstatus-" .. version .. ".tar.gz", rockspec.source.url:match "[^/]+$",
      "the rockspec's source")
    equal(("httpstatus-%s.src.rock"):format(rockspec.version),
      read "README.md":match "build/dist/(%S+)", "the source rock in README.md")
  end)

  it("is the changelog's latest release, which has a date", function()
    local heading = read "CHANGELOG.md":match "\n## %[%d[^\n]*"
    equal("[" .. version .. "] - date", heading:gsub("%d%d%d%d%-%d%d%-%d%d$", "date"):sub(5),
      "the first release in CHANGELOG.md")
  end)
end)
