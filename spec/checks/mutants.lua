-- Plants one fault at a time in a row of the table, and fails if the specs do not
-- notice it: mutants.lua [SAMPLE [SEED]]

local TABLE, FOLDER = "src/status_table.c", "build/mutants"
local TRAITS = { "CACHEABLE", "RETRYABLE", "DEPRECATED", "NO_CONTENT" }
local REDIRECTS = { "0", "TO_GET", "POST_TO_GET", "KEEP_METHOD" }
local NAMES = { "NAME", "WINDOWS", "FORMER", "FORMER_2", "BOUND" }

-- A row as it stands in the table, its redirect apart from its other traits:
-- how to follow is one choice of four.

local function parse(text)
  local row = { traits = {}, redirect = "0", names = {}, fields = {} }
  text = text:gsub('"%s+"', "") -- what is one string to the compiler
  local at, traits, names, fields
  row.code, row.reason, row.source, at = text:match('^{ (%d+), "([^"]*)", "([^"]*)",%s+()')
  if text:find("^NULL,", at) then
    at = text:match("^NULL,%s+()", at)
  else
    row.reference, at = text:match('^"([^"]*)",%s+()', at)
  end
  row.description, traits, names, fields =
    text:match('^"([^"]*)",%s+([%u_| 0]+),%s+%.names = (%b{})(.*)$', at)
  for flag in traits:gmatch("[%u_]+") do
    if flag:find("GET$") or flag == "KEEP_METHOD" then
      row.redirect = flag
    else
      assert(flag == "0" or table.concat(TRAITS, " "):find(flag, 1, true), "unknown trait " .. flag)
      row.traits[flag] = true
    end
  end
  for kind, name in names:gmatch('([%u_2]+)%("([^"]*)"%)') do row.names[kind] = name end
  for name, level, when in fields:gmatch('"([^"]*)",%s+"(%a+)([^"]*)"') do
    row.fields[#row.fields + 1] = { name = name, level = level, when = when }
  end
  return row
end

local function quote(text) return text and '"' .. text .. '"' or "NULL" end

local function render(row)
  local traits, names, fields = { row.redirect }, {}, {}
  for _, trait in ipairs(TRAITS) do
    if row.traits[trait] then traits[#traits + 1] = trait end
  end
  for _, kind in ipairs(NAMES) do
    if row.names[kind] then names[#names + 1] = ("%s(%s)"):format(kind, quote(row.names[kind])) end
  end
  for i, field in ipairs(row.fields) do
    fields[i] = ("{ %s, %s }"):format(quote(field.name), quote(field.level .. field.when))
  end
  return ("{ %s, %s, %s, %s,\n    %s,\n    %s, .names = { %s }%s }"):format(
    row.code, quote(row.reason), quote(row.source), quote(row.reference), quote(row.description),
    table.concat(traits, " | "), table.concat(names, ", "),
    fields[1] and (",\n    FIELDS(%s)"):format(table.concat(fields, ", ")) or "")
end

-- What may go wrong with a row: each function changes one field of it.

local function other_case(letter)
  return letter == letter:upper() and letter:lower() or letter:upper()
end

local function faults_of(row)
  local faults = {
    function(r) r.code = r.code + 1 end,
    function(r) r.reason = r.reason:gsub("%a$", other_case) end,
    function(r) r.source = r.source == "IANA" and "nginx" or "IANA" end,
    function(r) r.reference = (r.reference or "RFC 9110") .. "1" end,
    -- The words of a description are free, but it is there, short and a sentence.
    function(r) r.description = nil end,
    function(r) r.description = "" end,
    function(r) r.description = r.description:gsub("^%a", other_case) end,
    function(r) r.description = r.description:gsub("%.$", "") end,
    function(r) r.description = r.description:gsub("%.$", (" and so on"):rep(20) .. ".") end,
    function(r) r.description = r.description .. " And more." end,
  }
  local function add(fault) faults[#faults + 1] = fault end

  if row.reference then add(function(r) r.reference = nil end) end
  for _, trait in ipairs(TRAITS) do
    -- That 1xx has no content is in the digit: there the trait changes nothing.
    if not (trait == "NO_CONTENT" and row.code < "200") then
      add(function(r) r.traits[trait] = not r.traits[trait] end)
    end
  end
  for _, redirect in ipairs(REDIRECTS) do
    if redirect ~= row.redirect then add(function(r) r.redirect = redirect end) end
  end
  for _, kind in ipairs(NAMES) do
    add(function(r) r.names[kind] = (r.names[kind] or "EXTRA") .. "X" end)
    if row.names[kind] then add(function(r) r.names[kind] = nil end) end
  end
  for i, field in ipairs(row.fields) do
    add(function(r) table.remove(r.fields, i) end)
    add(function(r) r.fields[i].name = field.name .. "X" end)
    for _, level in ipairs { "MUST", "SHOULD", "MAY", "expected" } do
      if level ~= field.level then add(function(r) r.fields[i].level = level end) end
    end
    add(function(r) r.fields[i].when = field.when .. " if it rains" end)
    if field.when ~= "" then add(function(r) r.fields[i].when = "" end) end
  end
  add(function(r) r.fields[#r.fields + 1] = { name = "Extra", level = "MAY", when = "" } end)
  return faults
end

local file = assert(io.open(TABLE, "rb"))
local original = file:read("a")
file:close()

local mutants = {}
local faultless, rows = original:gsub("({ %d%d%d,.- }),\n()([\n}])", function(text, after, rest)
  for i = 1, #faults_of(parse(text)) do
    local row = parse(text)
    faults_of(row)[i](row)
    mutants[#mutants + 1] = { from = after - #text - 2, to = after - 3, text = render(row) }
  end
  return render(parse(text)) .. ",\n" .. rest
end)

assert(rows == select(2, original:gsub("\n *{ %d%d%d,", "")), "not all rows were understood")

-- Building and trying

local function run(command)
  return (os.execute(command .. " >" .. FOLDER .. "/log 2>&1"))
end

-- With LuaJIT, which runs the specs fastest: the table is the same to all. And
-- without those of types/, which is made from the table and so knows no better.
local BUILD = ("gcc -std=c99 -O0 -fPIC -shared -Isrc -o F/httpstatus.so F/status_table.c "
  .. "F/status.o F/httpstatus.o"):gsub("F", FOLDER)
local SPECS = ("timeout 120 luajit spec/run.lua --ignore-lua --cpath='F/?.so' --no-keep-going "
  .. "--exclude-pattern=types_spec"):gsub("F", FOLDER)

-- Whether the specs pass with a table. It has to compile.
local function passes(text)
  local out = assert(io.open(FOLDER .. "/status_table.c", "wb"))
  out:write(text)
  out:close()
  if not run(BUILD) then
    error("a mutant does not compile, see " .. FOLDER .. "/log", 0)
  end
  return run(SPECS)
end

assert(os.execute("mkdir -p " .. FOLDER))
for _, name in ipairs { "status", "httpstatus" } do
  assert(run(("gcc -std=c99 -O1 -fPIC -I/usr/include/lua5.1 -c -o %s/%s.o src/%s.c")
    :format(FOLDER, name, name)))
end

local function with(mutant)
  return original:sub(1, mutant.from - 1) .. mutant.text .. original:sub(mutant.to + 1)
end

local sample = tonumber(arg[1]) or #mutants
local seed = tonumber(arg[2]) or os.time()
math.randomseed(seed)
assert(passes(faultless), "the specs fail without any fault")

local killed = 0
for i = 1, sample do
  local j = math.random(i, #mutants)
  mutants[i], mutants[j] = mutants[j], mutants[i]
  if passes(with(mutants[i])) then
    print("The specs do not notice this fault:")
    os.execute(("diff -u %s %s/status_table.c"):format(TABLE, FOLDER))
  else
    killed = killed + 1
  end
end
print(("mutants: %d of %d killed, out of %d of %d rows (SEED=%d)")
  :format(killed, sample, #mutants, rows, seed))
os.exit(killed == sample)
