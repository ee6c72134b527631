local cjson = require "cjson"
local facts = require "spec.facts"
local server = require "spec.nginx.server"

local json = "application/json"

-- What nginx keeps to itself and tells the client as 400.
local internal = { [494] = true, [495] = true, [496] = true, [497] = true }

describe("error pages", function()
  local nginx

  setup(function()
    nginx = server.start {
      edit = function(conf)
        return (conf:gsub("proxy_pass [^;]+", "proxy_pass http://127.0.0.1:8405/own/"))
      end,
      extra = [[
        server {
          listen 127.0.0.1:8405;
          location /own/ {
            content_by_lua_block {
              ngx.status = tonumber(ngx.var.uri:match("%d+"))
              ngx.print("the application's own")
            }
          }
          location / { return 200 "fine"; }
          location = /missing { root /nonexistent; }
          location = /forbidden { deny all; }
          location = /small { client_max_body_size 1; proxy_pass http://127.0.0.1:8404; }
          location = /gone { return 410; }
          location = /teapot { return 418; }
          location = /down { proxy_pass http://127.0.0.1:1; }
          location = /broken { content_by_lua_block { error("broken") } }
          location = /.error {
            internal;
            content_by_lua_block { require("respond").send(ngx.status) }
          }
        }]],
    }
  end)
  teardown(function() nginx:stop() end)

  local function assert_problem(code, response)
    assert.equal(code, response.code)
    assert.equal("application/problem+json", response.fields["content-type"])
    local problem = cjson.decode(response.body)
    assert.equal(code, problem.status)
    assert.equal(facts.statuses[code].reason, problem.title)
  end

  it("take the place of every error of an application and keep its status", function()
    local replaced = 0
    for code in pairs(facts.statuses) do
      -- nginx gives these to no location: it closes the connection.
      if code >= 400 and code ~= 408 and code ~= 444 and code ~= 499 then
        local response = nginx:get("/app/" .. code, { accept = json })
        assert_problem(internal[code] and 400 or code, response)
        replaced = replaced + 1
      end
    end
    assert.is_true(replaced > 60)
  end)

  it("leave other answers of the application alone", function()
    for _, code in ipairs { 200, 302, 408, 499 } do
      local response = nginx:get("/app/" .. code, { accept = json })
      assert.equal(code, response.code)
      assert.equal("the application's own", response.body)
    end
  end)

  it("take the place of nginx's own", function()
    local function get(path, options)
      options = options or {}
      options.accept, options.port = json, nginx.extra_port
      return nginx:get(path, options)
    end
    assert_problem(404, get("/missing"))
    assert_problem(403, get("/forbidden"))
    assert_problem(413, get("/small", { method = "POST", body = "xy" }))
    assert_problem(410, get("/gone"))
    assert_problem(418, get("/teapot"))
    assert_problem(502, get("/down"))
    assert_problem(500, get("/broken"))
    assert_problem(405, get("/", { method = "TRACE" }))
  end)

  it("answer a request that nginx could not read", function()
    assert.match("^HTTP/1%.1 400 .*\r\n\r\n400 Bad Request\n\n",
      nginx:exchange("GET / HTTP/1.1\r\nno field\r\n\r\n"))
    assert.match("^HTTP/1%.1 400 .*\r\n\r\n400 Bad Request\n\n",
      nginx:exchange("GET / HTTP/1.1\r\nX: " .. ("x"):rep(9000) .. "\r\n\r\n"))
    assert.match("^HTTP/1%.1 414 .*\r\n\r\n414 URI Too Long\n\n",
      nginx:exchange("GET /" .. ("x"):rep(9000) .. " HTTP/1.1\r\n\r\n"))
  end)

  it("are HTML for a browser, and have no content for HEAD", function()
    local page = nginx:get("/app/503", { accept = "text/html,*/*;q=0.8" })
    assert.equal("text/html; charset=utf-8", page.fields["content-type"])
    assert.match("<h1[^>]*>503 Service Unavailable</h1>", page.body)
    local head = nginx:get("/app/503", { accept = "text/html,*/*;q=0.8", method = "HEAD" })
    assert.equal(page.line, head.line)
    assert.equal(page.fields["content-length"], head.fields["content-length"])
    assert.equal("", head.body)
  end)

  it("cannot be asked for by themselves", function()
    assert.equal(404, nginx:get("/.error").code)
  end)
end)
