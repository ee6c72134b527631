-- A small HTTP client on a cosocket that follows redirects, but to the same
-- server only and not without end, and repeats what may succeed later.
local httpstatus = require "httpstatus"

local REDIRECTS = 5
local TRIES = 3
local PATIENCE = 1 -- second, the longest wait before another try
local HEAD_SIZE = 16 * 1024
local BODY_SIZE = 1024 * 1024

-- Those that may be sent again (RFC 9110, Section 9.2.2).
local idempotent = {
  GET = true, HEAD = true, OPTIONS = true, TRACE = true, PUT = true, DELETE = true,
}

local function field(head, name)
  local match = ngx.re.match(head, "^" .. name .. ":[ \\t]*(.*?)[ \\t]*\\r?$", "ijmo")
  return match and match[1]
end

-- Sends a request and returns the code, the head and the body of the response; or
-- nil and a message. A response to HTTP/1.0 ends with the connection and has no
-- chunks.
local function exchange(server, method, path, body)
  local socket = ngx.socket.tcp()
  socket:settimeout(5000)
  local ok, err = socket:connect(server.host, server.port)
  if not ok then
    return nil, err
  end
  ok, err = socket:send({
    method, " ", path, " HTTP/1.0\r\nHost: ", server.host, ":", server.port,
    "\r\nContent-Length: ", #body, "\r\n\r\n", body,
  })
  if not ok then
    return nil, err
  end

  local read_head = socket:receiveuntil("\r\n\r\n")
  local head, head_err = read_head(HEAD_SIZE)
  if not head or read_head(1) then
    socket:close()
    return nil, head_err or "the head of the response is too long"
  end
  local content, content_err, partial = socket:receive(BODY_SIZE)
  socket:close()
  if content or content_err ~= "closed" then
    return nil, content and "the body of the response is too long" or content_err
  end

  local code, message = httpstatus.parse(head:match("^[^\r\n]*"))
  return code, code and head or message, partial
end

-- Where a Location leads on the same server, nil where it leads elsewhere. A
-- character that is none of a URI could smuggle in another request.
local function path_of(location, server)
  local origin = "http://" .. server.host .. ":" .. server.port
  if location:sub(1, #origin + 1) == origin .. "/" then
    location = location:sub(#origin + 1)
  end
  location = location:match("^[^#]*")
  return location:find("^/[!-~]*$") and not location:find("^//") and location or nil
end

-- How long to wait before another try, nil where there should be none.
local function pause(code, method, head, try)
  if httpstatus.is_retryable(code) and idempotent[method] and try < TRIES then
    local wanted = field(head, "Retry-After") or "0"
    local seconds = tonumber(wanted:match("^%d+$"))
    return seconds and seconds <= PATIENCE and math.max(seconds, 0.1 * try) or nil
  end
end

local follow = {}

--- Makes a request of a server, { host =, port = }. Returns the code and body of
-- the last response and what led to it, a line for each; or nil and a message.
function follow.request(server, method, path, body)
  local trail, redirects, try = {}, 0, 1
  path, body = path_of(path, server), body or ""
  while path do
    local code, head, content = exchange(server, method, path, body)
    if not code then
      return nil, head
    end
    trail[#trail + 1] = method .. " " .. path .. ": " .. httpstatus.format(code)

    local location = field(head, "Location")
    local next_method = location and httpstatus.redirect_method(code, method)
    local seconds = pause(code, method, head, try)
    if next_method then
      if next_method ~= method then
        method, body = next_method, "" -- the body belongs to the first method
      end
      path, redirects, try = path_of(location, server), redirects + 1, 1
      if redirects > REDIRECTS then
        return nil, "too many redirects"
      end
    elseif seconds then
      ngx.sleep(seconds)
      try = try + 1
    else
      return code, content, trail
    end
  end
  return nil, "the path leads away from the server"
end

--- For content_by_lua: shows the way that a request takes.
function follow.handle(host, port, prefix)
  ngx.req.read_body()
  local code, message, trail = follow.request({ host = host, port = port },
    ngx.req.get_method(), ngx.var.uri:sub(#prefix + 1), ngx.req.get_body_data())
  ngx.header["Content-Type"] = "text/plain; charset=utf-8"
  if not code then
    ngx.status = httpstatus.BAD_GATEWAY
    ngx.say(message)
  else
    ngx.say(table.concat(trail, "\n"))
  end
end

return follow
