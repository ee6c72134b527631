# More targets. An attack prints one line, unless it finds something.
#
#   make checks     runs all attacks; -j 2 halves the time
#   make sanitize   runs the specs under AddressSanitizer with leak detection, and
#                   under UndefinedBehaviorSanitizer
#   make valgrind   runs the specs under valgrind
#   make oom        lets memory run out at every single allocation
#   make locale     runs the specs with a comma as the decimal point
#   make coverage   fails unless specs and oom take every line and every branch
#   make constant   fails if an object file has data that can change
#   make fuzz       compares with other implementations for 60 seconds, or SECONDS=

.PHONY: checks needs-checks sanitize valgrind locale oom coverage constant fuzz \
  lint portable fresh dist test-nginx test-install bench bench-all

CHECKS = spec/checks
WARNINGS = -Wall -Wextra -Wpedantic -Werror
STRICT = -std=c99 -D_POSIX_C_SOURCE=200809L $(WARNINGS) -g -Isrc
SANITIZERS = -fsanitize=address,undefined -fno-sanitize-recover=all
SECONDS = 60

checks: sanitize valgrind locale oom coverage constant fuzz

needs-checks:
	@tools/needs.sh gcc clang libclang-rt-dev valgrind locales gcovr $(BUSTED) lua5.1 \
	  lua5.4 luajit
	@mkdir -p build

sanitize: sanitize-lua5.4 sanitize-luajit

sanitize-%: needs-checks
	@$(CHECKS)/under.sh $* build/sanitize/$* \
	  '$(SANITIZERS) -fsanitize=float-cast-overflow' \
	  env ASAN_OPTIONS=detect_leaks=1 LD_PRELOAD=$$(gcc -print-file-name=libasan.so)
	@echo "sanitize: the specs pass on $*"

valgrind: needs-checks
	@$(CHECKS)/under.sh lua5.4 build/valgrind '' \
	  valgrind --quiet --leak-check=full --error-exitcode=1
	@echo "valgrind: the specs pass"

locale: needs-checks
	@mkdir -p build/locale
	@localedef -i de_DE -f UTF-8 build/locale/de_DE
	@$(CHECKS)/under.sh lua5.4 build/locale '' \
	  env LOCPATH=build/locale LANGUAGE=en LUA_INIT='assert(os.setlocale "de_DE")'
	@echo "locale: the specs pass with a decimal comma"

oom: oom-lua5.4 oom-lua5.1

oom-%: needs-checks
	@gcc $(STRICT) -O2 $(SANITIZERS) -I/usr/include/$* -o build/oom-$* \
	  $(CHECKS)/oom.c $(SOURCES) -l$*
	@build/oom-$*

coverage: needs-checks
	@rm -rf build/coverage
	@mkdir -p build/coverage/oom
	@for lua in lua5.4 luajit; do \
	  $(CHECKS)/under.sh $$lua build/coverage/$$lua '-O0 --coverage' env || exit; \
	done
	@gcc $(STRICT) -O0 --coverage -I/usr/include/lua5.4 -o build/coverage/oom/oom \
	  $(CHECKS)/oom.c $(SOURCES) -llua5.4
	@build/coverage/oom/oom >build/coverage/log
	@gcovr --filter src/ --fail-under-line 100 --fail-under-branch 100 \
	  --print-summary --branches --txt build/coverage/report build/coverage \
	  >build/coverage/log || { cat build/coverage/report; exit 1; }
	@echo "coverage:" $$(cat build/coverage/log)

