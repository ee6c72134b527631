-- The page of all statuses, which needs no nginx.

package.path = "examples/openresty/?.lua;" .. package.path
local facts = require "spec.facts"
local httpstatus = require "httpstatus"
local sh = require("spec.support").sh
local utils = require "pl.utils"

local html = require "status_list"

local function text(markup) return (markup:gsub("<[^>]*>", "")) end

-- The page as Chromium has it after its script has run
local function rendered(page, address)
  local folder = os.tmpname()
  os.remove(folder)
  sh("mkdir %s", folder)
  assert(utils.writefile(folder .. "/page.html", page))
  local dom = sh("timeout 60 chromium --headless --no-sandbox --disable-gpu --disable-quic " ..
    "--no-first-run --disable-background-networking --disable-component-update --disable-sync " ..
    "--user-data-dir=%s/profile --dump-dom 'file://%s/page.html%s' 2>/dev/null",
    folder, folder, address)
  sh("rm -r %s", folder)
  return dom
end

describe("the page of all statuses", function()
  it("has for each its constants, phrase, sentence, origin, traits and fields", function()
    for _, code in ipairs(facts.codes) do
      local row = html:match('<div class="row" id="' .. code .. '".-</div>')
      assert.truthy(row, code .. " has no row")
      local lines = text(row):gsub("\n+", "\n")
      local function has(part) assert.truthy(lines:find(part, 1, true), code .. ": " .. part) end
      has("\n" .. code .. " " .. facts.statuses[code].reason .. "\n")
      has("\n" .. httpstatus.description(code) .. "\n" ..
        (facts.statuses[code].reference or facts.statuses[code].source))
      for name, value in pairs(facts.constants) do
        if value == code then has(name) end
      end
      local url = httpstatus.url(code)
      if url then assert.truthy(row:find('<a href="' .. url .. '">', 1, true), url) end
      for field, level in pairs(facts.headers[code] or {}) do
        has(" · " .. field .. ": " .. level)
      end
      local function shows(trait, codes)
        local shown = row:find(" · " .. trait, 1, true)
        assert.equal(codes[code] ~= nil, shown ~= nil, code .. ", " .. trait)
      end
      for trait, codes in pairs(facts.predicates) do shows(trait, codes) end
      shows("no content", facts.traits.no_content)
    end
  end)

  it("leads to each class, within itself", function()
    for _, series in ipairs { "1xx", "2xx", "3xx", "4xx", "5xx" } do
      local heading = html:match('<a href="#' .. series .. '">(' .. series .. ' [^<]+)</a>')
      assert.match('<section id="' .. series .. '">\n<h2>' .. heading .. "</h2>", html)
    end
    assert.is_nil(html:find('href="/', 1, true))
  end)

  -- The codes whose rows Chromium shows, below the headings that it shows
  local function shown(address, script)
    local page, codes, headings = rendered(html .. (script or ""), address), {}, {}
    for code, attributes in page:gmatch('<div class="row" id="(%d+)"([^>]*)>') do
      if not attributes:find("hidden", 1, true) then table.insert(codes, tonumber(code)) end
    end
    for series, attributes in page:gmatch('<section id="(%dxx)"([^>]*)>') do
      if not attributes:find("hidden", 1, true) then headings[series] = true end
    end
    for _, code in ipairs(codes) do assert.is_true(headings[httpstatus.series(code)]) end
    for series in pairs(headings) do
      assert.match("%f[%d]" .. series:sub(1, 1), table.concat(codes, " "))
    end
    assert.is_nil(page:match("<form[^>]*>"):find("hidden", 1, true))
    return codes, page:match("<output[^>]*>(.-)</output>")
  end

  it("keeps the rows that have every word", function()
    for query, codes in pairs {
      ["teapot"] = { 418 }, ["4xx+CACHEABLE"] = { 404, 405, 410, 414, 451 },
      ["retry-after"] = { 413, 429, 503 }, ["teapot+error+client"] = { 418 }, ["teapod"] = {},
      ["status_not_allowed"] = { 405 },
    } do
      local found, output = shown("?q=" .. query .. "&length=1")
      assert.same(codes, found)
      assert.equal(codes[1] and ("%d of %d status codes"):format(#codes, #facts.codes) or
        "Nothing found for '" .. query .. "'", output)
    end
  end)

  it("filters while somebody types", function()
    assert.same({ 418 }, (shown("", "<script>form.q.value = 'teapot'; " ..
      "form.dispatchEvent(new Event('input'))</script>")))
  end)

  it("shows what is linked to, whatever the filter", function()
    for address, script in pairs {
      ["?q=teapot#404"] = "",
      ["?q=teapot"] = "<script>document.querySelector('nav a').click()</script>",
      ["?q=404"] = "<script>location.hash = '#418'</script>",
    } do
      assert.same(facts.codes, (shown(address, script)))
    end
  end)

  it("is the whole list without a script", function()
    assert.match("<form[^>]* hidden>", html)
    assert.is_nil(html:find('<div class="row"[^>]* hidden'))
  end)
end)
