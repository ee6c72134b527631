rockspec_format = "3.0"
package = "httpstatus"
version = "1.0.0-1"
source = {
  -- The tarball that `make dist` makes; `luarocks make` needs none.
  url = "httpstatus-1.0.0.tar.gz",
}
description = {
  summary = "Every HTTP status code, and what the RFCs say of it",
  detailed = [[
A native table of HTTP status codes: the IANA registry, the vendors' codes that
operators meet, and the Windows SDK's constants, each with its reason phrase,
description, class, reference and traits. Parses and formats status lines.
One C module without dependencies for Lua 5.1 to 5.5 and LuaJIT.]],
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
  -- The annotations for editors. Documents need no line: README, CHANGELOG and
  -- LICENSE are installed where there are no copy_directories.
  install = {
    bin = { "bin/httpstatus" },
    conf = { "types/httpstatus.lua" },
  },
}
