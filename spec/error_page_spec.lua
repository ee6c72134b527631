-- nginx.conf has to list the codes that get an error page. This compares its list
-- with the facts, and needs no nginx.

local facts = require "spec.facts"
local readfile = require("pl.utils").readfile

local path = "examples/openresty/nginx.conf"

-- nginx closes the connection instead of sending a page. A page for 412 can crash it.
local without_page = { [408] = true, [412] = true, [444] = true, [499] = true }

describe("error_page in " .. path, function()
  local listed = {}

  setup(function()
    local list = assert(readfile(path)):match("\n%s*error_page%s+([%d%s]+)/%S+;")
    assert(list, path .. " has no error_page")
    for digits in list:gmatch("%d+") do
      local code = tonumber(digits)
      assert(not listed[code], code .. " is listed twice")
      listed[code] = true
    end
  end)

  it("lists every error status that can have a page", function()
    local missing = {}
    for _, code in ipairs(facts.codes) do
      if code >= 400 and not without_page[code] and not listed[code] then
        missing[#missing + 1] = code
      end
    end
    assert(#missing == 0, "missing: " .. table.concat(missing, " "))
  end)

  it("lists nothing else", function()
    local others = {}
    for code in pairs(listed) do
      if code < 400 or without_page[code] or not facts.statuses[code] then
        others[#others + 1] = code
      end
    end
    table.sort(others)
    assert(#others == 0, "not an error status that can have a page: " ..
      table.concat(others, " "))
  end)
end)
