-- What the HTML pages have in common: their frame and their looks.
local page = {}

local entities = {
  ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;", ["'"] = "&#39;",
}

--- Makes any text safe as content or attribute value.
function page.escape(text)
  return (text:gsub("[&<>\"']", entities))
end

local head = [[
<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<style>
  :root { --text: #1d2129; --soft: #5b6472; --back: #fff; --line: #e3e6ea;
    --informational: #5b6472; --success: #177245; --redirection: #1a5fb4;
    --client_error: #a05a00; --server_error: #b3261e; }
  @media (prefers-color-scheme: dark) {
    :root { --text: #e4e7eb; --soft: #9aa4b2; --back: #14171c; --line: #2b3038;
      --informational: #9aa4b2; --success: #5ac48d; --redirection: #7db3f5;
      --client_error: #e8ae5e; --server_error: #f28b82; }
  }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 0 auto;
    padding: 1rem; color: var(--text); background: var(--back);
    overflow-wrap: anywhere; }
  a { color: inherit; }
  h1 { font-size: 1.5rem; }
  h2 { font-size: 1.1rem; margin: 2.5rem 0 0; text-transform: capitalize; }
  p { margin: 0; }
  dl { margin: 0; }
  dt, dd { border-top: 1px solid var(--line); padding-top: .75rem; }
  dt { float: left; clear: left; width: 4rem; font: bold 1.1rem ui-monospace, monospace; }
  dd { margin: 0; padding-left: 4rem; padding-bottom: .75rem; }
  .soft { color: var(--soft); font-size: .875rem; }
  .informational { color: var(--informational); }
  .success { color: var(--success); }
  .redirection { color: var(--redirection); }
  .client_error { color: var(--client_error); }
  .server_error { color: var(--server_error); }
</style>
]]

--- The whole page, from a title that is text and content that is HTML.
function page.html(title, content)
  return head .. "<title>" .. page.escape(title) .. "</title>\n" .. content .. "</html>\n"
end

return page
