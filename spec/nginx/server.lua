-- Runs the examples in an nginx of their own, on free ports of this machine and in a
-- folder that only its owner may enter, and talks to it over plain sockets.
local facts = require "spec.facts"
local sh = require("spec.support").sh
local socket = require "socket"
local utils = require "pl.utils"

local server = {}
server.__index = server

--- The codes of final responses, ascending
server.codes = {}
for _, code in ipairs(facts.codes) do
  if code >= 200 then table.insert(server.codes, code) end
end

--- Asks until the condition holds, for ten seconds at most.
function server.wait_for(what, condition)
  for _ = 1, 200 do
    if condition() then return end
    socket.sleep(0.05)
  end
  error("waited in vain for " .. what, 2)
end

-- Changes nginx.conf as the options say, with HTTP/2 on a port of its own.
local function change(conf, options)
  if options.edit then
    local edited = options.edit(conf)
    assert(edited ~= conf, "the edit changes nothing")
    conf = edited
  end
  conf = conf:gsub("listen 127%.0%.0%.1:8405;", function(listener)
    return listener .. (options.application or "")
  end)
  conf = conf:gsub("}%s*$", function() return (options.extra or "") .. "\n}\n" end)
  -- nginx has the directive since 1.25.1, and warns of the parameter since then.
  local major, minor = sh("PATH=$PATH:/usr/sbin nginx -v"):match("/(%d+)%.(%d+)")
  local is_new = major * 100 + minor >= 125
  return (conf:gsub("listen 127%.0%.0%.1:8404;", "%0 listen 127.0.0.1:8407" ..
    (is_new and "; http2 on;" or " http2;")))
end

--- What nginx has written to its error log, which is the standard error
function server:log()
  return utils.readfile(self.site .. "/log") or ""
end

--- Starts nginx on the site that `make serve` makes, and returns the server. The
-- options: `edit` changes the text of nginx.conf, `extra` is added to it, and
-- `application` to the server behind it. In all of them 8404 stands for the port of
-- the examples, 8405 for that of the application, 8406 for another one, and 8407 for
-- that of HTTP/2. Before that, `prepare` gets the table with the folders.
function server.start(options)
  options = options or {}
  local self = setmetatable({ home = os.tmpname(), ports = {} }, server)
  self.site = self.home .. "/site"
  sh("rm %s && mkdir -m 700 %s", self.home, self.home)
  sh("make -s LUA=luajit SITE=%s site", self.site)
  if options.prepare then options.prepare(self) end

  local listeners = {}
  for port = 8404, 8407 do
    listeners[port] = assert(socket.bind("127.0.0.1", 0))
    self.ports[tostring(port)] = select(2, listeners[port]:getsockname())
  end
  for _, listener in pairs(listeners) do listener:close() end
  local path = self.site .. "/nginx.conf"
  local conf = change(assert(utils.readfile(path)), options)
  assert(utils.writefile(path, (conf:gsub("%f[%d]840[4567]%f[%D]", self.ports))))

  -- Should the specs be killed, the server ends by itself.
  os.execute(("PATH=$PATH:/usr/sbin timeout 300 nginx -e stderr -p %s -c nginx.conf >%s/log 2>&1 &")
    :format(self.site, self.site))
  server.wait_for("nginx to start", function()
    assert(not self:log():find("[emerg]", 1, true), self:log())
    local connection = socket.connect("127.0.0.1", self.ports["8404"])
    return connection and connection:close()
  end)
  return self
end

--- The process ids of the workers, a line each
function server:workers()
  return sh("pgrep -P $(cat %s/nginx.pid)", self.site)
end

function server:stop()
  sh("kill -QUIT $(cat %s/nginx.pid)", self.site)
  server.wait_for("nginx to end", function()
    return not utils.readfile(self.site .. "/nginx.pid")
  end)
  sh("rm -r %s", self.home)
end

--- Sends bytes, and returns all that comes back until nginx closes.
function server:exchange(bytes, port)
  local connection = assert(socket.connect("127.0.0.1", self.ports[port or "8404"]))
  connection:settimeout(10)
  assert(connection:send(bytes))
  local answer, err, partial = connection:receive("*a")
  connection:close()
  assert(answer or err == "closed", err)
  return answer or partial
end

local function parse(answer)
  local head, body = answer:match("^(.-\r\n)\r\n(.*)$")
  assert(head, "no HTTP response: " .. answer)
  local fields, chunks, size = {}, {}, nil
  for field, value in head:gmatch("\n([^:\r\n]+): ([^\r]*)") do
    local name = field:lower()
    fields[name] = (fields[name] and fields[name] .. ", " or "") .. value
  end
  while fields["transfer-encoding"] and size ~= 0 and body ~= "" do
    size, body = body:match("^(%x+)\r\n(.*)$")
    size = tonumber(size, 16)
    table.insert(chunks, body:sub(1, size))
    body = body:sub(size + 3)
  end
  return { line = head:match("^[^\r]*"), code = tonumber(head:match("^HTTP/[%d.]+ (%d%d%d) ")),
    fields = fields, body = table.concat(chunks) .. body }
end

--- Asks for a path. The options: `method`, `accept`, `header` (a line), `body`, `port`.
-- Returns a table with `line`, `code`, `fields` (by lower-case name) and `body`.
function server:get(path, options)
  options = options or {}
  return parse(self:exchange(table.concat({
    (options.method or "GET") .. " " .. path .. " HTTP/1.1", "Host: localhost",
    "Connection: close", "Content-Length: " .. #(options.body or ""),
    "Accept: " .. (options.accept or "*/*"), options.header or "X: x",
    "", options.body or "" }, "\r\n"), options.port))
end

--- Asks for a path over HTTP/2. curl has to be content with the response.
function server:get_http2(path)
  return parse(sh("curl -si --http2-prior-knowledge --noproxy '*' --max-time 10 " ..
    "'http://127.0.0.1:%d%s'", self.ports["8407"], path))
end

return server
