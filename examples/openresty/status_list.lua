-- Returns the page of all statuses, one HTML document that needs neither a server nor
-- another file.
local httpstatus = require "httpstatus"

local HEAD = [[
<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>HTTP status codes</title>
<link rel="icon" href="data:,">
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1rem;
    overflow-wrap: anywhere; }
  a { color: inherit; padding: .75rem 0; text-decoration-color: #8888; }
  h1 { font-size: 1.5rem; }
  h2 { font-size: 1.1rem; margin: 2.5rem 0 .75rem; }
  p, dl, dd { margin: 0; }
  form { position: sticky; top: 0; z-index: 1; padding: .75rem 0 .5rem; background: Canvas; }
  input { box-sizing: border-box; width: 100%; height: 2.5rem; padding: 0 .75rem; font: inherit;
    color: inherit; background: Canvas; border: 1px solid #888; border-radius: .25rem; }
  ::placeholder { color: inherit; opacity: .7; }
  nav a { display: inline-block; margin-right: 1.25rem; padding: .5rem 0; }
  .row { margin: 0 -.5rem; padding: .75rem .5rem; border-top: 1px solid #8886; }
  .row:target { background: #fc04; }
  .row, section { scroll-margin-top: 5.5rem; }
  dt { font-weight: bold; }
  dt a { display: inline-block; min-width: 2.75rem; margin: -.75rem 0; text-decoration: none;
    font-family: ui-monospace, monospace; }
  dd p { margin-top: .25rem; }
  code { display: inline-block; margin-right: .75rem; font: .8125rem ui-monospace, monospace; }
  i { font-style: normal; opacity: .65; }
  .soft { font-size: .875rem; opacity: .75; }
  [hidden] { display: none; }
  @media (min-width: 40rem) { dt a { width: 4rem; } dd { margin-left: 4rem; } }
</style>
<h1>HTTP status codes</h1>
<p>The constants are those of the Lua module. A <i>gray</i> prefix can be left out.</p>
<form role="search" hidden>
<input type="search" name="q" aria-label="Words to look for" autocomplete="off"
spellcheck="false" placeholder="404, teapot, 4xx cacheable, …">
<output class="soft"></output>
</form>
]]

-- A row stays if its text, with the heading of its section, has every word. Without
-- JavaScript, every row shows.
local SCRIPT = [[
<script>
"use strict";
const form = document.querySelector("form");
const rows = [...document.querySelectorAll(".row")];

function filter() {
  const words = form.q.value.toLowerCase().split(/\s+/);
  for (const row of rows) {
    const text = row.closest("section").firstElementChild.textContent + row.textContent;
    row.hidden = !words.every((word) => text.toLowerCase().includes(word));
  }
  document.querySelectorAll("section").forEach((section) =>
    section.hidden = !section.querySelector(".row:not([hidden])"));
  const left = rows.filter((row) => !row.hidden).length;
  form.querySelector("output").value = left ? `${left} of ${rows.length} status codes` :
    `Nothing found for '${form.q.value}'`;
}

// A jump clears the filter, because its target has to show.
function clear() {
  form.q.value = "";
  filter();
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

form.q.value = new URLSearchParams(location.search).get("q") ?? "";
form.addEventListener("input", filter);
addEventListener("hashchange", clear);
document.querySelector("nav").addEventListener("click", clear); // even if the hash stays the same
form.hidden = false;
location.hash ? clear() : filter();
</script>
]]

-- No text of the module has a character to escape.
local function link(address, text)
  return ('<a href="%s">%s</a>'):format(address, text)
end

-- The constants of each code, as HTML
local constants = {}
for name, code in pairs(httpstatus) do
  if type(code) == "number" and not rawget(httpstatus, "HTTP_STATUS_" .. name) then
    local bare, shown = name:match("^HTTP_STATUS_(.+)"), name
    if bare and rawget(httpstatus, bare) then
      shown = "<i>HTTP_STATUS_</i>" .. bare
    end
    constants[code] = constants[code] or {}
    table.insert(constants[code], "<code>" .. shown:gsub("_", "_<wbr>") .. "</code>")
  end
end

local function row(status)
  local code, origin, remarks = status.code, status.reference or status.source, {}
  for key, value in pairs(status) do
    if value == true and key ~= "allows_content" then table.insert(remarks, key) end
  end
  for field, level in pairs(status.headers or {}) do
    table.insert(remarks, field .. ": " .. level)
  end
  table.sort(remarks)
  table.insert(remarks, 1, status.url and link(status.url, origin) or origin)
  if not status.allows_content then table.insert(remarks, "no content") end
  table.sort(constants[code])
  return ([[
<div class="row" id="%d">
<dt>%s%s</dt>
<dd><p>%s</p>
<p>%s</p>
<p class="soft">%s</p></dd>
</div>
]]):format(code, link("#" .. code, code .. " "), status.reason,
    table.concat(constants[code], " "), status.description, table.concat(remarks, " · "))
end

local jumps, sections = {}, {}
for first = 100, 599, 100 do
  local class, series = httpstatus.class(first), httpstatus.series(first)
  local heading = series .. " " .. class:gsub("_", " ")
  table.insert(jumps, link("#" .. series, heading))
  table.insert(sections, ('<section id="%s">\n<h2>%s</h2>\n<dl>\n'):format(series, heading))
  for code in httpstatus.each(class) do
    table.insert(sections, row(httpstatus.lookup(code)))
  end
  table.insert(sections, "</dl>\n</section>\n")
end

return HEAD .. "<nav>\n" .. table.concat(jumps, "\n") .. "\n</nav>\n" ..
  table.concat(sections) .. ('<p class="soft">%s, IANA registry of %s</p>\n'):format(
    httpstatus._VERSION, httpstatus._REGISTRY) .. SCRIPT .. "</html>\n"
