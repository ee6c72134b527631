local clients = require "spec.clients.clients"
local ltn12 = require "ltn12"
local luasocket = require "spec.clients.luasocket"
local socket = require "socket"

describe("luasocket's http module with httpstatus in it", function()
  local peer, original, patched

  setup(function()
    original, patched = luasocket.load(false), luasocket.load(true)
    assert.not_equal(original, patched)
    peer = clients.start_peer()
  end)
  teardown(function() if peer then peer:stop() end end)

  local function both(request)
    return luasocket.outcome(original, request), luasocket.outcome(patched, request)
  end

  -- Asserts that both give the same, and returns it.
  local function same(name, request)
    local before, after = both(request)
    assert.same(before, after, name)
    return after
  end

  it("receives the same responses of every class", function()
    luasocket.assert_same_responses(peer, both)
  end)

  it("refuses the same garbage", function()
    luasocket.assert_same_refusals(peer, both)
  end)

  it("reads the response after a 205 whose empty body is chunked", function()
    local chunked = "HTTP/1.1 205 Reset Content\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    local following = "HTTP/1.1 202 Accepted\r\nContent-Length: 4\r\n\r\nnext"

    local function exchange(http)
      local connection = assert(socket.connect("127.0.0.1", peer.port))
      -- A connection that the library neither opens nor closes.
      local kept = setmetatable({
        connect = function() return 1 end,
        close = function() return 1 end,
      }, {
        __index = function(_, method)
          return function(_, ...) return connection[method](connection, ...) end
        end,
      })
      local outcomes = {}
      for i, bytes in ipairs { chunked, following } do
        outcomes[i] = luasocket.outcome(http, {
          uri = peer:uri(bytes), create = function() return kept end,
          headers = { connection = "keep-alive" },
        })
      end
      connection:close()
      return outcomes
    end

    local before, after = exchange(original), exchange(patched)
    assert.same(before, after)
    assert.equal(205, after[1].code)
    assert.equal("", after[1].body)
    assert.equal(202, after[2].code)
    assert.equal("next", after[2].body)
  end)

  it("follows 301, 302, 303 and 307 to the same response", function()
    for _, code in ipairs { 301, 302, 303, 307 } do
      local got = same(code, { uri = peer:uri(luasocket.redirect(code)) })
      assert.equal(200, got.code, code)
      assert.equal('GET ""', got.body, code)
    end
  end)

  it("follows 308 too, which the original hands to the caller", function()
    local before, after = both { uri = peer:uri(luasocket.redirect(308)) }
    assert.equal(308, before.code)
    assert.equal("hello", before.body)
    assert.equal(200, after.code)
    assert.equal('GET ""', after.body)
    assert.equal("/echo", after.location)
  end)

  it("hands 300, 304, 305 and 306 to the caller, as the original does", function()
    for _, code in ipairs { 300, 304, 305, 306 } do
      local got = same(code, { uri = peer:uri(luasocket.redirect(code)) })
      assert.equal(code, got.code)
      assert.equal("/echo", got.location, code)
    end
  end)

  it("hands every redirect of a POST to the caller, as the original does", function()
    for code = 301, 308 do
      local before, after = {}, {}
      for http, outcome in pairs { [original] = before, [patched] = after } do
        outcome.got = luasocket.outcome(http, {
          uri = peer:uri(luasocket.redirect(code)), method = "POST",
          source = ltn12.source.string "coffee", headers = { ["content-length"] = 6 },
        })
      end
      assert.same(before, after, code)
      assert.equal(code, after.got.code)
    end
  end)

  it("expects no body after a code below 100, while the original reads one", function()
    local before, after = both {
      uri = peer:uri "HTTP/1.1 099 None\r\nContent-Length: 5\r\n\r\nhello",
    }
    assert.equal(99, before.code)
    assert.equal("hello", before.body)
    assert.equal(99, after.code)
    assert.equal("", after.body)
  end)
end)
