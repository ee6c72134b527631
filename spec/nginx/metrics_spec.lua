local socket = require "socket"
local server = require "spec.nginx.server"

describe("metrics", function()
  local nginx

  before_each(function()
    nginx = server.start {
      extra = [[
        upstream spare { server 127.0.0.1:1; server 127.0.0.1:8404 backup; }
        server {
          listen 127.0.0.1:8406;
          location = /good { proxy_pass http://127.0.0.1:8404/200; }
          location = /group { proxy_pass http://spare/200; }
          location = /retry { proxy_pass http://127.0.0.1:1; error_page 502 = /good; }
          location = /slow { proxy_pass http://127.0.0.1:8406/sleep; }
          location = /sleep { content_by_lua_block { ngx.sleep(1) } }
          location = /odd { content_by_lua_block { ngx.status = 299 ngx.print() } }
          location = /odder { content_by_lua_block { ngx.status = 999 ngx.print() } }
          location = /label {
            content_by_lua_block {
              ngx.shared.status_counts:set("http_responses_total 404", 1)
              package.loaded.httpstatus = setmetatable({
                reason = function() return 'a "b" \\ c\nd' end,
              }, { __index = require "httpstatus" })
              package.loaded.metrics = nil
              require("metrics").show()
            }
          }
        }]],
    }
  end)
  after_each(function() nginx:stop() end)

  -- The samples of a family by code, each with the class, reason and count.
  local function samples(family)
    local found = {}
    local text = nginx:get("/metrics").body
    for class, code, reason, count in
      text:gmatch("\n" .. family .. '{class="([^"]*)",code="(%d+)",reason="([^"]*)"} (%d+)') do
      found[code] = { class, reason, tonumber(count) }
    end
    return found
  end

  it("are well-formed", function()
    nginx:get("/404")
    nginx:get("/app/502")
    local response = nginx:get("/metrics")
    assert.equal("text/plain; version=0.0.4; charset=utf-8", response.fields["content-type"])
    local lines, family, samples_seen = 0, nil, 0
    for line in response.body:gmatch("([^\n]*)\n") do
      lines = lines + 1
      family = line:match("^# HELP ([%a_]+) %u.*%.$") or family
      local sample = line:match("^([%a_]+){[%a_]+=\"[^\"]*\",.*} %d+$")
      samples_seen = samples_seen + (sample and 1 or 0)
      assert.equal(family, sample or line:match("^# HELP ([%a_]+)") or
        line:match("^# TYPE ([%a_]+) counter$"), line)
    end
    assert.equal(4 + samples_seen, lines)
    assert.equal(3, samples_seen) -- 404 and 502 to clients, 502 from upstream
  end)

  it("count the responses of all workers by class and code", function()
    for _ = 1, 20 do nginx:get("/404") end
    for _ = 1, 3 do nginx:get("/503", { method = "HEAD" }) end
    nginx:exchange("GET /444 HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert.same({
      ["404"] = { "client_error", "Not Found", 20 },
      ["444"] = { "client_error", "No Response", 1 },
      ["503"] = { "server_error", "Service Unavailable", 3 },
    }, samples("http_responses_total"))
  end)

  it("count an unassigned code in its class, without a reason", function()
    nginx:get("/odd", { port = nginx.extra_port })
    nginx:get("/odder", { port = nginx.extra_port })
    assert.same({ ["299"] = { "success", "", 1 }, ["999"] = { "", "", 1 } },
      samples("http_responses_total"))
  end)

  it("count each server that was asked upstream", function()
    nginx:get("/good", { port = nginx.extra_port })
    assert.equal(1, samples("http_upstream_responses_total")["200"][3])
    nginx:get("/group", { port = nginx.extra_port }) -- "502, 200"
    assert.equal(2, samples("http_upstream_responses_total")["200"][3])
    assert.equal(1, samples("http_upstream_responses_total")["502"][3])
    nginx:get("/retry", { port = nginx.extra_port }) -- "502 : 200"
    assert.same({
      ["200"] = { "success", "OK", 3 },
      ["502"] = { "server_error", "Bad Gateway", 2 },
    }, samples("http_upstream_responses_total"))
  end)

  it("do not count a response that a server did not give", function()
    local client = socket.connect("127.0.0.1", nginx.extra_port)
    client:send("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n")
    socket.sleep(0.2)
    client:close() -- "-"
    server.wait_for("499 to be counted", function()
      return samples("http_responses_total")["499"]
    end)
    assert.is_nil(next(samples("http_upstream_responses_total")))
  end)

  it("escape the reason", function()
    local body = nginx:get("/label", { port = nginx.extra_port }).body
    assert.truthy(body:find([[reason="a \"b\" \\ c\nd"} 1]], 1, true), body)
  end)
end)
