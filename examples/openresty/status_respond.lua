-- Error pages: the status of the error and what it means, as HTML, text or problem
-- details, whichever the request's Accept field prefers.
local cjson = require "cjson"
local httpstatus = require "httpstatus"

-- ngx_lua can set the reason phrase since 0.10.28. Before that, nginx leaves it
-- empty for a code that it does not know.
local set_status = require("ngx.resp").set_status or function(code)
  ngx.status = code
end

-- These fields belong to one HTTP/1.1 connection. HTTP/2 and HTTP/3 forbid them
-- (RFC 9113, Section 8.2.2; RFC 9114, Section 4.2).
local connection_specific = { Connection = true, Upgrade = true }

local function text(code)
  return httpstatus.format(code) .. "\n\n" .. (httpstatus.description(code) or "") .. "\n"
end

local HTML = [[
<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>TITLE</title>
<link rel="icon" href="data:,">
<style>
  body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 12vh auto;
    padding: 0 1rem; overflow-wrap: anywhere; }
  p + .detail { font-size: 1rem; opacity: .75; }
</style>
<h1>TITLE</h1>
TEXT<p><a style="display: block; line-height: 40px" href="/">Go to the start page</a></p>
</html>
]]

-- No phrase and no description has a character to escape.
local function html(code)
  local detail, advice = httpstatus.description(code), ""
  if httpstatus.is_retryable(code) and code ~= httpstatus.MISDIRECTED_REQUEST then
    advice = "<p>Please try again later.</p>\n" -- After a 421, another connection helps.
  elseif httpstatus.is_server_error(code) then
    advice = "<p>The fault is ours, not yours.</p>\n"
  end
  return (HTML:gsub("%u+", { TITLE = httpstatus.format(code),
    TEXT = advice .. (detail and '<p class="detail">' .. detail .. "</p>\n" or "") }))
end

-- With the type about:blank, the title is the reason phrase (RFC 9457,
-- Section 4.2.1).
local function problem(code)
  return cjson.encode({ type = "about:blank", title = httpstatus.reason(code), status = code,
    detail = httpstatus.description(code) })
end

-- The kinds to choose from. A client without a preference gets the first. Each lists its
-- media ranges from the most general to the most specific.
local kinds = {
  { type = "text/plain; charset=utf-8", make = text,
    ranges = { "*/*", "text/*", "text/plain" } },
  { type = "text/html; charset=utf-8", make = html,
    ranges = { "*/*", "text/*", "text/html" } },
  { type = "application/problem+json", make = problem,
    ranges = { "*/*", "application/*", "application/json", "application/problem+json" } },
}

-- The kind that the Accept field prefers (RFC 9110, Section 12.5.1). A range with
-- parameters, as in text/html;level=1, counts only without a plain one.
local function choose()
  local weights, plain, best, most = {}, {}, kinds[1], 0
  local accept = (ngx.var.http_accept or "*/*"):lower()
  for range, parameters in accept:gmatch("([^,;%s]+)([^,]*)") do
    local others, weight = (";" .. parameters):match("^(.-);%s*q=([%d.]+)")
    local is_plain = not (others or parameters):find("%w")
    if is_plain or not plain[range] then
      weights[range], plain[range] = tonumber(weight) or 1, is_plain
    end
  end
  for _, kind in ipairs(kinds) do
    local weight = 0
    for _, range in ipairs(kind.ranges) do
      weight = weights[range] or weight
    end
    if weight > most then
      best, most = kind, weight
    end
  end
  return best
end

local respond = {}

--- For content_by_lua in the location of an error_page. Answers with the status of
-- the error, and with the fields that the upstream server sent to go with it, such as
-- Allow with 405.
function respond.error_page()
  local code, kind = ngx.status, choose()
  local is_http1 = (ngx.req.http_version() or 1) < 2
  for field in pairs(httpstatus.headers(code) or {}) do
    local value = ngx.var["upstream_http_" .. field:lower():gsub("-", "_")]
    if field == "Connection" then -- it is this connection's own, not the upstream's
      value = ngx.var.upstream_http_upgrade and "upgrade"
    end
    if value and (is_http1 or not connection_specific[field]) then
      ngx.header[field] = value
    end
  end
  local body = kind.make(code)
  set_status(code, httpstatus.reason(code) or "")
  ngx.header["Content-Type"] = kind.type
  ngx.header["Content-Length"] = #body
  ngx.header["Vary"] = "Accept"
  ngx.print(body)
end

return respond
