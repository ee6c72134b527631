# Builds, tests and installs httpstatus. (`make help` prints this.)
#
#   make            builds the module for LUA, and copies it here
#   make demo       builds it and runs the tour
#   make serve      runs the OpenResty examples on port 8404, or PORT=
#   make test       runs the specs on every Lua of LUAS, or only on LUA=
#   make install    installs the module, the command and its manual page
#   make uninstall  removes them
#   make clean      removes everything that was built
#
# For work on the module itself:
#
#   make lint          checks the style of sources, specs and rockspec
#   make checks        attacks it, as described below
#   make bench         compares it with its alternatives on every Lua
#   make types         writes types/httpstatus.lua from the module
#   make docs          writes the HTML documents into build/docs
#   make pack          packs the last commit into build/dist: a tarball and a rock
#   make dist          checks that the packages are reproducible and pass the specs
#   make portable      builds it with other compilers and for other systems
#   make fresh         tests it on a bare Debian, SUITE=trixie
#   make test-nginx    tests the OpenResty examples in nginx
#   make test-install  installs, upgrades and removes it with make and LuaRocks
#
# Variables: LUA is an interpreter, by its name or path (lua5.4, or lua if there is
# neither that nor apt-get), LUAS those of make test, and LUA_INC the folder of lua.h if
# make does not find it. CC, CFLAGS, CPPFLAGS and LDFLAGS work as usual; after you
# change them, run make clean first. To install, DESTDIR is put before every folder.
# PREFIX is /usr/local, CMOD the folder of the module (PREFIX/lib/lua/5.4), and BIN that
# of the command (PREFIX/bin). Several Luas share it, and it runs on the last one that
# was installed. `BIN=` leaves it and its manual page alone.

ifneq ($(origin LUA),undefined)
  LUAS = $(LUA)
else ifeq ($(shell command -v apt-get 2>/dev/null),)
  # Not Debian: Lua is often called lua there.
  LUA := $(shell command -v lua5.4 >/dev/null && echo lua5.4 || echo lua)
  LUAS = $(LUA)
else
  LUA = lua5.4
  # Debian 14 has no busted for Lua 5.2, and earlier ones have no Lua 5.5.
  LUAS = lua5.1 $(shell command -v lua5.5 >/dev/null && echo lua5.5 || echo lua5.2) \
    lua5.3 lua5.4 luajit
endif
ifneq ($(words $(LUA))$(findstring ..,$(LUA)),1)
  $(error LUA has to be one interpreter, by its name, or by a path that has no "..")
endif
CFLAGS ?= -O2
PREFIX ?= /usr/local
export DESTDIR PREFIX CMOD

# The code in these would run in each Lua that make starts, and may print.
unexport LUA_INIT LUA_INIT_5_2 LUA_INIT_5_3 LUA_INIT_5_4 LUA_INIT_5_5

# What `luarocks path` puts into these is for one Lua. Others look first where they
# do by default.
export LUA_PATH := ;;$(LUA_PATH:;;%=%)
export LUA_CPATH := ;;$(LUA_CPATH:;;%=%)

SOURCES = src/httpstatus.c src/status.c src/status_table.c
HEADERS = src/status.h src/compat.h
MODULE = build/$(LUA)/httpstatus.so

# The symbols of Lua come from the program that loads the module, which the linker
# of macOS must be told.
ifeq ($(shell uname),Darwin)
  SHARED = -bundle -undefined dynamic_lookup
else
  SHARED = -shared
endif

.PHONY: all help clean install uninstall demo test test-all serve site types docs \
  pack
.DELETE_ON_ERROR:
.SECONDARY: # keeps what make would delete as intermediate

# Lua finds the copy in this folder, and busted reads for which Lua it is. A link
# would not do, because LuaRocks writes through it.
all: $(MODULE)
	@cp $(MODULE) build/copy && mv -f build/copy httpstatus.so
	@echo $(LUA) >build/built-for

# One folder for each interpreter: build/lua5.4, build/luajit. LuaJIT can raise
# errors through C only if it finds unwind tables.
build/%/httpstatus.so: $(SOURCES) $(HEADERS)
	@mkdir -p $(@D)
	headers=$$(tools/find_headers.sh $*) && \
	$(CC) -std=c99 $(CPPFLAGS) $(CFLAGS) -fPIC -funwind-tables $(SHARED) \
	  -I"$$headers" -o $@ $(SOURCES) $(LDFLAGS)

help:
	@sed -n '/^$$/q; s/^# \{0,1\}//p' Makefile
	@echo
	@sed -n '/^$$/q; s/^# \{0,1\}//p' spec/checks/checks.mk

