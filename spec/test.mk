# The specs, run by busted on a Lua interpreter and with the module built for it.

.PHONY: test needs-test needs-busted test-nginx test-rocks

# These targets ignore the interpreter and the cpath in .busted.
BUSTED = --ignore-lua --cpath='$(<D)/?.$(SUFFIX)'

# Installs everything at once. LUAS is expanded after that, because Debian may
# have had Lua 5.5 to install.
test: needs-test
	@$(MAKE) --no-print-directory $(LUAS:%=test/%)

needs-test:
	@tools/install_needs.sh cc busted jq $(LUAS) $(LUAS:%=%/lua.h) \
	  lua5.2? lua5.2/lua.h? lua5.5? lua5.5/lua.h?

needs-busted:
	@tools/install_needs.sh busted

# The specs on one Lua. FLAGS are for busted. The report waits in a log, so that
# those of make -j do not mix.
test/%: build/%/httpstatus.$(SUFFIX) needs-busted
	@$* spec/run.lua $(BUSTED) $(FLAGS) >$(<D)/log 2>&1; \
	  status=$$?; echo "$*:"; cat $(<D)/log; exit $$status

test-nginx: $(MODULE)
	@tools/install_needs.sh busted nginx luajit luajit/lua.h luajit:cjson \
	  /usr/lib/nginx/modules/ngx_http_lua_module.so $(LUA):socket $(LUA):cjson \
	  chromium luarocks pgrep wrk curl
	@$(LUA) spec/run.lua $(BUSTED) spec/nginx

test-rocks: $(MODULE) pack
	@tools/install_needs.sh busted luarocks jq script unzip curl nginx luajit \
	  /usr/lib/nginx/modules/ngx_http_lua_module.so lua5.1 lua5.1/lua.h lua5.2 \
	  lua5.2/lua.h lua5.3 lua5.3/lua.h lua5.4 lua5.4/lua.h
	@$(LUA) spec/run.lua $(BUSTED) spec/rocks
