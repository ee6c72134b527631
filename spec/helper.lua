-- Runs before the specs. If the table and the fixtures have different codes, almost
-- every spec fails. This ends the run with one message instead.

local facts = require "spec.facts"

local function stop(message)
  io.stderr:write(message, "\n")
  os.exit(1)
end

-- Ends the run if the codes are not those of the fixtures, in ascending order.
local function check(codes, origin)
  local given, faults = {}, {}
  for i, code in ipairs(codes) do
    given[code] = true
    if not facts.statuses[code] then faults[#faults + 1] = code .. " is not in the fixtures" end
    if i > 1 and code <= codes[i - 1] then
      faults[#faults + 1] = code .. " stands after " .. codes[i - 1]
    end
  end
  for _, code in ipairs(facts.codes) do
    if not given[code] then faults[#faults + 1] = code .. " is missing" end
  end
  if faults[10] then faults[10] = "and so on" end
  if faults[1] then stop(origin .. ": " .. table.concat(faults, ", ", 1, math.min(#faults, 10))) end
end

local ok, support = pcall(require, "spec.support")
if not ok then stop(support) end

local rows, iterated = {}, {}
for line in io.lines "src/status_table.c" do
  rows[#rows + 1] = tonumber(line:match '^%s*{%s*(%d+),%s*"')
end
for code in require("httpstatus").each() do iterated[#iterated + 1] = code end
check(rows, "src/status_table.c")
check(iterated, "the built module")