clean:
	rm -rf build httpstatus.so httpstatus.dll src/*.o src/*.obj

install: $(MODULE)
	@tools/install.sh install $(LUA)

uninstall:
	@tools/install.sh uninstall $(LUA)

# Runs a script with the module that was built for LUA. This goes before whatever
# LUA_CPATH or LUA_CPATH_5_4 say.
RUN = $(LUA) -e 'package.cpath = "build/$(LUA)/?.so;" .. package.cpath'
# The packages that the specs need
BUSTED = lua-busted jq

demo:
	@tools/needs.sh 'gcc|clang' $(LUA)
	@$(MAKE) -s
	@$(RUN) examples/tour.lua
	@printf '\n$$ httpstatus 405\n'
	@$(RUN) bin/httpstatus 405

# The second make sees which Luas the installation brought.
test:
	@tools/needs.sh 'gcc|clang' $(BUSTED) $(LUAS)
	@$(MAKE) --no-print-directory test-all

test-all: $(LUAS:%=test/%)

# The specs on one Lua. FLAGS are for busted, such as another folder than spec.
test/%: build/%/httpstatus.so
	@$* -e 'require "busted.runner"' || \
	  { echo "$* does not find busted, which runs the specs" >&2; exit 1; }
	@echo "$*:"
	@$* spec/run.lua --ignore-lua --cpath='$(<D)/?.so' $(FLAGS)

# The examples in OpenResty, which here is Debian's nginx with its Lua module

PORT = 8404
SITE = build/nginx

serve:
	@tools/needs.sh 'gcc|clang' luajit nginx libnginx-mod-http-lua lua-cjson
	@$(MAKE) -s site
	@echo "http://localhost:$(PORT)/ shows every status. Ctrl-C stops it, and PORT= takes" \
	  "another port and the next one."
	@PATH="$$PATH:/usr/sbin" nginx -e stderr -p "$$(cd $(SITE) && pwd)" -c nginx.conf

# The folder that nginx runs on, as its nginx.conf describes it
site: build/luajit/httpstatus.so
	@mkdir -p $(SITE)/lib/lua/5.1 $(SITE)/logs
	install -m 755 $< $(SITE)/lib/lua/5.1
	cp examples/openresty/*.lua $(SITE)
	sed -e "s/8405/$$(($(PORT) + 1))/" -e t -e "s/8404/$(PORT)/" \
	  $$(PATH="$$PATH:/usr/sbin" nginx -v 2>&1 | grep -q openresty && \
	    printf %s -e/^load_module/d) examples/openresty/nginx.conf >$(SITE)/nginx.conf

# Documents

types:
	@tools/needs.sh 'gcc|clang' $(LUA) lua-ldoc
	@$(MAKE) -s build/types.lua
	cp build/types.lua types/httpstatus.lua

# From what LDoc reads in the source. Fails if a function is undocumented.
build/types.lua: $(MODULE) tools/write_types.lua
	@ldoc --filter pl.pretty.dump src/httpstatus.c >build/api.lua
	@$(RUN) tools/write_types.lua build/api.lua >$@

docs:
	@tools/needs.sh 'gcc|clang' $(LUA) lua-ldoc
	@$(MAKE) -s build/types.lua
	@cmp build/types.lua types/httpstatus.lua || \
	  { echo "types/httpstatus.lua is behind src/: run make types" >&2; exit 1; }
	@rm -rf build/docs
	@ldoc --config tools/config.ld --project 'httpstatus $(VERSION)' --testing \
	  --fatalwarnings . >build/docs.log 2>&1 || { cat build/docs.log; rm -rf build/docs; exit 1; }
	@$(RUN) -e 'package.path = "examples/openresty/?.lua;" .. package.path' \
	  -e 'io.write(require "status_list")' >build/docs/statuses.html
	@sed -i 's|<h2>Modules</h2>|<h2><a href="statuses.html">All statuses</a></h2>&|' \
	  build/docs/index.html
	@grep -q statuses.html build/docs/index.html
	@echo "Documents: build/docs/index.html"

# Packages: the same commit gives the same bytes.

VERSION = $(shell ls *.rockspec | sed 's/.*-\([0-9.]*\)-.*/\1/')
DIST = build/dist

pack:
	@tools/needs.sh git zip
	@git rev-parse --quiet --verify HEAD >/dev/null || \
	  { echo "make pack packs the last commit, which git does not find here" >&2; exit 1; }
	@rm -rf $(DIST) && mkdir -p $(DIST)
	@git diff --quiet HEAD || echo "The packages lack what is not committed" >&2
	@cp *.rockspec $(DIST)
	@git archive --prefix=httpstatus-$(VERSION)/ HEAD \
	  --output=$(DIST)/httpstatus-$(VERSION).tar.gz
	@touch -d "$$(git log -1 --format=%cI)" $(DIST)/*
	@cd $(DIST) && TZ=UTC zip -q -X $$(basename *.rockspec .rockspec).src.rock *
	@ls $(DIST)/*

include spec/checks/checks.mk
