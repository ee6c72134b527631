local facts = require "spec.facts"
local server = require "spec.nginx.server"

-- The findings in an error log, each once and with the path of the request
local function findings(log)
  local list, seen = {}, {}
  for text, path in log:gmatch('lint: ([^\n]-), client: [^\n]-request: "%u+ (%S+) HTTP') do
    local finding = path .. ": " .. text:gsub(" while .*", "")
    if not seen[finding] then table.insert(list, finding) end
    seen[finding] = true
  end
  table.sort(list)
  return list
end

describe("lint", function()
  local nginx

  after_each(function() nginx:stop() end)

  -- Answers with what the query says, as an application does that knows no better.
  local raw = [[
    location = /raw {
      content_by_lua_block {
        ngx.req.socket(true):send("HTTP/1.1 " .. ngx.unescape_uri(ngx.var.args) .. "\r\n\r\n")
      }
    }]]

  it("finds what a careless application forgets", function()
    nginx = server.start {
      application = raw,
      edit = function(conf) return (conf:gsub("~%^/lint/", "~^/(lint|app/raw)")) end,
    }
    local list = {}
    for _, code in ipairs(server.codes) do
      nginx:get("/lint/" .. code)
      local function add(finding)
        table.insert(list, ("/lint/%d: %d %s"):format(code, code, finding))
      end
      if facts.traits.deprecated[code] then add("is deprecated") end
      for field, level in pairs(code ~= 405 and facts.headers[code] or {}) do
        if level == "MUST" then
          add(("lacks the field %s (%s)"):format(field, facts.statuses[code].reference))
        end
      end
    end
    nginx:get("/lint/299")
    nginx:get("/app/raw?204%20No%20Content%0D%0AContent-Length:0")
    table.insert(list, "/lint/204: 204 has content (RFC 9110, Section 6.4.1)")
    table.insert(list, "/lint/204: 204 has a Content-Length (RFC 9110, Section 8.6)")
    table.insert(list, "/lint/205: 205 has content (RFC 9110, Section 15.3.6)")
    table.insert(list, "/lint/299: 299 is not a known status code (RFC 9110, Section 15)")
    table.insert(list, "/app/raw?204%20No%20Content%0D%0AContent-Length:0: " ..
      "204 has a Content-Length (RFC 9110, Section 8.6)")
    table.sort(list)
    assert.same(list, findings(nginx:log()))
  end)

  it("allows what the status allows, and does not look at subrequests", function()
    nginx = server.start {
      application = raw,
      edit = function(conf) return (conf:gsub("default off", "default on")) end,
      extra = [[
        server {
          listen 127.0.0.1:8406;
          location / {
            proxy_pass http://127.0.0.1:8405;
            proxy_http_version 1.1;
            proxy_set_header Upgrade coffee;
            proxy_set_header Connection upgrade;
          }
          location = /return { return 204; }
          location = /exit { content_by_lua_block { ngx.exit(204) } }
          location = /bare { content_by_lua_block { ngx.status = 405 } }
          location = /within {
            content_by_lua_block { ngx.print(ngx.location.capture("/bare").status) }
          }
        }]],
    }
    for path, code in pairs {
      within = 200, ["return"] = 204, exit = 204,
      ["raw?205%20X%0D%0AContent-Length:0"] = 205,
      ["raw?304%20X%0D%0AContent-Length:5"] = 304, -- of the 200 that the client has
      ["raw?405%20X%0D%0AAllow:"] = 405, -- an empty list allows no method
      ["raw?101%20X%0D%0AUpgrade:coffee%0D%0AConnection:upgrade"] = 101,
    } do
      assert.equal(code, nginx:get("/" .. path, { port = "8406" }).code)
    end
    for code, levels in pairs(facts.headers) do
      local fields = ""
      for field in pairs(levels) do fields = fields .. "%0D%0A" .. field .. ":coffee" end
      if code >= 200 then nginx:get("/app/raw?" .. code .. "%20X" .. fields) end
    end
    nginx:get("/")
    nginx:get("/metrics")
    assert.equal("", nginx:log())
  end)

  for what, setting in pairs { ["is on"] = "~%^/lint/ on;", exists = "map [^\n]*" } do
    it("is off unless its variable " .. what, function()
      nginx = server.start { edit = function(conf) return (conf:gsub(setting, "")) end }
      nginx:get("/lint/401")
      assert.equal("", nginx:log())
    end)
  end
end)
