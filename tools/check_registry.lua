-- Compares the HTTP Status Code Registry, a CSV file that IANA publishes, with
-- the native table, and prints the differences. Exits with 0 if there are none,
-- with 1 if there are some, and with 2 if the file is not a registry.
--
--   lua tools/check_registry.lua http-status-codes-1.csv

local httpstatus = require "httpstatus"

local function fail(...)
  io.stderr:write("registry: ", string.format(...), "\n")
  os.exit(2)
end

-- The records of a CSV text (RFC 4180), each a list of its fields.
local function records(text)
  local list, record, position = {}, {}, 1
  text = text:gsub("\r\n", "\n")
  if text:sub(-1) ~= "\n" then text = text .. "\n" end
  while position <= #text do
    local field
    if text:sub(position, position) == '"' then
      local stop = position
      repeat
        stop = text:find('"', stop + 1, true) or fail("a quote is not closed")
        local doubled = text:sub(stop + 1, stop + 1) == '"'
        stop = doubled and stop + 1 or stop
      until not doubled
      field = text:sub(position + 1, stop - 1):gsub('""', '"')
      position = stop + 1
    else
      field, position = text:match("^([^,\n]*)()", position)
    end
    record[#record + 1] = field
    if text:sub(position, position) == "\n" then
      list[#list + 1], record = record, {}
    end
    position = position + 1
  end
  return list
end

-- The reference as the table writes it: without brackets, a space after RFC,
-- a draft without its number. Of several the first one defines the status.
local function reference(text)
  return ((text:match "^%[(.-)%]" or text)
    :gsub("^RFC(%d)", "RFC %1"):gsub("^(draft%-.*)%-%d%d$", "%1"))
end

local file, message = io.open(arg[1] or "")
if not file then
  fail("%s", arg[1] and arg[1] ~= "" and message or "which file? make registry CSV=file")
end
local rows = records(file:read "*a")
file:close()
if table.concat(rows[1] or {}, ",") ~= "Value,Description,Reference" then
  fail("%s: the first line is not Value,Description,Reference", arg[1])
end

local differences = 0

local function differs(code, ...)
  differences = differences + 1
  print(code .. "  " .. string.format(...))
end

-- Whether the registry leaves codes without a meaning.
local EMPTY = { ["Unassigned"] = true, ["(Unused)"] = true }

local registered = {}
for i = 2, #rows do
  local value, description, cited = rows[i][1], rows[i][2], rows[i][3]
  local first, last = value:match "^(%d%d%d)%-?(%d?%d?%d?)$"
  if not first or not cited then
    fail("%s: record %d is not of three fields that begin with a code", arg[1], i)
  end
  local reason, remark = description:match "^(.-)%s*%((%u+)[^()]*%)$"
  if not reason or reason == "" then reason = description end
  if not EMPTY[reason] then
    if last ~= "" then
      fail("%s: record %d gives one reason phrase to %s", arg[1], i, value)
    end
    local code = tonumber(first)
    local status = httpstatus.lookup(code)
    cited = reference(cited)
    registered[code] = true
    if not status then
      differs(code, "is new: %s, %s", reason, cited)
    elseif status.source ~= "IANA" then
      differs(code, "is registered now: %s, %s; the table has it from %s", reason, cited,
        status.source)
    else
      if status.reason ~= reason then
        differs(code, "is %s; the table has %s", reason, status.reason)
      end
      -- The table may name a section although the registry names only the RFC.
      if status.reference ~= cited and
          status.reference:sub(1, #cited + 1) ~= cited .. "," then
        differs(code, "is defined in %s; the table has %s", cited, status.reference)
      end
      if remark == "OBSOLETED" and not status.deprecated then
        differs(code, "is obsoleted; the table does not have it as deprecated")
      end
    end
  end
end

for code in httpstatus.each "IANA" do
  if not registered[code] then
    differs(code, "is no longer registered; the table has %s", httpstatus.reason(code))
  end
end

print(differences == 0 and arg[1] .. " and the table agree"
  or differences .. " to mend in src/status_table.c and spec/fixtures/")
os.exit(differences == 0 and 0 or 1)
