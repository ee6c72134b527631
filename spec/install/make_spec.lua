-- make test, and make install and uninstall below a folder with a space and a quote.

local sh = require("spec.support").sh

local here, top = sh("pwd"):gsub("\n", "/"), sh("mktemp -d"):gsub("\n", "")
local folder = top .. "/it's here"
local PREFIX = ('PREFIX="%s" '):format(folder)
local DESTDIR = ('DESTDIR="%s" '):format(folder)

-- What make prints in an environment with these variables alone. After "!" it has to fail.
local function make(target, variables, before)
  return sh('%s env -i PATH="$PATH" %s make -s %s', before or "", variables, target)
end

-- A PATH without apt-get, on which Lua 5.4 is called lua
local function path_of_another_system()
  sh("mkdir %s/bin && ln -s /usr/bin/* %s/bin", top, top)
  sh("cd %s/bin && rm apt-get lua5.4 && ln -sf $(command -v lua5.4) lua", top)
  finally(function() sh("rm -r %s/bin build/lua", top) end)
  return "PATH=" .. top .. "/bin "
end

-- The files below the folder, each on a line
local function files() return sh('find "%s" ! -type d | sort', folder) end

-- Installs, and removes again. Both name each file, which must be these and no others.
local function check(variables, ...)
  local expected = {}
  for i, file in ipairs { ... } do expected[i] = folder .. file .. "\n" end
  assert.equal(table.concat(expected), make("install", DESTDIR .. variables))
  assert.equal(table.concat(expected), make("uninstall", DESTDIR .. variables))
  assert.equal("", make("uninstall", DESTDIR .. variables))
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

  it("runs on the Lua that is called lua, without apt-get", function()
    assert.match("^lua:\n%d%S+\n$", make("test FLAGS=--version", path_of_another_system()))
  end)

  it("builds with the flags in the environment", function()
    assert.match(" %-DCPP %-DC .* %-DLD\n", make("-n build/none/httpstatus.so",
      "CPPFLAGS=-DCPP CFLAGS=-DC LDFLAGS=-DLD"))
  end)

  it("names the variable for another Lua, and the Lua that does not load the module", function()
    assert.match("lua4 does not run here as a Lua interpreter; LUA= names another",
      make("test-all", "LUA=lua4", "!"))
    assert.match("run make LUA=luajit\n$", sh "! luajit spec/run.lua --ignore-lua --cpath=/none")
  end)
end)

