-- The version is defined in src/httpstatus.c. Other files that repeat it must
-- have the same one. (types_spec.lua compares types/httpstatus.lua.)

local httpstatus = require "httpstatus"
local readfile = require("pl.utils").readfile

local function read(path) return assert(readfile(path)) end

local version = read "src/httpstatus.c":match '#define HTTPSTATUS_VERSION "(%d+%.%d+%.%d+)"'

describe("the version in src/httpstatus.c", function()
  it("is the version of the module", function()
    assert.equal("httpstatus " .. version, httpstatus._VERSION)
  end)

  it("is in the rockspec's file name, version and source", function()
    local names = {}
    for name in require "lfs".dir "." do
      if name:find "%.rockspec$" then names[#names + 1] = name end
    end
    assert.equal(1, #names, "rockspecs: " .. table.concat(names, ", "))
    local revision = names[1]:match("^httpstatus%-" .. version:gsub("%.", "%%.") ..
      "%-(%d+)%.rockspec$")
    assert.is_string(revision, names[1])
    local rockspec = {}
    assert(require "pl.compat".load(read(names[1]), names[1], "t", rockspec))()
    assert.equal(version .. "-" .. revision, rockspec.version)
    assert.equal("httpstatus-" .. version .. ".tar.gz", rockspec.source.url:match "[^/]+$")
  end)

  it("is the changelog's latest release, which has a date", function()
    local released = {}
    for line in io.lines "CHANGELOG.md" do
      released[#released + 1] = line:match "^## (%[%d.*)$"
    end
    assert.truthy(released[1]:match("^%[" .. version:gsub("%.", "%%.") ..
      "%] %- %d%d%d%d%-%d%d%-%d%d$"), released[1])
  end)
end)
