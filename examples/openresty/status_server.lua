-- Answers /404 with 404, as the specification of that status wants it: with the
-- response header fields it asks for, and content only where it allows some.
local httpstatus = require "httpstatus"
local respond = require "respond"

local fields = {
  ["Accept-Patch"] = "application/merge-patch+json",
  ["Allow"] = "GET, HEAD",
  ["Cache-Control"] = "max-age=60",
  ["Connection"] = "upgrade",
  ["Content-Location"] = "/200",
  ["ETag"] = '"1"',
  ["Expires"] = ngx.http_time(ngx.time() + 60),
  ["IM"] = "identity",
  ["Last-Modified"] = ngx.http_time(ngx.time()),
  ["Link"] = '</>; rel="blocked-by"',
  ["Location"] = "/200",
  ["Proxy-Authenticate"] = 'Basic realm="status server"',
  ["Retry-After"] = "60",
  ["Upgrade"] = "websocket",
  ["Vary"] = "Accept",
  ["WWW-Authenticate"] = 'Basic realm="status server"',
}

-- The body is all there is (RFC 9110, Section 14.4).
local function content_range(code, length)
  if httpstatus.is_error(code) then
    return "bytes */" .. length
  end
  return ("bytes 0-%d/%d"):format(length - 1, length)
end

local function refuse(detail)
  local code = httpstatus.BAD_REQUEST
  return respond.send(code, respond.body(code, detail))
end

return function()
  local code = tonumber(ngx.var.uri:match("^/(%d%d%d)$"))
  if not code or not httpstatus.is_known(code) then
    return refuse("The path names no known status. It should be like /404.")
  end
  if httpstatus.is_informational(code) then
    return refuse("A 1xx status only precedes the answer (RFC 9110, Section 15.2).")
  end
  if code == httpstatus.NO_RESPONSE then
    return ngx.exit(code) -- nginx closes the connection and sends nothing
  end

  local body = httpstatus.allows_content(code) and respond.body(code)
  for field in pairs(httpstatus.headers(code) or {}) do
    local value = field == "Content-Range" and content_range(code, #body) or fields[field]
    if value then -- nginx sends Date by itself
      ngx.header[field] = value
    end
  end
  return respond.send(code, body)
end