describe("make install", function()
  before_each(function() sh('mkdir "%s"', folder) end)
  after_each(function() sh('rm -r "%s"', folder) end)
  teardown(function() sh("rmdir %s", top) end)

  it("names each file that it writes, and make uninstall each that it removes", function()
    local page = "/share/man/man1/httpstatus.1"
    check("LUA_INIT='print(1)'", "/usr/local/lib/lua/5.4/httpstatus.so",
      "/usr/local/bin/httpstatus", "/usr/local" .. page)
    check("LUA=luajit PREFIX=/usr CMOD=/usr/lib/x/lua/5.1", "/usr/lib/x/lua/5.1/httpstatus.so",
      "/usr/bin/httpstatus", "/usr" .. page)
    check("LUA_INIT_5_3='print(1)' LUA=lua5.3 BIN=", "/usr/local/lib/lua/5.3/httpstatus.so")
    check("LUA_INIT_5_4='print(1)' PREFIX=", "/lib/lua/5.4/httpstatus.so", "/bin/httpstatus", page)
    check("PREFIX=usr CMOD=mod BIN=bin", here .. "mod/httpstatus.so", here .. "bin/httpstatus",
      here .. "usr" .. page)
    check("PREFIX='/x$HOME'", "/x$HOME/lib/lua/5.4/httpstatus.so", "/x$HOME/bin/httpstatus",
      "/x$HOME" .. page)
    check(path_of_another_system() .. "BIN=", "/usr/local/lib/lua/5.4/httpstatus.so")
    local relative = ('DESTDIR="%s"'):format(here:gsub("[^/]+", ".."):sub(2) .. folder)
    assert.equal(1, make("install", relative):find(here, 1, true))
    assert.match("^" .. top .. "[^\n]*/usr/local/bin/httpstatus\n", files())
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

  it("installs for several Luas, and the command for the last one", function()
    make("install", DESTDIR .. "LUA=lua5.1")
    make("install", DESTDIR)
    make("install", DESTDIR .. "LUA=lua5.3 BIN=")
    assert.equal(files(), sh('find "%s" ! -type d -perm -444 | sort', folder))
    assert.match("lua5.4", sh('head -n 1 "%s/usr/local/bin/httpstatus"', folder))
    make("uninstall", DESTDIR)
    assert.equal(folder .. "/usr/local/lib/lua/5.1/httpstatus.so\n" .. folder ..
      "/usr/local/lib/lua/5.3/httpstatus.so\n", files())
  end)

  it("changes nothing if it cannot write all, and no folder that is there", function()
    sh('mkdir -m 700 "%s/bin"', folder)
    make("install", PREFIX, "! >/dev/full")
    assert.match("^drwx%-%-%-%-%-%-", sh('ls -ld "%s/bin"', folder))
    assert.equal(3, select(2, files():gsub("\n", "")))
    for _, file in ipairs { "bin/httpstatus", "lib/lua/5.4/httpstatus.so", "none" } do
      sh('rm -f "%s/%s"', folder, file)
      local before = files()
      make("install", PREFIX, "ulimit -f 40; !") -- enough for the command, not for the module
      assert.equal(before, files())
    end
  end)

  it("says what helps if Lua does not look there, and keeps what LUA_CPATH has", function()
    local printed, file = make("install", PREFIX), folder .. "/lib/lua/5.4/httpstatus.so\n"
    local export = printed:match("\n(export LUA_CPATH=[^\n]+)\n$")
    assert.equal(file .. "/x/?.so\n", sh('cd / && LUA_CPATH="/x/?.so" && %s && lua5.4 -e ' ..
      [['local path = package.cpath print((path:gsub("%%?%%.so;.*", "httpstatus.so")))
        print(path:match ";(.*)")']], export))
    assert.equal(file, make("install", ("BIN= LUA_CPATH='%s/lib/lua/5.4/?.so' "):format(
      folder:gsub("'", "'\\''")) .. PREFIX))
  end)

  it("leaves what is not its own", function()
    for _, place in ipairs { "bin/httpstatus", "share/man/man1/httpstatus.1" } do
      for _, foreign in ipairs { "echo 'HTTP status codes' >", "mkdir ", "ln -s nothing ",
        "ln -s " .. here .. "bin/httpstatus " } do
        sh('mkdir -p "%s/bin" "%s/share/man/man1" && cd "%s" && %s %s', folder, folder, folder,
          foreign, place)
        refuse(PREFIX, place .. " is not ours; BIN= leaves out")
        make("uninstall", PREFIX .. "BIN=")
        sh('rm -r "%s/%s"', folder, place)
      end
    end
    sh('cd "%s" && mkdir -p lib/lua/5.4 lib/luarocks/rocks-5.4/httpstatus', folder)
    sh('touch "%s/lib/lua/5.4/httpstatus.so"', folder)
    refuse(PREFIX, "luarocks --lua-version 5.4 remove httpstatus")
    sh('cd "%s" && mv lib/lua . && ln -s ../lua lib && ln -s lib/lua/5.4 link', folder)
    refuse(DESTDIR .. "CMOD=/lib/lua/5.4 BIN=", "LuaRocks owns ")
    for _, written in ipairs { "", "//", "/.", "/../5.4" } do
      refuse(('BIN= CMOD="%s/lib/lua/5.4%s"'):format(folder, written), "LuaRocks owns ")
    end
    sh('cd "%s" && mv lib/luarocks . && mkdir lua/5.3 && ln -s lua/5.3 other', folder)
    refuse(('BIN= CMOD="%s/link"'):format(folder), "LuaRocks owns ")
    refuse(('BIN= CMOD="%s/other/../5.4"'):format(folder), "LuaRocks owns ")
    sh('cd "%s" && rm -r luarocks lib && mkdir -p lib/lua/5.4/httpstatus.so.new', folder)
    refuse(PREFIX, "httpstatus.so.new is a folder")
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
    refuse(cross .. "BIN= " .. DESTDIR, "LUA= names another, and CMOD=")
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
