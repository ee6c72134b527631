local facts = require "spec.facts"
local server = require "spec.nginx.server"

describe("a real nginx", function()
  it("has no status constant that the module does not know", function()
    local nginx = server.start {
      extra = [[
        server {
          listen 127.0.0.1:8406;
          location / {
            content_by_lua_block {
              local code = require("httpstatus").code
              for key, value in pairs(ngx) do
                if type(key) == "string" and key:find("^HTTP_") then
                  ngx.say(key, " ", value, " ", code(key) or "other")
                end
              end
            }
          }
        }]],
    }
    finally(function() nginx:stop() end)
    local statuses, other = 0, {}
    for name, value, code in nginx:get("/", { port = "8406" }).body:gmatch("(%S+) (%d+) (%w+)\n") do
      if facts.statuses[tonumber(value)] then -- else it is a method
        statuses = statuses + 1
        if code ~= value then table.insert(other, name) end
      end
    end
    assert.is_true(statuses > 30)
    assert.same({ "HTTP_SPECIAL_RESPONSE" }, other) -- its mark of where redirects begin
  end)

  it("runs the handlers with the code cache off, in a new Lua for each request", function()
    local nginx = server.start {
      edit = function(conf) return (conf:gsub("init_by_lua", "lua_code_cache off;\n  %0")) end,
      -- Now the workers read the files.
      prepare = function(self) server.shell("chmod 755 %s", self.home) end,
    }
    finally(function() nginx:stop() end)
    for path, code in pairs { ["/"] = 200, ["/404"] = 404, ["/app/502"] = 502 } do
      assert.equal(code, nginx:get(path).code)
    end
    assert.match('code="404",reason="Not Found"} 1\n', nginx:get("/metrics").body)
    -- nginx warns that this mode is slow.
    assert.match("^[^\n]*%[alert%][^\n]*lua_code_cache is off[^\n]*\n$", nginx:log())
  end)
end)
