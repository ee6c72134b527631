-- The rock's life with LuaRocks, without network.
-- `make test-install` runs this, and `make test` does not.

local VERSIONS = { "5.1", "5.2", "5.3", "5.4" }

local sh = require("spec.support").sh
local utils = require "pl.utils"

local function contains(text, part)
  assert.truthy(text:find(part, 1, true), ("no '%s' in:\n%s"):format(part, text))
end

local version = require "httpstatus"._VERSION:match "[%d.]+$"
local dist = sh("cd build/dist && pwd"):gsub("\n", "")
local folder = sh("mktemp -d"):gsub("\n", "")

-- LuaRocks with a home and a tree of its own
local function luarocks(lua, command, directory)
  return sh("cd %s/%s && env -u LUA HOME=%s LUAROCKS_CONFIG=%s/%s.lua luarocks " ..
    "--lua-version=%s %s", folder, directory or "empty", folder, folder, lua, lua, command)
end

-- What an interpreter prints that knows nothing but the tree
local function run(interpreter, lua, code)
  return sh("cd %s/empty && LUA_PATH= LUA_CPATH='%s/%s/lib/lua/%s/?.so' %s -e '%s'", folder,
    folder, lua, lua, interpreter, code)
end

local LOOKUP = 'local h = require "httpstatus" print(h._VERSION, h.reason(h.NOT_FOUND))'
local FOUND = "httpstatus " .. version .. "\tNot Found\n"

setup(function()
  sh("cd %s && mkdir empty old sources && tar -xzf %s/httpstatus-%s.tar.gz -C sources " ..
    "--strip-components=1", folder, dist, version)
  for _, lua in ipairs(VERSIONS) do
    -- No server; no browser, so that `doc` prints
    utils.writefile(folder .. "/" .. lua .. ".lua", ([[
      rocks_servers = {}
      rocks_trees = { %q }
      web_browser = "false"
    ]]):format(folder .. "/" .. lua))
  end
  -- Version 0.9.0 never existed. It is this one under another number.
  sh([[cd %s/old && cp -r ../sources httpstatus-0.9.0 && cd httpstatus-0.9.0 &&
    sed -i 's/"%s"/"0.9.0"/' src/httpstatus.c &&
    sed 's/%s/0.9.0/g' *.rockspec >../httpstatus-0.9.0-1.rockspec && cd .. &&
    tar -czf httpstatus-0.9.0.tar.gz httpstatus-0.9.0 &&
    zip -q httpstatus-0.9.0-1.src.rock *.rockspec *.tar.gz]], folder, version, version)
end)

teardown(function() sh("rm -rf '%s'", folder) end)

for _, lua in ipairs(VERSIONS) do
  describe("the rock on Lua " .. lua, function()
    it("installs into an empty tree", function()
      contains(luarocks(lua, "install httpstatus-0.9.0-1.src.rock", "old"),
        "httpstatus 0.9.0-1 is now installed")
      assert.equal("httpstatus 0.9.0\tNot Found\n", run("lua" .. lua, lua, LOOKUP))
    end)

    it("is upgraded to this version", function()
      contains(luarocks(lua, ("install %s/httpstatus-%s-1.src.rock"):format(dist, version)),
        "httpstatus " .. version .. "-1 is now installed")
      assert.equal(FOUND, run("lua" .. lua, lua, LOOKUP))
    end)

    it("brings its documents and annotations", function()
      local shown = luarocks(lua, "doc httpstatus")
      for _, file in ipairs { "README.md", "CHANGELOG.md", "LICENSE" } do
        contains(shown, "\t" .. file .. "\n")
      end
      contains(shown, utils.readfile(folder .. "/sources/README.md"))
      sh("cmp types/httpstatus.lua %s/%s/lib/luarocks/rocks-%s/httpstatus/%s-1/conf/" ..
        "httpstatus.lua", folder, lua, lua, version)
    end)

    it("brings the command, which needs neither LUA_PATH nor LUA_CPATH", function()
      local command = ("env -i %s/%s/bin/httpstatus"):format(folder, lua)
      -- In a folder with a Lua file of that name, which Lua would find first
      assert.equal("404 Not Found\n", sh("cd %s/sources/types && %s 404 | head -n 1", folder,
        command))
      contains(sh("%s --version", command), "httpstatus " .. version .. "\n")
    end)

    if lua == "5.1" then
      it("is found by LuaJIT", function()
        assert.equal(FOUND, run("luajit", lua, LOOKUP))
        contains(sh("LUA_CPATH=%s/5.1/lib/lua/5.1/?.so luajit %s/5.1/lib/luarocks/rocks-5.1/" ..
          "httpstatus/%s-1/bin/httpstatus 404", folder, folder, version), "404 Not Found")
      end)
    end

    it("runs its specs with luarocks test, if busted is a rock", function()
      -- Debian's busted is not a rock, so this makes a rock that loads it.
      sh("mkdir -p %s/busted && cp \"$(command -v busted)\" %s/busted", folder, folder)
      utils.writefile(folder .. "/busted/busted-2.1.1-1.rockspec", [[
package = "busted"
version = "2.1.1-1"
source = { url = "." }
build = { type = "builtin", modules = {}, install = { bin = { "busted" } } }
]])
      luarocks(lua, "make", "busted")
      luarocks(lua, "make", "sources")
      local output = luarocks(lua, "test", "sources")
      assert.truthy(output:find "[1-9]%d* successes / 0 failures / 0 errors", output)
    end)

    it("is removed without a trace", function()
      contains(luarocks(lua, "remove httpstatus"), "Removal successful")
      assert.equal("", sh("find %s/%s -name '*httpstatus*'", folder, lua))
      contains(run("lua" .. lua, lua, 'print(pcall(require, "httpstatus"))'), "not found")
    end)
  end)
end
