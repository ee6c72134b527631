-- Debian's copas has no http module of its own: it runs luasocket's, with
-- sockets that let other threads run while they wait.
local copas = require "copas" -- before the http module, as copas asks for
local coxpcall = require "coxpcall"
local clients = require "spec.clients.clients"
local luasocket = require "spec.clients.luasocket"
local socket = require "socket"

local function copas_socket()
  local tcp = assert(socket.tcp())
  return {
    settimeout = function() return 1 end,
    connect = function(_, ...) return copas.connect(tcp, ...) end,
    send = function(_, ...) return copas.send(tcp, ...) end,
    receive = function(_, ...) return copas.receive(tcp, ...) end,
    close = function() return tcp:close() end,
  }
end

-- Runs a function as a thread of copas; returns what it returns.
local function run(call, ...)
  local ok, result
  local deadline = socket.gettime() + 20
  copas.addthread(function(_, ...) ok, result = coxpcall.pcall(call, ...) end, ...)
  while ok == nil do
    assert(socket.gettime() < deadline, "the exchange takes too long")
    copas.step(0.1)
  end
  assert(ok, result)
  return result
end

describe("luasocket's http module with httpstatus in it, on copas", function()
  local peer, original, patched

  setup(function()
    original, patched = luasocket.load(false), luasocket.load(true)
    peer = clients.start_peer()
  end)
  teardown(function() if peer then peer:stop() end end)

  local function both(request)
    request.create = copas_socket
    return run(luasocket.outcome, original, request), run(luasocket.outcome, patched, request)
  end

  it("receives the same responses of every class", function()
    luasocket.assert_same_responses(peer, both)
  end)

  it("refuses the same garbage", function()
    luasocket.assert_same_refusals(peer, both)
  end)

  it("follows 301, 302, 303 and 307 to the same response, and 308 too", function()
    for _, code in ipairs { 301, 302, 303, 307, 308 } do
      local before, after = both { uri = peer:uri(luasocket.redirect(code)) }
      assert.equal(200, after.code, code)
      assert.equal('GET ""', after.body, code)
      assert.equal(code == 308 and 308 or 200, before.code, code)
    end
  end)

  it("hands every redirect of a POST to the caller, as the original does", function()
    for code = 301, 308 do
      local before, after = both { uri = peer:uri(luasocket.redirect(code)), method = "POST" }
      assert.same(before, after, code)
      assert.equal(code, after.code)
    end
  end)
end)
