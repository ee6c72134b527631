local clients = require "spec.clients.clients"
local cqueues = require "cqueues"
local cqueues_socket = require "cqueues.socket"
local facts = require "spec.facts"

local SECONDS = 20

local modules = {
  client = "http.client", compat = "http.compat.socket", headers = "http.headers",
  phrases = "http.h1_reason_phrases", request = "http.request", server = "http.server",
}

local edits = {
  ["http.h1_stream"] = { {
    from = 'self.req_method == "HEAD"\n', to = 'status_code == "304"',
    -- lua-http reads interim responses and tunnels by other rules.
    with = [[not httpstatus.expects_body(status_code, self.req_method)
      and not httpstatus.is_informational(status_code) and self.req_method ~= "CONNECT"]],
  } },
  ["http.request"] = {
    {
      from = 'headers:get(":status"):sub(1,1) == "3"',
      with = [[httpstatus.redirect_method(headers:get(":status"), request_headers:get(":method"))]],
    },
    {
      from = 'if (orig_status == "303"', to = 'upsert(":method", "GET")',
      with = [[
        local kept = orig_status == "301" and self.post301 or orig_status == "302" and self.post302
        local next_method = not kept and httpstatus.redirect_method(orig_status, method) or method
        if next_method ~= method then
          new_req.headers:upsert(":method", next_method)]],
    },
  },
}

-- The phrases that have changed since lua-http's table was written.
local renamed = {
  [413] = "Request Entity Too Large", [414] = "Request-URI Too Long",
  [416] = "Requested Range Not Satisfiable", [422] = "Unprocessable Entity",
}

