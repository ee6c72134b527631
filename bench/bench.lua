-- Compares httpstatus with the alternatives, on the Lua that runs this script.
--
--   bench.lua DIRECTORY [csv]
--
-- The directory holds httpstatus.so; what is made here goes there too. Each line
-- shows a contender's time as a ratio to the first of its group, and the time of
-- httpstatus as a ratio to the contender. The bars limit the latter.
--
-- Every contender runs once per round, so that a drift of the machine affects all
-- alike. Times are medians over the rounds and include the loop. A ratio is the
-- median of the ratios within the rounds.

local httpstatus = require "httpstatus"
local floor = require "floor"

local ROUNDS = 61
local STARTS = 21    -- rounds of loading, with a process for each sample
local ORDERS = 6     -- in which the functions by code run one after another
local PROCESSES = 5  -- for each such order
local STEPS = 9      -- rounds for each function in such an order
local SAMPLE = 0.005 -- minimum length of a sample in seconds
local SETTLE = 1e6   -- steps of each() before the first sample
local KEYS = 8192    -- per pass: too many for the branch predictor to learn

local load = loadstring or load -- luacheck: ignore 143
local jit = rawget(_G, "jit")
local lua = arg[-1]
local unpack = table.unpack or unpack -- luacheck: ignore 113 143
if arg[1] == "trace" then
  jit.off() -- until the loop in question
end
local name = jit and "LuaJIT" or _VERSION

-- The bar on this Lua. Only these two have bars of their own.
local function bar_for(luajit, lua54)
  if jit then
    return luajit
  end
  return name == "Lua 5.4" and lua54 or nil
end

-- Keys

local seed = 1
local function random(n)
  seed = seed * 16807 % 2147483647
  return seed % n + 1
end

