-- A page that shows every status. It is made once, when the module is loaded.
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
<dt><a class="%s" href="/%d">%d</a></dt>
<dd><b>%s</b>
<p>%s</p>
<p class="soft">%s</p></dd>
]]):format(status.class, status.code, status.code, escape(status.reason),
    escape(status.description), escape(traits(status)))
end

local html = { [[
<h1>HTTP status codes</h1>
<p>Each code leads to an answer with that status, save 1xx, which never ends an
exchange, and 444, which sends nothing.</p>
]] }
for first = 100, 599, 100 do
  local class = httpstatus.class(first)
  html[#html + 1] = ("<h2>%s</h2>\n<dl>\n"):format(class:gsub("_", " "))
  for code in httpstatus.each(class) do
    html[#html + 1] = row(httpstatus.lookup(code))
  end
  html[#html + 1] = "</dl>\n"
end
html[#html + 1] = ('<p class="soft">%s, after the IANA registry of %s</p>\n'):format(
  httpstatus._VERSION, httpstatus._REGISTRY)
html = page.html("HTTP status codes", table.concat(html))

return function()
  ngx.header["Content-Type"] = "text/html; charset=utf-8"
  ngx.header["Content-Length"] = #html
  ngx.print(html)
end
