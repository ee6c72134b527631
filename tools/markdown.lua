-- Turns LDoc's Markdown into HTML with the program cmark, because not every
-- Debian has a Lua module for that. config.ld names this file as its format.

return function(text)
  local path = os.tmpname()
  local file = assert(io.open(path, "w"))
  assert(file:write(text))
  file:close()
  local cmark = assert(io.popen("cmark --unsafe '" .. path .. "'"))
  local html = cmark:read "*a"
  cmark:close()
  os.remove(path)
  assert(html ~= "" or not text:find "%S", "cmark does not work")
  return html
end
