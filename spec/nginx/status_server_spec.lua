local cjson = require "cjson"
local facts = require "spec.facts"
local server = require "spec.nginx.server"
local socket = require "socket"

local types = {
  ["text/html"] = "text/html; charset=utf-8",
  ["text/plain"] = "text/plain; charset=utf-8",
  ["application/json"] = "application/problem+json",
  ["application/problem+json"] = "application/problem+json",
}

local function escape(text)
  return (text:gsub("&", "&amp;"):gsub("'", "&#39;"))
end

describe("the status server", function()
  local nginx

  -- Runs for every code that can be the status of a response.
  local function each_final(check)
    local checked = 0
    for code, status in pairs(facts.statuses) do
      if code >= 200 and code ~= 444 then
        check(code, status.reason)
        checked = checked + 1
      end
    end
    assert.is_true(checked > 80)
  end

  setup(function()
    nginx = server.start {
      extra = [[
        server {
          listen 127.0.0.1:8406;
          location = /version {
            content_by_lua_block { ngx.print(ngx.config.ngx_lua_version) }
          }
        }]],
    }
  end)
  teardown(function() nginx:stop() end)
  after_each(function() assert.equal("", nginx:log()) end)

  it("answers with each status, over HTTP/2 too", function()
    each_final(function(code)
      assert.equal(code, nginx:get("/" .. code).code)
      assert.equal(code, nginx:get_http2("/" .. code).code)
    end)
  end)

  it("sends the reason phrase of a teapot if ngx_lua can set it", function()
    local version = tonumber(nginx:get("/version", { port = nginx.extra_port }).body)
    assert.equal(version >= 10028 and "HTTP/1.1 418 I'm a teapot" or "HTTP/1.1 418 ",
      nginx:get("/418").line)
  end)

  it("sends the header fields that the status asks for", function()
    local sent = 0
    each_final(function(code)
      local fields = nginx:get("/" .. code).fields
      for field in pairs(facts.headers[code] or {}) do
        assert.truthy(fields[field:lower()], code .. " without " .. field)
        sent = sent + 1
      end
    end)
    assert.is_true(sent >= 18)
  end)

  it("sends values that fit the field", function()
    assert.equal("GET, HEAD", nginx:get("/405").fields.allow)
    assert.equal("close, upgrade", nginx:get("/426").fields.connection)
    assert.equal("websocket", nginx:get("/426").fields.upgrade)
    assert.equal("/200", nginx:get("/301").fields.location)
    assert.equal("60", nginx:get("/503").fields["retry-after"])
    assert.match('^Basic realm="', nginx:get("/401").fields["www-authenticate"])
    assert.match('rel="blocked%-by"', nginx:get("/451").fields.link)
    local part, whole = nginx:get("/206"), nginx:get("/416")
    assert.equal(("bytes 0-%d/%d"):format(#part.body - 1, #part.body), part.fields["content-range"])
    assert.equal("bytes */" .. #whole.body, whole.fields["content-range"])
  end)

  it("sends neither Connection nor Upgrade over HTTP/2", function()
    local fields = nginx:get_http2("/426").fields
    assert.is_nil(fields.connection)
    assert.is_nil(fields.upgrade)
  end)

  it("repeats in a 304 what the 200 says", function()
    for accept in pairs(types) do
      local ok, unchanged = nginx:get("/200", { accept = accept }), nginx:get("/304",
        { accept = accept })
      for field in pairs(facts.headers[304]) do
        local key = field:lower()
        assert.truthy(ok.fields[key], "200 without " .. field)
        if field ~= "Date" and field ~= "Expires" then -- the clock goes on
          assert.equal(ok.fields[key], unchanged.fields[key], field)
        end
      end
    end
  end)

  it("has an entity tag for each representation", function()
    local function tag(accept) return nginx:get("/200", { accept = accept }).fields.etag end
    assert.match('^"%x+"$', tag("text/plain"))
    assert.equal(tag("text/plain"), tag("text/plain"))
    assert.not_equal(tag("text/plain"), tag("text/html"))
  end)

  it("sends dates of this moment", function()
    local now = nginx:get("/200").fields
    local function seconds(date)
      local hour, minute, second = date:match(" (%d%d):(%d%d):(%d%d) GMT$")
      return hour * 3600 + minute * 60 + second
    end
    local lifetime = tonumber(now["cache-control"]:match("^max%-age=(%d+)$"))
    assert.equal(lifetime, (seconds(now.expires) - seconds(now.date)) % 86400)
    socket.sleep(1.1)
    assert.not_equal(now.expires, nginx:get("/200").fields.expires)
    assert.equal(now["last-modified"], nginx:get("/200").fields["last-modified"])
  end)

  for accept, content_type in pairs(types) do
    it("sends " .. accept .. " to whom asks for it", function()
      each_final(function(code, reason)
        local response = nginx:get("/" .. code, { accept = accept })
        local body = response.body
        if facts.traits.no_content[code] then
          assert.equal("", body)
          assert.is_nil(response.fields["content-type"])
          return
        end
        assert.equal(content_type, response.fields["content-type"])
        assert.equal("Accept", response.fields.vary)
        assert.equal(#body, tonumber(response.fields["content-length"]))
        if accept == "text/plain" then
          assert.match("^" .. code .. " " .. reason:gsub("%p", "%%%0") .. "\n\n%u.+%.\n$", body)
        elseif accept == "text/html" then
          local title = code .. " " .. escape(reason)
          assert.truthy(body:find("<title>" .. title .. "</title>", 1, true), title)
          assert.truthy(body:find(">" .. title .. "</h1>", 1, true), title)
        else
          local problem = cjson.decode(body)
          assert.match("^%u.+%.$", problem.detail)
          problem.detail = nil
          assert.same({ type = "about:blank", title = reason, status = code }, problem)
        end
      end)
    end)
  end

  it("chooses by weight and by the most specific range", function()
    local function chosen(accept)
      return nginx:get("/404", { accept = accept }).fields["content-type"]:match("[^;]+")
    end
    assert.equal("text/plain", chosen(nil))
    assert.equal("text/plain", chosen("*/*"))
    assert.equal("text/plain", chosen("image/png"))
    assert.equal("text/html", chosen("text/html,application/xml;q=0.9,*/*;q=0.8"))
    assert.equal("text/html", chosen("text/plain;q=0.5, text/html"))
    assert.equal("text/html", chosen("text/*, text/plain;q=0"))
    assert.equal("application/problem+json", chosen("Application/*; Q=0.2, text/plain;q=0.1"))
    assert.equal("application/problem+json", chosen("*/*;q=0.1, application/json"))
    assert.equal("text/plain", chosen("application/json;q=0, application/*;q=0, */*;q=0.1"))
    assert.equal("text/plain", chosen(";;,,;q=, ;q=1;;"))
  end)

  it("answers HEAD with the fields of GET and no content", function()
    each_final(function(code)
      local get = nginx:get("/" .. code)
      local head = nginx:get("/" .. code, { method = "HEAD" })
      get.fields.date, head.fields.date = nil, nil
      assert.equal(get.line, head.line)
      assert.same(get.fields, head.fields)
      assert.equal("", head.body)
    end)
  end)

  it("frames responses without content so that the next one is found", function()
    local request = "%s /%d HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
    local answers = nginx:exchange(request:format("GET", 204, "") ..
      request:format("GET", 205, "") .. request:format("GET", 304, "") ..
      request:format("HEAD", 404, "") ..
      request:format("GET", 410, "Connection: close\r\n"))
    local codes = {}
    for code in answers:gmatch("HTTP/1%.1 (%d+) ") do
      codes[#codes + 1] = code
    end
    assert.same({ "204", "205", "304", "404", "410" }, codes)
    assert.match("HTTP/1%.1 205 [^\r]*\r\n.-\r\nContent%-Length: 0\r\n\r\nHTTP/1%.1 304", answers)
    assert.is_nil(answers:match("HTTP/1%.1 204(.-)HTTP"):find("Content-Length", 1, true))
    assert.is_nil(answers:match("HTTP/1%.1 304(.-)HTTP"):find("Content-Length", 1, true))
  end)

  it("takes a body with any method", function()
    assert.equal(404, nginx:get("/404", { method = "POST", body = "x" }).code)
    assert.equal(418, nginx:get("/418", { method = "BREW", body = "coffee" }).code)
  end)

  it("refuses 1xx, which is never the final status", function()
    for _, code in ipairs { 100, 101, 102, 103, 104 } do
      local response = nginx:get("/" .. code)
      assert.equal(400, response.code)
      assert.match("1xx", response.body)
    end
  end)

  it("closes the connection for 444, as nginx means it", function()
    assert.equal("", nginx:exchange("GET /444 HTTP/1.1\r\nHost: localhost\r\n\r\n"))
  end)

  it("answers any other path with 4xx and without a word in the error log", function()
    local refused = { "/404%0d%0aX:1", "/00404", "/9999", "/-1", "/404.5", "/%00", "/404%00",
      "/" .. ("4"):rep(4000), "/" .. ("4"):rep(8192), "/299", "/000", "/099", "/600", "/404/",
      "/+404", "/0x194", "/4e2", "/%20404", "/%D9%A4%D9%A0%D9%A4", "/nan", "/%ff%fe", "/%",
      "/404%0a", "/<script>", "/.error", "/../..", "*", "404" }
    for _, path in ipairs(refused) do
      local response = nginx:get(path)
      assert.truthy(response.code >= 400 and response.code < 500, path .. ": " .. response.line)
      assert.is_nil(response.fields.x)
      assert.is_nil(response.body:find("<script>", 1, true))
    end
  end)
end)

describe("the status server on one that can set the reason phrase", function()
  it("hands over the phrase of each status", function()
    local nginx = server.start {
      edit = function(conf)
        return (conf:gsub("init_by_lua_block {", [[%0
          -- Stands in for what newer servers have.
          require("ngx.resp").set_status = function(code, reason)
            ngx.status = code
            ngx.header["X-Reason"] = reason
          end]]))
      end,
    }
    finally(function() nginx:stop() end)
    for code, status in pairs(facts.statuses) do
      if code >= 200 and code ~= 444 then
        assert.equal(status.reason, nginx:get("/" .. code).fields["x-reason"])
      end
    end
    assert.equal("", nginx:log())
  end)
end)
