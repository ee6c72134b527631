-- Returns a function that writes the page of all statuses, one HTML document that
-- needs neither a server nor another file. Given a prefix such as "/", each status
-- links to a server's response with it: to /404, and so on.
local httpstatus = require "httpstatus"

local HEAD = [[
<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>HTTP status codes</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1rem;
    overflow-wrap: anywhere; }
  a { color: inherit; padding: .75rem 0; }
  h1 { font-size: 1.5rem; }
  h2 { font-size: 1.1rem; margin: 2.5rem 0 .5rem; text-transform: capitalize; }
  p, dl, dd { margin: 0; }
  form { margin: 1rem 0 .5rem; }
  nav a { display: inline-block; margin-right: 1.25rem; padding: .5rem 0; }
  input { display: block; box-sizing: border-box; width: 100%; height: 2.5rem; font: inherit; }
  .row { padding: .75rem .5rem; border-top: 1px solid #8886; }
  .row:target { background: #fc04; }
  .row, section { scroll-margin-top: 1rem; }
  dt { float: left; font: bold 1.1rem/1.4 ui-monospace, monospace; }
  dd { padding-left: 4rem; }
  code { display: inline-block; margin-right: .75rem; font: .8125rem ui-monospace, monospace; }
  i { font-style: normal; opacity: .6; }
  .soft { font-size: .875rem; opacity: .75; }
  [hidden] { display: none; }
</style>
<h1>HTTP status codes</h1>
<p>The constants are those of the Lua module. A <i>grey</i> prefix can be left out.</p>
<form role="search" hidden>
<label for="q">Number, constant or words</label>
<input type="search" id="q" name="q" autocomplete="off" spellcheck="false"
placeholder="404, 40x, retry-after, …">
<output class="soft" for="q"></output>
</form>
]]

-- Shows what the command `httpstatus` would find. Without this the list is whole.
local SCRIPT = [[
<script>
"use strict";
const form = document.querySelector("form");
const rows = [...document.querySelectorAll(".row")];

// As the module compares names
function squeeze(text) {
  return text.toLowerCase().replace(/[\s_'-]/g, "");
}

// As words are compared: "Timed out" and "time-out" are "timeout".
function fold(text) {
  return text.toLowerCase().replace(/http_(status_)?/g, "").replace(/[^a-z0-9]+/g, " ").trim()
    .replace(/timed/g, "time").replace(/time out/g, "timeout");
}

for (const row of rows) {
  const names = [...row.querySelectorAll("code")].map((code) => code.textContent);
  row.keys = names.concat([...row.querySelectorAll("code i + span")].flatMap(
    ({ textContent }) => [textContent, "HTTP_" + textContent])).map(squeeze);
  row.labels = [row.querySelector("b").textContent, ...row.dataset.labels.split("|"), ...names]
    .map((label) => " " + fold(label)).join("\n");
  row.sentence = " " + fold(row.querySelector("p + p").textContent) + " ";
}

// Whether it begins the code or words about it. In the sentence, a short word must be
// whole: "foo" is not in "Fools".
function matches(row, text) {
  const short = text.length <= 3;
  return short && /^\d+x*$/.test(text) ? row.id.startsWith(text.replace(/x/g, "")) :
    row.labels.includes(" " + text) || row.sentence.includes(" " + text + (short ? " " : ""));
}

// A constant or reason phrase as a whole, else words in a row, else words anywhere
function find(text) {
  const key = squeeze(text), whole = fold(text);
  const found = [
    (row) => row.keys.includes(key),
    (row) => matches(row, whole),
    (row) => whole.split(" ").every((word) => matches(row, word)),
  ].map((holds) => rows.filter(holds));
  return found.find((list) => list.length) || [];
}

function filter() {
  const found = find(form.q.value);
  rows.forEach((row) => row.hidden = !found.includes(row));
  document.querySelectorAll("section").forEach((section) =>
    section.hidden = !section.querySelector(".row:not([hidden])"));
  form.querySelector("output").value = `${found.length} of ${rows.length} status codes`;
}

// A link to what is filtered out shows the whole list again.
function reveal() {
  const target = document.getElementById(location.hash.slice(1));
  if (target && target.hidden) {
    form.q.value = "";
    filter();
    target.scrollIntoView();
  }
}

// Enter puts the words into the address: ?q=proxy
form.q.value = new URLSearchParams(location.search).get("q") || "";
form.addEventListener("input", filter);
window.addEventListener("hashchange", reveal);
form.hidden = false;
filter();
reveal();
</script>
]]

local entities = { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;" }

local function escape(text)
  return (text:gsub('[&<>"]', entities))
end

local function link(address, text)
  return ('<a href="%s">%s</a>'):format(escape(address), escape(text))
end

-- The constants of each code, as HTML
local constants = {}
for name, code in pairs(httpstatus) do
  if type(code) == "number" and not rawget(httpstatus, "HTTP_STATUS_" .. name) then
    local bare, shown = name:match("^HTTP_STATUS_(.+)"), name
    if bare and rawget(httpstatus, bare) then
      shown = "<i>HTTP_STATUS_</i><span>" .. bare .. "</span>"
    end
    constants[code] = constants[code] or {}
    table.insert(constants[code], "<code>" .. shown:gsub("_", "_<wbr>") .. "</code>")
  end
end

local function row(status, prefix)
  local code, origin = status.code, status.reference or status.source
  local labels = { status.class, status.source, origin }
  local remarks = { status.url and link(status.url, origin) or escape(origin) }
  local function add(label, condition)
    table.insert(labels, label)
    table.insert(remarks, escape(label .. condition))
  end
  local traits = {}
  for key, value in pairs(status) do
    if value == true and key ~= "allows_content" then table.insert(traits, key) end
  end
  table.sort(traits)
  for _, trait in ipairs(traits) do add(trait, "") end
  local fields = {}
  for field in pairs(status.headers or {}) do table.insert(fields, field) end
  table.sort(fields)
  for _, field in ipairs(fields) do add(field, ": " .. status.headers[field]) end
  if not status.allows_content then table.insert(remarks, "no content") end
  -- A 1xx never ends an exchange, and with 444 nginx sends nothing.
  if prefix and code >= 200 and code ~= httpstatus.NO_RESPONSE then
    table.insert(remarks, link(prefix .. code, "response"))
  end
  table.sort(constants[code])
  return ([[
<div class="row" id="%d" data-labels="%s">
<dt><a href="#%d">%d</a></dt>
<dd><b>%s</b>
<p>%s</p>
<p>%s</p>
<p class="soft">%s</p></dd>
</div>
]]):format(code, escape(table.concat(labels, "|")), code, code, escape(status.reason),
    table.concat(constants[code], " "), escape(status.description), table.concat(remarks, " · "))
end

return function(prefix)
  local jumps, sections = {}, {}
  for first = 100, 599, 100 do
    local class, series = httpstatus.class(first), httpstatus.series(first)
    local name = class:gsub("_", " ")
    table.insert(jumps, link("#" .. series, series .. " " .. name))
    table.insert(sections, ('<section id="%s">\n<h2>%s</h2>\n<dl>\n'):format(series, name))
    for code in httpstatus.each(class) do
      table.insert(sections, row(httpstatus.lookup(code), prefix))
    end
    table.insert(sections, "</dl>\n</section>\n")
  end
  return HEAD .. "<nav>\n" .. table.concat(jumps, "\n") .. "\n</nav>\n" ..
    table.concat(sections) .. ('<p class="soft">%s, IANA registry of %s</p>\n'):format(
      httpstatus._VERSION, httpstatus._REGISTRY) .. SCRIPT .. "</html>\n"
end
