# Other compilers, systems and processors.

.PHONY: portable foreign foreign-arm64 foreign-s390x \
  foreign-musl foreign-windows needs-foreign fresh

# The bare Debian for `make fresh`, and what runs there
SUITE = trixie
TARGETS = demo test test-nginx

portable:
	@tools/install_needs.sh gcc clang ld.lld nm busted lua5.1 lua5.1/lua.h lua5.2 \
	  lua5.2/lua.h lua5.3 lua5.3/lua.h lua5.4 lua5.4/lua.h \
	  x86_64-w64-mingw32-gcc /usr/lib32/libc.so
	@spec/platforms/portable.sh build/portable '$(WARNINGS)'

# Other processors under qemu, another C library, and Windows under wine. Takes
# four to eight minutes, so that .ci/run leaves it out.
foreign: foreign-arm64 foreign-s390x foreign-musl foreign-windows

foreign-arm64: needs-foreign
	@spec/platforms/foreign.sh arm64 aarch64

foreign-s390x: needs-foreign
	@spec/platforms/foreign.sh s390x s390x

foreign-musl: needs-foreign
	@spec/platforms/source.sh musl

foreign-windows: needs-foreign
	@spec/platforms/source.sh windows

needs-foreign:
	@tools/install_needs.sh mmdebstrap clang qemu-s390x \
	  aarch64-linux-gnu-ld s390x-linux-gnu-ld musl-gcc wine \
	  x86_64-w64-mingw32-gcc lua5.4 busted

fresh:
	@tools/install_needs.sh mmdebstrap git
	@spec/platforms/fresh.sh $(SUITE) $(TARGETS)
