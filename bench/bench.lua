-- Compares httpstatus with what one would write instead: README.md explains the table.
-- With a number as argument, this is the process that measures that row.

local httpstatus = require "httpstatus"

local KEYS = 8192    -- in each loop: too many for the branch predictor to learn
local ROUNDS, MEDIAN = 25, 13
local SAMPLE = 0.002 -- the shortest run of a loop, in seconds

local load, unpack = loadstring or load, unpack or table.unpack -- luacheck: ignore 143
local lua, script, number_of_row = arg[-1], arg[0], tonumber(arg[1])

local codes, strings, phrases, lines = {}, {}, {}, {}
for code, reason in httpstatus.each() do
  codes[#codes + 1], strings[#strings + 1] = code, tostring(code)
  phrases[#phrases + 1] = reason:lower()
  lines[#lines + 1] = httpstatus.format(code, nil, "1.1")
end

-- What stands beside a function, made from its answers

local function a_table(answer)
  local answers = {}
  for i, code in ipairs(codes) do -- in the order of httpstatus, so that no hash is luckier
    answers[strings[i]] = answer(code)
    answers[code] = answer(code)
  end
  return answers
end

local function a_function(answer)
  local answers = a_table(answer)
  return function(code) return answers[code] end
end

local function lower_and_index(code)
  local by_phrase = {}
  for _, phrase in ipairs(phrases) do by_phrase[phrase] = code(phrase) end
  return function(text) return by_phrase[text:lower()] end
end

local function a_constructor(lookup)
  local tables, locals, fields = {}, {}, {}
  for name in pairs(lookup(405)) do
    tables[name] = a_table(function(code) return lookup(code)[name] end)
    locals[#locals + 1] = ("local %s = tables.%s "):format(name, name)
    fields[#fields + 1] = ("%s = %s[key]"):format(name, name)
  end
  return load(("local tables = ... %s return function(key) return { %s } end"):format(
    table.concat(locals), table.concat(fields, ", ")))(tables)
end

local function a_pattern()
  return function(line)
    local version, code, reason = line:match "^HTTP/(%d%.%d) (%d%d%d) (.*)$"
    return tonumber(code), reason, version
  end
end

-- Rows: what is called or indexed, with which keys, and beside what

local CALL = "local result = subject(key)"
local INDEX = "local result = subject[key]"
-- LuaJIT would not make a table that is not kept.
local CALL_AND_KEEP = "keys.kept = subject(key) local result = keys.kept.code"

local FUNCTION = "a Lua function over a table"
local rows = {
  { "`reason(404)`", "reason", codes, CALL, "an index of a table", a_table, INDEX },
  { "`reason(404)`", "reason", codes, CALL, FUNCTION, a_function, CALL },
  { '`reason("404")`', "reason", strings, CALL, FUNCTION, a_function, CALL },
  { '`is_cacheable("404")`', "is_cacheable", strings, CALL, FUNCTION, a_function, CALL },
  { "`url(404)`, nil for some", "url", codes, CALL, FUNCTION, a_function, CALL },
  { '`reasons["404"]`', "reasons", strings, INDEX, "an index of a table",
    function() return a_table(httpstatus.reason) end, INDEX },
  { '`code("not found")`', "code", phrases, CALL, "`lower` and an index", lower_and_index, CALL },
  { "`lookup(404)`", "lookup", codes, CALL_AND_KEEP,
    "a Lua function that makes this table", a_constructor, CALL_AND_KEEP },
  { "`parse(line)`", "parse", lines, CALL, "a pattern and `tonumber`", a_pattern, CALL },
}

-- The seconds that passes over the keys take, and how many answers equal the first one.
-- LuaJIT compiles the loop anew, well or badly.
local function run(get, subject, keys, passes)
  local loop = assert(load(([[
    local subject, keys, passes = ...
    local key, hits = keys[1], 0
    %s
    local sought = result
    for _ = 1, passes do
      for i = 1, #keys do
        local key = keys[i]
        %s
        if result == sought then hits = hits + 1 end
      end
    end
    return hits]]):format(get, get)))
  loop(subject, keys, 1)
  collectgarbage()
  local start = os.clock()
  local hits = loop(subject, keys, passes)
  return os.clock() - start, hits
end

-- Both sides take turns, so that a drift of the machine affects both.
local function measure(call, name, values, get, beside, make, get_beside)
  local keys = {}
  for i = 1, KEYS do
    local at = math.random(i)
    keys[i] = keys[at]
    keys[at] = values[i % #values + 1]
  end
  local own, other = httpstatus[name], make(httpstatus[name])
  local ratios, times, passes = {}, {}, 1
  while run(get, own, keys, passes) < SAMPLE do passes = passes * 2 end
  for round = 1, ROUNDS do
    local time, hits = run(get, own, keys, passes)
    local time_beside, hits_beside = run(get_beside, other, keys, passes)
    assert(hits == hits_beside, "they answer differently")
    ratios[round], times[round] = time / time_beside, time / passes / KEYS * 1e9
  end
  table.sort(ratios)
  table.sort(times)
  print(("| %s | %s | %.2f | %.1f |"):format(call, beside, ratios[MEDIAN], times[MEDIAN]))
end

if number_of_row then return measure(unpack(rows[number_of_row])) end

-- What a command prints
local function output(command)
  local pipe = assert(io.popen(command .. " 2>&1"))
  local text = pipe:read "*a"
  pipe:close()
  return text
end

print((jit and jit.version or _VERSION) .. "\n")
print("| httpstatus | beside | ratio | nanoseconds |\n|---|---|---|---|")
for i = 1, #rows do
  local printed = output(("%s %s %d"):format(lua, script, i))
  io.write((assert(printed:match "^|.*", printed)))
end

-- Loading and memory, beside a pure-Lua module

local path = os.tmpname()
local file = assert(io.open(path, "w"))
file:write(dofile((script:gsub("bench%.lua$", "pure.lua")))(codes))
file:close()

-- The number that a command prints last when it runs some code
local function number(command, code)
  local printed = output(("%s -e '%s'"):format(command, code))
  return tonumber((printed:gsub(",", ""):match "([%d.]+)%s*$")) or error(printed)
end

-- Without the JIT compiler, whose traces of this belong to no module
local MEMORY = [[
  if jit then jit.off() end
  collectgarbage() collectgarbage()
  local before = collectgarbage "count"
  local module = %s
  for _, f in pairs(%s) do pcall(f, 404) pcall(f, "not found") end
  collectgarbage() collectgarbage()
  print(collectgarbage "count" - before)]]
local OWN, PURE = 'require "httpstatus"', ("dofile %q"):format(path)
local CALLGRIND = "valgrind --tool=callgrind --callgrind-out-file=/dev/null " .. lua
local nothing = number(CALLGRIND, "")
local function memory(called)
  return number(lua, MEMORY:format(OWN, called)) / number(lua, MEMORY:format(PURE, called))
end
print(([[

Beside a pure-Lua module with the same constants and functions by code, loading takes
%.2f of the instructions and %.2f of the memory; %.2f after a call of each function.
]]):format((number(CALLGRIND, OWN) - nothing) / (number(CALLGRIND, PURE) - nothing),
  memory "{}", memory "module"))
os.remove(path)
