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

local function free_ports()
  local ports, open = {}, {}
  for i = 1, 2 do
    open[i] = assert(socket.bind("127.0.0.1", 0))
    ports[i] = select(2, open[i]:getsockname())
  end
  open[1]:close()
  open[2]:close()
  return ports[1], ports[2]
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

-- The site as `make serve` makes it. The options: `edit` changes the text of
-- nginx.conf, and `extra` is added to it. In both 8404 stands for the port of
-- the examples, and 8405 for another one.
local function make_site(options)
  local site = os.tmpname()
  local port, extra_port = free_ports()
  shell("rm %s && mkdir -m 755 %s", site, site)
  shell("make -s LUA=luajit SITE=%s PORT=%d site", site, port)
  local conf = read(site .. "/nginx.conf")
  if options.edit then
    local edited = options.edit(conf)
    assert(edited ~= conf, "the edit changes nothing")
    conf = edited
  end
  if options.extra then
    conf = conf:gsub("}%s*$", options.extra:gsub("%%", "%%%%") .. "\n}\n")
  end
  write(site .. "/nginx.conf",
    (conf:gsub("%f[%d]840[45]%f[%D]", { ["8404"] = port, ["8405"] = extra_port })))
  return setmetatable({ site = site, port = port, extra_port = extra_port }, server)
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
  shell("cp -r src types *.rockspec %s", self.site)
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

--- Asks for a path. The options: `method`, `accept`, `body`, `port`. Returns a
-- table with `line`, `code`, `fields` (by lower-case name) and `body`.
function server:get(path, options)
  options = options or {}
  local answer = self:exchange(table.concat {
    options.method or "GET", " ", path, " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n",
    options.accept and "Accept: " .. options.accept .. "\r\n" or "",
    "Content-Length: ", #(options.body or ""), "\r\n\r\n", options.body or "",
  }, options.port)
  local head, body = answer:match("^(.-\r\n)\r\n(.*)$")
  assert(head, "no HTTP response: " .. answer)
  local response = { line = head:match("^[^\r]*"), body = body, fields = {} }
  response.code = tonumber(response.line:match("^HTTP/1%.1 (%d%d%d) "))
  for name, value in head:gmatch("\n([^:\r\n]+): ([^\r]*)") do
    name = name:lower()
    local before = response.fields[name]
    response.fields[name] = before and before .. ", " .. value or value
  end
  if response.fields["transfer-encoding"] and options.method ~= "HEAD" then
    response.body = join_chunks(body)
  end
  return response
end

return server
