# Attacks on the module. Each fails on any finding, and else prints a line.
#
# make checks    all of these; -j 2 halves the time; SAMPLE is 30 here
# make sanitize  the specs under AddressSanitizer, with leak detection, and
#                UndefinedBehaviorSanitizer
# make valgrind  the specs under valgrind
# make oom       memory runs out at every single allocation
# make threads   Lua states in several threads under ThreadSanitizer
# make growth    ten million hostile lookups grow neither heap nor process
# make coverage  specs and oom take every line and every branch of the sources
# make fuzz      made-up text against plain second opinions; SECONDS a target
# make mutants   every single fault in the table is seen by the specs; SAMPLE
#                says how many to try, all by default, and SEED which

SECONDS = 60
SAMPLE =
SEED =

ATTACKS = sanitize valgrind oom threads growth coverage fuzz mutants
CHECKS = spec/checks
STRICT = -std=c99 -D_POSIX_C_SOURCE=200809L $(WARNINGS) -g -Isrc
SANITIZERS = -fsanitize=address,undefined -fno-sanitize-recover=all

.PHONY: checks $(ATTACKS) checks-tools specs-under

checks: SAMPLE = 30
checks: $(ATTACKS)

# All at once, so that make -j does not start several installations.
checks-tools:
	@tools/need.sh gcc=gcc clang=clang valgrind=valgrind gcovr=gcovr \
	  lua5.1=lua5.1 liblua5.1-0-dev=/usr/include/lua5.1/lua.h luajit2=luajit \
	  lua5.4=lua5.4 liblua5.4-dev=/usr/include/lua5.4/lua.h lua-busted=busted
	@tools/need.sh libclang-rt-dev=$$(clang -print-resource-dir)/lib/linux

# The specs under a tool, once it has found each of the FAULTS of plant.c.
specs-under:
	@$(MAKE) -s $(MODULE)
	@$(MAKE) -s MODULE=$(dir $(MODULE))plant.so SOURCES=$(CHECKS)/plant.c \
	  $(dir $(MODULE))plant.so
	@log=$(dir $(MODULE))log; \
	plant() { $(RUN) -e "require('plant').$$1()" >$$log 2>&1; }; \
	plant none || { cat $$log; exit 1; }; \
	for fault in $(FAULTS); do \
	  ! plant $$fault || { echo "The planted $$fault is not found"; exit 1; }; \
	done; \
	$(MAKE) -s specs >$$log 2>&1 || { cat $$log; exit 1; }; \
	echo "$(LUA) under $(NAME): nothing but what was planted ($(FAULTS));" \
	  "$$(tail -n 1 $$log)"

sanitize: sanitize-lua5.4 sanitize-luajit

sanitize-%: checks-tools
	@$(MAKE) -s specs-under NAME=sanitizers LUA=$* CC=gcc \
	  MODULE=build/sanitize/$(call version,$*)/httpstatus.so \
	  CFLAGS='-g -O1 $(SANITIZERS) -fsanitize=float-cast-overflow' \
	  UNDER="env ASAN_OPTIONS=detect_leaks=1 \
	    LD_PRELOAD=$$(gcc -print-file-name=libasan.so)" \
	  FAULTS='leak overflow undefined'

valgrind: checks-tools
	@$(MAKE) -s specs-under NAME=valgrind LUA=lua5.4 CFLAGS='-g -O1' \
	  MODULE=build/valgrind/httpstatus.so FAULTS='leak overflow' \
	  UNDER='valgrind --quiet --leak-check=full --error-exitcode=1'

oom: oom-lua5.4 oom-lua5.1

oom-%: checks-tools
	@mkdir -p build/oom
	@gcc $(STRICT) -O2 $(SANITIZERS) -I/usr/include/$* -o build/oom/$* \
	  $(CHECKS)/oom.c $(SOURCES) -l$*
	@build/oom/$*

threads: checks-tools
	@mkdir -p build
	@gcc $(STRICT) -O1 -fsanitize=thread -I/usr/include/lua5.4 \
	  -o build/threads $(CHECKS)/threads.c $(SOURCES) -llua5.4 -pthread
	@build/threads

growth: growth-lua5.4 growth-luajit

growth-%: checks-tools
	@$(MAKE) -s LUA=$* build/$(call version,$*)/httpstatus.so
	@LUA_CPATH='build/$(call version,$*)/?.so' $* $(CHECKS)/growth.lua

# Lua 5.4 and LuaJIT differ in what they take, so their runs are added up.
coverage: checks-tools
	@rm -rf build/coverage
	@mkdir -p build/coverage/oom
	@for lua in lua5.4 luajit; do \
	  $(MAKE) -s LUA=$$lua CC=gcc CFLAGS='-O0 --coverage' specs \
	    MODULE=build/coverage/$$lua/httpstatus.so || exit; done \
	  >build/coverage/log 2>&1 || { cat build/coverage/log; exit 1; }
	@gcc $(STRICT) -O0 --coverage -I/usr/include/lua5.4 \
	  -o build/coverage/oom/oom $(CHECKS)/oom.c $(SOURCES) -llua5.4
	@build/coverage/oom/oom >build/coverage/log
	@gcovr --filter src/ --fail-under-line 100 --fail-under-branch 100 \
	  --print-summary --branches --txt build/coverage/report build/coverage \
	  >build/coverage/log || { cat build/coverage/report; exit 1; }
	@echo "coverage:" $$(cat build/coverage/log)

FUZZ = key suggest parse format

fuzz: $(FUZZ:%=fuzz-%)

.PRECIOUS: build/fuzz/%

# Without trace-cmp, which costs more than it finds: the seeds have the names.
build/fuzz/%.o: src/%.c src/status.h | checks-tools
	@mkdir -p $(@D)
	@clang $(STRICT) -O2 $(SANITIZERS) -fsanitize=fuzzer-no-link \
	  -fno-sanitize-coverage=trace-cmp -c -o $@ $<

build/fuzz/%: $(CHECKS)/fuzz_%.c $(CHECKS)/fuzz.h build/fuzz/status.o \
    build/fuzz/status_table.o
	@clang $(STRICT) -O2 $(SANITIZERS) -c -o $@_target.o $<
	@clang $(SANITIZERS) -fsanitize=fuzzer -o $@ $@_target.o \
	  $(filter %.o,$^)

build/fuzz/seeds: $(CHECKS)/seeds.lua spec/facts.lua
	@mkdir -p $@
	@lua5.4 $< $@

fuzz-%: build/fuzz/% build/fuzz/seeds
	@mkdir -p build/fuzz/$*_found
	@$< -max_total_time=$(SECONDS) -max_len=200 -print_final_stats=1 \
	  -artifact_prefix=build/fuzz/$*_ build/fuzz/$*_found build/fuzz/seeds \
	  >$<.log 2>&1 || { tail -n 100 $<.log; exit 1; }
	@awk '/number_of_executed_units/ { \
	  print "fuzz $*: " $$2 " executions in $(SECONDS) s" }' $<.log

mutants: checks-tools
	@lua5.4 $(CHECKS)/mutants.lua $(or $(SAMPLE),all) $(SEED)
