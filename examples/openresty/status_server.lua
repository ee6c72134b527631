-- Answers /404 with 404, as the specification of that status wants it: with the
-- header fields that it asks for, and with content only if it allows some.
local httpstatus = require "httpstatus"
local respond = require "status_respond"

local LIFETIME = 60 -- seconds

-- The representations are as old as the registry behind them.
local year, month, day = httpstatus._REGISTRY:match("(%d+)-(%d+)-(%d+)")
local modified = ngx.http_time(os.time { year = year, month = month, day = day })

-- A sample value for each field, or a function that makes one from the code and
-- from the representation: the content that a 200 would have. nginx adds Date.
-- Fields that no 200 here would have are left out.
local samples = {
  -- Only if the coding may be the reason (RFC 9110, Section 12.5.3)
  ["Accept-Encoding"] = function() return ngx.var.http_content_encoding and "identity" end,
  ["Accept-Patch"] = "application/merge-patch+json",
  ["Allow"] = "GET, HEAD",
  ["Cache-Control"] = "max-age=" .. LIFETIME,
  ["Connection"] = "upgrade",
  ["Content-Location"] = function(code) -- a 304 stands for the 200 that the client has
    return "/" .. (code == httpstatus.NOT_MODIFIED and httpstatus.OK or code)
  end,
  ["Content-Range"] = function(code, representation)
    local range = httpstatus.is_error(code) and "*" or "0-" .. #representation - 1
    return ("bytes %s/%d"):format(range, #representation)
  end,
  ["ETag"] = function(_, representation)
    return ('"%08x"'):format(ngx.crc32_long(representation))
  end,
  ["Expires"] = function() return ngx.http_time(ngx.time() + LIFETIME) end,
  ["IM"] = "identity",
  ["Last-Modified"] = modified,
  ["Link"] = '</>; rel="blocked-by"',
  ["Location"] = "/200",
  ["Ms-Echo-Request"] = "x",
  ["Proxy-Authenticate"] = 'Basic realm="status server"',
  ["Retry-After"] = tostring(LIFETIME),
  ["Upgrade"] = "websocket",
  ["Vary"] = "Accept",
  ["WWW-Authenticate"] = 'Basic realm="status server"',
}

local function set_samples(code, asked_for_by, representation)
  respond.set_fields(asked_for_by, function(field)
    local sample = samples[field]
    if type(sample) == "function" then
      return sample(code, representation)
    end
    return sample
  end)
end

local function refuse(code, detail)
  return respond.send(code, respond.body(code, detail))
end

return function()
  local code = tonumber(ngx.var.uri:match("^/(%d%d%d)$"))
  if not code or not httpstatus.is_known(code) then
    return refuse(httpstatus.NOT_FOUND, "The path is not that of a known status, such as /404.")
  elseif httpstatus.is_informational(code) then
    return refuse(httpstatus.BAD_REQUEST,
      "A 1xx status only precedes the final response (RFC 9110, Section 15.2).")
  elseif code == httpstatus.NO_RESPONSE then
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
