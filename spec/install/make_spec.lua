-- make install and make uninstall, below a folder with a space and a quote.

local sh = require("spec.support").sh

local top = sh("mktemp -d"):gsub("\n", "")
local folder = top .. "/it's here"
local PREFIX = ('PREFIX="%s" '):format(folder)
local DESTDIR = ('DESTDIR="%s" '):format(folder)

-- What make prints in an environment with these variables alone. With "!" it has to fail.
local function make(target, variables, negation)
  return sh('%s env -i PATH="$PATH" %s make -s %s', negation or "", variables, target)
end

-- The files below the folder, each on a line
local function files() return sh('find "%s" ! -type d | sort', folder) end

-- Installs, and removes again. Both name each file, which must be these and no others.
local function check(variables, ...)
  local expected = {}
  for i, file in ipairs { ... } do expected[i] = folder .. file .. "\n" end
  assert.equal(table.concat(expected), make("install", DESTDIR .. variables))
  assert.equal(table.concat(expected), make("uninstall", DESTDIR .. variables))
  assert.equal("", files())
end

-- Neither installs nor removes, says why, and changes nothing.
local function refuse(variables, why)
  local before = files()
  for _, target in ipairs { "install", "uninstall" } do
    local message = make(target, variables, "!")
    assert.truthy(message:find(why, 1, true), message)
    assert.equal(before, files())
  end
end

describe("make test", function()
  it("finds busted for each Lua, whatever `luarocks path` has set for another", function()
    assert.match("lua5.1:\n%d", make("test/lua5.1 FLAGS=--version", "LUA_PATH=/x LUA_CPATH=/x"))
  end)
end)

