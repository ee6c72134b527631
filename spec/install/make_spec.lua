-- make install and make uninstall, below a folder with a space and a quote.

local sh = require("spec.support").sh

local folder = sh("mktemp -d"):gsub("\n", "") .. "/it's here"
local stage = folder .. "/stage"

-- What make prints, in an environment with no more than some variables. A failure raises,
-- unless it is expected.
local function make(target, variables, failure)
  local command = ([[%s env -i PATH="$PATH" %s make -s %s]]):format(failure and "!" or "",
    variables, target)
  return (sh((command:gsub("%%", "%%%%"))))
end

local function quoted(text) return "'" .. text:gsub("'", "'\\''") .. "'" end

-- The files below a folder, each on a line
local function files(below)
  return sh("find %s ! -type d 2>/dev/null | sort || true", quoted(below))
end

-- Installs and removes. Both name each file, which must be these and no others.
local function check(variables, ...)
  local expected = {}
  for i, file in ipairs { ... } do expected[i] = stage .. file .. "\n" end
  variables = "DESTDIR=" .. quoted(stage) .. " " .. variables
  assert.equal(table.concat(expected), make("install", variables))
  table.sort(expected)
  assert.equal(table.concat(expected), files(stage))
  assert.equal(#expected, select(2, make("uninstall", variables):gsub("\n", "")))
  assert.equal("", files(stage))
end

-- Neither installs nor removes, says why, and changes nothing.
local function refuse(variables, why)
  local before = files(folder)
  for _, target in ipairs { "install", "uninstall" } do
    local message = make(target, variables, true)
    assert.truthy(message:find(why, 1, true), message)
    assert.equal(before, files(folder))
  end
end

describe("make install", function()
  before_each(function() sh("mkdir -p %s", quoted(stage)) end)
  after_each(function() sh("rm -r %s", quoted(folder)) end)
  teardown(function() sh("rmdir %s", quoted((folder:gsub("/[^/]*$", "")))) end)

  it("names each file that it writes, and make uninstall each that it removes", function()
    local page = "/usr/local/share/man/man1/httpstatus.1"
    check("", "/usr/local/lib/lua/5.4/httpstatus.so", "/usr/local/bin/httpstatus", page)
    check("LUA=luajit PREFIX=/usr", "/usr/lib/lua/5.1/httpstatus.so", "/usr/bin/httpstatus",
      "/usr/share/man/man1/httpstatus.1")
    check("LUA=lua5.1 CMOD=/usr/lib/x/lua/5.1 BIN=/opt/bin", "/usr/lib/x/lua/5.1/httpstatus.so",
      "/opt/bin/httpstatus", page)
    check("LUA=lua5.3 BIN=", "/usr/local/lib/lua/5.3/httpstatus.so")
  end)

  it("takes relative folders as they are in the checkout", function()
    local here = sh("pwd"):gsub("\n", "") .. "/"
    check("PREFIX=usr CMOD=mod BIN=bin", here .. "mod/httpstatus.so", here .. "bin/httpstatus",
      here .. "usr/share/man/man1/httpstatus.1")
  end)

  it("makes a command that runs its own module, from any folder", function()
    local prefix = quoted(folder .. [[/a "b" \c]])
    sh("cd %s && echo 'error \"loaded\"' | tee httpstatus.lua >httpstatus.so", quoted(folder))
    for _, lua in ipairs { "lua5.1", "lua5.4", "luajit" } do
      make("install", "PREFIX=" .. prefix .. " LUA=" .. lua)
      make("install", "PREFIX=" .. prefix .. " LUA=" .. lua) -- its own command, again
      for _, paths in ipairs { "", "LUA_PATH=./?.lua LUA_PATH_5_4=./?.lua LUA_CPATH=./?.so",
        lua == "lua5.4" and "LUA_INIT='error()'" or "" } do
        assert.match("^404 Not Found\n", sh("cd %s && env -i %s %s/bin/httpstatus 404",
          quoted(folder), paths, prefix))
      end
      assert.equal("755 644\n", sh("cd %s && echo $(stat -c %%a bin/httpstatus " ..
        "share/man/man1/httpstatus.1)", prefix))
      make("uninstall", "PREFIX=" .. prefix .. " LUA=" .. lua)
    end
    assert.equal("", files(folder .. "/a"))
  end)

  it("installs for several Luas, and leaves the command to one", function()
    local destination = "DESTDIR=" .. quoted(stage)
    make("install", destination)
    make("install", destination .. " LUA=lua5.1 BIN=")
    refuse(destination .. " LUA=lua5.1", "BIN= leaves it out")
    make("uninstall", destination)
    assert.equal(stage .. "/usr/local/lib/lua/5.1/httpstatus.so\n", files(stage))
    make("uninstall", destination .. " LUA=lua5.1 BIN=")
    assert.equal("", files(stage))
  end)

  it("leaves the module of LuaRocks", function()
    local prefix = quoted(folder)
    sh("mkdir -p %s/lib/lua/5.4 %s/lib/luarocks/rocks-5.4/httpstatus", prefix, prefix)
    sh("touch %s/lib/lua/5.4/httpstatus.so", prefix)
    refuse("PREFIX=" .. prefix, "luarocks --lua-version 5.4 remove httpstatus")
    refuse("BIN= CMOD=" .. prefix .. "/lib/lua/5.4/", "luarocks --lua-version 5.4 remove")
  end)

  it("leaves a command that is not its own", function()
    local first = "#!" .. sh("command -v lua5.4"):gsub("\n", "") .. " -E"
    for _, foreign in ipairs { "echo '" .. first .. "' >", "printf '" .. first .. "\\nx' >",
      "printf '#!/bin/sh\\npackage.cpath = \"\\n' >", "mkdir ",
      "ln -s " .. quoted(folder .. "/x") } do
      sh("mkdir -p %s/bin && cd %s/bin && " .. foreign:gsub("%%", "%%%%") .. " httpstatus",
        quoted(folder), quoted(folder))
      refuse("PREFIX=" .. quoted(folder), "/bin/httpstatus is not the command of ")
      make("install", "BIN= PREFIX=" .. quoted(folder))
      make("uninstall", "BIN= PREFIX=" .. quoted(folder))
      sh("rm -r %s/bin", quoted(folder))
    end
  end)

  it("refuses what could not start", function()
    sh("mkdir %s/bin && ln -s $(command -v lua5.4) %s/bin", quoted(folder), quoted(folder))
    for _, name in ipairs { "a;b", "a?b" } do
      refuse("PREFIX=" .. quoted(folder .. "/" .. name), "because of its ; or ?")
      refuse("CMOD=" .. quoted(folder .. "/" .. name) .. " BIN=", "because of its ; or ?")
    end
    refuse("PREFIX=" .. quoted(folder) .. " PATH=" .. quoted(folder .. "/bin") .. ":$PATH",
      "which has a space")
    refuse("LUA=../lua5.4", 'a path that has no ".."')
  end)

  it("needs no Lua that runs if the folders are given, as in a cross build", function()
    sh("rm -rf build/nolua")
    check("LUA=nolua LUA_INC=/usr/include/lua5.4 CMOD=/lib/lua BIN=", "/lib/lua/httpstatus.so")
    refuse("LUA=nolua LUA_INC=/usr/include/lua5.4 BIN= DESTDIR=" .. quoted(stage), "set CMOD")
    refuse("LUA=nolua LUA_INC=/usr/include/lua5.4 CMOD=/x DESTDIR=" .. quoted(stage),
      "BIN= leaves out the command")
  end)

  it("installs for OpenResty as its README says, with the headers beside LuaJIT", function()
    local line = sh("cat examples/openresty/README.md"):match "\n(make install LUA=[^\n]+)"
    local root = sh("mktemp -d"):gsub("\n", "")
    finally(function() sh("rm -r %s build/%s", root, root) end)
    local luajit = root .. "/usr/local/openresty/luajit"
    sh("mkdir -p %s/bin %s/include/luajit-2.1 && ln -s $(command -v luajit) %s/bin", luajit, luajit,
      luajit)
    sh("cp $(tools/find_headers.sh luajit)/*.h %s/include/luajit-2.1", luajit)
    sh("cd %s/include && mkdir lua5.1 && mv luajit-2.1/* lua5.1", luajit)
    sh("cp $(tools/find_headers.sh lua5.4)/lua.h %s/include/luajit-2.1", luajit) -- another version
    assert.equal(luajit .. "/include/lua5.1\n", sh("tools/find_headers.sh %s/bin/luajit", luajit))
    local module = root .. "/usr/local/openresty/site/lualib/httpstatus.so\n"
    assert.equal(module, sh("unset MAKEFLAGS; %s",
      (line:gsub("/usr/local", root .. "%0"):gsub("^make", "make -s"))))
    assert.equal(module, files(root .. "/usr/local/openresty/site"))
  end)
end)
