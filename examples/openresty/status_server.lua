-- Answers /404 with 404, as the specification of that status wants it: with the
-- header fields that it asks for, and with content only if it allows some.
local httpstatus = require "httpstatus"
local respond = require "respond"

local LIFETIME = 60 -- seconds

-- The representations are as old as the registry behind them.
local year, month, day = httpstatus._REGISTRY:match("(%d+)-(%d+)-(%d+)")
local modified = ngx.http_time(os.time { year = year, month = month, day = day })

-- A sample value for each field, or a function that makes one from the code and
-- from the representation: the content that a 200 would have. nginx adds Date.
local samples = {
  ["Accept-Patch"] = "application/merge-patch+json",
  ["Allow"] = "GET, HEAD",
  ["Cache-Control"] = "max-age=" .. LIFETIME,
  ["Connection"] = "upgrade",
  ["IM"] = "identity",
  ["Last-Modified"] = modified,
  ["Link"] = '</>; rel="blocked-by"',
  ["Location"] = "/200",
  ["Proxy-Authenticate"] = 'Basic realm="status server"',
  ["Retry-After"] = tostring(LIFETIME),
  ["Upgrade"] = "websocket",
  ["Vary"] = "Accept",
  ["WWW-Authenticate"] = 'Basic realm="status server"',
}

-- A 304 stands for the 200 that the client already has.
samples["Content-Location"] = function(code)
  return "/" .. (code == httpstatus.NOT_MODIFIED and httpstatus.OK or code)
end

samples["Content-Range"] = function(code, representation)
  if httpstatus.is_error(code) then
    return "bytes */" .. #representation
  end
  return ("bytes 0-%d/%d"):format(#representation - 1, #representation)
end

samples["ETag"] = function(_, representation)
  return ('"%08x"'):format(ngx.crc32_long(representation))
end

samples["Expires"] = function()
  return ngx.http_time(ngx.time() + LIFETIME)
end

local function set_samples(code, asked_for_by, representation)
  respond.set_fields(asked_for_by, function(field)
    local sample = samples[field]
    if type(sample) == "function" then
      return sample(code, representation)
    end
    return sample
  end)
end

local function refuse(detail)
  local code = httpstatus.BAD_REQUEST
  return respond.send(code, respond.body(code, detail))
end

return function()
  local code = tonumber(ngx.var.uri:match("^/(%d%d%d)$"))
  if not code or not httpstatus.is_known(code) then
    return refuse("The path does not name a known status. It should be like /404.")
  end
  if httpstatus.is_informational(code) then
    return refuse("A 1xx status only precedes the final response (RFC 9110, Section 15.2).")
  end
  if code == httpstatus.NO_RESPONSE then
    return ngx.exit(code) -- nginx closes the connection and sends nothing
  end

  local body = httpstatus.allows_content(code) and respond.body(code)
  local representation = body or respond.body(httpstatus.OK)
  set_samples(code, code, representation)
  if code == httpstatus.OK then -- the fields that a 304 would repeat
    set_samples(code, httpstatus.NOT_MODIFIED, representation)
  end
  return respond.send(code, body)
end
