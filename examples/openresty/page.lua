-- What the HTML pages have in common: their frame and their style.
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
  :root { --text: #1d2129; --soft: #5b6472; --back: #fff; --line: #e3e6ea; --mark: #fff3c4;
    --informational: #5b6472; --success: #177245; --redirection: #1a5fb4;
    --client_error: #a05a00; --server_error: #b3261e; }
  @media (prefers-color-scheme: dark) {
    :root { --text: #e4e7eb; --soft: #9aa4b2; --back: #14171c; --line: #2b3038; --mark: #3a3212;
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
  .row { border-top: 1px solid var(--line); padding: .75rem 0; }
  dt { float: left; width: 4rem; font: bold 1.1rem ui-monospace, monospace; }
  dd { margin: 0; padding-left: 4rem; }
  .row:target { background: var(--mark);
    box-shadow: -.5rem 0 var(--mark), .5rem 0 var(--mark); }
  .row a[href*="#"] { float: right; padding: 0 .5rem; color: var(--soft);
    text-decoration: none; }
  form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; margin: 1.5rem 0; }
  label { flex: 1 1 9rem; font-size: .875rem; color: var(--soft); }
  label:first-child { flex: 2 1 16rem; }
  input, select { display: block; box-sizing: border-box; width: 100%; height: 2.5rem;
    padding: 0 .5rem; font: inherit; font-size: 1rem; color: var(--text); background: var(--back);
    border: 1px solid var(--soft); border-radius: .25rem; }
  output { flex: 1 0 100%; font-size: .875rem; color: var(--soft); }
  [hidden] { display: none !important; }
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
