# The examples in OpenResty, which here is Debian's nginx with its Lua module.

.PHONY: serve site

PORT = 8404
SITE = build/nginx

serve: site
	@echo "http://localhost:$(PORT)/ shows every status, and Ctrl-C stops it"
	@/usr/sbin/nginx -p "$$(cd $(SITE) && pwd)" -c nginx.conf

# The folder that nginx runs on, as its nginx.conf describes it
site: build/luajit/httpstatus.so
	@tools/install_needs.sh nginx luajit:cjson \
	  /usr/lib/nginx/modules/ngx_http_lua_module.so
	@mkdir -p $(SITE)/lib/lua/5.1
	install -m 755 $< $(SITE)/lib/lua/5.1
	cp examples/openresty/*.lua examples/openresty/*.js $(SITE)
	sed -e "s/8405/$$(($(PORT) + 1))/" -e t -e "s/8404/$(PORT)/" \
	  examples/openresty/nginx.conf >$(SITE)/nginx.conf
