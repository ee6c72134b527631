local facts = require "spec.facts"
local server = require "spec.nginx.server"

local function entity_free(text)
  return (text:gsub("&#39;", "'"):gsub("&quot;", '"'):gsub("&lt;", "<"):gsub("&gt;", ">")
    :gsub("&amp;", "&"))
end

describe("the index page", function()
  local nginx

  -- The page as Chromium has it after it is laid out.
  local function rendered(path)
    local profile = nginx.site .. "/chromium"
    local pipe = io.popen(("timeout 60 chromium --headless --no-sandbox --disable-gpu " ..
      "--disable-quic --no-first-run --disable-background-networking " ..
      "--disable-component-update --disable-sync " ..
      "--user-data-dir=%s --dump-dom http://127.0.0.1:%d%s 2>/dev/null; rm -rf %s"):format(
      profile, nginx.port, path, profile))
    local document = pipe:read("*a")
    pipe:close()
    return document
  end

  setup(function() nginx = server.start() end)
  teardown(function() nginx:stop() end)
  after_each(function() assert.equal("", nginx:log()) end)

  it("shows every status in Chromium, by class and linked to its answer", function()
    local document = rendered("/")
    local classes, shown = {}, {}
    for class, list in document:gmatch("<h2>(.-)</h2>%s*<dl>(.-)</dl>") do
      classes[#classes + 1] = class
      for link, code, reason in list:gmatch('<dt>.-href="/(%d+)">(%d+)</a>.-<b>(.-)</b>') do
        assert.equal(code, link)
        assert.equal(#classes, tonumber(code:sub(1, 1)))
        shown[tonumber(code)] = entity_free(reason)
      end
    end
    assert.same({ "informational", "success", "redirection", "client error", "server error" },
      classes)
    for code in pairs(shown) do assert.not_nil(facts.statuses[code], code) end
    for code, status in pairs(facts.statuses) do
      assert.equal(status.reason, shown[code])
      if code >= 200 and code ~= 444 then
        assert.equal(code, nginx:get("/" .. code).code)
      end
    end
  end)

  it("leads to the status", function()
    local document = rendered("/404")
    assert.match("<title>404 Not Found</title>", document)
    assert.match("<h1[^>]*>404 Not Found</h1>", document)
  end)

  it("needs no script", function()
    assert.is_nil(nginx:get("/").body:lower():find("<script", 1, true))
  end)

  it("shows what the statuses are about", function()
    local page = nginx:get("/").body
    for _, text in ipairs { "I&#39;m a teapot", "RFC 9110, Section 15.5.5",
      "WWW-Authenticate: MUST", "Cloudflare",
      "cacheable", "retryable", "deprecated", "no content" } do
      assert.truthy(page:find(text, 1, true), text)
    end
  end)
end)

describe("text in a page", function()
  it("is escaped, whatever it holds", function()
    local nginx = server.start {
      extra = [[
        server {
          listen 127.0.0.1:8406;
          location / {
            content_by_lua_block {
              local respond = require("respond")
              respond.send(500, respond.body(500, "<script>'\"&</script>"))
            }
          }
        }]],
    }
    finally(function() nginx:stop() end)
    local body = nginx:get("/", { accept = "text/html", port = nginx.extra_port }).body
    assert.truthy(body:find("<p>&lt;script&gt;&#39;&quot;&amp;&lt;/script&gt;</p>", 1, true), body)
  end)
end)
