-- Compares each response with what the section that defines its status asks for. Each
-- finding is one line in the error log, with the section that says so.
local httpstatus = require "httpstatus"

-- The fields of each code that are a MUST. The condition of a "MUST if ..." is not
-- visible here. nginx adds Connection after this.
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

-- nginx drops the content of a 204 by itself, so only Content-Length shows it. nginx
-- also sets a length of 0 for its own 204, but does not send it.
local function check_content(code)
  local is_reset = code == httpstatus.RESET_CONTENT
  local length = tonumber(ngx.header["Content-Length"]) or 0
  if length > 0 then
    report(code, "has content", is_reset and httpstatus.reference(code) or
      "RFC 9110, Section 6.4.1")
  end
  if not is_reset and (length > 0 or ngx.var.upstream_http_content_length) then
    report(code, "has a Content-Length", "RFC 9110, Section 8.6")
  end
end

--- For header_filter_by_lua.
return function()
  if ngx.var.lint ~= "on" or ngx.is_subrequest then
    return
  end
  local code = ngx.status
  if not httpstatus.is_known(code) then
    return report(code, "is not a known status code", "RFC 9110, Section 15")
  end
  if httpstatus.is_deprecated(code) then
    report(code, "is deprecated") -- not by the section that defines it
  end
  for _, field in ipairs(required[code]) do
    if not ngx.header[field] then
      report(code, "lacks the field " .. field, httpstatus.reference(code))
    end
  end
  -- A 304 may have the length of the content that the 200 would have.
  if not httpstatus.allows_content(code) and code ~= httpstatus.NOT_MODIFIED then
    check_content(code)
  end
end
