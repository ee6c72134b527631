rockspec_format = "3.0"
package = "httpstatus"
version = "1.0.0-1"
source = {
  -- The tarball that `make dist` writes; `luarocks make` does not need it.
  url = "httpstatus-1.0.0.tar.gz",
}
description = {
  summary = "Every HTTP status code, and what the RFCs say about it",
  detailed = [[
A native table of HTTP status codes: the IANA registry, the codes of nginx,
Cloudflare and other vendors, and the constants of the Windows SDK. Each has its
reason phrase, description, class, reference and traits. Parses and formats status
lines. One C module without dependencies, for Lua 5.1 to 5.5 and LuaJIT. Brings
the command httpstatus.]],
  license = "MIT",
  labels = { "http", "status", "openresty", "web" },
}
dependencies = {
  "lua >= 5.1, < 5.6",
}
test_dependencies = {
  "busted",
}
test = {
  type = "busted",
  flags = { "--run=rock" },
}
build = {
  type = "builtin",
  modules = {
    httpstatus = {
      sources = { "src/httpstatus.c", "src/status.c", "src/status_table.c" },
    },
  },
  -- conf has the annotations for editors. LuaRocks installs README, LICENSE and the
  -- like by itself.
  install = {
    bin = { "bin/httpstatus" },
    conf = { "types/httpstatus.lua" },
  },
}