# Constant pointers are in .data.rel.ro, which is read-only once it is loaded. The table
# has them, so this must have seen them.
constant: needs-checks
	@rm -rf build/constant && mkdir build/constant
	@cd build/constant && \
	  gcc -std=c99 -O2 -fPIC -fcommon -I/usr/include/lua5.4 -c $(SOURCES:%=../../%)
	@size -A build/constant/*.o | awk '/:$$/ { file = $$1 } \
	  $$1 ~ /^\.data\.rel\.ro/ { seen[file] = 1; next } \
	  $$1 ~ /^\.t?(data|bss)|COMMON/ && $$2 > 0 { print file, $$1; found = 1 } \
	  END { exit found || !seen["build/constant/status_table.o"] }' || \
	  { echo "constant: data that can change, or no table" >&2; exit 1; }
	@echo "constant: no object file has data that can change"

fuzz: needs-checks
	@mkdir -p build/fuzz/corpus
	@lua5.4 -e 'print "\"HTTP/1.1 404\"\n\"HTTP/2 200\""' \
	  -e 'for name in pairs(dofile "types/httpstatus.lua") do print(("%q"):format(name)) end' \
	  >build/fuzz/names
	@clang $(STRICT) -O2 $(SANITIZERS) -fsanitize=fuzzer -o build/fuzz/target \
	  $(CHECKS)/fuzz.c src/status.c src/status_table.c
	@build/fuzz/target -max_total_time=$(SECONDS) -max_len=200 -dict=build/fuzz/names \
	  -artifact_prefix=build/fuzz/ build/fuzz/corpus >build/fuzz/log 2>&1 || \
	  { grep -m 1 ERROR build/fuzz/log; tail -n 40 build/fuzz/log; exit 1; }
	@echo "fuzz:" $$(tail -n 1 build/fuzz/log)

lint:
	@tools/needs.sh gcc clang clang-format cppcheck lua-check shellcheck mandoc \
	  luarocks lua5.1 liblua5.2-dev lua5.3 lua5.4
	@luacheck --quiet --no-color . bin/httpstatus .busted tools/config.ld
	@clang-format --dry-run -Werror src/*.[ch] spec/checks/*.c
	@! grep -nE '^.{81}' src/*.[ch] spec/checks/*.c || \
	  { echo "lint: a line of C has at most 80 columns" >&2; exit 1; }
	@for lua in lua5.1 lua5.2 lua5.3 lua5.4; do for cc in gcc clang; do \
	  $$cc -std=c99 $(WARNINGS) -fsyntax-only -I/usr/include/$$lua src/*.c || exit; \
	done; done
	@cppcheck --quiet --std=c99 --enable=warning,style,performance,portability \
	  --error-exitcode=1 --inline-suppr --suppress=missingIncludeSystem \
	  --suppress=normalCheckLevelMaxBranches -Isrc src spec/checks
	@shellcheck tools/*.sh spec/*/*.sh .ci/run
	@mandoc -T lint -W warning man/httpstatus.1
	@luarocks lint *.rockspec

# Packages: two must have the same bytes, and the specs in the tarball must pass.
dist: pack
	@$(MAKE) -s pack DIST=build/dist-again
	@diff -r build/dist build/dist-again
	@rm -rf build/unpacked && mkdir build/unpacked
	@tar -xzf build/dist/httpstatus-$(VERSION).tar.gz -C build/unpacked
	@$(MAKE) -s -C build/unpacked/httpstatus-$(VERSION) test LUA=$(LUA)

test-nginx:
	@tools/needs.sh 'gcc|clang' $(BUSTED) $(LUA) luajit nginx libnginx-mod-http-lua \
	  lua-cjson lua-socket chromium luarocks procps curl
	@$(MAKE) -s build/luajit/httpstatus.so
	@$(MAKE) -s test/$(LUA) FLAGS=spec/nginx

test-install: pack
	@tools/needs.sh 'gcc|clang' $(BUSTED) lua5.1 lua5.2 liblua5.2-dev lua5.3 lua5.4 \
	  luajit luarocks zip unzip
	@$(MAKE) -s test/$(LUA) FLAGS=spec/install

# Other compilers and systems

portable:
	@tools/needs.sh gcc clang lld binutils $(BUSTED) lua5.1 liblua5.2-dev lua5.3 \
	  lua5.4 gcc-multilib gcc-mingw-w64-x86-64
	@spec/platforms/portable.sh build/portable '$(WARNINGS)'

SUITE = trixie
TARGETS = demo test-nginx

fresh:
	@tools/needs.sh mmdebstrap git
	@spec/platforms/fresh.sh $(SUITE) $(TARGETS)

bench:
	@tools/needs.sh 'gcc|clang' $(LUAS) valgrind >&2
	@$(MAKE) -s bench-all

# One Lua after another, because they would disturb each other.
bench-all: $(LUAS:%=build/%/httpstatus.so)
	@for lua in $(LUAS); do \
	  LUA_CPATH="build/$$lua/?.so;;" $$lua bench/bench.lua || exit; \
	done
