-- Answers with a status and a page about it, as HTML, text or problem details,
-- whichever the request's Accept field prefers.
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

local function text(code, detail)
  return httpstatus.format(code) .. "\n\n" .. detail .. "\n"
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

local entities = {
  ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;", ["'"] = "&#39;",
}

local function escape(words)
  return (words:gsub("[&<>\"']", entities))
end

local function html(code, detail)
  local advice = httpstatus.is_retryable(code) and "<p>Please try again later.</p>\n" or
    httpstatus.is_server_error(code) and "<p>The fault is ours, not yours.</p>\n" or ""
  if detail ~= "" then
    detail = '<p class="detail">' .. escape(detail) .. "</p>\n"
  end
  return (HTML:gsub("%u+", { TITLE = escape(httpstatus.format(code)), TEXT = advice .. detail }))
end

-- With the type about:blank, the title is the reason phrase (RFC 9457,
-- Section 4.2.1).
local function problem(code, detail)
  return cjson.encode({
    type = "about:blank", title = httpstatus.reason(code), status = code, detail = detail,
  })
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

--- Returns the body for a status and sets the fields that describe it. Without a
-- detail, the body says what the status means.
function respond.body(code, detail)
  local kind = choose()
  ngx.header["Content-Type"] = kind.type
  ngx.header["Vary"] = "Accept"
  return kind.make(code, detail or httpstatus.description(code) or "")
end

--- Sets the fields that the specification of the status names, each to the value
-- that `value_of(field)` returns, if any. A field that is already set stays.
function respond.set_fields(code, value_of)
  local version = ngx.req.http_version() or 1
  for field in pairs(httpstatus.headers(code) or {}) do
    local forbidden = version >= 2 and connection_specific[field]
    local value = not forbidden and not ngx.header[field] and value_of(field)
    if value then
      ngx.header[field] = value
    end
  end
end

--- Sends the status, and the body if the status allows one.
function respond.send(code, body)
  set_status(code, httpstatus.reason(code) or "")
  if httpstatus.allows_content(code) then
    body = body or respond.body(code)
    ngx.header["Content-Length"] = #body
    ngx.print(body)
  else
    ngx.header["Content-Type"] = nil
    -- Only a 205 says that its content is empty (RFC 9110, Section 15.3.6). In a
    -- 204 the length is forbidden; in a 304 it would be that of the 200's content
    -- (Section 8.6).
    if code == httpstatus.RESET_CONTENT then
      ngx.header["Content-Length"] = 0
    end
    ngx.send_headers()
  end
end

--- For content_by_lua in the location of an error_page. Answers with the status of
-- the error, and with the fields that the upstream server sent to go with it, such as
-- Allow with 405.
function respond.error_page()
  local code = ngx.status
  respond.set_fields(code, function(field)
    if field == "Connection" then -- it is this connection's own, not the upstream's
      return ngx.var.upstream_http_upgrade and "upgrade"
    end
    return ngx.var["upstream_http_" .. field:lower():gsub("-", "_")]
  end)
  return respond.send(code)
end

return respond
