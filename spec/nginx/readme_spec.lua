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
  local nginx

  -- Beside it, a server that says what ngx has
  setup(function()
    local block = assert(readfile("README.md")):match("```nginx\n(http {.-)```")
    nginx = server.start {
      edit = function(conf)
        block = block:gsub("http {", '%0 lua_package_cpath "$prefix/lib/lua/5.1/?.so;;";')
        return conf:match("^(.-)http {") .. block:gsub("8080", "8404")
      end,
      extra = [[
        server {
          listen 127.0.0.1:8406;
          location = /phrase {
            content_by_lua_block { ngx.print(require("ngx.resp").set_status and "I'm a teapot") }
          }
          location = /constants {
            content_by_lua_block {
              local h = require "httpstatus"
              local whole = { HTTP_CLOSE = 1, HTTP_ILLEGAL = 1, HTTP_VERSION_NOT_SUPPORTED = 1 }
              for key, value in pairs(ngx) do
                if type(key) == "string" and key:find("^HTTP_") then
                  local field = rawget(h, whole[key] and key or key:sub(6))
                  ngx.say(key, " ", value, " ", field == h.code(key) and field or "other")
                end
              end
            }
          }
        }]],
    }
  end)
  teardown(function() nginx:stop() end)

  it("works with the module alone, and sends the phrase if ngx_lua can", function()
    local tea, phrase = nginx:get("/tea"), nginx:get("/phrase", { port = "8406" }).body
    assert.equal("418 I'm a teapot\n", tea.body)
    assert.equal("HTTP/1.1 418 " .. (phrase == "nil" and "" or phrase), tea.line)
  end)

  it("names the constants of ngx as the module does", function()
    local statuses, other = 0, {}
    local constants = nginx:get("/constants", { port = "8406" }).body
    for name, value, code in constants:gmatch("(%S+) (%d+) (%w+)\n") do
      if facts.statuses[tonumber(value)] then -- else it is a method
        statuses = statuses + 1
        if code ~= value then table.insert(other, name) end
      end
    end
    assert.is_true(statuses > 30)
    assert.same({ "HTTP_SPECIAL_RESPONSE" }, other) -- a bound
  end)
end)

describe("make site", function()
  it("leaves out the modules that OpenResty has built in", function()
    local folder = sh("mktemp -d"):gsub("\n", "")
    finally(function() sh("rm -r %s", folder) end)
    sh("cd %s && echo 'echo nginx version: openresty/1.27.1.2' >nginx && chmod +x nginx", folder)
    sh("PATH=%s:$PATH make -s LUA=luajit SITE=%s site", folder, folder)
    assert.is_nil(readfile(folder .. "/nginx.conf"):find("\nload_module"))
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
    assert.equal("PUT", nginx:get("/app/405").fields.allow)
    assert.match("<title>HTTP status codes</title>", nginx:get("/").body)
    assert.equal("", nginx:log())
  end)

  it("prints a map of the reason phrases", function()
    local command = readme:match("```sh\n[^\n]*(lua5.1 %-e .-)```"):gsub("^%S+", interpreter)
    local map = sh("LUA_CPATH='%s' %s", package.cpath, command)
    local nginx = server.start {
      edit = function(conf)
        return (conf:gsub("http {", function(http) return http .. "\n" .. map end)
          :gsub("listen 127.0.0.1:8404;", "%0 add_header X-Reason $reason always;"))
      end,
    }
    finally(function() nginx:stop() end)
    for _, code in ipairs(server.codes) do
      assert.equal(facts.statuses[code].reason, nginx:get("/lint/" .. code).fields["x-reason"])
    end
  end)
end)
