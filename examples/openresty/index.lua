-- A page that lists every status, and the script that filters the list. Both are
-- made once, when the module is loaded.
local httpstatus = require "httpstatus"
local page = require "page"

local escape = page.escape

local function traits(status)
  local list = { status.reference or status.source }
  if status.cacheable then list[#list + 1] = "cacheable" end
  if status.retryable then list[#list + 1] = "retryable" end
  if status.deprecated then list[#list + 1] = "deprecated" end
  if not status.allows_content then list[#list + 1] = "no content" end
  local fields = {}
  for field, level in pairs(status.headers or {}) do
    fields[#fields + 1] = " · " .. field .. ": " .. level
  end
  table.sort(fields)
  return table.concat(list, " · ") .. table.concat(fields)
end

local function row(status)
  return ([[
<div class="row" id="%d" data-class="%s" data-source="%s">
<dt><a class="%s" href="/%d">%d</a></dt>
<dd><a href="/#%d" aria-label="Link to this row">#</a><b>%s</b>
<p>%s</p>
<p class="soft">%s</p></dd>
</div>
]]):format(status.code, status.class, escape(status.source), status.class, status.code,
    status.code, status.code, escape(status.reason), escape(status.description),
    escape(traits(status)))
end

local function option(value, text)
  return ('<option value="%s">%s</option>\n'):format(escape(value), escape(text))
end

local class_options, sections, sources = {}, {}, {}
for first = 100, 599, 100 do
  local class = httpstatus.class(first)
  local name = class:gsub("_", " ")
  class_options[#class_options + 1] = option(class, httpstatus.series(first) .. " " .. name)
  sections[#sections + 1] = ("<section>\n<h2>%s</h2>\n<dl>\n"):format(name)
  for code in httpstatus.each(class) do
    sections[#sections + 1] = row(httpstatus.lookup(code))
    sources[httpstatus.source(code)] = true
  end
  sections[#sections + 1] = "</dl>\n</section>\n"
end

local source_options = {}
for source in pairs(sources) do
  source_options[#source_options + 1] = option(source, source)
end
table.sort(source_options)

local html = page.html("HTTP status codes", table.concat {
  [[
<script src="/index.js" defer></script>
<h1>HTTP status codes</h1>
<p>Each code links to a response with that status. A 1xx never ends an exchange,
though, and 444 sends nothing.</p>
<form role="search" hidden>
<label>Number or word <input type="search" name="q" autocomplete="off" spellcheck="false"
placeholder="404, proxy, …" title="/ to type here, Escape to clear" aria-keyshortcuts="/"></label>
<label>Class <select name="class"><option value="">all</option>
]], table.concat(class_options), [[
</select></label>
<label>Source <select name="source"><option value="">all</option>
]], table.concat(source_options), [[
</select></label>
<output></output>
</form>
]], table.concat(sections),
  ('<p class="soft">%s, after the IANA registry of %s</p>\n'):format(
    httpstatus._VERSION, httpstatus._REGISTRY),
})

local file = assert(io.open(ngx.config.prefix() .. "index.js"))
local script = file:read("*a")
file:close()

local function send(content_type, content)
  ngx.header["Content-Type"] = content_type
  ngx.header["Content-Length"] = #content
  ngx.print(content)
end

local index = {}

function index.page()
  ngx.header["Content-Security-Policy"] = "default-src 'none'; script-src 'self'; " ..
    "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'self'"
  send("text/html; charset=utf-8", html)
end

function index.script()
  send("text/javascript; charset=utf-8", script)
end

return index
