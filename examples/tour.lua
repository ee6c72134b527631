-- A walk through httpstatus: run it with `make demo`.
local httpstatus = require "httpstatus"

local function text(value)
  if type(value) == "string" then return '"' .. value .. '"' end
  if type(value) ~= "table" then return tostring(value) end
  local fields = {}
  for key, field in pairs(value) do fields[#fields + 1] = key .. " = " .. text(field) end
  table.sort(fields)
  return "{ " .. table.concat(fields, ", ") .. " }"
end

-- Prints an expression and what it gives, or the error it raises.
local function show(expression)
  local source = "local httpstatus = ... return " .. expression
  local chunk = assert((loadstring or load)(source, "=tour.lua"))
  local function shown(ok, ...)
    local results = { ... }
    for i = 1, select("#", ...) do results[i] = text(results[i]) end
    print(("  %-46s %s %s"):format(expression, ok and "-->" or "raises",
      table.concat(results, ", ")))
  end
  shown(pcall(chunk, httpstatus))
end

print(httpstatus._VERSION .. ", the IANA registry of " .. httpstatus._REGISTRY)

print("\nA constant for every name of a status, the Windows SDK's among them")
show "httpstatus.NOT_FOUND"
show "httpstatus.HTTP_STATUS_NOT_FOUND"
show "httpstatus.HTTP_STATUS_DENIED"
show "httpstatus.NOTFOUND"

print("\nWhat a code means, as a number or as a string")
show "httpstatus.reason(404)"
show 'httpstatus.reason("404")'
show "httpstatus.name(401)"
show "httpstatus.constant(401)"
show "httpstatus.description(429)"
show "httpstatus.class(429)"
show "httpstatus.reference(429)"
show "httpstatus.source(499)"
show "httpstatus.series(429)"
show "httpstatus.headers(413)"
show "httpstatus.lookup(511).reason"
show 'httpstatus.reasons["511"]'
show "httpstatus.fallback(456)"

print("\nPredicates; an unknown code follows its first digit")
show "httpstatus.is_error(502)"
show "httpstatus.is_known(299)"
show "httpstatus.is_success(299)"
show "httpstatus.is_cacheable(404)"
show "httpstatus.is_retryable(503)"
show "httpstatus.is_deprecated(305)"
show "httpstatus.allows_content(204)"
show 'httpstatus.expects_body(200, "HEAD")'

print("\nFrom text, and back")
show 'httpstatus.code("not-found")'
show [[httpstatus.code("I'm a teapot")]]
show 'httpstatus.parse("HTTP/1.1 404 Not Found")'
show 'httpstatus.parse("HTTP/1.1 4040")'
show "httpstatus.format(404)"
show 'httpstatus.format(404, nil, "1.1")'

print("\nFollowing a redirect")
show 'httpstatus.redirect_method(302, "POST")'
show 'httpstatus.redirect_method(307, "POST")'

print("\nData that is not a status, and a mistake")
show 'httpstatus.reason("502, 200")'
show "httpstatus.reason({})"

-- The traits of a status, for the list below
local function traits(status)
  local list = {}
  for _, trait in ipairs { "cacheable", "retryable", "deprecated" } do
    if status[trait] then list[#list + 1] = trait end
  end
  if not status.allows_content then list[#list + 1] = "no content" end
  return table.concat(list, ", ")
end

local class
for code in httpstatus.each() do
  local status = httpstatus.lookup(code)
  if status.class ~= class then
    class = status.class
    print("\n" .. class)
  end
  local line = ("  %d  %-36s  %-35s  %s"):format(code, status.reason,
    status.reference or status.source, traits(status))
  print((line:gsub("%s+$", "")))
end
