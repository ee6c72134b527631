# Builds, tests and installs httpstatus. (`make help` prints this.)
#
#   make            builds the module for LUA, and links it here
#   make demo       builds it and runs the tour
#   make serve      runs the OpenResty examples on port 8404, or PORT=
#   make test       runs the specs on every Lua of LUAS
#   make lint       checks the style of sources, specs and rockspec
#   make install    installs the module and the command for LUA below PREFIX
#   make clean      removes everything that was built
#
# For work on the module itself:
#
#   make bench      compares it with its alternatives on every Lua; CSV=1 for CSV
#   make checks     attacks it, as described below
#   make docs       writes the HTML documents into build/docs
#   make types      writes types/httpstatus.lua from the module
#   make dist       packs and checks the tarball and the source rock
#   make portable   builds it with other compilers, standards and systems
#   make fresh      runs TARGETS on a bare Debian, SUITE=trixie
#   make test-nginx    runs the specs of the OpenResty examples in nginx
#   make test-rocks    installs, upgrades and removes the rock with LuaRocks
#   make bench-nginx   measures what the module costs inside nginx
#
# Variables: LUA is an interpreter, by its name or path, and LUA_INC the folder
# of its lua.h if make does not find it. LUAS are the interpreters to test. CC,
# CFLAGS, CPPFLAGS and LDFLAGS count as usual.

LUA = lua5.4
LUAS = lua5.1 $(LUA52) lua5.3 lua5.4 $(LUA55) luajit
# Debian 14 has no busted for Lua 5.2, and earlier ones have no Lua 5.5.
LUA52 = $(shell lua5.2 -e 'require "busted" print "lua5.2"' 2>/dev/null)
LUA55 = $(shell lua5.5 -e 'require "busted" print "lua5.5"' 2>/dev/null)
CFLAGS ?= -O2
PREFIX = /usr/local

SOURCES = src/httpstatus.c src/status.c src/status_table.c
HEADERS = src/status.h src/compat.h
WARNINGS = -Wall -Wextra -Wpedantic -Werror

# The symbols of Lua come from the program that loads the module. On macOS the
# linker must be told so. On Windows it must find them in Lua's DLL.
SUFFIX = so
SHARED = -shared
ifeq ($(OS),Windows_NT)
  SUFFIX = dll
  LIBS = -llua$$($* -e 'print((_VERSION:gsub("%D", "")))')
else ifeq ($(shell uname -s),Darwin)
  SHARED = -bundle -undefined dynamic_lookup
endif

# LuaJIT can raise errors through C only if it finds unwind tables.
COMPILE = $(CC) -std=c99 $(CPPFLAGS) $(CFLAGS) -fPIC -funwind-tables $(SHARED)

# Runs a script with the module that was built for LUA. This goes before
# whatever LUA_CPATH or LUA_CPATH_5_4 say.
RUN = $(LUA) -e 'package.cpath = "build/$(LUA)/?.$(SUFFIX);" .. package.cpath'

MODULE = build/$(LUA)/httpstatus.$(SUFFIX)

.PHONY: all help demo lint install clean
.SECONDARY: # keeps what make would delete as intermediate

# The link is for Lua and busted when they run here. (A copy would crash a
# program that uses the module.)
all: $(MODULE)
	ln -sf $(MODULE) .
	@echo $(LUA) >build/built-for

# One folder for each interpreter: build/lua5.4, build/luajit
build/%/httpstatus.$(SUFFIX): $(SOURCES) $(HEADERS)
	@tools/install_needs.sh cc $* $*/lua.h
	@mkdir -p $(@D)
	$(COMPILE) -I$$(tools/find_headers.sh $*) -o $@ $(SOURCES) $(LDFLAGS) $(LIBS)

help:
	@for file in Makefile spec/checks/checks.mk; do \
	  sed -n '/^$$/q; s/^# \{0,1\}//p' $$file; echo; \
	done

demo: $(MODULE)
	@$(RUN) examples/tour.lua
	@echo; echo 'At the prompt: httpstatus 405'; echo
	@$(RUN) bin/httpstatus 405

lint:
	@tools/install_needs.sh gcc clang clang-format cppcheck luacheck shellcheck \
	  luarocks lua5.1 lua5.1/lua.h lua5.2 lua5.2/lua.h lua5.3 lua5.3/lua.h \
	  lua5.4 lua5.4/lua.h
	@luacheck --quiet --no-color bin/httpstatus bench examples spec tools types .busted config.ld *.rockspec
	@clang-format --dry-run -Werror src/*.[ch] spec/checks/*.[ch]
	@for lua in 5.1 5.2 5.3 5.4; do \
	  for cc in gcc clang; do \
	    $$cc -std=c99 $(WARNINGS) -fsyntax-only -I/usr/include/lua$$lua src/*.c || exit; \
	  done; \
	done
	@cppcheck --quiet --std=c99 --enable=warning,style,performance,portability \
	  --error-exitcode=1 --inline-suppr --suppress=missingIncludeSystem \
	  --suppress=normalCheckLevelMaxBranches -Isrc -i spec/checks/plant.c \
	  src spec/checks
	@shellcheck tools/*.sh bench/*.sh spec/*/*.sh .ci/run
	@luarocks lint *.rockspec

# The command runs on this Lua and finds this module, even if PREFIX is not one
# of the places where Lua looks.
install: $(MODULE)
	case "$(PREFIX)" in /*) prefix="$(PREFIX)" ;; *) prefix="$$PWD/$(PREFIX)" ;; esac && \
	  folder="$$prefix/lib/lua/$$($(LUA) -e 'print(_VERSION:match("%d.%d"))')" && \
	  command="$(DESTDIR)$$prefix/bin/httpstatus" && \
	  install -d "$(DESTDIR)$$folder" "$(DESTDIR)$$prefix/bin" && \
	  install -m 755 $(MODULE) "$(DESTDIR)$$folder" && \
	  { echo "#!$$(command -v $(LUA))"; \
	    echo "package.cpath = '$$folder/?.$(SUFFIX);' .. package.cpath"; \
	    sed 1d bin/httpstatus; } >"$$command" && \
	  chmod 755 "$$command"

clean:
	rm -rf build httpstatus.so httpstatus.dll src/*.o

include spec/test.mk
include spec/checks/checks.mk
include spec/platforms/platforms.mk
include bench/bench.mk
include examples/openresty/serve.mk
include tools/release.mk
