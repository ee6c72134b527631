# The examples in OpenResty, which here is Debian's nginx with its Lua module.

PORT = 8404
SITE = build/nginx
NGINX = /usr/sbin/nginx
NGINX_PACKAGES = nginx=$(NGINX) lua-cjson=luajit:cjson \
  libnginx-mod-http-lua=/usr/lib/nginx/modules/ngx_http_lua_module.so

.PHONY: serve site test-nginx bench-nginx

serve:
	@$(MAKE) -s LUA=luajit site
	@echo "http://localhost:$(PORT)/ shows every status, and Ctrl-C stops it"
	@$(NGINX) -p "$$(cd $(SITE) && pwd)" -c nginx.conf

# What nginx runs on, as its nginx.conf describes it. Needs LUA=luajit.
site:
	@tools/need.sh $(PACKAGES) $(NGINX_PACKAGES)
	@$(MAKE) -s PREFIX=$(SITE) install
	cp examples/openresty/*.lua examples/openresty/*.js $(SITE)
	sed -e "s/8405/$$(($(PORT) + 1))/" -e t -e "s/8404/$(PORT)/" \
	  examples/openresty/nginx.conf >$(SITE)/nginx.conf

# The specs against a real nginx; LUA is the client's.
test-nginx:
	@tools/need.sh $(PACKAGES) lua-busted=busted lua-socket=$(LUA):socket \
	  lua-cjson=$(LUA):cjson chromium=chromium luarocks=luarocks procps=pgrep \
	  wrk=wrk curl=curl
	@$(call busted,spec/nginx)

# What the module costs inside nginx.
bench-nginx:
	@tools/need.sh wrk=wrk curl=curl procps=pgrep
	@$(MAKE) -s LUA=luajit SITE=$(SITE)-bench PORT=8414 site
	@bench/nginx.sh $(SITE)-bench
