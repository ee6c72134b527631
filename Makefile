# make           builds httpstatus for LUA, here and in build/
# make demo      builds it and runs the tour
# make serve     runs the OpenResty examples on port 8404, or PORT=
# make test      builds it for and runs the specs on every Lua of LUAS
# make lint      holds sources, specs and rockspec against the style
# make install   installs for LUA below PREFIX
# make clean     removes all that was made
#
# and for those who work on it
#
# make bench     measures it side by side on every Lua of LUAS; CSV=1 for CSV
# make checks    attacks it in the ways that spec/checks/checks.mk lists
# make test-nginx   runs the specs of the OpenResty examples on a real nginx
# make bench-nginx  measures what the module costs inside nginx
# make docs      makes the HTML documents in build/docs
# make types     makes the editors' annotations in types/ anew
# make registry  compares CSV=file, a registry as IANA publishes it
# make dist      makes and checks the packages in build/dist
# make test-rocks  installs, upgrades and removes the rock, with LuaRocks
# make portable  builds it for other platforms, compilers and standards

LUA = lua5.4
LUAS = lua5.1 lua5.2 lua5.3 lua5.4 luajit
CC = gcc
CFLAGS = -O2
PREFIX = /usr/local

# The version says where the headers are; LuaJIT takes those of Lua 5.1.
version = $(or $(patsubst lua%,%,$(filter lua5.%,$(1))),$(if \
  $(filter luajit,$(notdir $(1))),5.1,$(shell \
  $(1) -e 'print((_VERSION:gsub("Lua ", "")))')))
V := $(call version,$(LUA))
$(if $(V),,$(error LUA=$(LUA) is no Lua interpreter that runs here))
headers = $(firstword $(wildcard $(addsuffix /lua$(1),/usr/include \
  /usr/local/include /opt/homebrew/include)) /usr/include/lua$(1))
LUA_INC = $(call headers,$(V))

# The symbols of Lua come from the program that loads the module. On macOS the
# linker must be told so; on Windows it must find them in Lua's DLL.
SHARED = -shared
SUFFIX = so
ifeq ($(OS),Windows_NT)
  SUFFIX = dll
  LIBS = -llua$(subst .,,$(V))
else ifeq ($(shell uname -s),Darwin)
  SHARED = -bundle -undefined dynamic_lookup
endif
WARNINGS = -Wall -Wextra -Wpedantic -Werror
COMPILE = $(CC) -std=c99 $(CPPFLAGS) $(CFLAGS) -fPIC -I$(LUA_INC) $(SHARED)

SOURCES = $(wildcard src/*.c)
MODULE = build/$(V)/httpstatus.$(SUFFIX)

# Debian's packages for a Lua, its version and its headers, each package with
# what tells that it is there
packages = $(patsubst luajit,luajit2,$(notdir $(1)))=$(1) \
  liblua$(2:5.1=5.1-0)-dev=$(3)/lua.h
PACKAGES = gcc=$(CC) $(call packages,$(LUA),$(V),$(LUA_INC))
ALL_HEADERS = $(foreach v,5.1 5.2 5.3 5.4,\
  liblua$(v:5.1=5.1-0)-dev=/usr/include/lua$(v)/lua.h)

# An interpreter that finds the module, and the specs of a folder run by it;
# UNDER is a tool to run it under, FLAGS what busted is to be told
RUN = LUA_CPATH='$(dir $(MODULE))?.so;;' $(UNDER) $(LUA)
busted = $(RUN) -e \
  'arg = { [0] = "busted", "--no-recursive", $(FLAGS:%="%",) "$(1)" }' \
  -e 'require "busted.runner" ({ standalone = false })'

.PHONY: all module demo test test-needs specs lint install clean

# A link, because to copy over a module that is in use crashes its user.
all: module
	ln -sf $(MODULE) .

module:
	@tools/need.sh $(PACKAGES)
	@$(MAKE) --no-print-directory $(MODULE)

$(MODULE): $(SOURCES) $(wildcard src/*.h)
	@mkdir -p $(@D)
	$(COMPILE) -o $@ $(SOURCES) $(LDFLAGS) $(LIBS)

demo:
	@$(MAKE) -s module
	@$(RUN) examples/tour.lua

test: $(LUAS:%=test-%)

# All packages at once, for those who install by hand. And all modules: with -j,
# Lua 5.1 and LuaJIT would build the one they share at the same time.
test-needs:
	@tools/need.sh gcc=$(CC) lua-busted=busted $(sort $(foreach \
	  lua,$(LUAS),$(call packages,$(lua),$(call version,$(lua)),$(call \
	  headers,$(call version,$(lua))))))
	@for lua in $(LUAS); do $(MAKE) -s LUA=$$lua module || exit; done

$(LUAS:%=test-%): test-%: test-needs
	@$(MAKE) -s LUA=$* specs

specs:
	@tools/need.sh lua-busted=busted
	@$(MAKE) -s module
	@echo "$(LUA):"
	@$(call busted,spec)

lint:
	@tools/need.sh $(ALL_HEADERS) gcc=gcc clang=clang luarocks=luarocks \
	  clang-format=clang-format cppcheck=cppcheck lua-check=luacheck \
	  shellcheck=shellcheck
	@luacheck --quiet --no-color .
	@clang-format --dry-run -Werror src/*.[ch] spec/checks/*.[ch] tools/*.c
	@for v in 5.1 5.2 5.3 5.4; do for cc in gcc clang; do \
	  $$cc -std=c99 $(WARNINGS) -fsyntax-only -I/usr/include/lua$$v src/*.c \
	    || exit; done; done
	@cppcheck --quiet --std=c99 --enable=warning,style,performance,portability \
	  --error-exitcode=1 --inline-suppr --suppress=missingIncludeSystem -Isrc \
	  src spec/checks
	@shellcheck tools/*.sh bench/*.sh .ci/run
	@luarocks lint *.rockspec

install: module
	install -d "$(DESTDIR)$(PREFIX)/lib/lua/$(V)"
	install -m 755 $(MODULE) "$(DESTDIR)$(PREFIX)/lib/lua/$(V)"

clean:
	rm -rf build httpstatus.so httpstatus.dll src/*.o

include bench/bench.mk
include examples/openresty/serve.mk
include spec/checks/checks.mk
include tools/release.mk
