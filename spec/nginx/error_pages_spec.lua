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
      application = [[
        location ~ ^/[0-9]+$ {
          content_by_lua_block {
            ngx.status = tonumber(ngx.var.uri:match("%d+"))
            ngx.print("the application's own")
          }
        }]],
      extra = [[
        server {
          listen 127.0.0.1:8406;
          location / { return 200 "fine"; }
          location = /missing { root /nonexistent; }
          location = /forbidden { deny all; }
          location = /small { client_max_body_size 1; proxy_pass http://127.0.0.1:8404; }
          location = /gone { return 410; }
          location = /unassigned { error_page 456 /.error; return 456; }
          location = /teapot { return 418; }
          location = /down { proxy_pass http://127.0.0.1:1; }
          location = /broken { content_by_lua_block { error("broken") } }
          location = /.error {
            internal;
            content_by_lua_block { require("respond").error_page() }
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
      -- nginx gives these to no location, but for 412, whose page can crash it.
      if code >= 400 and code ~= 408 and code ~= 412 and code ~= 444 and code ~= 499 then
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

  it("answer with a code that nobody has assigned", function()
    local function get(accept)
      return nginx:get("/unassigned", { accept = accept, port = nginx.extra_port })
    end
    assert.equal("HTTP/1.1 456 ", get(json).line)
    assert.same({ type = "about:blank", status = 456, detail = "" }, cjson.decode(get(json).body))
    assert.match("<h1 class=\"client_error\">456 </h1>", get("text/html").body)
  end)

  it("crash no worker in answer to conditional requests and ranges", function()
    local workers = nginx:workers()
    for _, path in ipairs { "/", "/200", "/404", "/metrics", "/app/200", "/app/412", "/lint/200",
      "/.error" } do
      for _, field in ipairs { 'If-Match: "x"', "If-None-Match: *", "Range: bytes=9999999-",
        "If-Unmodified-Since: Sat, 01 Jan 2000 00:00:00 GMT" } do
        assert.match("^HTTP/1%.1 [234]", nginx:exchange(("GET %s HTTP/1.1\r\nHost: localhost\r\n" ..
          "Connection: close\r\n%s\r\n\r\n"):format(path, field)))
      end
    end
    assert.same(workers, nginx:workers())
  end)

  it("cannot be asked for by themselves", function()
    assert.equal(404, nginx:get("/.error").code)
  end)
end)

describe("the error page of an application's error", function()
  local nginx

  setup(function() nginx = server.start() end)
  teardown(function() nginx:stop() end)
  after_each(function() assert.equal("", nginx:log()) end)

  -- Runs for every field of every error that nginx hands to an error page.
  local function each_field(check)
    local checked = 0
    for code, levels in pairs(facts.headers) do
      for field in pairs(code >= 400 and levels or {}) do
        check(code, field, field:lower())
        checked = checked + 1
      end
    end
    assert.is_true(checked >= 11, checked .. " fields")
  end

  it("has each field that the status asks for, as the application sent it", function()
    each_field(function(code, field, key)
      local sent, page = nginx:get("/" .. code), nginx:get("/app/" .. code)
      assert.equal(code, page.code)
      assert.truthy(sent.fields[key], code .. " without " .. field)
      assert.equal(sent.fields[key], page.fields[key], code .. ", " .. field)
    end)
  end)

  it("has it over HTTP/2, without Connection and Upgrade, which HTTP/2 forbids", function()
    each_field(function(code, field, key)
      local sent, page = nginx:get_http2("/" .. code), nginx:get_http2("/app/" .. code)
      assert.equal(code, page.code)
      if field == "Connection" or field == "Upgrade" then
        assert.is_nil(sent.fields[key], code .. ", " .. field)
      else
        assert.truthy(sent.fields[key], code .. " without " .. field)
      end
      assert.equal(sent.fields[key], page.fields[key], code .. ", " .. field)
    end)
  end)

  it("has no field that the application did not send", function()
    local extra = server.start {
      application = [[
        location ~ ^/[0-9]+$ {
          content_by_lua_block { ngx.status = tonumber(ngx.var.uri:match("%d+")) }
        }]],
    }
    finally(function() extra:stop() end)
    each_field(function(code, field, key)
      local page = extra:get("/app/" .. code)
      assert.equal(code, page.code)
      local value = field == "Connection" and "close" or nil
      assert.equal(value, page.fields[key], code .. ", " .. field)
    end)
    assert.equal("", extra:log())
  end)

  it("does not lead the proxy back to itself", function()
    assert.equal(400, nginx:get(("/app"):rep(600) .. "/404").code)
  end)
end)
