-- `make docs` shows that types/httpstatus.lua is what its generator writes. This
-- shows that the generator wrote the fields of the module, and no others.

local httpstatus = require "httpstatus"

describe("types/httpstatus.lua", function()
  local types = dofile "types/httpstatus.lua"

  it("declares every field of the module", function()
    for key, value in pairs(httpstatus) do
      if type(value) == "number" or type(value) == "string" then
        assert.equal(value, types[key], key .. ": run make types")
      else
        assert.equal(type(value), type(types[key]), key .. ": run make types")
      end
    end
  end)

  it("declares no other field", function()
    for key in pairs(types) do
      assert.not_nil(rawget(httpstatus, key), key .. ": run make types")
    end
  end)
end)
