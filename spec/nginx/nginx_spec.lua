local facts = require "spec.facts"
local server = require "spec.nginx.server"

-- Runs wrk, a new connection for each request, and returns what it says.
local function load(nginx, seconds, path)
  local pipe = io.popen(("wrk -t1 -c8 -d%ds -H 'Connection: close' http://127.0.0.1:%d%s"):format(
    seconds, nginx.port, path))
  local report = pipe:read("*a")
  pipe:close()
  return report
end

describe("a real nginx", function()
  it("has no status constant that the module does not know", function()
    local nginx = server.start {
      extra = [[
        server {
          listen 127.0.0.1:8406;
          location / {
            content_by_lua_block {
              local httpstatus = require "httpstatus"
              for key, value in pairs(ngx) do
                local name = type(key) == "string" and key:match("^HTTP_(.*)")
                if name then
                  ngx.say(name, " ", value, " ", tostring(httpstatus.is_known(value)), " ",
                    httpstatus.code(name) or "other")
                end
              end
            }
          }
        }]],
    }
    finally(function() nginx:stop() end)
    local methods = {}
    for name in ("GET HEAD POST PUT DELETE OPTIONS MKCOL COPY MOVE PROPFIND PROPPATCH LOCK " ..
      "UNLOCK PATCH TRACE"):gmatch("%u+") do
      methods[name] = true
    end
    local statuses, other = 0, {}
    local lines = nginx:get("/", { port = nginx.extra_port }).body
    for name, value, known, code in lines:gmatch("([%u_]+) (%d+) (%l+) (%w+)\n") do
      if not methods[name] then
        statuses = statuses + 1
        assert.truthy(facts.statuses[tonumber(value)], name)
        assert.equal("true", known, name)
        if code == "other" then
          other[#other + 1] = name .. " " .. value
        else
          assert.equal(value, code, name)
        end
      end
    end
    assert.truthy(statuses > 30, lines)
    -- nginx's own names for Multiple Choices, Not Implemented and so on.
    table.sort(other)
    assert.same({ "CLOSE 444", "ILLEGAL 451", "METHOD_NOT_IMPLEMENTED 501",
      "SPECIAL_RESPONSE 300", "VERSION_NOT_SUPPORTED 505" }, other)
  end)

  it("runs the handlers with the code cache off", function()
    local nginx = server.start {
      edit = function(conf)
        return (conf:gsub("init_by_lua_block", "lua_code_cache off;\n  %0"))
      end,
    }
    finally(function() nginx:stop() end)
    for code in pairs(facts.statuses) do
      if code >= 200 and code ~= 444 then
        assert.equal(code, nginx:get("/" .. code).code)
      end
    end
    assert.equal(200, nginx:get("/").code)
    assert.equal(502, nginx:get("/app/502").code)
    assert.match('code="404",reason="Not Found"} 1\n', nginx:get("/metrics").body)
    -- nginx warns that this mode is slow, each time it reads its configuration.
    assert.match("^[^\n]*%[alert%][^\n]*lua_code_cache is off[^\n]*\n$", nginx:log())
  end)

  it("reloads under load without losing a request or a count", function()
    local nginx = server.start()
    finally(function() nginx:stop() end)
    local workers = nginx:workers()
    assert.equal(2, #workers)
    nginx:get("/410")
    local reloads = io.popen(("for i in 1 2 3 4 5; do sleep 0.6; kill -HUP %s; done"):format(
      nginx:master()))
    local report = load(nginx, 4, "/204")
    reloads:close()
    assert.is_nil(report:find("Socket errors", 1, true), report)
    assert.is_nil(report:find("Non-2xx", 1, true), report)
    assert.truthy(tonumber(report:match("(%d+) requests in")) > 1000, report)

    local old = {}
    for _, pid in ipairs(workers) do
      old[pid] = true
    end
    server.wait_for("the new workers", function()
      local now = nginx:workers()
      return #now == 2 and not old[now[1]] and not old[now[2]]
    end)
    local metrics = nginx:get("/metrics").body
    assert.match('code="410",reason="Gone"} 1\n', metrics)
    local counted = tonumber(metrics:match('code="204",reason="No Content"} (%d+)\n'))
    assert.truthy(counted >= tonumber(report:match("(%d+) requests in")))
    assert.equal("", nginx:log())
  end)
end)

describe("a LuaRocks tree", function()
  it("serves the examples once they are copied into it", function()
    local nginx = server.start_from_rock()
    finally(function() nginx:stop() end)
    assert.equal(404, nginx:get("/404").code)
    assert.equal("", nginx:log())
  end)
end)
