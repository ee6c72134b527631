-- Compares each response with what the specification of its status asks for. Each
-- finding is one line in the error log, with the section that says so:
--
--   map $host $lint { default on; } # any other value is off
--   header_filter_by_lua_block { require("lint")() }
--
-- A field is missed only if it is a MUST without a condition, because the
-- condition of a "MUST if ..." is not visible here. Neither is the content: nginx
-- drops that of a 204 or 304 by itself, and with 205 only Content-Length shows it.
local httpstatus = require "httpstatus"

-- The fields of each code that are a MUST. nginx adds Connection after this.
local required = {}
for code in httpstatus.each() do
  required[code] = {}
  for field, level in pairs(httpstatus.headers(code) or {}) do
    if level == "MUST" and field ~= "Connection" then
      table.insert(required[code], field)
    end
  end
end

local function report(code, finding, section)
  ngx.log(ngx.WARN, "lint: ", code, " ", finding, section and " (" .. section .. ")" or "")
end

-- Content or its length although the status does not allow it. A 304 may have
-- the length of the content that the 200 would have.
local function check_content(code)
  if code == httpstatus.NOT_MODIFIED then
    return
  end
  local length = tonumber(ngx.header["Content-Length"]) or 0
  if length > 0 then
    report(code, "has content", code == httpstatus.RESET_CONTENT and
      httpstatus.reference(code) or "RFC 9110, Section 6.4.1")
  end
  -- A length of 0 may also be that of nginx's own 204, which it does not send.
  if code ~= httpstatus.RESET_CONTENT and
    (length > 0 or ngx.var.upstream_http_content_length) then
    report(code, "has a Content-Length", "RFC 9110, Section 8.6")
  end
end

return function()
  if ngx.var.lint ~= "on" or ngx.is_subrequest then
    return
  end
  local code = ngx.status
  if not httpstatus.is_known(code) then
    return report(code, "is not a known status code", "RFC 9110, Section 15")
  end
  if httpstatus.is_deprecated(code) then
    report(code, "is deprecated", httpstatus.reference(code))
  end
  for _, field in ipairs(required[code]) do
    if not ngx.header[field] then
      report(code, "lacks the field " .. field, httpstatus.reference(code))
    end
  end
  if not httpstatus.allows_content(code) then
    check_content(code)
  end
end
