local cjson = require "cjson"
local facts = require "spec.facts"
local httpstatus = require "httpstatus"
local server = require "spec.nginx.server"

local json, html = "application/json", "text/html,application/xhtml+xml,*/*;q=0.8"

local application = [[
  location ~ ^/bare/([0-9]+)$ {
    content_by_lua_block { ngx.status = tonumber(ngx.var[1]) ngx.print("bare") }
  }
  location ~ ^/full/([0-9]+)$ {
    content_by_lua_block {
      ngx.status = tonumber(ngx.var[1])
      for field in pairs(require("httpstatus").headers(ngx.status)) do
        ngx.header[field] = "coffee"
      end
      ngx.print("full")
    }
  }
  location = /echo {
    content_by_lua_block { ngx.req.read_body() ngx.print(ngx.req.get_body_data()) }
  }]]

describe("error pages", function()
  local nginx
  local listed = {}

  setup(function()
    nginx = server.start {
      application = application,
      edit = function(conf)
        for code in conf:match("error_page ([%d ]+) /%.error;"):gmatch("%d+") do
          listed[tonumber(code)] = true
        end
        return (conf:gsub("location /app/ {", "%0 limit_rate 4m;"))
      end,
    }
  end)
  teardown(function() nginx:stop() end)

  it("take the place of the application's for the codes in nginx.conf", function()
    for _, code in ipairs(server.codes) do
      local response = nginx:get("/app/bare/" .. code, { accept = json })
      assert.equal(code, response.code)
      if listed[code] then
        assert.equal("application/problem+json", response.fields["content-type"])
        local problem = cjson.decode(response.body)
        assert.same({ code, facts.statuses[code].reason, httpstatus.description(code) },
          { problem.status, problem.title, problem.detail })
        listed[code] = nil
      elseif code ~= 204 and code ~= 304 then
        assert.equal("bare", response.body, code)
      end
    end
    assert.is_nil(next(listed))
    assert.equal(426, nginx:get_http2("/app/full/426").code) -- HTTP/2 forbids its Upgrade.
  end)

  it("answer a request that nginx could not read", function()
    assert.match("^HTTP/1%.1 400 .*\r\n\r\n400 Bad Request\n\nThe server [^\n]+%.\n$",
      nginx:exchange("GET / HTTP/1.1\r\nno field\r\n\r\n"))
  end)

  it("are HTML for a browser, with a way back and perhaps advice, and empty for HEAD", function()
    for code, advice in pairs {
      [404] = "", [500] = "<p>The fault is ours, not yours.</p>\n",
      [503] = "<p>Please try again later.</p>\n", [429] = "<p>Please try again later.</p>\n",
    } do
      local page = nginx:get("/app/" .. code, { accept = html })
      assert.equal("text/html; charset=utf-8", page.fields["content-type"])
      assert.equal("Accept", page.fields.vary)
      local title = code .. " " .. facts.statuses[code].reason
      assert.match("<title>" .. title .. "</title>.*<h1>" .. title .. "</h1>\n" .. advice ..
        '<p class="detail">%u[^<]+%.</p>\n<p><a [^>]*href="/"', page.body)
      local head = nginx:get("/app/" .. code, { accept = html, method = "HEAD" })
      assert.equal(page.line, head.line)
      assert.equal(page.fields["content-length"], head.fields["content-length"])
      assert.equal("", head.body)
    end
  end)

  it("have nothing to escape", function()
    for code, status in pairs(facts.statuses) do
      assert.is_nil((status.reason .. httpstatus.description(code)):find("[&<>]"))
    end
  end)

  it("come in the form that the client prefers", function()
    for accept, form in pairs {
      ["*/*"] = "text/plain", ["image/png"] = "text/plain", [";;,,;q=, ;q=1;;"] = "text/plain",
      ["application/json;q=0, application/*;q=0, */*;q=0.1"] = "text/plain",
      ["text/html,application/xml;q=0.9,*/*;q=0.8"] = "text/html",
      ["text/*, text/plain;q=0"] = "text/html",
      ["Application/*; Q=0.2, text/plain;q=0.1"] = "application/problem+json",
      ["*/*;q=0.1, application/json; charset=utf-8"] = "application/problem+json",
      ["application/json;q=0.9, text/html;level=1 ;q=0.1, text/html"] = "text/html",
      -- The examples of RFC 9110, Section 12.5.1, and of RFC 7231, Section 5.3.2
      ["text/plain; q=0.5, text/html, text/x-dvi; q=0.8, text/x-c"] = "text/html",
      ["text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed, " ..
        "text/plain;format=fixed;q=0.4, */*;q=0.5"] = "text/plain",
      ["text/*;q=0.3, text/html;q=0.7, text/html;level=1, " ..
        "text/html;level=2;q=0.4, */*;q=0.5"] = "text/html",
    } do
      local content_type = nginx:get("/nothing", { accept = accept }).fields["content-type"]
      assert.equal(form, content_type:match("[^;]+"), accept)
    end
  end)

  it("leave room for content of up to 1 MB, whatever the workers may write to", function()
    local body = ("coffee"):rep(170000)
    assert.equal(404, nginx:get("/nothing", { method = "BREW", body = body }).code)
    local echo = nginx:get("/app/echo", { method = "POST", body = body })
    assert.is_true(echo.code == 200 and echo.body == body, echo.line)
    assert.equal(413, nginx:get("/app/echo", { method = "POST", body = body .. body }).code)
  end)

  it("crash no worker in answer to conditional requests and ranges", function()
    local workers = nginx:workers()
    for path, code in pairs { ["/"] = 200, ["/nothing"] = 404, ["/.error"] = 404,
      ["/metrics"] = 200, ["/app/200"] = 200, ["/app/404"] = 404, ["/app/412"] = 412,
      ["/lint/200"] = 200, ["/lint/405"] = 405 } do
      for header, expected in pairs {
        ["If-Match: \"x\""] = code == 200 and 412 or code,
        ["If-Unmodified-Since: Sat, 01 Jan 2000 00:00:00 GMT"] = code == 200 and 412 or code,
        ["If-None-Match: *"] = code == 200 and 304 or code,
        ["Range: bytes=0-9"] = code,
        ["Range: bytes=9999999-"] = code,
      } do
        assert.equal(expected, nginx:get(path, { header = header }).code, path .. ", " .. header)
      end
    end
    assert.equal(workers, nginx:workers())
    assert.is_nil(nginx:log():find("exited on signal", 1, true), nginx:log())
  end)
end)

