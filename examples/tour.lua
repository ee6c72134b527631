-- A walk through httpstatus: run it with `make demo`.
local httpstatus = require "httpstatus"

-- Prints an expression and what it gives, or the error it raises, in 80 columns.
local function show(expression)
  local function shown(ok, ...)
    local results = { ... }
    for i = 1, select("#", ...) do
      local format = ok and type(results[i]) == "string" and "%q" or "%s"
      results[i] = format:format(tostring(results[i]))
    end
    local result = table.concat(results, ", ")
    result = ok and "--> " .. result or "raises " .. result:gsub("^.-:%d+: ", "")
    local line = ("  %-43s %s"):format(expression, result)
    print(#line <= 80 and line or ("  %s\n    %s"):format(expression, result))
  end
  local chunk = (loadstring or load)("local httpstatus = ... return " .. expression)
  shown(pcall(chunk, httpstatus))
end

print(httpstatus._VERSION .. ", IANA registry of " .. httpstatus._REGISTRY)

print("\nA constant for every name of a status, the Windows SDK's among them")
show "httpstatus.NOT_FOUND"
show "httpstatus.HTTP_STATUS_DENIED"
show "httpstatus.NOTFOUND"

print("\nWhat a code means, as a number or as a string")
show "httpstatus.reason(404)"
show 'httpstatus.reasons["404"]'
show "httpstatus.name(404)"
show "httpstatus.constant(401)"
show "httpstatus.description(411)"
show "httpstatus.class(429)"
show "httpstatus.series(429)"
show "httpstatus.source(499)"
show "httpstatus.reference(429)"
show "httpstatus.url(429)"
show 'httpstatus.headers(413)["Retry-After"]'
show "httpstatus.lookup(511).reason"
show "httpstatus.fallback(471)"

print("\nPredicates; an unknown code follows its first digit")
show "httpstatus.is_known(299)"
show "httpstatus.is_success(299)"
show "httpstatus.is_cacheable(404)"
show "httpstatus.is_retryable(503)"
show 'httpstatus.expects_body(200, "HEAD")'

print("\nFrom text, and back")
show 'httpstatus.code("not-found")'
show [[httpstatus.code("I'm a teapot")]]
show 'httpstatus.parse("HTTP/1.1 404 Not Found")'
show 'httpstatus.parse("HTTP/1.1 4040")'
show 'httpstatus.format(404, nil, "1.1")'

print("\nFollowing a redirect")
show 'httpstatus.redirect_method(302, "POST")'
show 'httpstatus.redirect_method(307, "POST")'

print("\nData that is not a status, and a mistake")
show 'httpstatus.reason("502, 200")'
show "httpstatus.reason({})"
