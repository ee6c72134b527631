# All that a release needs beside the module: documents, packages, platforms.

VERSION := $(or $(shell sed -n 's/^\#define HTTPSTATUS_VERSION "\(.*\)"/\1/p' \
  src/httpstatus.c),$(error no HTTPSTATUS_VERSION in src/httpstatus.c))

.PHONY: docs types pack dist test-rocks portable registry

# Documents

# What LDoc reads in the source
build/api.lua: src/httpstatus.c
	@mkdir -p build
	@ldoc --filter pl.pretty.dump $< >$@

# Fails where a function is undocumented.
build/types.lua: build/api.lua tools/types.lua $(MODULE)
	@$(RUN) tools/types.lua build/api.lua >$@.new
	@mv $@.new $@

types:
	@tools/need.sh $(PACKAGES) lua-ldoc=ldoc
	@$(MAKE) -s build/types.lua
	cp build/types.lua types/httpstatus.lua

docs:
	@tools/need.sh $(PACKAGES) lua-ldoc=ldoc lua5.1=lua5.1 \
	  lua-discount=lua5.1:discount
	@$(MAKE) -s build/types.lua
	@cmp build/types.lua types/httpstatus.lua || \
	  { echo "types/httpstatus.lua is behind src/: run make types" >&2; exit 1; }
	@$(RUN) tools/statuses.lua >build/statuses.md
	@rm -rf build/docs
	@ldoc --fatalwarnings --testing --project 'httpstatus $(VERSION)' . \
	  >build/docs.log || { cat build/docs.log >&2; exit 1; }
	@grep -q '>httpstatus $(VERSION)<' build/docs/index.html || \
	  { echo "build/docs/index.html does not have $(VERSION)" >&2; exit 1; }
	@echo "Documents: build/docs/index.html"

# Packages

pack:
	@tools/need.sh git=git zip=zip
	@rm -rf build/dist build/dist-again
	@tools/dist.sh $(VERSION) build/dist

# Two runs must give the same bytes, and the tarball its own successful specs.
dist: pack
	@tools/dist.sh $(VERSION) build/dist-again
	@diff -r build/dist build/dist-again
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
	  tar -xzf build/dist/httpstatus-$(VERSION).tar.gz -C $$folder && \
	  $(MAKE) -s -C $$folder/httpstatus-$(VERSION) test all
	@ls build/dist/*

test-rocks: pack
	@tools/need.sh $(PACKAGES) luarocks=luarocks lua-busted=busted zip=zip \
	  unzip=unzip curl=curl nginx=nginx luajit2=luajit \
	  libnginx-mod-http-lua=/usr/lib/nginx/modules/ngx_http_lua_module.so \
	  $(foreach v,5.1 5.2 5.3 5.4,lua$(v)=lua$(v)) $(ALL_HEADERS)
	@$(MAKE) -s $(MODULE)
	@$(call busted,spec/rocks)

# Platforms

portable:
	@tools/need.sh gcc=gcc clang=clang lld=ld.lld binutils=nm lua5.4=lua5.4 \
	  lua-busted=busted gcc-mingw-w64-x86-64=x86_64-w64-mingw32-gcc \
	  gcc-multilib=/usr/lib32/libc.so $(ALL_HEADERS)
	@tools/portable.sh build/portable '$(WARNINGS)'

# Upkeep

registry:
	@$(MAKE) -s module
	@$(RUN) tools/registry.lua '$(CSV)'
