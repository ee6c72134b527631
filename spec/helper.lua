-- Runs before the specs. If the table and the fixtures have different codes,
-- almost every spec fails. This ends the run with one message instead.

local facts = require "spec.facts"

local function stop(...)
  io.stderr:write(table.concat({ ... }, "\n"), "\n")
  os.exit(1)
end

local function load_module()
  local ok, module = pcall(require, "httpstatus")
  if ok then return module end
  local lua = rawget(_G, "jit") and "luajit" or _VERSION:lower():gsub(" ", "")
  local cause = module:gsub(":?%s*\n%s*no .*", ""):gsub("%s*\n%s*", " ")
  stop(("httpstatus does not load in %s (%s): run make LUA=%s"):format(lua, cause, lua))
end

-- The codes of the rows in the order in which they stand in the source.
local function source_codes(path)
  local codes = {}
  for line in io.lines(path) do
    codes[#codes + 1] = tonumber(line:match '^%s*{%s*(%d+),%s*"')
  end
  return codes
end

local function iterated_codes(module)
  local codes = {}
  for code in module.each() do codes[#codes + 1] = code end
  return codes
end

-- Ends the run if the codes are not those of the fixtures, in ascending order.
local function check(codes, origin)
  local given, missing, unexpected, faults = {}, {}, {}, {}
  for i, code in ipairs(codes) do
    given[code] = true
    if not facts.statuses[code] then unexpected[#unexpected + 1] = code end
    if i > 1 and code <= codes[i - 1] and not faults[1] then
      faults[1] = "not ascending at " .. code
    end
  end
  for _, code in ipairs(facts.codes) do
    if not given[code] then missing[#missing + 1] = code end
  end
  if unexpected[1] then
    table.insert(faults, 1, "codes not in the fixtures: " .. table.concat(unexpected, ", "))
  end
  if missing[1] then
    table.insert(faults, 1, "codes missing: " .. table.concat(missing, ", "))
  end
  if faults[1] then
    faults[#faults + 1] = ("Compared %s with spec/fixtures/."):format(origin)
    stop((table.unpack or unpack)(faults))
  end
end

local httpstatus = load_module()
check(source_codes("src/status_table.c"), "the rows of src/status_table.c")
check(iterated_codes(httpstatus), "httpstatus.each() of the built module")