local function response(code, fields, body)
  body = body or ""
  return ("HTTP/1.1 %s Some Phrase\r\n%sContent-Length: %d\r\n\r\n%s")
    :format(code, fields or "", #body, body)
end

local function bare(code, fields)
  return ("HTTP/1.1 %s Some Phrase\r\n%s\r\n"):format(code, fields or "")
end

describe("lua-http with httpstatus in it", function()
  local peer, original, patched

  setup(function()
    original = clients.load(modules, { library = "^http%." })
    patched = clients.load(modules, {
      library = "^http%.", edits = edits,
      before = function() dofile "examples/lua_http.lua" end,
    })
    assert.not_equal(original.phrases, patched.phrases)
    peer = clients.start_peer()
  end)
  teardown(function() if peer then peer:stop() end end)

  local function both(call, ...)
    return call(original, ...), call(patched, ...)
  end

  -- Asserts that both give the same, and returns it.
  local function same(name, call, ...)
    local before, after = both(call, ...)
    assert.same(before, after, name)
    return after
  end

  -- What comes of a request by itself, redirects and all.
  local function fetch(http, options)
    local request = http.request.new_from_uri(options.uri)
    request.headers:upsert(":method", options.method or "GET")
    if options.body then request:set_body(options.body) end
    request.version, request.follow_redirects = options.version, options.follow ~= false
    for key, value in pairs(options.fields or {}) do request[key] = value end
    local headers, stream, errno = request:go(SECONDS)
    if not headers then return { failed = stream, errno = errno } end
    local body = stream:get_body_as_string(SECONDS)
    stream:shutdown()
    return { code = headers:get ":status", body = body, location = headers:get "location" }
  end

  -- What comes of requests on one connection, one after another.
  local function converse(http, requests)
    local outcomes = {}
    local connection = assert(http.client.connect(
      { host = "127.0.0.1", port = peer.port, tls = false }, SECONDS))
    for i, options in ipairs(requests) do
      local outcome, stream = { codes = {} }, connection:new_stream()
      local headers = http.headers.new()
      headers:append(":method", options.method or "GET")
      headers:append(":scheme", "http")
      headers:append(":authority", "127.0.0.1")
      headers:append(":path", (peer:uri(options.bytes):match "^http://[^/]+(.*)"))
      assert(stream:write_headers(headers, true, SECONDS))
      repeat
        local got, message = stream:get_headers(SECONDS)
        outcome.failed = not got and (message or "no response") or nil
        table.insert(outcome.codes, got and got:get ":status")
      until not got or got:get(":status"):sub(1, 1) ~= "1" or got:get ":status" == "101"
      if not outcome.failed then
        outcome.body, outcome.failed = stream:get_body_as_string(SECONDS)
      end
      outcomes[i] = outcome
    end
    connection:close()
    return outcomes
  end

  -- Runs a function beside a server of lua-http, and returns what it returns.
  local function beside_server(http, options, call)
    local loop, result = cqueues.new(), nil
    local failures = {}
    local server = assert(http.server.listen {
      host = "127.0.0.1", port = 0, tls = false, version = options.version, cq = loop,
      onstream = options.onstream,
      onerror = function(_, _, op, message)
        table.insert(failures, ("%s: %s"):format(op, tostring(message)))
      end,
    })
    assert(server:listen(SECONDS))
    local _, _, port = server:localname()
    local done = false
    loop:wrap(function()
      result = call(port)
      done = true
    end)
    local deadline = cqueues.monotime() + SECONDS
    while not done do
      assert(cqueues.monotime() < deadline, "the exchange takes too long")
      assert(loop:step(0.1))
    end
    server:close()
    assert.same({}, failures)
    return result
  end

  describe("as a table of reason phrases", function()
    it("has the same phrases, but for the renamed ones and those that it adds", function()
      local equal, added = 0, 0
      for code = 100, 999 do
        local before, after = original.phrases[tostring(code)], patched.phrases[tostring(code)]
        local status = facts.statuses[code]
        assert.equal(status and status.reason or "Unassigned", after, code)
        if renamed[code] then
          assert.equal(renamed[code], before)
          assert.not_equal(before, after, code)
        elseif before == "Unassigned" and status then
          added = added + 1
        else
          assert.equal(before, after, code)
          equal = equal + 1
        end
      end
      assert.is_true(equal > 800, equal .. " are equal")
      assert.is_true(added > 20, added .. " are added")
    end)

    it("returns \"Unassigned\" for text that is not a status", function()
      for _, text in ipairs { "abc", "2x0", "", "0404", "2000", "404.5", " 404", "502, 200" } do
        assert.equal("Unassigned", original.phrases[text], text)
        assert.equal("Unassigned", patched.phrases[text], text)
      end
    end)
  end)

  describe("as a server", function()
    -- The status lines of a server for codes, on one connection.
    local function status_lines(http, codes)
      local function onstream(_, stream)
        local code = assert(stream:get_headers(SECONDS)):get(":path"):sub(2)
        local headers = http.headers.new()
        headers:append(":status", code)
        if code:sub(1, 1) == "1" then
          assert(stream:write_headers(headers, false, SECONDS))
          headers:upsert(":status", "200")
        end
        assert(stream:write_headers(headers, true, SECONDS))
      end
      return beside_server(http, { version = 1.1, onstream = onstream }, function(port)
        local lines = {}
        local connection = assert(cqueues_socket.connect("127.0.0.1", port))
        connection:setmode("bn", "bn")
        local function receive()
          local line = assert(connection:xread("*l", SECONDS))
          repeat
            local field = assert(connection:xread("*l", SECONDS))
          until field == "\r" or field == ""
          return (line:gsub("\r", ""))
        end
        for _, code in ipairs(codes) do
          assert(connection:xwrite(
            ("GET /%d HTTP/1.1\r\nHost: here\r\n\r\n"):format(code), "n", SECONDS))
          lines[code] = receive()
          if code < 200 then assert.match("^HTTP/1%.1 200 ", receive()) end
        end
        connection:close()
        return lines
      end)
    end

    it("writes the same status lines, but for the renamed phrases and those that it adds",
      function()
        local codes = { 199, 299, 399, 498, 599, 600, 999 }
        for _, code in ipairs(facts.codes) do
          if code ~= 101 and code ~= 498 then codes[#codes + 1] = code end
        end
        local before, after = both(status_lines, codes)
        local better = 0
        for _, code in ipairs(codes) do
          local status = facts.statuses[code]
          assert.equal(("HTTP/1.1 %d %s"):format(code, status and status.reason or "Unassigned"),
            after[code])
          if before[code] ~= after[code] then
            assert.equal(("HTTP/1.1 %d %s"):format(code, renamed[code] or "Unassigned"),
              before[code])
            better = better + 1
          end
        end
        assert.is_true(better > 20 and better < #codes / 2, better .. " of " .. #codes)
      end)

    it("refuses to send text that is not a status, as the original does", function()
      local function refusal(http, text)
        local message
        local function onstream(_, stream)
          assert(stream:get_headers(SECONDS))
          local headers = http.headers.new()
          headers:append(":status", text)
          message = select(2, pcall(stream.write_headers, stream, headers, true, SECONDS))
          headers:upsert(":status", "500")
          assert(stream:write_headers(headers, true, SECONDS))
        end
        local outcome = beside_server(http, { version = 1.1, onstream = onstream },
          function(port) return fetch(http, { uri = ("http://127.0.0.1:%d/"):format(port) }) end)
        assert.equal("500", outcome.code)
        return (tostring(message):gsub("^.-: ", ""))
      end
      for _, text in ipairs { "abc", "2x0", "2000", "099" } do
        assert.match("invalid status code", same(text, refusal, text))
      end
    end)
  end)

  describe("as a client", function()
    it("receives the same responses of every class, with the following one", function()
      local following = { bytes = response(202, nil, "next") }
      local compared = 0
      local function compare(name, first, codes, body)
        local got = same(name, converse, { first, following })
        assert.same({ codes = codes, body = body }, got[1], name)
        assert.same({ codes = { "202" }, body = "next" }, got[2], name)
        compared = compared + 1
      end

      for _, code in ipairs(facts.codes) do
        local text = tostring(code)
        if code == 204 or code == 304 then
          compare(text, { bytes = bare(code) }, { text }, "")
          compare(text .. " with a length", { bytes = bare(code, "Content-Length: 5\r\n") },
            { text }, "")
        elseif code >= 200 then
          compare(text, { bytes = response(code, nil, "hello") }, { text }, "hello")
        elseif code ~= 101 then
          compare(text, { bytes = bare(code) .. response(200, nil, "hello") },
            { text, "200" }, "hello")
        end
        if code >= 200 then
          compare(text .. " to HEAD",
            { method = "HEAD", bytes = bare(code, "Content-Length: 5\r\n") }, { text }, "")
        end
      end
      for _, text in ipairs { "199", "299", "399", "599", "600", "999" } do
        local final = text == "199" and "200" or nil
        local bytes = response(text, nil, "hello")
        if final then bytes = bare(text) .. response(final, nil, "hello") end
        compare(text, { bytes = bytes }, { text, final }, "hello")
      end
      compare("a chunked 205", {
        bytes = bare(205, "Transfer-Encoding: chunked\r\n") .. "0\r\n\r\n",
      }, { "205" }, "")
      assert.is_true(compared > 150, compared .. " are compared")
    end)

    it("receives the response to HEAD that follows an interim one, which the original loses",
      function()
        local before, after = both(converse, {
          { method = "HEAD", bytes = bare(103) .. bare(200, "Content-Length: 5\r\n") },
        })
        assert.equal("no response", before[1].failed)
        assert.same({ codes = { "103", "200" }, body = "" }, after[1])
      end)

    it("keeps a tunnel open after a 2xx to CONNECT, as the original does", function()
      local function tunnel(http)
        local request = http.request.new_connect(
          "http://127.0.0.1:" .. peer.port, "elsewhere:80")
        request.version = 1.1
        local outcome = {}
        local headers, stream = request:go(SECONDS)
        outcome.code = headers and headers:get ":status"
        if headers then
          local connection = assert(stream.connection:take_socket())
          connection:setmode("bn", "bn")
          assert(connection:xwrite("through", "n", SECONDS))
          outcome.answer = connection:xread(7, SECONDS)
          connection:close()
        end
        return outcome
      end
      assert.same({ code = "200", answer = "through" }, same("CONNECT", tunnel))
    end)

    it("refuses the same garbage", function()
      for _, line in ipairs { "HTTP/1.1 2x0 OK", "HTTP/1.1 20 OK", "HTTP/1.1 2000 OK",
        ":status: abc", "HTTP/1.1 ", "" } do
        local got = same(line, fetch, { uri = peer:uri(line .. "\r\nConnection: close\r\n\r\n") })
        assert.is_nil(got.code, line)
        assert.is_not_nil(got.failed, line)
      end
    end)

    it("takes garbage for a status in HTTP/2 as the original does", function()
      local function received(http, text)
        local function onstream(_, stream)
          assert(stream:get_headers(SECONDS))
          local headers = original.headers.new()
          headers:append(":status", text)
          assert(stream:write_headers(headers, true, SECONDS))
        end
        -- The same server for both.
        return beside_server(original, { version = 2, onstream = onstream }, function(port)
          return fetch(http, { uri = ("http://127.0.0.1:%d/"):format(port), version = 2 })
        end)
      end
      for _, text in ipairs { "abc", "2x0", "2000", "-1", "404.5", "" } do
        assert.same({ code = text, body = "" }, same(text, received, text))
      end
    end)

    it("looks up the reason phrase of whatever came, as luasocket's interface asks", function()
      local function phrase(http, code)
        return select(4, http.compat.request(peer:uri(response(code, "Connection: close\r\n"))))
      end
      assert.equal("Not Found", same(404, phrase, 404))
      assert.equal("Unassigned", same(299, phrase, 299))
      local before, after = both(phrase, 422)
      assert.equal("Unprocessable Entity", before)
      assert.equal("Unprocessable Content", after)
    end)
  end)

  describe("following redirects", function()
    local function redirected(http, code, options)
      options.uri = peer:uri(response(code, "Location: /echo\r\nConnection: close\r\n"))
      return fetch(http, options)
    end

    it("follows with the same method and body", function()
      for code, post in pairs {
        [301] = 'GET ""', [302] = 'GET ""', [303] = 'GET ""',
        [307] = 'POST "coffee"', [308] = 'POST "coffee"',
      } do
        local got = same(code, redirected, code, { method = "POST", body = "coffee" })
        assert.same({ code = "200", body = post }, got, code)
        got = same(code, redirected, code, {})
        assert.same({ code = "200", body = 'GET ""' }, got, code)
        got = same(code, redirected, code, { method = "HEAD" })
        assert.same({ code = "200", body = "" }, got, code)
      end
    end)

    it("keeps POST if the request asks for it", function()
      for code, field in pairs { [301] = "post301", [302] = "post302" } do
        local got = same(code, redirected, code,
          { method = "POST", body = "coffee", fields = { [field] = true } })
        assert.same({ code = "200", body = 'POST "coffee"' }, got, code)
      end
    end)

    it("follows a 303 to PUT with GET, while the original repeats the PUT", function()
      local before, after = both(redirected, 303, { method = "PUT", body = "coffee" })
      assert.equal('PUT "coffee"', before.body)
      assert.equal('GET ""', after.body)
    end)

    it("hands 300, 304, 305 and 306 to the caller, which the original follows", function()
      for _, code in ipairs { 300, 304, 305, 306 } do
        local before, after = both(redirected, code, {})
        assert.equal('GET ""', before.body, code)
        assert.same({ code = tostring(code), body = "", location = "/echo" }, after, code)
      end
    end)

    it("hands a 304 without a location to the caller, while the original fails", function()
      local before, after = both(fetch, { uri = peer:uri(bare(304, "Connection: close\r\n")) })
      assert.match("missing location", before.failed)
      assert.same({ code = "304", body = "" }, after)
    end)

    it("hands redirects to a caller who follows none, as the original does", function()
      for code = 300, 308 do
        local got = same(code, redirected, code, { follow = false })
        assert.same({ code = tostring(code), body = "", location = "/echo" }, got)
      end
    end)
  end)
end)
