# Attacks on the module. Each fails on any finding, and otherwise prints one line.
#
#   make checks    runs all of these; -j 2 halves the time; SAMPLE is 30 here
#   make sanitize  runs the specs under AddressSanitizer with leak detection, and
#                  under UndefinedBehaviorSanitizer
#   make valgrind  runs the specs under valgrind
#   make oom       lets memory run out at every single allocation
#   make threads   runs Lua states in several threads under ThreadSanitizer
#   make growth    makes ten million hostile lookups; heap and process must not grow
#   make coverage  fails unless specs and oom take every line and every branch
#   make fuzz      compares with reference implementations; SECONDS per target
#   make mutants   plants faults in the table that the specs must notice; SAMPLE is
#                  how many, all by default, and SEED selects them

SECONDS = 60
SAMPLE =
SEED =

ATTACKS = sanitize valgrind oom threads growth coverage fuzz mutants
CHECKS = spec/checks
STRICT = -std=c99 -D_POSIX_C_SOURCE=200809L $(WARNINGS) -g -Isrc
SANITIZERS = -fsanitize=address,undefined -fno-sanitize-recover=all
DEBUG = -std=c99 -g -O1 -fPIC -funwind-tables -shared
INSTRUMENT = $(DEBUG) $(SANITIZERS) -fsanitize=float-cast-overflow

.PHONY: checks $(ATTACKS) needs-checks

checks: SAMPLE = 30
checks: $(ATTACKS)

# Installs everything at once, because each check needs most of it.
needs-checks:
	@tools/install_needs.sh gcc clang valgrind gcovr busted luajit luajit/lua.h \
	  lua5.1 lua5.1/lua.h lua5.4 lua5.4/lua.h
	@tools/install_needs.sh $$(clang -print-resource-dir)/lib/linux

# The specs under a tool, once it has found each of the planted faults.

sanitize: sanitize-lua5.4 sanitize-luajit

sanitize-%: build/sanitize/%/httpstatus.so build/sanitize/%/plant.so
	@$(CHECKS)/run_under.sh sanitizers $* $(<D) 'leak overflow undefined' env \
	  ASAN_OPTIONS=detect_leaks=1 LD_PRELOAD=$$(gcc -print-file-name=libasan.so)

build/sanitize/%/httpstatus.so: $(SOURCES) $(HEADERS) | needs-checks
	@mkdir -p $(@D)
	@gcc $(INSTRUMENT) -I$$(tools/find_headers.sh $*) -o $@ $(SOURCES)

build/sanitize/%/plant.so: $(CHECKS)/plant.c | needs-checks
	@mkdir -p $(@D)
	@gcc $(INSTRUMENT) -I$$(tools/find_headers.sh $*) -o $@ $<

valgrind: build/valgrind/httpstatus.so build/valgrind/plant.so
	@$(CHECKS)/run_under.sh valgrind lua5.4 $(<D) 'leak overflow' \
	  valgrind --quiet --leak-check=full --error-exitcode=1

build/valgrind/httpstatus.so: $(SOURCES) $(HEADERS) | needs-checks
	@mkdir -p $(@D)
	@gcc $(DEBUG) -I/usr/include/lua5.4 -o $@ $(SOURCES)

build/valgrind/plant.so: $(CHECKS)/plant.c | needs-checks
	@mkdir -p $(@D)
	@gcc $(DEBUG) -I/usr/include/lua5.4 -o $@ $<

oom: oom-lua5.4 oom-lua5.1

oom-%: needs-checks
	@mkdir -p build/oom
	@gcc $(STRICT) -O2 $(SANITIZERS) -I/usr/include/$* -o build/oom/$* \
	  $(CHECKS)/oom.c $(SOURCES) -l$*
	@build/oom/$*

threads: needs-checks
	@mkdir -p build
	@gcc $(STRICT) -O1 -fsanitize=thread -I/usr/include/lua5.4 \
	  -o build/threads $(CHECKS)/threads.c $(SOURCES) -llua5.4 -pthread
	@build/threads

growth: growth-lua5.4 growth-luajit

growth-%: build/%/httpstatus.so
	@LUA_CPATH='$(<D)/?.so' $* $(CHECKS)/growth.lua

# Lua 5.4 and LuaJIT take different branches, so coverage adds their runs up.
coverage: needs-checks
	@rm -rf build/coverage
	@mkdir -p build/coverage/lua5.4 build/coverage/luajit build/coverage/oom
	@for lua in lua5.4 luajit; do \
	  gcc -std=c99 -O0 --coverage -fPIC -shared -I$$(tools/find_headers.sh $$lua) \
	    -o build/coverage/$$lua/httpstatus.so $(SOURCES) && \
	  $$lua spec/run.lua --ignore-lua --cpath="build/coverage/$$lua/?.so" || exit; \
	done >build/coverage/log 2>&1 || { cat build/coverage/log; exit 1; }
	@gcc $(STRICT) -O0 --coverage -I/usr/include/lua5.4 \
	  -o build/coverage/oom/oom $(CHECKS)/oom.c $(SOURCES) -llua5.4
	@build/coverage/oom/oom >build/coverage/log
	@gcovr --filter src/ --fail-under-line 100 --fail-under-branch 100 \
	  --print-summary --branches --txt build/coverage/report build/coverage \
	  >build/coverage/log || { cat build/coverage/report; exit 1; }
	@echo "coverage:" $$(cat build/coverage/log)

FUZZ = key suggest parse format

fuzz: $(FUZZ:%=fuzz-%)

# trace-cmp is off. It costs more than it finds, because the seeds have the names.
build/fuzz/%.o: src/%.c src/status.h | needs-checks
	@mkdir -p $(@D)
	@clang $(STRICT) -O2 $(SANITIZERS) -fsanitize=fuzzer-no-link \
	  -fno-sanitize-coverage=trace-cmp -c -o $@ $<

build/fuzz/%: $(CHECKS)/fuzz_%.c $(CHECKS)/fuzz.h build/fuzz/status.o \
    build/fuzz/status_table.o
	@clang $(STRICT) -O2 $(SANITIZERS) -c -o $@_target.o $<
	@clang $(SANITIZERS) -fsanitize=fuzzer -o $@ $@_target.o \
	  build/fuzz/status.o build/fuzz/status_table.o

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

mutants: needs-checks
	@lua5.4 $(CHECKS)/mutants.lua "$(SAMPLE)" $(SEED)
