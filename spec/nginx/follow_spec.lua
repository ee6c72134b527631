local server = require "spec.nginx.server"

describe("following redirects", function()
  local nginx

  setup(function()
    nginx = server.start {
      edit = function(conf)
        return (conf:gsub("lua_shared_dict", "lua_shared_dict tries 1m;\n  %0"))
      end,
      extra = [[
        server {
          listen 127.0.0.1:8406;
          location /follow/ {
            lua_socket_log_errors off;
            client_body_buffer_size 1m;
            content_by_lua_block { require("follow").handle("127.0.0.1", 8406, "/follow") }
          }
          location /closed/ {
            lua_socket_log_errors off;
            content_by_lua_block { require("follow").handle("127.0.0.1", 1, "/closed") }
          }
          location = /end { return 200; }
          location = /absolute { return 302 http://127.0.0.1:8406/end#part; }
          location = /elsewhere { return 302 http://127.0.0.2:8406/end; }
          location = /look-alike { return 302 http://127.0.0.1:84065/end; }
          location = /slashes {
            content_by_lua_block { ngx.status = 302 ngx.header.Location = "//127.0.0.2/" }
          }
          location = /space {
            content_by_lua_block {
              ngx.req.socket(true):send("HTTP/1.1 302 Found\r\nLOCATION:/a b\r\n\r\n")
            }
          }
          location = /loop { return 302 http://127.0.0.1:8406/loop; }
          location = /nowhere { content_by_lua_block { ngx.status = 302 } }
          location = /other { return 307 http://127.0.0.1:8406/coffee; }
          location = /coffee {
            client_body_buffer_size 1m;
            content_by_lua_block {
              ngx.req.read_body()
              local body = ngx.req.get_body_data()
              ngx.exit(body and body:gsub("coffee", "") == "" and 200 or 400)
            }
          }
          location = /recovers {
            content_by_lua_block {
              ngx.header["Retry-After"] = 0
              ngx.status = ngx.shared.tries:incr(ngx.var.request_method, 1, 0) == 1 and 503 or 200
              ngx.print()
            }
          }
          location = /date {
            content_by_lua_block {
              ngx.header["Retry-After"] = ngx.http_time(ngx.time())
              ngx.status = 503
            }
          }
          location = /no-http {
            content_by_lua_block { ngx.req.socket(true):send("ICY 200 OK\r\n\r\n") }
          }
          location = /endless-head {
            content_by_lua_block {
              ngx.req.socket(true):send("HTTP/1.1 200 OK\r\nX: " .. ("x"):rep(20000))
            }
          }
          location = /large {
            content_by_lua_block { ngx.print(("x"):rep(1024 * 1024)) }
          }
          location = /cut {
            content_by_lua_block { ngx.req.socket(true):send("HTTP/1.1 200 OK\r\n") }
          }
        }]],
    }
  end)
  teardown(function() nginx:stop() end)
  after_each(function() assert.equal("", nginx:log()) end)

  local function follow(path, method, body, port)
    local response = nginx:get("/follow" .. path, { method = method, body = body, port = port })
    local lines = {}
    for line in response.body:gmatch("[^\n]+") do
      lines[#lines + 1] = line
    end
    return lines, response.code
  end

  local function follow_extra(path, method, body)
    return follow(path, method, body, nginx.extra_port)
  end

  local function assert_refused(message, path)
    local lines, code = follow_extra(path)
    assert.same({ message }, lines)
    assert.equal(502, code)
  end

  it("takes the method that the status asks for", function()
    assert.same({ "GET /302: 302 Found", "GET /200: 200 OK" }, follow("/302"))
    assert.same({ "POST /303: 303 See Other", "GET /200: 200 OK" }, follow("/303", "POST", "x"))
    assert.same({ "POST /301: 301 Moved Permanently", "GET /200: 200 OK" }, follow("/301", "POST"))
    assert.same({ "PUT /301: 301 Moved Permanently", "PUT /200: 200 OK" }, follow("/301", "PUT"))
    assert.same({ "POST /308: 308 Permanent Redirect", "POST /200: 200 OK" },
      follow("/308", "POST"))
  end)

  it("sends the body again with the method only", function()
    local large = ("coffee"):rep(20000)
    for _, body in ipairs { "coffee", large } do
      assert.same({ "POST /other: 307 Temporary Redirect", "POST /coffee: 200 OK" },
        follow_extra("/other", "POST", body))
    end
  end)

  it("leaves a status that is no automatic redirect", function()
    assert.same({ "GET /300: 300 Multiple Choices" }, follow("/300"))
    assert.same({ "GET /201: 201 Created" }, follow("/201"))
    assert.same({ "GET /nowhere: 302 Found" }, follow_extra("/nowhere"))
  end)

  it("stays on the server", function()
    assert.same({ "GET /absolute: 302 Found", "GET /end: 200 OK" },
      follow_extra("/absolute"))
    for _, path in ipairs { "/elsewhere", "/look-alike", "/slashes", "/space" } do
      assert_refused("the path leads away from the server", path)
    end
  end)

  it("sends no second request that a path smuggles in", function()
    assert_refused("the path leads away from the server", "/200%20HTTP/1.0%0d%0aX:1")
    assert_refused("the path leads away from the server", "/200%20")
    assert_refused("the path leads away from the server", "/%c3%a4")
  end)

  it("ends where a redirect does not", function()
    assert_refused("too many redirects", "/loop")
  end)

  it("repeats what may succeed later, where the method allows it", function()
    assert.same({ "GET /504: 504 Gateway Timeout", "GET /504: 504 Gateway Timeout",
      "GET /504: 504 Gateway Timeout" }, follow("/504"))
    assert.same({ "POST /504: 504 Gateway Timeout" }, follow("/504", "POST"))
    assert.same({ "GET /500: 500 Internal Server Error" }, follow("/500"))
    assert.same({ "GET /recovers: 503 Service Unavailable", "GET /recovers: 200 OK" },
      follow_extra("/recovers"))
    assert.same({ "POST /recovers: 503 Service Unavailable" },
      follow_extra("/recovers", "POST"))
  end)

  it("does not repeat sooner than the server wants it", function()
    assert.same({ "GET /503: 503 Service Unavailable" }, follow("/503"))
    assert.same({ "GET /date: 503 Service Unavailable" }, follow_extra("/date"))
  end)

  it("says what is wrong with a response", function()
    assert_refused("bad status line 'ICY 200 OK': neither 'HTTP/' nor a status code at the start",
      "/no-http")
    assert_refused("the head of the response is too long", "/endless-head")
    assert_refused("the body of the response is too long", "/large")
    assert_refused("closed", "/cut")
    local refused = nginx:get("/closed/", { port = nginx.extra_port })
    assert.equal("connection refused\n", refused.body)
  end)
end)