describe("make install", function()
  before_each(function() sh('mkdir "%s"', folder) end)
  after_each(function() sh('rm -r "%s"', folder) end)
  teardown(function() sh("rmdir %s", top) end)

  it("names each file that it writes, and make uninstall each that it removes", function()
    local page, here = "/share/man/man1/httpstatus.1", sh("pwd"):gsub("\n", "/")
    check("LUA_INIT='print(1)'", "/usr/local/lib/lua/5.4/httpstatus.so",
      "/usr/local/bin/httpstatus", "/usr/local" .. page)
    check("LUA=luajit PREFIX=/usr CMOD=/usr/lib/x/lua/5.1", "/usr/lib/x/lua/5.1/httpstatus.so",
      "/usr/bin/httpstatus", "/usr" .. page)
    check("LUA_INIT_5_3='print(1)' LUA=lua5.3 BIN=", "/usr/local/lib/lua/5.3/httpstatus.so")
    check("LUA_INIT_5_4='print(1)' PREFIX=", "/lib/lua/5.4/httpstatus.so", "/bin/httpstatus", page)
    check("PREFIX=usr CMOD=mod BIN=bin", here .. "mod/httpstatus.so", here .. "bin/httpstatus",
      here .. "usr" .. page)
  end)

  it("makes a command that runs its own module, from any folder", function()
    local prefix = folder .. [[/a \"b\" \\c]]
    sh('cd "%s" && echo "error()" | tee httpstatus.lua >httpstatus.so', folder)
    for lua, variable in pairs { ["lua5.1"] = "LUA_PATH=./?.lua", luajit = "LUA_CPATH=./?.so",
      ["lua5.4"] = "LUA_INIT='error()' LUA_PATH_5_4=./?.lua" } do
      local variables = ('PREFIX="%s" LUA=%s'):format(prefix, lua)
      make("install", variables)
      make("install", variables) -- over its own command
      assert.match("^404 Not Found\n",
        sh('cd "%s" && env -i %s "%s/bin/httpstatus" 404', folder, variable, prefix))
      make("uninstall", variables)
    end
  end)

  it("installs for several Luas, and leaves the command to one", function()
    make("install", DESTDIR)
    make("install", DESTDIR .. "LUA=lua5.1 BIN=")
    refuse(DESTDIR .. "LUA=lua5.1", "BIN= leaves it out")
    make("uninstall", DESTDIR)
    assert.equal(folder .. "/usr/local/lib/lua/5.1/httpstatus.so\n", files())
  end)

  it("leaves what is not its own", function()
    local first = "#!" .. sh("command -v lua5.4"):gsub("\n", " -E")
    for _, foreign in ipairs { "echo '" .. first .. "' >", "printf '" .. first .. "\\nx' >",
      "printf '#!/bin/sh\\npackage.cpath = \"\\n' >", "mkdir ", "ln -s nothing " } do
      sh('mkdir "%s/bin" && cd "%s/bin" && %s httpstatus', folder, folder, foreign)
      refuse(PREFIX, "/bin/httpstatus is not the command of ")
      make("uninstall", PREFIX .. "BIN=")
      sh('rm -r "%s/bin"', folder)
    end
    sh('cd "%s" && mkdir -p lib/lua/5.4 lib/luarocks/rocks-5.4/httpstatus', folder)
    sh('touch "%s/lib/lua/5.4/httpstatus.so"', folder)
    refuse(PREFIX, "luarocks --lua-version 5.4 remove httpstatus")
    sh('cd "%s" && rm -r lib/luarocks && mkdir -p share/man/man1/httpstatus.1', folder)
    refuse(PREFIX, "is a folder")
    sh('cd "%s" && mkdir -p lib/luarocks/rocks-5.4/httpstatus', folder)
    refuse(('BIN= CMOD="%s/lib/lua/5.4/"'):format(folder), "luarocks --lua-version 5.4 remove")
  end)

  it("refuses what could not start", function()
    sh('cd "%s" && mkdir bin && ln -s $(command -v lua5.4) bin', folder)
    refuse(('PREFIX="%s/a;b"'):format(folder), "no ;, ?")
    refuse(('BIN= CMOD="%s/a?b"'):format(folder), "no ;, ?")
    refuse(('PATH="%s/bin:$PATH" PREFIX=%s/x'):format(folder, top), "which has a space")
    refuse("LUA=../lua5.4", 'a path that has no ".."')
    sh('cd "%s" && ln -s $(command -v lua5.1) mylua && mkdir -p build/mylua', top)
    finally(function() sh("rm -r %s/mylua %s/build build/%s", top, top, top) end)
    make(("build/%s/mylua/httpstatus.so"):format(top), ("LUA=%s/mylua"):format(top))
    sh("ln -sf $(command -v lua5.4) %s/mylua", top)
    local message = make("install", PREFIX .. ("LUA=%s/mylua"):format(top), "!")
    assert.truthy(message:find("run make clean", 1, true), message)
  end)

  it("needs no Lua that runs if the folders are given, as in a cross build", function()
    local cross = "LUA=nolua LUA_INC=/usr/include/lua5.4 "
    sh "rm -rf build/nolua"
    check(cross .. "CMOD=/lib/lua BIN=", "/lib/lua/httpstatus.so")
    refuse(cross .. "BIN= " .. DESTDIR, "set CMOD")
    refuse(cross .. "CMOD=/x " .. DESTDIR, "BIN= leaves out the command")
  end)

  it("installs for OpenResty as its README says, with the headers beside LuaJIT", function()
    local line = sh("cat examples/openresty/README.md"):match "\nmake (install LUA=[^\n]+)"
    local luajit = top .. "/usr/local/openresty/luajit"
    finally(function() sh("rm -r %s/usr build/%s", top, top) end)
    sh("mkdir -p %s/bin %s/include/lua5.1 %s/include/luajit-2.1", luajit, luajit, luajit)
    sh("cp $(readlink -f $(command -v luajit)) %s/bin/luajit", luajit)
    sh("cp $(tools/find_headers.sh luajit)/*.h %s/include/lua5.1", luajit)
    sh("cp $(tools/find_headers.sh lua5.4)/lua.h %s/include/luajit-2.1", luajit) -- another version
    assert.equal(luajit .. "/include/lua5.1\n", sh("tools/find_headers.sh %s/bin/luajit", luajit))
    sh("ln -s %s/bin/luajit %s/usr/link", luajit, top)
    assert.equal(luajit .. "/include/lua5.1\n", sh("tools/find_headers.sh %s/usr/link", top))
    assert.equal(top .. "/usr/local/openresty/site/lualib/httpstatus.so\n",
      make(line:gsub("/usr/local", top .. "%0"), ""))
  end)
end)
