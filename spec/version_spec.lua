-- The version is written in src/httpstatus.c. Where it has to stand again, it
-- must be the same.

local httpstatus = require "httpstatus"
local readfile = require("pl.utils").readfile

local function read(path) return assert(readfile(path)) end

local version = read "src/httpstatus.c":match '#define HTTPSTATUS_VERSION "(%d+%.%d+%.%d+)"'

describe("version " .. tostring(version), function()
  it("is the module's", function()
    assert.equal("httpstatus " .. version, httpstatus._VERSION)
  end)

  it("is the rockspec's, in its name, its version and its source", function()
    local names = {}
    for name in require "lfs".dir "." do
      if name:find "%.rockspec$" then names[#names + 1] = name end
    end
    assert.equal(1, #names)
    local revision = names[1]:match("^httpstatus%-" .. version:gsub("%.", "%%.") ..
      "%-(%d+)%.rockspec$")
    assert.is_string(revision, names[1])
    local rockspec = {}
    assert(require "pl.compat".load(read(names[1]), names[1], "t", rockspec))()
    assert.equal(version .. "-" .. revision, rockspec.version)
    assert.equal("httpstatus-" .. version .. ".tar.gz", rockspec.source.url:match "[^/]+$")
  end)

  it("is the changelog's top release, with its date", function()
    local released = {}
    for line in io.lines "CHANGELOG.md" do
      released[#released + 1] = line:match "^## (%[%d.*)$"
    end
    assert.truthy(released[1]:match("^%[" .. version:gsub("%.", "%%.") ..
      "%] %- %d%d%d%d%-%d%d%-%d%d$"), released[1])
  end)

  it("is the annotations'", function()
    assert.equal(httpstatus._VERSION, dofile "types/httpstatus.lua"._VERSION)
  end)
end)