-- A list of this length, of each value about equally often, in an order that is
-- the same in every run
local function shuffled(values, length)
  local keys = {}
  for i = 1, length or KEYS do
    local at = random(i)
    keys[i] = keys[at]
    keys[at] = values[i % #values + 1]
  end
  return keys
end

local function map(values, f)
  local mapped = {}
  for i, value in ipairs(values) do
    mapped[i] = f(value)
  end
  return mapped
end

-- The answers to the keys, as a plain table
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
local strings = map(codes, tostring) -- as nginx hands codes over

-- Loops

-- They compare each result, so that none is unused.
local function loop_over(result, head)
  return ([[
local subject, keys, sought, passes = ...
local hits = 0
for _ = 1, passes do
  %s
    if %s == sought then hits = hits + 1 end
  end
end
return hits
]]):format(head or "for i = 1, #keys do local key = keys[i]", result)
end

local INDEX = loop_over("subject[key]")
local CALL = loop_over("subject(key)")
local LOOKUP = loop_over("subject(key).code")
local EACH = loop_over("code", "for code in subject() do")

-- Nanoseconds per key
local function measure(contender, sought)
  collectgarbage()
  local start = os.clock()
  local hits = contender.run(contender.subject, contender.keys, sought, contender.passes)
  local seconds = os.clock() - start
  assert(hits == contender.hits * contender.passes, contender.name)
  return seconds / contender.passes / #contender.keys * 1e9
end

-- Likewise, in a loop that is compiled anew, so that no contender runs in the
-- traces of another
local function measure_fresh(contender, sought)
  if jit then
    jit.flush()
  end
  contender.run = assert(load(contender.loop))
  contender.run(contender.subject, contender.keys, sought, 1)
  return measure(contender, sought)
end

-- A sample of each contender per round. Each round begins with another one.
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

-- What a command prints, with its errors
local function output(command)
  local pipe = assert(io.popen(command .. " 2>&1"))
  local text = pipe:read("*a")
  pipe:close()
  return text
end

-- What this script prints in a process of its own
local function again(task, names, flags)
  return output(table.concat({ lua, flags or "", arg[0], task, unpack(names) }, " "))
end

-- Report

local csv = arg[2] == "csv"
local missed = {}

local function line(...)
  if csv then
    print('"' .. table.concat(map({ name, ... }, function(field)
      return (tostring(field):gsub('"', '""'))
    end), '","') .. '"')
  else
    print((("%-27s %-21s %6s %-4s %6s  %10s  %-11s %5s  %s"):format(...):gsub(" +$", "")))
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

-- A line per contender. The first is the baseline, the last httpstatus.
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

-- Loops over the keys, or over the contender's own, with as many passes as fill a
-- sample.
local function trial(keys, answer, sought, contenders, rounds, sample)
  for _, contender in ipairs(contenders) do
    contender.keys = contender.keys or keys
    contender.passes, contender.hits = 1, 0
    for _, key in ipairs(contender.keys) do
      contender.hits = contender.hits + (answer[key] == sought and 1 or 0)
    end
    while sample(contender, sought) * #contender.keys * contender.passes < SAMPLE * 1e9 do
      contender.passes = contender.passes * 2
    end
  end
  alternate(contenders, rounds, function(contender)
    return sample(contender, sought)
  end)
end

local function race(what, keys, answer, sought, contenders)
  trial(keys, answer, sought, contenders, ROUNDS, measure_fresh)
  compare(what, "ns", contenders)
end

local function written(what, key)
  local pattern = type(httpstatus[what]) == "table" and "%s[%s]" or "%s(%s)"
  return pattern:format(what, type(key) == "string" and '"404"' or "404")
end

-- The pure-Lua function is made anew for each row, because LuaJIT compiles one that
-- serves many tables differently.
local function race_by_code(what, values, sought, bars, other)
  local subject, keys = httpstatus[what], shuffled(values)
  local answer = answers(values, subject)
  local through = assert(load("local t = ... return function(c) return t[c] end"))
  local row = {
    { name = "plain table index", loop = INDEX, subject = answer, bar = bars.index },
    { name = "pure-Lua function", loop = CALL, subject = through(answer), bar = bars.pure },
    { name = "do-nothing C function", loop = CALL, subject = floor.index(answer),
      bar = bars.floor },
    { name = "httpstatus", loop = CALL, subject = subject },
  }
  if other then
    table.insert(row, 4, other)
  end
  race(written(what, values[1]), keys, answer, sought, row)
end

-- lua-http's table has strings as keys, and fewer of them.
local function lua_http()
  local found, phrases = pcall(require, "http.h1_reason_phrases")
  if not found then
    return nil
  end
  local known = {}
  for _, code in ipairs(strings) do
    known[#known + 1] = rawget(phrases, code) and code
  end
  return { name = "lua-http", loop = INDEX, subject = phrases, keys = shuffled(known) }
end

local function race_index(what, values, sought, answer, subject, bar)
  race(what, shuffled(values), answer, sought, {
    { name = "plain table index", loop = INDEX, subject = answer, bar = bar },
    { name = "httpstatus", loop = INDEX, subject = subject },
  })
end

-- A handler as in log_by_lua, on a day's mix of codes
local HANDLER = [[
local m = ...
local count = { success = 0, redirection = 0, client_error = 0, server_error = 0 }
return function(status)
  local class, reason = m.class(status), m.reason(status)
  count[class] = count[class] + 1
  return m.is_error(status) and reason
end
]]
local MIX = { ["200"] = 70, ["304"] = 12, ["404"] = 6, ["301"] = 3, ["206"] = 2, ["302"] = 2,
  ["499"] = 1, ["401"] = 1, ["403"] = 1, ["500"] = 1, ["502"] = 1 }

local function race_log()
  local day, plain = {}, {}
  for _, code in ipairs(strings) do
    for _ = 1, MIX[code] or 0 do
      day[#day + 1] = code
    end
  end
  for _, what in ipairs { "class", "reason", "is_error" } do
    plain[what] = answers(strings, httpstatus[what])
  end
  local by_index = HANDLER:gsub("(m%.[%a_]+)%(status%)", "%1[status]")
  race("a day's log", shuffled(day), answers(day, httpstatus.reason), "Not Found", {
    { name = "plain tables", loop = CALL, subject = load(by_index)(plain) },
    { name = "httpstatus", loop = CALL, subject = load(HANDLER)(httpstatus) },
  })
end

local function race_code(what, spell, sought, bar)
  local texts, by_text, by_lower_case = {}, {}, {}
  for i, code in ipairs(codes) do
    local text = spell(httpstatus.reason(code))
    texts[i], by_text[text] = text, httpstatus.code(text)
    by_lower_case[text:lower()] = by_text[text]
  end
  local function code_of(text)
    return by_lower_case[text:lower()]
  end
  race(what, shuffled(texts), by_text, sought, {
    { name = "plain table index", loop = INDEX, subject = by_text },
    { name = "lower, then index", loop = CALL, subject = code_of, bar = bar },
    { name = "httpstatus", loop = CALL, subject = httpstatus.code },
  })
end

-- LuaJIT compiles hundreds of traces before it gives up on such a loop. So the same
-- loop runs in all rounds.
local function race_each()
  local row = {
    { name = "do-nothing C iterator", subject = floor.each(#codes), bar = bar_for(1.3, 1.7) },
    { name = "httpstatus", subject = httpstatus.each },
  }
  for _, contender in ipairs(row) do
    contender.run = assert(load(EACH))
    contender.run(contender.subject, codes, 100, math.ceil(SETTLE / #codes))
  end
  trial(codes, answers(codes, tonumber), 100, row, ROUNDS, measure)
  compare("each(), a step", "ns", row)
end

-- Without the JIT compiler, because compiled code would not build a table of which it
-- uses one field
local function race_lookup(pure)
  local constructor = { "local code = ... return { code = code" }
  for field, value in pairs(httpstatus.lookup(404)) do
    if field ~= "code" then
      constructor[#constructor + 1] = field .. " = "
        .. (type(value) == "string" and ("%q"):format(value) or tostring(value))
    end
  end
  if jit then
    jit.off()
  end
  race("lookup(404)", shuffled(codes), answers(codes, tonumber), 404, {
    { name = "pure-Lua function", loop = LOOKUP, subject = pure.lookup, bar = bar_for(2.5, 2.0) },
    { name = "constants alone", loop = LOOKUP,
      subject = assert(load(table.concat(constructor, ", ") .. " }")) },
    { name = "httpstatus", loop = LOOKUP, subject = httpstatus.lookup },
  })
  if jit then
    jit.on()
  end
end

-- Predicates, after others

local PREDICATES = { "is_known", "is_informational", "is_success", "is_redirection",
  "is_client_error", "is_server_error", "is_error", "is_cacheable", "is_retryable",
  "is_deprecated", "allows_content" }

-- The speed of compiled code may depend on what ran before it. This runs in a child
-- and measures one function after another, without flushing any traces.
local function sequence(functions)
  for _, what in ipairs(functions) do
    local answer = answers(codes, httpstatus[what])
    local index = { run = assert(load(INDEX)), subject = answer }
    local call = { run = assert(load(CALL)), subject = httpstatus[what] }
    trial(shuffled(codes), answer, answer[404], { index, call }, STEPS, measure)
    for round, sample in ipairs(index.samples) do
      print(what, sample, call.samples[round])
    end
  end
end

-- The worst predicate of all, in the worst order for it. Each order has several
-- processes, spread over the time, so that one disturbed process is not the worst.
local function race_sequences()
  local functions, orders = { "reason", "class", unpack(PREDICATES) }, {}
  for i = 1, jit and ORDERS or 1 do
    orders[i] = { names = shuffled(functions, #functions), index = {}, own = {} }
    for _, what in ipairs(functions) do
      orders[i].index[what], orders[i].own[what] = {}, {}
    end
  end
  for i = 1, PROCESSES * #orders do
    local order = orders[i % #orders + 1]
    local printed, samples = again("sequence", order.names), 0
    for what, index, own in printed:gmatch("(%S+)\t(%S+)\t(%S+)\n") do
      samples = samples + 1
      table.insert(order.index[what], tonumber(index))
      table.insert(order.own[what], tonumber(own))
    end
    assert(samples == STEPS * #functions, printed)
  end
  local worst = { factor = 0 }
  for _, order in ipairs(orders) do
    for _, what in ipairs(PREDICATES) do
      local factor = quantile(ratios(order.own[what], order.index[what]), 0.5)
      if factor > worst.factor then
        worst = { factor = factor, what = what, order = order }
      end
    end
  end
  compare("after others, at worst", "ns", {
    { name = "plain table index", samples = worst.order.index[worst.what], bar = bar_for(1.10) },
    { name = worst.what, samples = worst.order.own[worst.what] },
  })
end

-- Loading and memory, with a process for each sample

-- The number that a script prints last, in a process of its own. There Lua finds
-- both modules in the directory.
local function child(command, script, module)
  local whole = ("LUA_PATH='%s/?.lua' LUA_CPATH='%s/?.so' %s -e '%s'"):format(arg[1], arg[1],
    command, (script:gsub("MODULE", module)))
  local printed = output(whole)
  return tonumber((printed:gsub(",", ""):match("([%d.e-]+)%s*$")))
    or error(whole .. "\n" .. printed)
end

local TIME = [[
local clock = os.clock
local start = clock()
require "MODULE"
print(clock() - start)
]]

-- Without the JIT compiler, whose traces of this script belong to no module
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

-- Every function on some or all codes, as numbers and as strings, and code on every
-- name
local CALLS = [[
for key, value in pairs(m) do
  if type(value) == "number" then
    m.code(key)
    m.code(m.reason(value))
  elseif type(value) == "function" then
    for code = 100, 599 do
      if %s then pcall(value, code, "GET") end
      if %s then pcall(value, tostring(code), "GET") end
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

-- After use LuaJIT may take 1.3: only there every function has a cache.
local function memory()
  local after_use = bar_for(1.30) or 1.00
  for _, stage in ipairs {
    { "Lua heap, loaded", "", 0.50 },
    { "Lua heap, known codes", CALLS:format("m.is_known(code)", "false"), after_use },
    { "Lua heap, 100 to 599", CALLS:format("true", "false"), after_use },
    { "Lua heap, and strings", CALLS:format("true", "true"), 1.50 },
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

-- Whether LuaJIT compiles a loop as a whole

-- Runs in a child under -jv, whose module has just been loaded.
local function trace(what, values)
  local subject = httpstatus[what] or floor.index(codes)
  local loop = assert(load(type(subject) == "table" and INDEX or CALL))
  local keys = shuffled(values)
  jit.on()
  loop(subject, keys, "Not Found", 10)
end

-- The number of traces, and the first line of -jv about one that is not whole
local function traces(what, values)
  local count, trouble = 0, nil
  for report in again("trace", { what, type(values[1]) }, "-jv"):gmatch("[^\n]+") do
    count = count + 1
    if not report:find("^%[TRACE +%d") or report:find("stitch") or report:find("NYI") then
      trouble = trouble or report
    end
  end
  assert(count > 0)
  return count, trouble
end

local function compiled()
  -- This check must be able to fail: no trace crosses a call of a C function.
  assert(select(2, traces("floor", codes)))
  for _, values in ipairs { codes, strings } do
    for _, what in ipairs { "reason", "class", "is_error", "is_cacheable", "reasons" } do
      local count, trouble = traces(what, values)
      local row = "traces: " .. written(what, values[1])
      line(row, "httpstatus", count, "", "", "", "", "whole",
        verdict(row, "whole", not trouble) .. (trouble and " " .. trouble or ""))
    end
  end
end

if arg[1] == "trace" then
  trace(arg[2], arg[3] == "string" and strings or codes)
  return
elseif arg[1] == "sequence" then
  sequence({ unpack(arg, 2) })
  return
end

if not csv then
  line("what", "contender", "median", "unit", "ratio", "httpstatus", "quartiles", "bar", "")
end
local pure = arg[1] .. "/pure.lua"
dofile("bench/pure.lua")(pure, codes, constants)
race_by_code("reason", codes, "Not Found",
  { index = bar_for(1.10), pure = not jit and 1.05, floor = bar_for(nil, 1.15) })
race_by_code("class", codes, "informational", { index = bar_for(1.10) })
race_by_code("is_error", codes, true, { index = bar_for(1.10) },
  { name = "comparisons in Lua", loop = CALL, bar = bar_for(nil, 1.00),
    subject = function(code) return code >= 400 and code < 600 end })
race_by_code("is_cacheable", codes, true, { index = bar_for(1.10) })
race_sequences()
local other = lua_http()
race_by_code("reason", strings, "Not Found", { index = bar_for(1.25, 1.9) }, other)
if not other then
  line(written("reason", ""), "lua-http", "", "", "", "", "", "", "does not load here")
end
race_by_code("class", strings, "informational", { index = bar_for(1.25, 1.9) })
race_by_code("is_error", strings, true, { index = bar_for(1.6, 1.6) })
for _, values in ipairs { codes, strings } do
  race_index(written("reasons", values[1]), values, "Not Found",
    answers(values, httpstatus.reason), httpstatus.reasons, bar_for(1.20, 1.7))
end
race_log()
race_code('code("Not Found")', tostring, 404, (jit or name == "Lua 5.4") and 1.50)
race_code('code("not found")', string.lower, 404, bar_for(4, 1.3))
race_code('code("no such thing")', function(reason)
  return "no " .. reason:lower()
end, nil, bar_for(8, 3))
-- A constant must be as fast as any field: 1.05 is the noise of the measurement.
local fields = answers(constants, function(constant) return httpstatus[constant] end)
race_index("constant", constants, 404, fields, httpstatus, 1.05)
race_each()
race_lookup(dofile(pure))
if jit then
  compiled()
end
loading()
memory()
size()
if not csv then
  print(#missed == 0 and "All bars are met." or "Not met: " .. table.concat(missed, "; "))
end
