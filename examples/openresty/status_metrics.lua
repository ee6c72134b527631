-- Counts responses by status in a shared dict, for all workers, and shows the
-- counts in the text format of Prometheus.
local httpstatus = require "httpstatus"

local counts = ngx.shared.status_counts

local families = {
  { name = "http_responses_total", help = "Responses to clients." },
  { name = "http_upstream_responses_total", help = "Responses of upstream; 502 or 504 for none." },
}

local function count(family, code)
  counts:incr(family.name .. " " .. code, 1, 0)
end

local metrics = {}

--- Returns the codes in $upstream_status as three digits each, oldest first. nginx
-- lists every server that it asked: "502, 200" within a group, "502 : 200" after an
-- internal redirect, "-" if the client left first. It is nil if nginx asked none.
function metrics.upstream_codes(text)
  local codes = {}
  for code in (text or ""):gmatch("%d+") do
    table.insert(codes, ("%03d"):format(code))
  end
  return codes
end

--- For log_by_lua. nginx has the status as three digits, "000" if it sent none, and
-- "009" if it answered HTTP/0.9.
function metrics.count()
  count(families[1], ngx.var.status)
  for _, code in ipairs(metrics.upstream_codes(ngx.var.upstream_status)) do
    count(families[2], code)
  end
end

--- For content_by_lua.
function metrics.show()
  local keys = counts:get_keys(0) -- at most a thousand for each family
  table.sort(keys)
  local lines = {}
  for _, family in ipairs(families) do
    table.insert(lines, "# HELP " .. family.name .. " " .. family.help)
    table.insert(lines, "# TYPE " .. family.name .. " counter")
    for _, key in ipairs(keys) do
      local name, code = key:match("^(%S+) (%d+)$")
      if name == family.name then -- no reason phrase has a character to escape
        table.insert(lines, ('%s{class="%s",code="%s",reason="%s"} %d'):format(name,
          httpstatus.series(code) or "other", code, httpstatus.reason(code) or "",
          counts:get(key)))
      end
    end
  end
  ngx.header["Content-Type"] = "text/plain; version=0.0.4; charset=utf-8"
  ngx.print(table.concat(lines, "\n"), "\n")
end

return metrics
