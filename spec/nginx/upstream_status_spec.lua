package.path = "examples/openresty/?.lua;" .. package.path
local upstream_status = require "upstream_status"

describe("upstream_status", function()
  it("lists the codes of every server that nginx asked", function()
    assert.same({ 200 }, upstream_status("200"))
    assert.same({ 502, 200 }, upstream_status("502, 200"))
    assert.same({ 502, 200 }, upstream_status("502 : 200"))
    assert.same({ 502, 504, 200 }, upstream_status("502, 504 : 200"))
  end)

  it("leaves out a server that did not respond", function()
    assert.same({}, upstream_status("-"))
    assert.same({ 200 }, upstream_status("-, 200"))
    assert.same({ 502 }, upstream_status("502 : -"))
  end)

  it("is empty if nginx asked none", function()
    assert.same({}, upstream_status(nil))
    assert.same({}, upstream_status(""))
  end)
end)
