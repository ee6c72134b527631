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
      "--user-data-dir=%s --dump-dom 'http://127.0.0.1:%d%s' 2>/dev/null; rm -rf %s"):format(
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
        assert.equal(#classes, tonumber(code:sub(1, 1)), code)
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

  it("is the whole list without a script", function()
    local response = nginx:get("/")
    assert.match("<form[^>]* hidden>", response.body)
    for _, code in ipairs(facts.codes) do
      local row = response.body:match('<div class="row" id="' .. code .. '"([^>]*)>')
      assert.truthy(row, code .. " has no row")
      assert.is_nil(row:find("hidden"), code)
      assert.truthy(response.body:find('href="/#' .. code .. '"', 1, true), code)
    end
    assert.is_nil(response.body:find("<script>", 1, true))
    assert.match("script%-src 'self';", response.fields["content-security-policy"])
  end)

  -- The codes whose rows Chromium shows, and what the page says about them.
  local function shown(path)
    local document = rendered(path)
    local codes = {}
    for code, attributes in document:gmatch('<div class="row" id="(%d+)"([^>]*)>') do
      if not attributes:find("hidden", 1, true) then codes[#codes + 1] = tonumber(code) end
    end
    assert.is_nil(document:match("<form[^>]*>"):find("hidden", 1, true))
    assert.equal(("%d of %d status codes"):format(#codes, #facts.codes),
      document:match("<output>(.-)</output>"), path)
    return codes
  end

  it("finds a number, a word of the phrase and the words of the sentence", function()
    assert.same({ 404 }, shown("/?q=404"))
    assert.same({ 418 }, shown("/?q=teapot"))
    local sentence = nginx:get("/404").body:match("\n\n(.+)\n")
    assert.same({ 404 }, shown("/?q=" .. sentence:upper():gsub("%W+", "+")))
  end)

  it("shows a class or the codes of one source alone", function()
    local function codes(holds)
      local list = {}
      for _, code in ipairs(facts.codes) do
        if holds(code, facts.statuses[code].source) then list[#list + 1] = code end
      end
      return list
    end
    assert.same(codes(function(code) return code >= 300 and code < 400 end),
      shown("/?class=redirection"))
    assert.same(codes(function(_, source) return source == "nginx" end), shown("/?source=nginx"))
    assert.same({ 510, 511 }, shown("/?class=server_error&source=IANA&q=51"))
  end)

  it("shows a row that is linked to, whatever is typed", function()
    assert.equal(#facts.codes, #shown("/?q=teapot#404"))
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
