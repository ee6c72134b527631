# How fast the module is, alone and inside nginx.

.PHONY: bench needs-bench bench-nginx

CSV_HEAD = lua,what,contender,median,unit,ratio,httpstatus,quartiles,bar,verdict

# One Lua after another, because they would disturb each other.
bench: needs-bench
	@[ -z "$(CSV)" ] || echo $(CSV_HEAD)
	@for lua in $(LUAS); do $(MAKE) -s bench-$$lua || exit; done

needs-bench:
	@tools/install_needs.sh strip valgrind /usr/share/lua/5.1/http/h1_reason_phrases.lua >&2

bench-%: build/%/httpstatus.so build/%/floor.so needs-bench
	@[ -n "$(CSV)" ] || echo "$*:"
	@LUA_CPATH='$(<D)/?.so;;' $* bench/bench.lua $(<D) $(CSV:%=csv)

build/%/floor.so: bench/floor.c
	@mkdir -p $(@D)
	@$(COMPILE) -I$$(tools/find_headers.sh $*) -o $@ $<

bench-nginx: SITE = build/nginx-bench
bench-nginx: PORT = 8414
bench-nginx: site
	@tools/install_needs.sh wrk curl pgrep
	@bench/nginx.sh $(SITE)
