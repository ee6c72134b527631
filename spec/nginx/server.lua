-- Runs the examples in an nginx of their own, on free ports of this machine and
-- in a folder of their own, and talks to them over plain sockets.
local socket = require "socket"

local server = {}
server.__index = server

local function shell(command, ...)
  local ok, _, status = os.execute(command:format(...))
  assert(ok == true or ok == 0, ("%s: exit status %s"):format(command:format(...), status or ok))
end

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

local function write(path, text)
  local file = assert(io.open(path, "wb"))
  assert(file:write(text))
  file:close()
end

-- Free ports of this machine by the ports that they stand in for.
local function free_ports(...)
  local ports, open = {}, {}
  for i, port in ipairs { ... } do
    open[i] = assert(socket.bind("127.0.0.1", 0))
    ports[port] = select(2, open[i]:getsockname())
  end
  for _, listener in ipairs(open) do
    listener:close()
  end
  return ports
end

-- nginx has the directive since 1.25.1, and warns of the parameter since then.
local function http2_listener()
  local pipe = io.popen("/usr/sbin/nginx -v 2>&1")
  local major, minor, patch = pipe:read("*a"):match("nginx/(%d+)%.(%d+)%.(%d+)")
  pipe:close()
  if (major * 1000 + minor) * 1000 + patch >= 1025001 then
    return "listen 127.0.0.1:8407; http2 on;"
  end
  return "listen 127.0.0.1:8407 http2;"
end

--- Asks until the condition holds, for ten seconds at most.
function server.wait_for(what, condition)
  for _ = 1, 200 do
    if condition() then
      return
    end
    socket.sleep(0.05)
  end
  error("waited in vain for " .. what, 2)
end

-- The site as `make serve` makes it, with HTTP/2 on a port of its own. The
-- options: `edit` changes the text of nginx.conf, `extra` is added to it, and
-- `application` to the server behind it. In all of them 8404 stands for the port
-- of the examples, 8405 for that of the application, 8406 for another one, and
-- 8407 for that of HTTP/2.
local function make_site(options)
  local site = os.tmpname()
  local ports = free_ports("8404", "8405", "8406", "8407")
  shell("rm %s && mkdir -m 755 %s", site, site)
  shell("make -s LUA=luajit SITE=%s site", site)
  local conf = read(site .. "/nginx.conf")
  if options.edit then
    local edited = options.edit(conf)
    assert(edited ~= conf, "the edit changes nothing")
    conf = edited
  end
  if options.application then
    conf = conf:gsub("listen 127%.0%.0%.1:8405;", function(listener)
      return listener .. options.application
    end)
  end
  if options.extra then
    conf = conf:gsub("}%s*$", options.extra:gsub("%%", "%%%%") .. "\n}\n")
  end
  conf = conf:gsub("listen 127%.0%.0%.1:8404;", "%0 " .. http2_listener())
  write(site .. "/nginx.conf", (conf:gsub("%f[%d]840[4567]%f[%D]", ports)))
  return setmetatable({
    site = site, port = ports["8404"], application_port = ports["8405"],
    extra_port = ports["8406"], http2_port = ports["8407"],
  }, server)
end

local function run(self)
  -- Should the specs be killed, the server ends by itself.
  shell("timeout 300 /usr/sbin/nginx -p %s -c nginx.conf >%s/log 2>&1 &",
    self.site, self.site)
  server.wait_for("nginx", function()
    local connection = socket.connect("127.0.0.1", self.port)
    return connection and connection:close()
  end)
  return self
end

--- Starts nginx on a site of its own and returns the server.
function server.start(options)
  return run(make_site(options or {}))
end

--- The same, but as a user would do it by hand, with LuaRocks.
function server.start_from_rock()
  local self = make_site({})
  shell("rm -r %s/lib", self.site)
  shell("cp -r bin src types *.rockspec %s", self.site)
  shell("cd %s && luarocks --lua-version 5.1 make --tree . >rock.log 2>&1", self.site)
  return run(self)
end

--- What nginx has written to its error log, which is the standard error.
function server:log()
  return read(self.site .. "/log")
end

function server:master()
  return (read(self.site .. "/nginx.pid"):match("%d+"))
end

--- The process ids of the workers, as strings.
function server:workers()
  local pids = {}
  local pipe = io.popen("pgrep -P " .. self:master())
  for pid in pipe:lines() do
    pids[#pids + 1] = pid
  end
  pipe:close()
  return pids
end

function server:signal(name)
  shell("kill -%s %s", name, self:master())
end

function server:stop()
  self:signal("QUIT")
  server.wait_for("nginx to end", function()
    local pid = io.open(self.site .. "/nginx.pid")
    return not pid or not pid:close()
  end)
  shell("rm -r %s", self.site)
end

--- Sends bytes, and returns all that comes back until nginx closes.
function server:exchange(bytes, port)
  local connection = assert(socket.connect("127.0.0.1", port or self.port))
  connection:settimeout(10)
  assert(connection:send(bytes))
  local answer, err, partial = connection:receive("*a")
  connection:close()
  assert(answer or err == "closed", err)
  return answer or partial
end

local function join_chunks(text)
  local chunks, next_chunk = {}, 1
  repeat
    local size, start = text:match("^(%x+)\r\n()", next_chunk)
    size = assert(tonumber(size, 16), "malformed chunk")
    chunks[#chunks + 1] = text:sub(start, start + size - 1)
    next_chunk = start + size + 2
  until size == 0
  assert(next_chunk == #text + 1, "text after the last chunk")
  return table.concat(chunks)
end

local function parse(answer)
  local head, body = answer:match("^(.-\r\n)\r\n(.*)$")
  assert(head, "no HTTP response: " .. answer)
  local response = { line = head:match("^[^\r]*"), body = body, fields = {} }
  response.code = tonumber(response.line:match("^HTTP/[%d.]+ (%d%d%d) "))
  for field, value in head:gmatch("\n([^:\r\n]+): ([^\r]*)") do
    local name = field:lower()
    local before = response.fields[name]
    response.fields[name] = before and before .. ", " .. value or value
  end
  return response
end

--- Asks for a path over HTTP/2, by which curl must be content with the response.
function server:get_http2(path)
  local pipe = io.popen(("curl -si --http2-prior-knowledge --noproxy '*' --max-time 10 " ..
    "'http://127.0.0.1:%d%s' || echo \" curl: $?\""):format(self.http2_port, path))
  local answer = pipe:read("*a")
  pipe:close()
  assert(not answer:find(" curl: %d+\n$"), path .. ": " .. answer)
  return parse(answer)
end

--- Asks for a path. The options: `method`, `accept`, `body`, `port`. Returns the
-- response as a table with `line`, `code`, `fields` (by lower-case name) and `body`.
function server:get(path, options)
  options = options or {}
  local answer = self:exchange(table.concat {
    options.method or "GET", " ", path, " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n",
    options.accept and "Accept: " .. options.accept .. "\r\n" or "",
    options.body and "Content-Type: text/coffee\r\n" or "",
    "Content-Length: ", #(options.body or ""), "\r\n\r\n", options.body or "",
  }, options.port)
  local response = parse(answer)
  if response.fields["transfer-encoding"] and options.method ~= "HEAD" then
    response.body = join_chunks(response.body)
  end
  return response
end

return server
