-- Compares httpstatus with what one would use instead, on the Lua that runs this script.
-- README.md explains the table. With a number as argument, this is one of the processes
-- that measure times, and the number decides in which order it runs the functions.

local httpstatus = require "httpstatus"

local PROCESSES = 15
local ROUNDS = 7     -- in each process
local SAMPLE = 0.001 -- the shortest run of a loop, in seconds
local KEYS = 8192    -- of a loop: too many for the branch predictor to learn

-- The columns, and their bars on the Luas of PUC-Rio and on LuaJIT
local COLUMNS = {
  { "to a function", 1.25, math.huge },
  { "to an index", math.huge, 1.5 },
  { "some nil", math.huge, math.huge },
  { "`reasons`", math.huge, math.huge },
  { "`code`", 1.1, 3 },
  { "`lookup`", 4, 5 },
  { "`each`", 3.2, math.huge },
  { "loading", 0.12, 0.12 },
  { "heap", 0.45, 0.45 },
  { "heap in use", math.huge, math.huge },
}

local load = loadstring or load -- luacheck: ignore 143
local jit = rawget(_G, "jit")
local lua, script, order = arg[-1], arg[0], tonumber(arg[1])

-- Keys

-- A list of this length, of each value about equally often
local function shuffled(values, length)
  local list = {}
  for i = 1, length or KEYS do
    local at = math.random(i)
    list[i] = list[at]
    list[at] = values[i % #values + 1]
  end
  return list
end

local codes, strings, functions = {}, {}, {}
for code in httpstatus.each() do
  codes[#codes + 1], strings[#strings + 1] = code, tostring(code)
end
-- A function by code takes a code and nothing else, and does not return a table.
for name, f in pairs(httpstatus) do
  if type(f) == "function" and pcall(f, 404, {}) and type(f(405)) ~= "table"
    and tostring(select(2, pcall(f, {}))):find "HTTP status code" then
    functions[#functions + 1] = name
  end
end
table.sort(functions)

-- Time

-- A loop compares each result, so that none is unused.
local function loop(head, result)
  return ([[
    local subject, keys, sought, passes = ...
    local hits = 0
    for _ = 1, passes do
      for %s
        if %s == sought then hits = hits + 1 end
      end
    end
    return hits
  ]]):format(head, result)
end

local INDEX = loop("i = 1, #keys do", "subject[keys[i]]")
local CALL = loop("i = 1, #keys do", "subject(keys[i])")
-- LuaJIT would not make a table that is not kept.
local LOOKUP = loop("i = 1, #keys do keys.last = subject(keys[i])", "keys.last.code")
local PAIRS = loop("_, reason in pairs(subject) do", "reason")
local EACH = loop("_, reason in subject() do", "reason")

-- The value that this part of the values does not exceed
local function quantile(values, part)
  table.sort(values)
  return values[math.ceil(#values * part)]
end

-- Prints the time of the first contender, divided by that of each other, for the process
-- that collects these ratios. All take turns, so that a drift of the machine affects all.
local function race(call, keys, sought, contenders)
  local expected
  local function seconds(contender)
    local run = assert(load(contender.loop)) -- LuaJIT compiles it anew, well or badly.
    run(contender.subject, keys, sought, 1)
    collectgarbage()
    local start = os.clock()
    local hits = run(contender.subject, keys, sought, contender.passes)
    local time = os.clock() - start
    expected = expected or hits / contender.passes
    assert(hits / contender.passes == expected, call)
    return time
  end
  for _, contender in ipairs(contenders) do
    contender.passes, contender.ratios = 1, {}
    while seconds(contender) < SAMPLE do
      contender.passes = contender.passes * 2
    end
  end
  for round = 1, ROUNDS do
    for i = 1, #contenders do
      local contender = contenders[(round + i) % #contenders + 1]
      contender.time = seconds(contender) / contender.passes
    end
    for _, contender in ipairs(contenders) do
      contender.ratios[round] = contenders[1].time / contender.time
    end
  end
  for i = 2, #contenders do
    print(("%s, %s: %f"):format(contenders[i].column, call, quantile(contenders[i].ratios, 0.5)))
  end
  if call == "reason(404)" then
    for i, contender in ipairs(contenders) do
      print(("nanoseconds, %d: %f"):format(i, contender.time / #keys * 1e9))
    end
  end
end

-- The plain table has both kinds of keys, as httpstatus has them. In another one, chance
-- would decide which keys LuaJIT finds faster.
local function race_by_code(name)
  local f, answers, partial = httpstatus[name], {}, false
  for i, code in ipairs(codes) do
    local answer = f(code)
    answers[strings[i]], answers[code], partial = answer, answer, partial or answer == nil
  end
  -- Made anew, because LuaJIT compiles one that serves many tables differently
  local over_table = load "local t = ... return function(code) return t[code] end" (answers)
  local column = partial and "some nil" or "to a function"
  for written, keys in pairs { ["%s(404)"] = codes, ['%s("404")'] = strings } do
    race(written:format(name), shuffled(keys), f(404), {
      { loop = CALL, subject = f },
      { loop = CALL, subject = over_table, column = column },
      not partial and { loop = INDEX, subject = answers, column = "to an index" } or nil,
    })
  end
end

local function race_others()
  -- lua-http's table is plain data for any Lua, but Debian does not install it for all.
  package.path = package.path .. ";/usr/share/lua/5.1/?.lua"
  local phrases, known = require "http.h1_reason_phrases", {}
  local reasons, texts, by_text = {}, {}, {}
  for code, reason in httpstatus.each() do
    known[#known + 1] = rawget(phrases, tostring(code)) and tostring(code)
    reasons[code] = reason
    texts[#texts + 1], by_text[reason:lower()] = reason:lower(), code
  end
  race('reasons["404"]', shuffled(known), "Not Found", {
    { loop = INDEX, subject = httpstatus.reasons },
    { loop = INDEX, subject = phrases, column = "`reasons`" },
  })
  race('code("not found")', shuffled(texts), 404, {
    { loop = CALL, subject = httpstatus.code },
    { loop = CALL, subject = function(text) return by_text[text:lower()] end, column = "`code`" },
  })
  race("each()", codes, "Not Found", {
    { loop = EACH, subject = httpstatus.each },
    { loop = PAIRS, subject = reasons, column = "`each`" },
  })

  local tables, locals, fields = {}, {}, {}
  for field in pairs(httpstatus.lookup(405)) do
    tables[field] = {}
    for _, code in ipairs(codes) do
      tables[field][code] = httpstatus.lookup(code)[field]
    end
    locals[#locals + 1] = ("local %s = tables.%s\n"):format(field, field)
    fields[#fields + 1] = ("%s = %s[key]"):format(field, field)
  end
  local over_tables = load("local tables = ...\n" .. table.concat(locals)
    .. "return function(key) return { " .. table.concat(fields, ", ") .. " } end")(tables)
  race("lookup(404)", shuffled(codes), 404, {
    { loop = LOOKUP, subject = httpstatus.lookup },
    { loop = LOOKUP, subject = over_tables, column = "`lookup`" },
  })
end

if order then
  math.randomseed(order)
  for _, name in ipairs(shuffled(functions, #functions)) do
    race_by_code(name)
  end
  return race_others()
end

local function output(command)
  local pipe = assert(io.popen(command .. " 2>&1"))
  local text = pipe:read "*a"
  pipe:close()
  return text
end

local found = {} -- by column and call: the ratio in each process
for i = 1, PROCESSES do
  local printed = output(("%s %s %d"):format(lua, script, i))
  assert(printed:find "lookup%(404%): [%d.]+\n$", printed)
  for what, ratio in printed:gmatch "([^\n]+): ([%d.]+)\n" do
    found[what] = found[what] or {}
    table.insert(found[what], tonumber(ratio))
  end
end

-- Loading and memory

local path = os.tmpname()
local file = assert(io.open(path, "w"))
file:write(dofile((script:gsub("bench%.lua$", "pure.lua")))(codes, functions))
file:close()

-- The number that a command prints last when it runs some code
local function number(command, code)
  local printed = output(("%s -e '%s'"):format(command, code))
  return tonumber((printed:gsub(",", ""):match "([%d.]+)%s*$")) or error(printed)
end

local CALLGRIND = "valgrind --tool=callgrind --callgrind-out-file=/dev/null " .. lua
-- Without the JIT compiler, whose traces of this belong to no module
local HEAP = [[
  if rawget(_G, "jit") then jit.off() end
  collectgarbage() collectgarbage()
  local before = collectgarbage "count"
  local module = %s
  for _, f in pairs(%s) do
    pcall(f, 404)
    pcall(f, "not found")
  end
  collectgarbage() collectgarbage()
  print(collectgarbage "count" - before)
]]
local OWN, PURE = 'require "httpstatus"', ("dofile %q"):format(path)
local nothing = number(CALLGRIND, "")
found["loading, require"] = {
  (number(CALLGRIND, OWN) - nothing) / (number(CALLGRIND, PURE) - nothing)
}
for what, called in pairs { ["heap, loaded"] = "{}", ["heap in use, all"] = "module" } do
  found[what] = { number(lua, HEAP:format(OWN, called)) / number(lua, HEAP:format(PURE, called)) }
end
os.remove(path)

-- The table

local head, rule, bars = { "" }, { "---" }, { jit and "its bars" or "bars" }
local row, over = { jit and "LuaJIT" or _VERSION }, {}
for i, column in ipairs(COLUMNS) do
  local name, bar, low, high = column[1], column[jit and 3 or 2], math.huge, 0
  for what, ratios in pairs(found) do
    if what:match "^[^,]+" == name then
      local ratio = quantile(ratios, 0.75)
      low, high = math.min(low, ratio), math.max(high, ratio)
      over[#over + 1] = ratio > bar and ("%s: %.3f is over %s"):format(what, ratio, bar) or nil
    end
  end
  assert(high > 0, name)
  local range = low == high and "%.2f" or "%.2f to %.2f"
  head[i + 1], rule[i + 1], bars[i + 1] = name, "---", bar < math.huge and bar or ""
  row[i + 1] = range:format(low, high)
end
for _, cells in ipairs { head, rule, bars, row } do
  print("| " .. table.concat(cells, " | ") .. " |")
end
local times = {}
for i = 1, 3 do times[i] = ("%.1f"):format(quantile(found["nanoseconds, " .. i], 0.5)) end
print("Nanoseconds of reason(404), a Lua function and an index: " .. table.concat(times, ", "))
table.sort(over)
print(over[1] and table.concat(over, "\n") or "No figure is over its bar.")
os.exit(#over == 0 and 0 or 1)
