-- Measures httpstatus beside what else one could use, under the Lua that runs
-- this.
--
--   bench.lua DIRECTORY [csv]
--
-- The directory holds httpstatus.so and takes what is made here. Each line shows
-- the contender's ratio to the first of its kind, and the ratio of httpstatus to
-- the contender, which is what the bars are for.
--
-- In a round every contender runs once, so that a drift of the machine hits all
-- alike. Times are medians over the rounds and include the loop; a ratio is the
-- median of the ratios within the rounds.

local httpstatus = require "httpstatus"
local floor = require "floor"

local ROUNDS = 61
local STARTS = 21    -- rounds of loading, a process each
local SAMPLE = 0.005 -- seconds that a contender runs in a round, at least
local KEYS = 8192    -- that a loop walks over: too many to learn by heart

local load = loadstring or load -- luacheck: ignore 143
local jit = rawget(_G, "jit")
local lua = arg[-1]
local under_jv = arg[1] == "jv"
if under_jv then
  jit.off() -- until the loop that it is about
end
local unpack = table.unpack or unpack -- luacheck: ignore 113 143
local name = jit and "LuaJIT" or _VERSION
local lua54 = name == "Lua 5.4"

-- Keys

local seed = 1
local function random(n)
  seed = seed * 16807 % 2147483647
  return seed % n + 1
end

