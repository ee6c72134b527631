local readfile = require("pl.utils").readfile
local server = require "spec.nginx.server"

local path = "examples/openresty/README.md"
local readme = assert(readfile(path))

-- The directives of a block that belong into http; all others do into server.
local http_only = { map = true, lua_shared_dict = true }

-- Completes a block with what the nginx.conf of the examples has before its own
-- directives.
local function complete(block, conf)
  if block:find("^http {") then
    block = block:gsub("/home/me/site", "$prefix"):gsub("8080", "8404")
    return conf:match("^(.-)http {") .. block
  end
  local http, rest = {}, {}
  for line in block:gmatch("[^\n]*\n") do
    table.insert(http_only[line:match("^%S*")] and http or rest, line)
  end
  return conf:match("^(.-)\n  # Metrics:") .. table.concat(http) .. [[
  server {
    listen 127.0.0.1:8404;
    location = /fine { return 204; }
    ]] .. table.concat(rest) .. "}}\n"
end

describe("a block of " .. path, function()
  local blocks = 0
  for block in readme:gmatch("```nginx\n(.-)```") do
    blocks = blocks + 1
    it("makes nginx start: " .. block:match("[^\n]*"), function()
      local nginx = server.start {
        edit = function(conf) return complete(block, conf) end,
      }
      finally(function() nginx:stop() end)
      if block:find("location = /tea", 1, true) then
        local tea = nginx:get("/tea")
        assert.equal(418, tea.code)
        assert.equal("418 I'm a teapot\n", tea.body)
      else
        assert.equal(204, nginx:get("/fine").code)
      end
      assert.equal("", nginx:log())
    end)
  end

  it("is there for each example that needs one", function()
    assert.equal(5, blocks)
    for _, file in ipairs { "respond", "lint", "metrics", "upstream_status" } do
      assert.match("\n### [^\n]*`" .. file .. "%.lua`\n", readme)
    end
  end)
end)
