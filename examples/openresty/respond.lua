-- Answers with a status and a page about it, of the kind that the request's
-- Accept field asks for. As an error page it keeps the status of the error:
--
--   error_page 404 500 502 /.error;
--   location = /.error {
--     internal;
--     content_by_lua_block { require("respond").send(ngx.status) }
--   }
local cjson = require "cjson"
local httpstatus = require "httpstatus"
local page = require "page"

-- Since ngx_lua 0.10.28 the reason phrase can be set. Before that, nginx leaves
-- it empty for a code that it does not know.
local set_status = require("ngx.resp").set_status or function(code)
  ngx.status = code
end

local function text(code, detail)
  return httpstatus.format(code) .. "\n\n" .. detail .. "\n"
end

local function html(code, detail)
  local title = httpstatus.format(code)
  return page.html(title, ('<h1 class="%s">%s</h1>\n<p>%s</p>\n'):format(
    httpstatus.class(code), page.escape(title), page.escape(detail)))
end

-- RFC 9457, Section 4.2.1: where the type is about:blank, the title is the
-- reason phrase.
local function problem(code, detail)
  return cjson.encode({
    type = "about:blank", title = httpstatus.reason(code), status = code, detail = detail,
  })
end

-- What there is to choose from, the best for a client without a preference
-- first. The later a media range stands, the more it says about the type.
local kinds = {
  { type = "text/plain; charset=utf-8", make = text,
    ranges = { "*/*", "text/*", "text/plain" } },
  { type = "text/html; charset=utf-8", make = html,
    ranges = { "*/*", "text/*", "text/html" } },
  { type = "application/problem+json", make = problem,
    ranges = { "*/*", "application/*", "application/json", "application/problem+json" } },
}

-- Each media range of the Accept field with its weight (RFC 9110, Section 12.5.1).
local function accepted()
  local weights = {}
  local accept = (ngx.var.http_accept or "*/*"):lower()
  for range, parameters in accept:gmatch("([^,;%s]+)([^,]*)") do
    weights[range] = tonumber(parameters:match(";%s*q=([%d.]+)")) or 1
  end
  return weights
end

local function choose()
  local weights, best, most = accepted(), kinds[1], 0
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

--- The body for a status, and the fields that describe it. Without a detail it
-- says what the status means.
function respond.body(code, detail)
  local kind = choose()
  ngx.header["Content-Type"] = kind.type
  ngx.header["Vary"] = "Accept"
  return kind.make(code, detail or httpstatus.description(code) or "")
end

--- Sends the status, and the body where the status allows one.
function respond.send(code, body)
  set_status(code, httpstatus.reason(code))
  if httpstatus.allows_content(code) then
    body = body or respond.body(code)
    ngx.header["Content-Length"] = #body
    ngx.print(body)
  else
    ngx.header["Content-Type"] = nil
    -- Only a 205 says so (RFC 9110, Section 15.3.6). A 204 must not, and in a
    -- 304 the length would be that of the content left out (Section 8.6).
    if code == httpstatus.RESET_CONTENT then
      ngx.header["Content-Length"] = 0
    end
    ngx.send_headers()
  end
end

return respond