-- Each value about equally often, in an order that is the same in every run
local function shuffled(values)
  local keys = {}
  for i = 1, KEYS do
    local at = random(i)
    keys[i] = keys[at]
    keys[at] = values[i % #values + 1]
  end
  return keys
end

-- The answer to each key, as a plain table
local function answers(keys, f)
  local answer = {}
  for _, key in ipairs(keys) do
    answer[key] = f(key)
  end
  return answer
end

local codes, constants = {}, {}
for code in httpstatus.each() do
  codes[#codes + 1] = code
end
for key, value in pairs(httpstatus) do
  if type(value) == "number" then
    constants[#constants + 1] = key
  end
end
table.sort(constants)
local shuffled_codes = shuffled(codes)

-- Loops

-- Every result is used: it is compared with a sought one.
local LOOP = [[
local subject, keys, sought, passes = ...
local hits = 0
for _ = 1, passes do
  for i = 1, #keys do
    if %s == sought then hits = hits + 1 end
  end
end
return hits
]]
local INDEX = LOOP:format("subject[keys[i]]")
local CALL = LOOP:format("subject(keys[i])")

-- Seconds a key. The loop is compiled anew, so that no contender runs in the
-- traces of another.
local function run(contender, sought)
  if jit then
    jit.flush()
  end
  local loop = assert(load(contender.loop))
  local subject, keys, passes = contender.subject, contender.keys, contender.passes
  assert(loop(subject, keys, sought, 1) == contender.hits, contender.name)
  collectgarbage()
  local start = os.clock()
  local hits = loop(subject, keys, sought, passes)
  local seconds = os.clock() - start
  assert(hits == contender.hits * passes, contender.name)
  return seconds / passes / #keys
end

-- A sample of each contender a round, which begins with another each time
local function alternate(contenders, rounds, sample)
  for _, contender in ipairs(contenders) do
    contender.samples = {}
  end
  for round = 1, rounds do
    for i = 1, #contenders do
      local contender = contenders[(round + i) % #contenders + 1]
      contender.samples[round] = sample(contender)
    end
  end
end

-- Report

local csv = arg[2] == "csv"
local missed = {}

local function line(...)
  if csv then
    print('"' .. table.concat({ name, ... }, '","') .. '"')
  else
    print((("%-22s %-21s %6s %-4s %5s  %10s  %-11s %4s  %s"):format(...):gsub(" +$", "")))
  end
  io.flush()
end

local function verdict(what, bar, met)
  if not bar then
    return ""
  elseif met then
    return "met"
  end
  missed[#missed + 1] = what
  return "NOT MET"
end

local function quantile(values, part)
  local ascending = { unpack(values) }
  table.sort(ascending)
  return ascending[math.ceil(#ascending * part)]
end

local function ratios(samples, baseline)
  local ratio = {}
  for round, sample in ipairs(samples) do
    ratio[round] = sample / baseline[round]
  end
  return ratio
end

-- A line a contender. The first is the baseline, the last httpstatus.
local function compare(what, unit, contenders)
  local last = contenders[#contenders]
  for _, contender in ipairs(contenders) do
    local to_first = quantile(ratios(contender.samples, contenders[1].samples), 0.5)
    local factors = ratios(last.samples, contender.samples)
    local factor, bar = quantile(factors, 0.5), contender.bar
    local own = contender == last
    line(what, contender.name, ("%.4g"):format(quantile(contender.samples, 0.5)), unit,
      ("%.2f"):format(to_first), own and "" or ("%.2f"):format(factor),
      own and "" or ("%.2f-%.2f"):format(quantile(factors, 0.25), quantile(factors, 0.75)),
      bar and ("%.2f"):format(bar) or "",
      verdict(what .. ": " .. contender.name, bar, factor <= (bar or 0)))
  end
end

-- Calls

-- Loops over the keys, which are the row's unless the contender has its own.
local function race(what, keys, sought, contenders)
  local truth = contenders[1].subject
  for _, contender in ipairs(contenders) do
    contender.keys = contender.keys or keys
    contender.hits = 0
    for _, key in ipairs(contender.keys) do
      if truth[tonumber(key) or key] == sought then
        contender.hits = contender.hits + 1
      end
    end
    contender.passes = 1
    while run(contender, sought) * #contender.keys * contender.passes < SAMPLE do
      contender.passes = contender.passes * 2
    end
  end
  alternate(contenders, ROUNDS, function(contender)
    return run(contender, sought) * 1e9
  end)
  compare(what, "ns", contenders)
end

-- What pure Lua can do, beside its floor in C. The function is made anew for
-- each row, as LuaJIT compiles one that serves many tables differently.
local function contenders(answer, subject, bars)
  local through = assert(load("local t = ... return function(c) return t[c] end"))
  return {
    { name = "plain table index", loop = INDEX, subject = answer, bar = bars.index },
    { name = "pure-Lua function", loop = CALL, subject = through(answer), bar = bars.pure },
    { name = "do-nothing C function", loop = CALL, subject = floor(answer), bar = bars.floor },
    { name = "httpstatus", loop = CALL, subject = subject },
  }
end

local function race_reason()
  local row = contenders(answers(codes, httpstatus.reason), httpstatus.reason,
    { index = jit and 1.10, pure = not jit and 1.05, floor = lua54 and 1.15 })
  local found, phrases = pcall(require, "http.h1_reason_phrases")
  if found then
    -- Its keys are texts, and it knows fewer.
    local known = {}
    for _, code in ipairs(shuffled_codes) do
      if rawget(phrases, tostring(code)) then
        known[#known + 1] = tostring(code)
      end
    end
    table.insert(row, 4, { name = "lua-http", loop = INDEX, subject = phrases, keys = known })
  end
  race("reason", shuffled_codes, "Not Found", row)
  if not found then
    line("reason", "lua-http", "", "", "", "", "", "", "not measured: does not load here")
  end
end

local function race_by_code(what, sought, pure)
  local row = contenders(answers(codes, httpstatus[what]), httpstatus[what],
    { index = jit and 1.10 })
  if pure then
    table.insert(row, 4, { name = "comparisons in Lua", loop = CALL, subject = pure,
      bar = lua54 and 1.00 })
  end
  race(what, shuffled_codes, sought, row)
end

local function race_code()
  local phrases, lower_case = {}, {}
  local by_phrase, by_lower_case = {}, {}
  for i, code in ipairs(codes) do
    phrases[i] = httpstatus.reason(code)
    lower_case[i] = phrases[i]:lower()
    by_phrase[phrases[i]] = code
    by_lower_case[lower_case[i]] = code
  end
  local function code_of(text)
    return by_lower_case[text:lower()]
  end
  race("code, as registered", shuffled(phrases), 404, {
    { name = "plain table index", loop = INDEX, subject = by_phrase },
    { name = "lower, then index", loop = CALL, subject = code_of,
      bar = (jit or lua54) and 1.50 },
    { name = "httpstatus", loop = CALL, subject = httpstatus.code },
  })
  race("code, in lower case", shuffled(lower_case), 404, {
    { name = "plain table index", loop = INDEX, subject = by_lower_case },
    { name = "lower, then index", loop = CALL, subject = code_of },
    { name = "httpstatus", loop = CALL, subject = httpstatus.code },
  })
end

-- "The same" means within the noise of the measurement.
local function race_constant()
  local copy = {}
  for key, value in pairs(httpstatus) do
    copy[key] = value
  end
  race("constant", shuffled(constants), 404, {
    { name = "plain table index", loop = INDEX, subject = copy, bar = 1.05 },
    { name = "httpstatus", loop = INDEX, subject = httpstatus },
  })
end

-- The same data as a pure-Lua module, such as one would write it by hand

local STRINGS = { "reason", "name", "constant", "description", "reference", "source" }
local SETS = { "is_cacheable", "is_retryable", "is_deprecated" }
local CLASSES = { "informational", "success", "redirection", "client_error", "server_error" }

local function write_pure(path)
  local out = assert(io.open(path, "w"))
  local function write(...)
    out:write(string.format(...))
  end
  local function column(field, literal)
    write("local %s = {\n", field)
    for _, code in ipairs(codes) do
      local value = literal(code)
      if value then
        write("  [%d] = %s,\n", code, value)
      end
    end
    write("}\nfunction M.%s(code) return %s[code] end\n", field, field)
  end

  write("local M = {\n")
  for _, constant in ipairs(constants) do
    write("  %s = %d,\n", constant, httpstatus[constant])
  end
  write("}\n")
  for _, field in ipairs(STRINGS) do
    column(field, function(code)
      local value = httpstatus[field](code)
      return value and ("%q"):format(value)
    end)
  end
  column("headers", function(code)
    local fields = {}
    for field, level in pairs(httpstatus.headers(code) or {}) do
      fields[#fields + 1] = ("[%q] = %q"):format(field, level)
    end
    return fields[1] and "{ " .. table.concat(fields, ", ") .. " }"
  end)
  for _, field in ipairs(SETS) do
    column(field, function(code)
      return httpstatus[field](code) and "true"
    end)
  end
  write("local classes = { %q, %q, %q, %q, %q }\n", unpack(CLASSES))
  column("no_content", function(code)
    return not httpstatus.allows_content(code) and "true"
  end)
  for i, class in ipairs(CLASSES) do
    write("function M.is_%s(code) return code >= %d and code < %d end\n", class, i * 100,
      i * 100 + 100)
  end
  write([[
function M.class(code) return classes[math.floor(code / 100)] end
function M.is_known(code) return reason[code] ~= nil end
function M.is_error(code) return code >= 400 and code < 600 end
local codes = {}
for constant, code in pairs(M) do
  if type(code) == "number" then
    codes[constant:gsub("_", ""):lower()] = code
  end
end
function M.code(text) return codes[text:gsub("[ _'-]", ""):lower()] end
return M
]])
  out:close()
end

-- Loading and memory, in a process each

-- The number that a script prints last. It may ask for a module, and both are
-- found where Lua looks first.
local function child(command, script, module)
  local whole = ("LUA_PATH='%s/?.lua' LUA_CPATH='%s/?.so' %s -e '%s' 2>&1"):format(arg[1], arg[1],
    command, (script:gsub("MODULE", module)))
  local pipe = assert(io.popen(whole))
  local output = pipe:read("*a")
  pipe:close()
  return tonumber((output:gsub(",", ""):match("([%d.e-]+)%s*$")))
    or error(whole .. "\n" .. output)
end

local TIME = [[
local clock = os.clock
local start = clock()
require "MODULE"
print(clock() - start)
]]

-- Without compiled loops, which are the script's and no module's
local HEAP = [[
if rawget(_G, "jit") then jit.off() end
local function heap()
  collectgarbage()
  collectgarbage()
  return collectgarbage("count")
end
local before = heap()
local m = require "MODULE"
%s
print(heap() - before)
]]

-- Every function on every code, and code on all that it remembers
local CALLS = [[
for key, value in pairs(m) do
  if type(value) == "number" then
    m.code(key)
    m.code(m.reason(value))
  elseif type(value) == "function" then
    for code = 100, 599 do
      if %s then pcall(value, code, "GET") end
    end
  end
end
]]

local function side_by_side(what, unit, rounds, bar, sample)
  local both = {
    { name = "pure-Lua module", module = "pure", bar = bar },
    { name = "httpstatus", module = "httpstatus" },
  }
  alternate(both, rounds, function(contender)
    return sample(contender.module)
  end)
  compare(what, unit, both)
end

local function loading()
  side_by_side("loading, time", "us", STARTS, 0.25, function(module)
    return child(lua, TIME, module) * 1e6
  end)
  local callgrind = "valgrind --tool=callgrind --callgrind-out-file=/dev/null " .. lua
  local nothing = child(callgrind, "", "")
  side_by_side("loading, instructions", "k", 1, 0.25, function(module)
    return (child(callgrind, 'require "MODULE"', module) - nothing) / 1000
  end)
end

local function memory()
  for _, stage in ipairs {
    { "Lua heap, loaded", "", 0.50 },
    { "Lua heap, known codes", CALLS:format("m.is_known(code)"), 1.00 },
    { "Lua heap, 100 to 599", CALLS:format("true"), 1.00 },
  } do
    local script = HEAP:format(stage[2])
    side_by_side(stage[1], "KiB", 7, stage[3], function(module)
      return child(lua, script, module)
    end)
  end
end

local function size()
  local stripped = arg[1] .. "/stripped.so"
  os.remove(stripped)
  os.execute(("strip -o %s %s/httpstatus.so"):format(stripped, arg[1]))
  local file = assert(io.open(stripped, "rb"))
  local kib = file:seek("end") / 1024
  file:close()
  line("stripped library", "httpstatus", ("%.1f"):format(kib), "KiB", "", "", "", "96",
    verdict("stripped library", 96, kib <= 96))
end

-- What LuaJIT says of the loop: whether it compiled the whole of it

-- Runs in a child of this, under -jv. The module is as fresh as at its loading.
local function loop_under_jv(what)
  local subject = httpstatus[what] or floor(codes)
  local loop = assert(load(CALL))
  jit.on()
  loop(subject, shuffled_codes, "Not Found", 10)
end

-- How many traces it took, and which line tells of one that is not whole
local function traces(what)
  local pipe = assert(io.popen(("%s -jv %s jv %s 2>&1"):format(lua, arg[0], what)))
  local count, trouble = 0, nil
  for report in pipe:lines() do
    count = count + 1
    if not report:find("^%[TRACE +%d") or report:find("stitch") or report:find("NYI") then
      trouble = trouble or report
    end
  end
  pipe:close()
  assert(count > 0)
  return count, trouble
end

local function compiled()
  -- No compiler crosses this: a look that does not see that sees nothing.
  assert(select(2, traces("floor")))
  for _, what in ipairs { "reason", "class", "is_error", "is_cacheable" } do
    local count, trouble = traces(what)
    local row = "compiled: " .. what
    line(row, "httpstatus", count, "traces", "", "", "", "all",
      verdict(row, "all", not trouble) .. (trouble and " " .. trouble or ""))
  end
end

if under_jv then
  loop_under_jv(arg[2])
  return
end

if not csv then
  line("what", "contender", "median", "unit", "ratio", "httpstatus", "quartiles", "bar", "")
end
race_reason()
race_by_code("class", "informational")
race_by_code("is_error", true, function(code) return code >= 400 and code < 600 end)
race_by_code("is_cacheable", true)
race_code()
race_constant()
if jit then
  compiled()
end
write_pure(arg[1] .. "/pure.lua")
loading()
memory()
size()
if not csv then
  print(#missed == 0 and "All bars are met." or "Not met: " .. table.concat(missed, "; "))
end
