# lua-http, copas and luasocket, as Debian packages them, with httpstatus in place
# of their own tables and checks. Debian's lua-http and copas load on Lua 5.1, 5.2
# and LuaJIT only.

.PHONY: test-clients needs-clients

test-clients: test-http/lua5.1 test-http/lua5.2 test-http/luajit \
  test-copas/lua5.1 test-copas/lua5.2 test-copas/luajit \
  test-socket/lua5.1 test-socket/lua5.2 test-socket/lua5.3 test-socket/lua5.4 \
  test-socket/luajit

# The server that the specs start runs on Lua 5.4.
needs-clients:
	@tools/install_needs.sh busted lua5.1 lua5.2 lua5.3 lua5.4 luajit \
	  lua5.1:socket lua5.4:socket lua5.1:http.request lua5.1:copas

test-http/%: build/%/httpstatus.so needs-clients
	@echo "lua-http on $*:"
	@$(CLIENT) spec/clients/http_spec.lua

test-copas/%: build/%/httpstatus.so needs-clients
	@echo "copas on $*:"
	@$(CLIENT) spec/clients/copas_spec.lua

test-socket/%: build/%/httpstatus.so needs-clients
	@echo "luasocket on $*:"
	@$(CLIENT) spec/clients/socket_spec.lua

# An exchange that never ends must not hold up whoever waits for the specs.
CLIENT = timeout 120 $* spec/run.lua $(BUSTED)
