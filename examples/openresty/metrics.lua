-- Counts responses by status in a shared dict, for all workers, and shows the
-- counts in the text format of Prometheus.
local httpstatus = require "httpstatus"
local upstream_status = require "upstream_status"

local counts = ngx.shared.status_counts

local families = {
  { name = "http_responses_total", help = "Responses to clients." },
  { name = "http_upstream_responses_total", help = "Responses of servers upstream." },
}

local function count(family, status)
  counts:incr(family.name .. " " .. status, 1, 0)
end

-- Escapes a label value.
local function label(text)
  return ((text or ""):gsub('[\\"\n]', { ["\\"] = "\\\\", ['"'] = '\\"', ["\n"] = "\\n" }))
end

local metrics = {}

--- For log_by_lua. nginx has the status as three digits, "000" if it sent none.
function metrics.count()
  count(families[1], ngx.var.status)
  for _, code in ipairs(upstream_status(ngx.var.upstream_status)) do
    count(families[2], code)
  end
end

--- For content_by_lua.
function metrics.show()
  local keys = counts:get_keys(0) -- at most a thousand for each family
  table.sort(keys)
  local text = {}
  for _, family in ipairs(families) do
    text[#text + 1] = ("# HELP %s %s\n# TYPE %s counter\n"):format(
      family.name, family.help, family.name)
    for _, key in ipairs(keys) do
      local name, status = key:match("^(%S+) (%d+)$")
      if name == family.name then
        text[#text + 1] = ('%s{class="%s",code="%s",reason="%s"} %d\n'):format(name,
          label(httpstatus.class(status)), status, label(httpstatus.reason(status)),
          counts:get(key))
      end
    end
  end
  ngx.header["Content-Type"] = "text/plain; version=0.0.4; charset=utf-8"
  ngx.print(text)
end

return metrics
