local cjson = require "cjson"
local facts = require "spec.facts"
local httpstatus = require "httpstatus"
local server = require "spec.nginx.server"

local types = { ["text/html"] = "text/html; charset=utf-8",
  ["text/plain"] = "text/plain; charset=utf-8", ["application/json"] = "application/problem+json" }

-- What its 200 does not have either, or what only goes with a delta
local absent = { ["Content-Encoding"] = true, ["Content-Language"] = true, ["Delta-Base"] = true }

describe("the status server", function()
  local nginx

  setup(function()
    nginx = server.start {
      edit = function(conf)
        return (conf:gsub("init_by_lua_block {", [[%0
          -- Shows the reason phrase, which nginx sends only since ngx_lua 0.10.28.
          local set_status = require("ngx.resp").set_status
          require("ngx.resp").set_status = function(code, reason)
            ngx.header["X-Reason"] = reason
            ngx.header["X-Sets"] = tostring(set_status ~= nil)
            if set_status then set_status(code, reason) else ngx.status = code end
          end]]))
      end,
      extra = [[
        server {
          listen 127.0.0.1:8406;
          location / {
            content_by_lua_block {
              local h = require("httpstatus")
              local whole = { HTTP_CLOSE = 1, HTTP_ILLEGAL = 1, HTTP_VERSION_NOT_SUPPORTED = 1 }
              for key, value in pairs(ngx) do
                if type(key) == "string" and key:find("^HTTP_") then
                  local field = rawget(h, whole[key] and key or key:sub(6))
                  ngx.say(key, " ", value, " ", field == h.code(key) and field or "other")
                end
              end
            }
          }
        }]],
    }
  end)
  teardown(function() nginx:stop() end)
  after_each(function() assert.equal("", nginx:log()) end)

  it("answers with each status, its reason and its fields, over HTTP/2 too", function()
    for _, code in ipairs(server.codes) do
      local response = nginx:get("/" .. code, { header = "Content-Encoding: br" })
      assert.equal(code, response.code)
      assert.equal(facts.statuses[code].reason, response.fields["x-reason"])
      for field in pairs(facts.headers[code] or {}) do
        local value = response.fields[field:lower()]
        assert.equal(not absent[field], value ~= nil, code .. ", " .. field)
      end
      assert.equal(code, nginx:get_http2("/" .. code).code)
    end
    local teapot = nginx:get("/418")
    assert.equal(teapot.fields["x-sets"] == "true" and "HTTP/1.1 418 I'm a teapot" or
      "HTTP/1.1 418 ", teapot.line)
  end)

  it("sends values that fit the field", function()
    local function field(code, name) return nginx:get("/" .. code).fields[name] end
    assert.equal("GET, HEAD", field(405, "allow"))
    assert.equal("close, upgrade", field(426, "connection"))
    assert.equal("websocket", field(426, "upgrade"))
    assert.equal("/200", field(301, "location"))
    assert.equal("60", field(503, "retry-after"))
    assert.match('^Basic realm="', field(401, "www-authenticate"))
    assert.match('rel="blocked%-by"', field(451, "link"))
    assert.is_nil(field(415, "accept-encoding")) -- The request is not coded.
    local part, whole = nginx:get("/206"), nginx:get("/416")
    assert.equal(("bytes 0-%d/%d"):format(#part.body - 1, #part.body), part.fields["content-range"])
    assert.equal("bytes */" .. #whole.body, whole.fields["content-range"])
  end)

  it("repeats in a 304 what the 200 says, with a tag for each representation", function()
    local tags = {}
    for accept in pairs(types) do
      local ok = nginx:get("/200", { accept = accept })
      local unchanged = nginx:get("/304", { accept = accept })
      for field in pairs(facts.headers[304]) do
        local key = field:lower()
        assert.truthy(ok.fields[key], "200 without " .. field)
        if field ~= "Date" and field ~= "Expires" then -- the clock goes on
          assert.equal(ok.fields[key], unchanged.fields[key], field)
        end
      end
      assert.is_nil(tags[ok.fields.etag])
      tags[ok.fields.etag] = true
    end
  end)

  for accept, content_type in pairs(types) do
    it("sends " .. accept .. " to whom asks for it, and only the fields for HEAD", function()
      for _, code in ipairs(server.codes) do
        local response = nginx:get("/" .. code, { accept = accept })
        local head = nginx:get("/" .. code, { accept = accept, method = "HEAD" })
        for _, field in ipairs { "content-type", "content-length", "vary" } do
          assert.equal(response.fields[field], head.fields[field], code)
        end
        assert.equal(response.line, head.line)
        assert.equal("", head.body)
        if facts.traits.no_content[code] then
          assert.equal("", response.body)
          assert.is_nil(response.fields["content-type"])
        else
          assert.equal(content_type, response.fields["content-type"])
          assert.equal("Accept", response.fields.vary)
          assert.equal(#response.body, tonumber(response.fields["content-length"]))
          local text = response.body:gsub("&#39;", "'")
          if accept == "application/json" then
            local problem = cjson.decode(text)
            text = ("%d %s\n%s"):format(problem.status, problem.title, problem.detail)
          end
          assert.truthy(text:find(code .. " " .. facts.statuses[code].reason, 1, true), text)
          assert.truthy(text:find(httpstatus.description(code), 1, true), text)
        end
      end
    end)
  end

  it("frames responses without content as their statuses want it", function()
    local function length(code) return nginx:get("/" .. code).fields["content-length"] end
    assert.equal("0", length(205))
    assert.is_nil(length(204) or length(304))
  end)

  it("refuses 1xx, which is never final, and closes the connection for 444", function()
    for _, code in ipairs { 100, 101, 102, 103, 104 } do
      local response = nginx:get("/" .. code)
      assert.equal(400, response.code)
      assert.match("1xx", response.body)
    end
    assert.equal("", nginx:exchange("GET /444 HTTP/1.1\r\nHost: localhost\r\n\r\n"))
  end)

  it("answers any other path with 404", function()
    for _, path in ipairs { "/404%0d%0aX:1", "/00404", "/9999", "/-1", "/404.5", "/299", "/000",
      "/" .. ("4"):rep(4000), "/099", "/600", "/404/", "/+404", "/0x194", "/4e2", "/%20404",
      "/%D9%A4%D9%A0%D9%A4", "/nan", "/%ff%fe", "/404%0a", "/<script>" } do
      local response = nginx:get(path)
      assert.equal(404, response.code, path)
      assert.is_nil(response.fields.x)
      assert.is_nil(response.body:find("<script>", 1, true))
    end
  end)

  it("runs where each status constant of ngx is one of the module's", function()
    local statuses, other = 0, {}
    for name, value, code in nginx:get("/", { port = "8406" }).body:gmatch("(%S+) (%d+) (%w+)\n") do
      if facts.statuses[tonumber(value)] then -- else it is a method
        statuses = statuses + 1
        if code ~= value then table.insert(other, name) end
      end
    end
    assert.is_true(statuses > 30)
    assert.same({ "HTTP_SPECIAL_RESPONSE" }, other) -- its mark of where redirects begin
  end)
end)
