-- Follows redirects within one server, and repeats what may succeed later. nginx
-- makes the requests. It also knows where each response ends; a client on a
-- cosocket would have to ask expects_body before it reads on. See nginx.conf for
-- the two locations that this needs.
local httpstatus = require "httpstatus"
local respond = require "respond"

local REDIRECTS = 5
local TRIES = 3
local PATIENCE = 1 -- second, the longest wait before another try

-- The methods that are followed, and whether it is safe to repeat them (RFC 9110,
-- Section 9.2.2).
local methods = {
  GET = true, HEAD = true, OPTIONS = true, PUT = true, DELETE = true,
  POST = false, PATCH = false,
}

-- Resolves a reference (RFC 3986, Section 5.2). Returns nil if it leaves the server
-- or has a character that could smuggle in another request.
local function resolve(reference, base)
  reference = reference:match("^[^#]*")
  if reference:find("[^!-~]") or reference:find("^//") or reference:find("^%a[%w+.-]*:") then
    return nil
  end
  local path, query = reference:match("^([^?]*)(.*)$")
  local base_path, base_query = base:match("^([^?]*)(.*)$")
  if path == "" then
    return base_path .. (query ~= "" and query or base_query)
  elseif path:sub(1, 1) ~= "/" then
    path = base_path:match("^.*/") .. path
  end
  local segments = {}
  for segment in path:gsub("/%.%.?$", "%0/"):gmatch("/([^/]*)") do
    if segment == ".." then
      table.remove(segments)
    elseif segment ~= "." then
      table.insert(segments, segment)
    end
  end
  return "/" .. table.concat(segments, "/") .. query
end

-- Returns a field of a response by its lower-case name, or the first of several.
local function field(response, name)
  for key, value in pairs(response.header) do -- keys are as the server spelled them
    if key:lower() == name then
      return type(value) == "table" and value[1] or value
    end
  end
end

-- Returns how long to wait before another try, or nil if there should be none.
local function pause(code, method, retry_after, try)
  if httpstatus.is_retryable(code) and methods[method] and try < TRIES then
    local seconds = tonumber(retry_after or 0) or
      (ngx.parse_http_time(retry_after) or math.huge) - ngx.time()
    return seconds <= PATIENCE and math.max(seconds, 0.1 * try) or nil
  end
end

-- Makes a request and those that follow from it. Returns a line for each.
local function request(method, target)
  local trail, redirects, try, send_body = {}, 0, 1, true
  while true do
    local response = ngx.location.capture("/.follow", {
      method = ngx["HTTP_" .. method], always_forward_body = send_body,
      vars = { follow_path = target:sub(2) },
    })
    local code, location = response.status, field(response, "location")
    table.insert(trail, ("%s %s: %s"):format(method, target, httpstatus.format(code)))

    local next_method = location and httpstatus.redirect_method(code, method)
    local seconds = pause(code, method, field(response, "retry-after"), try)
    if next_method then
      target, redirects, try = resolve(location, target), redirects + 1, 1
      if not target or redirects > REDIRECTS then
        table.insert(trail, target and "too many redirects" or "the redirect leaves the server")
        return trail
      end
      if next_method ~= method then -- the content belongs to the first method
        method, send_body = next_method, false
        ngx.req.clear_header("Content-Type")
      end
    elseif seconds then
      ngx.sleep(seconds)
      try = try + 1
    else
      return trail
    end
  end
end

--- For content_by_lua: lists the steps that a request took.
return function()
  local path = ngx.var.request_uri:match("^/follow(/.*)$") -- as sent, not decoded
  local method, target = ngx.req.get_method(), path and resolve(path, "/")
  if not target or methods[method] == nil then
    return respond.send(target and httpstatus.NOT_IMPLEMENTED or httpstatus.BAD_REQUEST)
  end
  ngx.req.read_body()
  ngx.header["Content-Type"] = "text/plain; charset=utf-8"
  ngx.say(table.concat(request(method, target), "\n"))
end