describe("the error page of an application's error", function()
  local nginx

  -- With a page for an unassigned code, for 418 and 421, and for each that asks for a field
  setup(function()
    local codes = { 418, 421, 471 }
    for code in pairs(facts.headers) do
      if code >= 400 then table.insert(codes, code) end
    end
    nginx = server.start {
      application = application,
      edit = function(conf)
        return (conf:gsub("error_page [%d ]+", "error_page " .. table.concat(codes, " ") .. " ")
          :gsub("init_by_lua_block {", [[%0
            -- Shows the reason phrase, which ngx_lua sends since 0.10.28 only.
            local resp = require "ngx.resp"
            resp.set_status = resp.set_status or function(code, reason)
              ngx.status, ngx.header["X-Reason"] = code, reason
            end]]))
      end,
    }
  end)
  teardown(function() nginx:stop() end)
  after_each(function() assert.equal("", nginx:log()) end)

  it("has each field that the status asks for and that the application sent", function()
    for code, levels in pairs(facts.headers) do
      for field in pairs(code >= 400 and levels or {}) do
        local key, what = field:lower(), code .. ", " .. field
        local page = nginx:get("/app/full/" .. code)
        assert.equal(code, page.code)
        assert.equal("text/plain; charset=utf-8", page.fields["content-type"])
        assert.equal(key == "connection" and "close, upgrade" or "coffee", page.fields[key], what)
        local bare = nginx:get("/app/bare/" .. code).fields[key]
        assert.equal(key == "connection" and "close" or nil, bare, what)
        -- HTTP/2 forbids these two.
        local forbidden = key == "connection" or key == "upgrade"
        page = nginx:get_http2("/app/full/" .. code)
        assert.equal(not forbidden and "coffee" or nil, page.fields[key], what)
      end
    end
  end)

  it("has no advice for a 421, which needs another connection", function()
    assert.match("</h1>\n<p class", nginx:get("/app/421", { accept = html }).body)
  end)

  it("has the reason phrase of its status", function()
    for _, code in ipairs { 405, 418, 449, 503 } do
      local page, reason = nginx:get("/app/" .. code), facts.statuses[code].reason
      assert.equal(reason, page.fields["x-reason"] or page.line:match("^HTTP/1.1 %d+ (.*)"))
    end
  end)

  it("has what is known of a code that nobody has assigned", function()
    local problem = nginx:get("/app/bare/471", { accept = json })
    assert.equal("HTTP/1.1 471 ", problem.line)
    assert.same({ type = "about:blank", status = 471 }, cjson.decode(problem.body))
    assert.match("<h1>471 </h1>\n<p><a ", nginx:get("/app/bare/471", { accept = html }).body)
    assert.equal("471 \n\n\n", nginx:get("/app/bare/471").body)
  end)
end)
