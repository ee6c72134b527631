local facts = require "spec.facts"
local interpreter = require("spec.support").interpreter
local readfile = require("pl.utils").readfile
local server = require "spec.nginx.server"
local sh = require("spec.support").sh

local path = "examples/openresty/README.md"
local readme = assert(readfile(path))
local own = readme:match("```nginx\n(lua_package_path.-)```")

-- A block in a server of its own, with what the README says to put before it: the
-- lines for http, and each file that the block uses. Nothing listens on port 8406.
local function complete(block, conf)
  local http, in_server = own:gsub("status_respond", block:match('require%("(status_%l+)"%)')), ""
  for line in block:gmatch("[^\n]*\n") do
    if line:find("^map ") or line:find("^lua_shared_dict ") then
      http = http .. line
    else
      in_server = in_server .. line
    end
  end
  in_server = in_server:gsub("127.0.0.1:3000", "127.0.0.1:8406")
  return conf:match("^(.-http {)") .. http:gsub("/home/me/site", "$prefix") ..
    "server { listen 127.0.0.1:8404; location = /none { return 204; }\n" .. in_server .. "}}"
end

local function answer(edit, target)
  local nginx = server.start { edit = edit }
  finally(function() nginx:stop() end)
  local response = nginx:get(target)
  return response.code .. " " .. response.body
end

describe("a block of " .. path, function()
  -- By the first word of a block: what to ask its server for, and the answer
  local answers = {
    error_page = { "/", "^502 502 Bad Gateway\n" },
    map = { "/none", "^204 $" },
    lua_shared_dict = { "/metrics", "^200 # HELP " },
  }
  for block in readme:gmatch("```nginx\n(.-)```") do
    local word = block:match("^%S+")
    if block ~= own then
      it("works in a server of its own: " .. word, function()
        local function edit(conf) return complete(block, conf) end
        assert.match(answers[word][2], answer(edit, answers[word][1]))
        answers[word] = nil
      end)
    end
  end

  it("is there for each example that needs one", function()
    assert.is_nil(next(answers))
  end)
end)

describe("the nginx.conf of README.md", function()
  it("works with the module alone", function()
    local block = assert(readfile("README.md")):match("```nginx\n(http {.-)```")
    local nginx = server.start {
      edit = function(conf)
        block = block:gsub("http {", '%0 lua_package_cpath "$prefix/lib/lua/5.1/?.so;;";')
        return conf:match("^(.-)http {") .. block:gsub("8080", "8404")
      end,
    }
    local tea, examples = nginx:get("/tea"), server.start()
    finally(function() nginx:stop() examples:stop() end)
    assert.equal("418 I'm a teapot\n", tea.body)
    assert.equal(examples:get("/418").line, tea.line) -- with the phrase if nginx can set it
  end)
end)

describe("a command of " .. path, function()
  it("makes a folder that nginx runs on", function()
    local commands, start = readme:match("```sh\n(luarocks .-)(/usr/sbin/nginx [^\n]*)\n```")
    assert.equal("/usr/sbin/nginx -e stderr -p ~/site -c nginx.conf", start) -- as server.lua does
    local nginx = server.start {
      prepare = function(self)
        sh("rm -r %s && mkdir %s/checkout", self.site, self.home)
        sh("cp -r bin src types examples *.rockspec %s/checkout", self.home)
        sh("cd %s/checkout && HOME=%s && %s", self.home, self.home, commands)
      end,
    }
    finally(function() nginx:stop() end)
    assert.equal(404, nginx:get("/404").code)
    assert.equal("", nginx:log())
  end)

  it("prints a map of the reason phrases", function()
    local command = readme:match("```sh\n(lua5.4 .-)```"):gsub("^%S+", interpreter)
    local map = sh("LUA_CPATH='%s' %s", package.cpath, command)
    local nginx = server.start {
      edit = function(conf)
        return (conf:gsub("http {", function(http)
          return http .. "\n" .. map .. "add_header X-Reason $reason always;"
        end))
      end,
    }
    finally(function() nginx:stop() end)
    for _, code in ipairs(server.codes) do
      assert.equal(facts.statuses[code].reason, nginx:get("/" .. code).fields["x-reason"])
    end
  end)
end)
