-- Runs the code that users read. A comment `--> ...` says what the code before it
-- gives. It may continue on lines of its own:
--
--   expression --> values  the values of the expression
--   print(...) --> text    what it prints, with a space for each tab
--   end --> text           what any other code prints

local load = require("pl.compat").load
local lfs = require "lfs"
local httpstatus = require "httpstatus"
local readfile = require("pl.utils").readfile
local shell = require "spec.shell"

local function read(path) return assert(readfile(path)) end

-- Code that runs the line and compares the result with the comment.
local function checked(number, code, comment)
  local where = ("%d, %q"):format(number, comment)
  if load("return " .. code) and code:find "%S" and not code:find "^%s*print" then
    return ("_gives(%s, %s)"):format(where, code)
  end
  return ("%s _prints(%s)"):format(code, where)
end

-- The functions that checked code calls, and a count of successful checks
local function checks(name)
  local output, unfinished, told = {}, "", 0
  local held = { count = 0 }

  local function hold(line, ...)
    local ok, message = pcall(...)
    if not ok then
      error(("%s:%d: %s"):format(name, line, tostring(message)), 0)
    end
    held.count = held.count + 1
  end

  local env = { httpstatus = httpstatus }
  env.io = setmetatable({}, { __index = io })

  function env.io.write(...)
    unfinished = unfinished .. table.concat { ... }:gsub("\t", " ")
    unfinished = unfinished:gsub("(.-) *\n", function(line)
      output[#output + 1] = line
      return ""
    end)
  end

  function env.print(...)
    local texts = { ... }
    for i = 1, select("#", ...) do texts[i] = tostring(texts[i]) end
    env.io.write(table.concat(texts, "\t"), "\n")
  end

  function env._prints(line, comment)
    if unfinished ~= "" then env.io.write "\n" end
    hold(line, assert.equal, comment, table.concat(output, "\n", told + 1))
    told = #output
  end

  function env._gives(line, comment, ...)
    local given = { n = select("#", ...), ... }
    local chunk = load("return " .. comment:gsub("\n", " "))
    assert(chunk, ("%s:%d: not a list of values: %s"):format(name, line, comment))
    local wanted = { n = select("#", chunk()), chunk() }
    assert(wanted.n > 0, ("%s:%d: the comment has no value"):format(name, line))
    -- The comment may leave out a last nil.
    for i = 1, math.max(given.n, wanted.n) do
      hold(line, assert.same, { wanted[i] }, { given[i] })
    end
  end

  return setmetatable(env, { __index = _G }), held
end

-- Runs a block that begins at a line of a file. Returns the number of checks.
local function run(name, block, first_line)
  local lines, number = {}, first_line - 1
  for line in (block .. "\n"):gmatch "(.-)%s*\n" do
    number = number + 1
    local code, comment = (" " .. line):match "^(.-)%s+%-%-> (.*)$"
    local before = lines[#lines]
    comment = comment and comment:gsub("\t", " ")
    if not code then
      lines[#lines + 1] = { number = number, code = line }
    elseif code:find "%S" or not before then
      lines[#lines + 1] = { number = number, code = code, comment = comment }
    else
      before.comment = before.comment and before.comment .. "\n" .. comment or comment
    end
  end
  local source, at = {}, 0
  for _, line in ipairs(lines) do
    source[#source + 1] = ("\n"):rep(line.number - at - 1) ..
      (line.comment and checked(line.number, line.code, line.comment) or line.code)
      :gsub("\\\n", "\\n")
    at = line.number
  end
  local env, held = checks(name)
  assert(load(table.concat(source, "\n"), "@" .. name, "t", env))()
  return held.count
end

-- The blocks of a text, from a line that opens one to a line that closes it.
local function blocks(text, open, close)
  local list, block, number = {}, nil, 0
  for line in (text .. "\n"):gmatch "(.-)\n" do
    number = number + 1
    if block and line:find(close) then
      list[#list + 1], block = block, nil
    elseif block then
      block.text = block.text .. "\n" .. line
    elseif line:find(open) then
      block = { text = line:match(open), line = number }
    end
  end
  assert(not block, "the last block has no end")
  return list
end

-- Runs the blocks of a file. Returns the number of checks.
local function run_all(path, list)
  assert(#list > 0, path .. " has no code")
  local held = 0
  for _, block in ipairs(list) do
    held = held + run(path, block.text, block.line)
  end
  return held
end

describe("code that users read", function()
  it("does what the README says", function()
    local held = run_all("README.md", blocks(read "README.md", "^```lua(%s*)$", "^```"))
    assert(held > 0, "README.md shows no results")
  end)

  it("does what the README says at the prompt", function()
    local commands = 0
    for _, block in ipairs(blocks(read "README.md", "^```console(%s*)$", "^```")) do
      local shown = {}
      for line in (block.text .. "\n"):gmatch "[^\n]*\n" do
        local command = line:match "^%$ (.*)\n"
        if command then
          shown[#shown + 1] = { command = command, output = "" }
        elseif shown[1] then
          shown[#shown].output = shown[#shown].output .. line
        end
      end
      for _, example in ipairs(shown) do
        assert.equal(example.output, (shell(example.command)), example.command)
        commands = commands + 1
      end
    end
    assert(commands > 0, "README.md shows no commands")
  end)

  it("does what the usage lines beside the C functions say", function()
    local path = "src/httpstatus.c"
    local held = run_all(path, blocks(read(path), "^@usage (.*)", "^%*/"))
    assert(held > 0, path .. " shows no results")
  end)

  it("does what the examples say", function()
    local examples = 0
    for entry in lfs.dir "examples" do
      if entry:find "%.lua$" then
        examples = examples + 1
        local path = "examples/" .. entry
        run_all(path, { { text = read(path), line = 1 } })
      end
    end
    assert(examples > 0, "examples/ is empty")
  end)
end)
