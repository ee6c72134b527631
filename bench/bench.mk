CSV_HEAD = lua,what,contender,median,unit,ratio,httpstatus,quartiles,bar,verdict

.PHONY: bench measure

# One Lua after another, as they would disturb each other.
bench:
	@$(if $(CSV),echo $(CSV_HEAD))
	@for lua in $(LUAS); do $(MAKE) -s LUA=$$lua measure || exit; done

measure:
	@tools/need.sh $(PACKAGES) binutils=strip valgrind=valgrind \
	  lua-http=/usr/share/lua/5.1/http/h1_reason_phrases.lua >&2
	@$(MAKE) -s $(MODULE) build/$(V)/floor.so
	@$(if $(CSV),,echo "$(LUA):")
	@$(RUN) bench/bench.lua build/$(V) $(if $(CSV),csv)

build/%/floor.so: bench/floor.c
	@mkdir -p $(@D)
	$(COMPILE) -o $@ $<
