-- The server that the client libraries talk to, in a process of its own. It
-- prints its port and serves one connection after another. The path of a
-- request says what to answer:
--
--   /send/HEX  the bytes that the hexadecimal digits stand for
--   /echo      the method and the body of the request
--   /stop      nothing: the server ends
--
-- A CONNECT opens a tunnel that sends back the seven bytes that come through it.
-- The server also ends by itself when nobody connects for a while.
local socket = require "socket"

local SECONDS_WITHOUT_CLIENT, SECONDS_WITHOUT_REQUEST = 20, 5

local function decode(hex)
  return (hex:gsub("%x%x", function(byte) return string.char(tonumber(byte, 16)) end))
end

local function read_request(connection)
  local line = connection:receive()
  local method, path = (line or ""):match "^(%S+) (%S+)"
  local length, field = 0
  repeat
    field = connection:receive() or ""
    length = tonumber(field:lower():match "^content%-length: *(%d+)") or length
  until field == ""
  -- To receive no byte waits for one.
  return method, path, length > 0 and connection:receive(length) or ""
end

local function answer_to(method, path, body)
  local hex = path:match "^/send/(%x+)$"
  if hex then return decode(hex) end
  local content = ("%s %q"):format(method, body)
  return ("HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s")
    :format(#content, method == "HEAD" and "" or content)
end

-- Serves a connection until either side closes it; returns whether to go on.
local function serve(connection)
  connection:settimeout(SECONDS_WITHOUT_REQUEST)
  while true do
    local method, path, body = read_request(connection)
    if not method or path == "/stop" then return path ~= "/stop" end
    if method == "CONNECT" then
      connection:send "HTTP/1.1 200 OK\r\n\r\n"
      connection:send(connection:receive(7))
      return true
    end
    local answer = answer_to(method, path, body)
    connection:send(answer)
    if answer:find("Connection: close", 1, true) then return true end
  end
end

local listener = assert(socket.bind("127.0.0.1", 0))
listener:settimeout(SECONDS_WITHOUT_CLIENT)
print((select(2, listener:getsockname())))
io.stdout:flush()

local connection, again
repeat
  connection = listener:accept()
  if connection then
    again = serve(connection)
    connection:close()
  end
until not connection or not again
