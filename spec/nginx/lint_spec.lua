local facts = require "spec.facts"
local server = require "spec.nginx.server"

-- The findings in an error log, each with the path of the request.
local function findings(log)
  local list = {}
  for finding, path in log:gmatch('lint: ([^\n]-), client: [^\n]-request: "%u+ (%S+) HTTP') do
    list[#list + 1] = path .. ": " .. finding
  end
  return list
end

local function each_final(check)
  for _, code in ipairs(facts.codes) do
    if code >= 200 and code ~= 444 then check(code) end
  end
end

describe("lint", function()
  local nginx

  local function start(options)
    options.edit = options.edit or function(conf)
      return (conf:gsub("default off", "default on"))
    end
    nginx = server.start(options)
  end
  after_each(function() nginx:stop() end)

  it("finds nothing but the deprecated codes in the status server", function()
    start {}
    each_final(function(code) nginx:get("/" .. code) end)
    assert.same({
      "/305: 305 is deprecated (RFC 9110, Section 15.4.6)",
      "/510: 510 is deprecated (RFC 2774, Section 7)",
      "/527: 527 is deprecated",
    }, findings(nginx:log()))
  end)

  it("finds nothing in error pages", function()
    start { edit = function(conf) return (conf:gsub("~%^/lint/", "~^/(app|metrics|$)")) end }
    each_final(function(code)
      if code ~= 305 and code ~= 510 and code ~= 527 then nginx:get("/app/" .. code) end
    end)
    nginx:get("/")
    nginx:get("/metrics")
    assert.equal("", nginx:log())
  end)

  it("finds what a careless application forgets", function()
    start {
      edit = function(conf) return (conf:gsub("worker_processes 2", "worker_processes 1")) end,
    }
    local paths = {}
    each_final(function(code)
      nginx:get("/lint/" .. code)
      paths[code] = "/lint/" .. code .. ": " .. code .. " "
    end)
    nginx:get("/lint/299")
    assert.same({
      paths[204] .. "has content (RFC 9110, Section 6.4.1)",
      paths[204] .. "has a Content-Length (RFC 9110, Section 8.6)",
      paths[205] .. "has content (RFC 9110, Section 15.3.6)",
      paths[226] .. "lacks the field ETag (RFC 3229, Section 10.4.1)",
      paths[305] .. "is deprecated (RFC 9110, Section 15.4.6)",
      paths[401] .. "lacks the field WWW-Authenticate (RFC 9110, Section 15.5.2)",
      paths[405] .. "lacks the field Allow (RFC 9110, Section 15.5.6)",
      paths[407] .. "lacks the field Proxy-Authenticate (RFC 9110, Section 15.5.8)",
      paths[510] .. "is deprecated (RFC 2774, Section 7)",
      paths[527] .. "is deprecated",
      "/lint/299: 299 is not a known status code (RFC 9110, Section 15)",
    }, findings(nginx:log()))
  end)

  it("finds every field that is a MUST without a condition", function()
    start {}
    local missing = {}
    each_final(function(code)
      for field, level in pairs(facts.headers[code] or {}) do
        if level == "MUST" then missing[code .. " lacks the field " .. field] = true end
      end
      nginx:get("/lint/" .. code)
    end)
    for _, finding in ipairs(findings(nginx:log())) do
      local lack = finding:match("(%d+ lacks the field %S+)")
      if lack then
        assert.is_true(missing[lack], lack)
        missing[lack] = nil
      end
    end
    assert.is_nil(next(missing))
  end)

  it("allows what the status allows", function()
    start {
      application = [[
        location = /length { # of the 200 that the client has
          content_by_lua_block {
            ngx.req.socket(true):send("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n")
          }
        }
        location = /reset {
          content_by_lua_block { ngx.status = 205 ngx.header["Content-Length"] = 0 }
        }
        location = /allow { # an empty list allows no method
          content_by_lua_block {
            ngx.req.socket(true):send("HTTP/1.1 405 Method Not Allowed\r\nAllow: \r\n" ..
              "Content-Length: 0\r\n\r\n")
          }
        }
        location = /switch {
          content_by_lua_block {
            ngx.req.socket(true):send("HTTP/1.1 101 Switching Protocols\r\n" ..
              "Upgrade: coffee\r\nConnection: upgrade\r\n\r\n")
          }
        }]],
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
        }]],
    }
    local codes = {
      length = 304, reset = 205, allow = 405, switch = 101, ["return"] = 204, exit = 204,
    }
    for path, code in pairs(codes) do
      assert.equal(code, nginx:get("/" .. path, { port = nginx.extra_port }).code)
    end
    assert.equal("", nginx:log())
  end)

  it("finds the Content-Length of an application's 204", function()
    start {
      application = [[
        location = /empty {
          content_by_lua_block {
            ngx.req.socket(true):send("HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n")
          }
        }]],
    }
    assert.equal(204, nginx:get("/app/empty").code)
    assert.same({ "/app/empty: 204 has a Content-Length (RFC 9110, Section 8.6)" },
      findings((nginx:log():gsub(" while reading response header from upstream", ""))))
  end)

  it("is off unless its variable is on", function()
    start { edit = function(conf) return (conf:gsub(" ~%^/lint/ on;", " ~^/lint/ 1;")) end }
    nginx:get("/lint/405")
    assert.equal("", nginx:log())
    nginx:stop()
    start { edit = function(conf) return (conf:gsub("map %$request_uri %$lint[^\n]*", "")) end }
    nginx:get("/lint/405")
    assert.equal("", nginx:log())
  end)
end)
