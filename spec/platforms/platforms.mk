# Other compilers and systems.

.PHONY: portable fresh

# The bare Debian for `make fresh`, and what runs there
SUITE = trixie
TARGETS = demo test test-nginx

portable:
	@tools/install_needs.sh gcc clang ld.lld nm busted lua5.1 lua5.1/lua.h lua5.2 \
	  lua5.2/lua.h lua5.3 lua5.3/lua.h lua5.4 lua5.4/lua.h \
	  x86_64-w64-mingw32-gcc /usr/lib32/libc.so
	@spec/platforms/portable.sh build/portable '$(WARNINGS)'

fresh:
	@tools/install_needs.sh mmdebstrap git
	@spec/platforms/fresh.sh $(SUITE) $(TARGETS)
