-- luasocket's http module, as it is and with httpstatus in place of its checks,
-- and the exchanges that both must agree on.
local clients = require "spec.clients.clients"
local facts = require "spec.facts"
local ltn12 = require "ltn12"
local luassert = require "luassert"

local luasocket = {}

local edits = {
  { from = "(code == 301 or", to = "code == 307)",
    with = "httpstatus.redirect_method(code, reqt.method)" },
  { from = 'if reqt.method == "HEAD" then return nil', to = "return 1",
    with = "return httpstatus.expects_body(code, reqt.method)" },
}

--- Loads the module, with the edits made if `patched` is true.
function luasocket.load(patched)
  return clients.load({ http = "socket.http" }, {
    library = "^socket%.http$",
    edits = patched and { ["socket.http"] = edits } or nil,
  }).http
end

--- What a request comes to.
function luasocket.outcome(http, request)
  local parts = {}
  local ok, code, fields, line = http.request {
    url = request.uri, method = request.method, create = request.create,
    headers = request.headers, source = request.source,
    sink = ltn12.sink.table(parts),
  }
  return {
    ok = ok, code = code, line = line, location = fields and fields.location,
    body = table.concat(parts),
  }
end

local function with_body(code, fields)
  return ("HTTP/1.1 %s Some Phrase\r\n%sContent-Length: 5\r\n\r\nhello")
    :format(code, fields or "")
end

local function without_body(code, fields)
  return ("HTTP/1.1 %s Some Phrase\r\n%s\r\n"):format(code, fields or "")
end

-- Responses of every class: what the server sends, and the body in it.
local function responses()
  local list = {}
  local function add(code, body)
    list[#list + 1] = {
      name = tostring(code), code = code, body = body,
      bytes = body == "" and without_body(code) or with_body(code),
    }
  end
  for _, code in ipairs(facts.codes) do
    -- The library waits after a 100, and takes a 408 for its own timeout.
    if code ~= 100 and code ~= 408 then
      local empty = code < 200 or code == 204 or code == 304
      add(code, empty and "" or "hello")
    end
  end
  for _, code in ipairs { 299, 399, 498, 599, 600, 999 } do
    if not facts.statuses[code] then add(code, "hello") end
  end
  list[#list + 1] = {
    name = "100 before 200", code = 200, body = "hello",
    bytes = without_body(100) .. with_body(200),
  }
  list[#list + 1] = {
    name = "200 to HEAD", code = 200, body = "", method = "HEAD",
    bytes = without_body(200, "Content-Length: 5\r\n"),
  }
  list[#list + 1] = {
    name = "304 with the length of what it stands for", code = 304, body = "",
    bytes = without_body(304, "Content-Length: 5\r\n"),
  }
  return list
end

-- Lines that are not status lines.
local garbage = {
  "HTTP/1.1 2x0 OK", "HTTP/1.1 20 OK", "HTTP/1.1 OK", "HTTP/1.1 ", "HTTP/1.1 -20 OK",
}

--- Asserts that `both`, which returns what a request comes to with the original
-- and with the patched module, returns the same for responses of every class.
function luasocket.assert_same_responses(peer, both)
  local compared = 0
  for _, response in ipairs(responses()) do
    local before, after = both { uri = peer:uri(response.bytes), method = response.method }
    luassert.same(before, after, response.name)
    luassert.equal(response.code, after.code, response.name)
    luassert.equal(response.body, after.body, response.name)
    compared = compared + 1
  end
  luassert.is_true(compared > 80, compared .. " responses are too few")
end

--- Asserts that both refuse garbage in the same way.
function luasocket.assert_same_refusals(peer, both)
  for _, line in ipairs(garbage) do
    local before, after = both { uri = peer:uri(line .. "\r\n\r\n") }
    luassert.same(before, after, line)
    luassert.is_nil(after.ok, line)
    luassert.equal(line, after.code) -- the message
  end
end

--- A redirect of the peer to its /echo.
function luasocket.redirect(code)
  return with_body(code, "Location: /echo\r\nConnection: close\r\n")
end

return luasocket
