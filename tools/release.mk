# What a release needs besides the module: documents and packages

.PHONY: docs types pack dist

VERSION = $(shell sed -n 's/^.define HTTPSTATUS_VERSION "\(.*\)"/\1/p' src/httpstatus.c)

# Documents

# What LDoc reads in the source
build/api.lua: src/httpstatus.c
	@tools/install_needs.sh ldoc
	@mkdir -p build
	@ldoc --filter pl.pretty.dump $< >$@

# Fails if a function is undocumented.
build/types.lua: build/api.lua tools/write_types.lua $(MODULE)
	@$(RUN) tools/write_types.lua build/api.lua >$@.new
	@mv $@.new $@

types: build/types.lua
	cp build/types.lua types/httpstatus.lua

docs: build/types.lua
	@tools/install_needs.sh cmark
	@cmp build/types.lua types/httpstatus.lua || \
	  { echo "types/httpstatus.lua is behind src/: run make types" >&2; exit 1; }
	@$(RUN) tools/write_statuses.lua >build/statuses.md
	@{ echo '# The command httpstatus'; echo; \
	  echo '<pre>'; $(RUN) bin/httpstatus --help; echo '</pre>'; echo; \
	  echo 'For example, `httpstatus 405` prints'; echo; echo '<pre>'; \
	  COLUMNS=80 $(RUN) bin/httpstatus 405; echo '</pre>'; } >build/command.md
	@rm -rf build/docs
	@ldoc --fatalwarnings --testing --project 'httpstatus $(VERSION)' . \
	  >build/docs.log || { cat build/docs.log >&2; exit 1; }
	@grep -q '>httpstatus $(VERSION)<' build/docs/index.html || \
	  { echo "build/docs/index.html does not have $(VERSION)" >&2; exit 1; }
	@echo "Documents: build/docs/index.html"

# Packages

pack:
	@tools/install_needs.sh git zip
	@rm -rf build/dist
	@tools/pack.sh $(VERSION) build/dist

# Two runs must give the same bytes, and the specs in the tarball must pass.
dist: pack
	@rm -rf build/dist-again
	@tools/pack.sh $(VERSION) build/dist-again
	@diff -r build/dist build/dist-again
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
	  tar -xzf build/dist/httpstatus-$(VERSION).tar.gz -C $$folder && \
	  $(MAKE) -s -C $$folder/httpstatus-$(VERSION) test all
	@ls build/dist/*
