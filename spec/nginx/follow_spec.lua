local server = require "spec.nginx.server"

describe("following redirects", function()
  local nginx

  setup(function()
    nginx = server.start {
      edit = function(conf)
        return (conf:gsub("lua_shared_dict", "lua_shared_dict seen 1m;\n  %0"))
      end,
      application = [[
        location = /seen {
          content_by_lua_block { ngx.print(ngx.shared.seen:get("request")) }
        }
        location /see {
          content_by_lua_block {
            ngx.req.read_body()
            ngx.shared.seen:set("request", table.concat({ ngx.var.request_method,
              ngx.var.request_uri, ngx.req.get_body_data() or "no content",
              ngx.var.content_type or "no type" }, " "))
            ngx.print()
          }
        }
        # /to/302/?X redirects to X.
        location ~ ^/to/([0-9]+)/$ {
          content_by_lua_block {
            ngx.status = tonumber(ngx.var[1])
            ngx.header.Location = ngx.var.args
          }
        }
        location = /fragment { return 302 http://127.0.0.1:8405/see#part; }
        location = /space {
          content_by_lua_block {
            ngx.req.socket(true):send("HTTP/1.1 302 Found\r\nLOCATION:/a b\r\n\r\n")
          }
        }
        location = /twice {
          content_by_lua_block {
            ngx.req.socket(true):send("HTTP/1.1 503 Service Unavailable\r\n" ..
              "Retry-After: 60\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n")
          }
        }
        location = /loop { return 302 /loop; }
        location = /nowhere { content_by_lua_block { ngx.status = 302 } }
        location = /coffee {
          client_body_buffer_size 1m;
          content_by_lua_block {
            ngx.req.read_body()
            local body = ngx.req.get_body_data()
            ngx.exit(body and body:gsub("coffee", "") == "" and 200 or 400)
          }
        }
        location /recovers/ {
          content_by_lua_block {
            local tries = ngx.shared.seen:incr(ngx.var.request_method .. ngx.var.uri, 1, 0)
            local after = ngx.var.uri:match("[^/]+$")
            ngx.header["Retry-After"] =
              after == "date" and ngx.http_time(ngx.time()) or tonumber(after)
            ngx.status = tries == 1 and 503 or 200
            ngx.print()
          }
        }
        location = /later {
          content_by_lua_block {
            ngx.header["Retry-After"] = ngx.http_time(ngx.time() + 60)
            ngx.status = 503
          }
        }
        location = /unreadable {
          content_by_lua_block {
            ngx.header["Retry-After"] = "soon"
            ngx.status = 503
          }
        }]],
    }
  end)
  teardown(function() nginx:stop() end)
  -- nginx warns when the content of a request is too large for its memory.
  after_each(function()
    assert.equal("", (nginx:log():gsub("[^\n]*buffered to a temporary file[^\n]*\n", "")))
  end)

  local function follow(path, method, body)
    local response = nginx:get("/follow" .. path, { method = method, body = body })
    assert.equal(200, response.code, path)
    local lines = {}
    for line in response.body:gmatch("[^\n]+") do
      lines[#lines + 1] = line
    end
    return lines
  end

  -- The last request that the application saw: method, target, content and type.
  local function seen()
    return nginx:get("/seen", { port = nginx.application_port }).body
  end

  it("takes the method that the status asks for", function()
    assert.same({ "GET /302: 302 Found", "GET /200: 200 OK" }, follow("/302"))
    assert.same({ "PUT /301: 301 Moved Permanently", "PUT /200: 200 OK" }, follow("/301", "PUT"))
    nginx:get("/follow/to/303/?/see", { method = "HEAD" })
    assert.equal("HEAD /see no content no type", seen())
  end)

  it("sends the content again with the same method only", function()
    for _, redirect in ipairs { "301 Moved Permanently", "303 See Other" } do
      local path = "/to/" .. redirect:match("%d+") .. "/?/see"
      assert.same({ "POST " .. path .. ": " .. redirect, "GET /see: 200 OK" },
        follow(path, "POST", "coffee"))
      assert.equal("GET /see no content no type", seen(), redirect)
    end
    for _, redirect in ipairs { "307 Temporary Redirect", "308 Permanent Redirect" } do
      local path = "/to/" .. redirect:match("%d+") .. "/?/see"
      assert.same({ "POST " .. path .. ": " .. redirect, "POST /see: 200 OK" },
        follow(path, "POST", "coffee"))
      assert.equal("POST /see coffee text/coffee", seen(), redirect)
    end
  end)

  it("sends again what nginx keeps in a file", function()
    assert.same({ "POST /to/307/?/coffee: 307 Temporary Redirect", "POST /coffee: 200 OK" },
      follow("/to/307/?/coffee", "POST", ("coffee"):rep(20000)))
    assert.match("buffered to a temporary file", nginx:log())
  end)

  it("sends the target as it came, not decoded, with its query", function()
    for _, target in ipairs { "/see?q=1&r=a+b", "/see/a%3Fb", "/see/%252e%252e?q=%3F",
      "/see/%2F%2f//", "/see/%c3%a4", "/see?", "/see/a:b@c;d" } do
      follow(target)
      assert.equal("GET " .. target .. " no content no type", seen())
      follow("/to/302/?" .. target)
      assert.equal("GET " .. target .. " no content no type", seen())
    end
  end)

  it("resolves a relative Location", function()
    for location, target in pairs {
      ["see"] = "/to/302/see", ["./see?q"] = "/to/302/see?q", ["../see"] = "/to/see",
      ["../../see/"] = "/see/", ["../../../../see"] = "/see", ["/a/b/../../see"] = "/see",
      ["/see/."] = "/see/", ["/see/a/.."] = "/see/", ["/see/..."] = "/see/...",
      ["/a/./../see"] = "/see", ["../../see?a/../b"] = "/see?a/../b",
      ["../../a/http:../../see"] = "/a/see",
    } do
      assert.equal(("GET %s: "):format(target), follow("/to/302/?" .. location)[2]:match("^.-: "),
        location)
    end
    assert.equal("GET /to/302/?: 302 Found", follow("/to/302/??")[2])
  end)

  it("leaves a status that is not an automatic redirect", function()
    assert.same({ "GET /300: 300 Multiple Choices" }, follow("/300"))
    assert.same({ "GET /201: 201 Created" }, follow("/201"))
    assert.same({ "GET /nowhere: 302 Found" }, follow("/nowhere"))
  end)

  it("stays on the server", function()
    assert.same({ "GET /fragment: 302 Found", "GET /see: 200 OK" }, follow("/fragment"))
    for _, location in ipairs { "http://127.0.0.2:8405/see", "http://127.0.0.1:84055/see",
      "http://127.0.0.1:8405@127.0.0.2/", "//127.0.0.2/see", "///see", "https://127.0.0.1/",
      "javascript:alert(1)", "HTTP:see", "http://127.0.0.1:" .. nginx.application_port ..
      "//127.0.0.2/see" } do
      local path = "/to/302/?" .. location
      assert.same({ "GET " .. path .. ": 302 Found", "the redirect leaves the server" },
        follow(path))
    end
    assert.same({ "GET /space: 302 Found", "the redirect leaves the server" }, follow("/space"))
  end)

  it("refuses a path that leaves the server or is not one", function()
    for _, path in ipairs { "//127.0.0.2/see", "/\195\164" } do
      assert.equal(400, nginx:get("/follow" .. path).code, path)
    end
    assert.equal(400, nginx:get("/%66ollow/200").code)
    assert.equal(501, nginx:get("/follow/200", { method = "BREW" }).code)
    assert.equal(501, nginx:get("/follow/200", { method = "OK" }).code)
    assert.equal(404, nginx:get("/.follow").code)
  end)

  it("stops in a loop", function()
    local lines = follow("/loop")
    for i = 1, 6 do
      assert.equal("GET /loop: 302 Found", lines[i])
    end
    assert.same({ "too many redirects" }, { lines[7], lines[8] })
  end)

  it("repeats what may succeed later if the method allows it", function()
    assert.same({ "GET /504: 504 Gateway Timeout", "GET /504: 504 Gateway Timeout",
      "GET /504: 504 Gateway Timeout" }, follow("/504"))
    assert.same({ "POST /504: 504 Gateway Timeout" }, follow("/504", "POST"))
    assert.same({ "GET /500: 500 Internal Server Error" }, follow("/500"))
    for _, after in ipairs { "0", "1", "date", "at-once" } do
      local path = "/recovers/" .. after
      assert.same({ "GET " .. path .. ": 503 Service Unavailable", "GET " .. path .. ": 200 OK" },
        follow(path))
      assert.same({ "POST " .. path .. ": 503 Service Unavailable" }, follow(path, "POST"))
    end
  end)

  it("does not repeat sooner than the server wants it", function()
    for _, path in ipairs { "/503", "/later", "/unreadable", "/twice" } do
      assert.same({ "GET " .. path .. ": 503 Service Unavailable" }, follow(path))
    end
  end)
end)

describe("following redirects of a server that is down", function()
  it("ends with the 502 that nginx makes", function()
    local nginx = server.start {
      edit = function(conf)
        return (conf:gsub("8405/%$follow_path", "1/$follow_path"))
      end,
    }
    finally(function() nginx:stop() end)
    local line = "GET /200: 502 Bad Gateway\n"
    assert.equal(line:rep(3), nginx:get("/follow/200").body)
  end)
end)
