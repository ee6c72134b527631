-- Writes the page of all statuses for the documentation. Its table is HTML,
-- because LDoc's Markdown does not support tables.

local httpstatus = require "httpstatus"

local function html(text)
  return (text:gsub("[&<>]", { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;" }))
end

local function code(text)
  return "<code>" .. html(text) .. "</code>"
end

-- The names without their prefix
local names = {}
for name, value in pairs(httpstatus) do
  if type(value) == "number" and not name:find "^HTTP_STATUS_" then
    names[value] = names[value] or {}
    table.insert(names[value], code(name))
  end
end

local TRAITS = { "cacheable", "retryable", "deprecated" }

local function remarks(status)
  local list = { html(status.reference or status.source) }
  for _, trait in ipairs(TRAITS) do
    if status[trait] then list[#list + 1] = trait end
  end
  if not status.allows_content then list[#list + 1] = "no content" end
  local fields = {}
  for field, level in pairs(status.headers or {}) do
    fields[#fields + 1] = code(field) .. " " .. level
  end
  table.sort(fields)
  return table.concat(list, "<br>") .. "<br>" .. table.concat(fields, "<br>")
end

local function row(...)
  io.write("<tr><td>", table.concat({ ... }, "</td><td>"), "</td></tr>\n")
end

io.write("# All statuses\n\n",
  "The IANA registry of ", httpstatus._REGISTRY, " and the codes of vendors. Each name is a\n",
  "constant as it stands and with `HTTP_STATUS_` before it.\n\n",
  '<table class="function_list">\n<tr><th>Code</th><th>Reason phrase, names</th>',
  "<th>Meaning</th><th>Defined in, traits</th></tr>\n")
for number in httpstatus.each() do
  local status = httpstatus.lookup(number)
  table.sort(names[number])
  row(number,
    html(status.reason) .. "<br>" .. table.concat(names[number], " "),
    html(status.description),
    remarks(status))
end
io.write("</table>\n")
