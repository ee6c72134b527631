-- Reads the facts in spec/fixtures/ for the specs.

local function split(line)
  local fields, at = {}, 1
  line = line .. ","
  while at <= #line do
    local field, after = line:match('^"([^"]*)",()', at)
    if not field then field, after = line:match("^([^,]*),()", at) end
    fields[#fields + 1], at = field, after
  end
  return fields
end

-- The records of a file as tables, whose keys are the names in its heading.
local function records(file)
  local list, heading = {}, nil
  for line in io.lines("spec/fixtures/" .. file .. ".csv") do
    if line:sub(1, 1) ~= "#" then
      local fields = split(line)
      if heading then
        local record = {}
        for i, key in ipairs(heading) do record[key] = fields[i] end
        list[#list + 1] = record
      else
        heading = fields
      end
    end
  end
  return list
end

local facts = {
  classes = { "informational", "success", "redirection", "client_error", "server_error" },
  statuses = {}, -- code to a table of name, reason, source, reference and word
  codes = {}, -- ascending
  names = {}, -- every name without prefix to its code
  constants = {}, -- every constant to its code
  windows = {}, -- code to the Windows SDK's constant
  pages = {}, -- each of those to where it stands: "1997" or "sdk"
  headers = {}, -- code to a table of fields, each with key word and condition
  traits = {}, -- trait to a set of codes
  predicates = {}, -- those traits that have a predicate is_ and a key in lookup
}

local function add_name(name, code)
  facts.names[name] = code
  facts.constants[name] = code
  facts.constants["HTTP_STATUS_" .. name] = code
end

local function add_status(record, source)
  local code = tonumber(record.code)
  assert(code >= 100 and code <= 599, "a status code is from 100 to 599")
  if facts.statuses[code] then
    error(record.code .. " stands in iana.csv and in vendor.csv", 0)
  end
  facts.statuses[code] = {
    name = record.name, reason = record.reason, source = source, word = record.word,
    reference = record.reference ~= "" and record.reference or nil,
  }
  facts.codes[#facts.codes + 1] = code
  add_name(record.name, code)
end

for _, record in ipairs(records("iana")) do add_status(record, "IANA") end
for _, record in ipairs(records("vendor")) do add_status(record, record.source) end
table.sort(facts.codes)

-- A code from 200 to 299 that is unassigned.
facts.unassigned = 299
while facts.statuses[facts.unassigned] do facts.unassigned = facts.unassigned - 1 end

for _, record in ipairs(records("former_names")) do
  add_name(record.name, tonumber(record.code))
end

for _, record in ipairs(records("windows")) do
  local code = tonumber(record.code)
  facts.windows[code] = record.constant
  facts.pages[record.constant] = record.page
  facts.constants[record.constant] = code
end
facts.constants.HTTP_STATUS_FIRST = 100
facts.constants.HTTP_STATUS_LAST = 505
for _, record in ipairs(records("openresty")) do
  facts.constants[record.constant] = tonumber(record.code)
end

for _, record in ipairs(records("headers")) do
  local code = tonumber(record.code)
  facts.headers[code] = facts.headers[code] or {}
  facts.headers[code][record.field] = record.level ..
    (record.when ~= "" and " if " .. record.when or "")
end

for _, record in ipairs(records("semantics")) do
  local set = {}
  for word in record.codes:gmatch("%S+") do
    local first, last = tonumber(word), tonumber(word)
    if word:find("xx", 1, true) then
      first = tonumber(word:sub(1, 1)) * 100
      last = first + 99
    end
    for code = first, last do set[code] = true end
  end
  facts.traits[record.trait] = set
  if record.trait ~= "no_content" and not record.trait:find "^redirect_" then
    facts.predicates[record.trait] = set
  end
end

return facts
