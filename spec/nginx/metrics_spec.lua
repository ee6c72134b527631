local server = require "spec.nginx.server"
local socket = require "socket"

describe("metrics", function()
  local nginx

  before_each(function()
    nginx = server.start {
      application = [[
        location = /odd {
          log_by_lua_block { require("status_metrics").count() }
          content_by_lua_block { ngx.req.socket(true):send("HTTP/1.1 001 Odd\r\n\r\n") }
        }]],
      extra = [[
        upstream spare { server 127.0.0.1:1; server 127.0.0.1:8405 backup; }
        server {
          listen 127.0.0.1:8406;
          log_by_lua_block { require("status_metrics").count() }
          location = /good { proxy_pass http://127.0.0.1:8405/200; }
          location = /group { proxy_pass http://spare/200; }
          location = /retry { proxy_pass http://127.0.0.1:1; error_page 502 = /good; }
          location = /slow { proxy_pass http://127.0.0.1:8406/sleep; }
          location = /sleep { content_by_lua_block { ngx.sleep(1) } }
          location = /299 { content_by_lua_block { ngx.status = 299 ngx.print() } }
          location = /444 { return 444; }
          location = /999 { content_by_lua_block { ngx.status = 999 ngx.print() } }
        }]],
    }
  end)
  after_each(function() nginx:stop() end)

  -- The samples of a family: labels and count. Raises for a malformed line. This asks
  -- for the metrics, which are responses with 200, so it leaves those out.
  local function samples(family)
    local response, found, name = nginx:get("/metrics"), {}, nil
    assert.equal("text/plain; version=0.0.4; charset=utf-8", response.fields["content-type"])
    for line in response.body:gmatch("([^\n]*)\n") do
      name = line:match("^# HELP ([%a_]+) %u.*%.$") or name
      local sample, class, code, reason, count =
        line:match('^([%a_]+){class="(%w+)",code="(%d%d%d)",reason="([^"\\]*)"} (%d+)$')
      assert.equal(name, sample or line:match("^# %u+ ([%a_]+)"), line)
      if sample == family and (code ~= "200" or family ~= "http_responses_total") then
        table.insert(found, ("%s %s %s: %d"):format(class, code, reason, count))
      end
    end
    return found
  end

  -- Compares the samples, which may come late: a response is counted after it is sent.
  local function check(expected, family)
    pcall(server.wait_for, family, function()
      return (pcall(assert.same, expected, samples(family)))
    end)
    assert.same(expected, samples(family))
  end

  it("count the responses of all workers by series and code", function()
    for _ = 1, 20 do nginx:get("/nothing") end
    for _ = 1, 3 do nginx:get("/app/503", { method = "HEAD" }) end
    nginx:exchange("GET /444 HTTP/1.1\r\nHost: localhost\r\n\r\n", "8406")
    nginx:get("/299", { port = "8406" })
    nginx:get("/999", { port = "8406" })
    check({ "2xx 299 : 1", "4xx 404 Not Found: 20", "4xx 444 No Response: 1",
      "5xx 503 Service Unavailable: 3", "other 999 : 1" }, "http_responses_total")
  end)

  it("are well-formed for every status", function()
    for _, code in ipairs(server.codes) do nginx:get("/app/" .. code) end
    server.wait_for("all but 200 to be counted", function()
      return #samples("http_responses_total") == #server.codes - 1
    end)
  end)

  it("count each server that was asked upstream, a code as three digits", function()
    nginx:get("/good", { port = "8406" }) -- "200"
    nginx:get("/group", { port = "8406" }) -- "502, 200"
    nginx:get("/retry", { port = "8406" }) -- "502 : 200"
    nginx:get("/app/odd") -- "1"
    check({ "other 001 : 1", "2xx 200 OK: 3", "5xx 502 Bad Gateway: 2" },
      "http_upstream_responses_total")
    -- The application wrote into the socket itself, so for nginx it sent 000.
    check({ "other 000 : 1", "other 001 : 1" }, "http_responses_total")
  end)

  it("do not count a server for which the client did not wait", function()
    local client = socket.connect("127.0.0.1", nginx.ports["8406"])
    client:send("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n")
    socket.sleep(0.2)
    client:close() -- "-"
    server.wait_for("499 to be counted", function()
      return table.concat(samples("http_responses_total")):find("4xx 499", 1, true)
    end)
    assert.same({}, samples("http_upstream_responses_total"))
  end)
end)
