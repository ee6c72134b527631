-- Calls of every function of the module, for the checks that are written in C.
-- Each entry is a call that returns true if the answer is right. If it must raise
-- an error, the second value of the entry is a part of the message.
local httpstatus = ...

local function same(a, b)
  for key, value in pairs(a) do if b[key] ~= value then return false end end
  for key, value in pairs(b) do if a[key] ~= value then return false end end
  return true
end

local calls = {
  { function() return httpstatus.NOT_FOUND == 404 end },
  { function() return httpstatus.HTTP_STATUS_DENIED == 401 end },
  { function() return httpstatus.not_found == nil end },
  { function() return httpstatus.NOTFOUND end, "did you mean 'NOT_FOUND'?" },
  { function() return httpstatus.PARTIAL end, "'PARTIAL_CONTENT' or 'HTTP_STATUS_PARTIAL'?" },
  { function() return httpstatus.BANANA end, "constant 'BANANA'" },
  { function() return httpstatus["X\1" .. ("x"):rep(99)] end, "'X\\x01xxx" },

  { function() return httpstatus.reasons[404] == "Not Found" end },
  { function() return httpstatus.reasons["404"] == "Not Found" end },
  { function() return httpstatus.reasons[299] == nil end },
  { function() httpstatus.reasons[299] = "Fine" end, "read-only" },
  { function()
    local n = 0
    for _ in pairs(httpstatus.reasons) do n = n + 1 end
    return n == (_VERSION == "Lua 5.1" and 0 or 95)
  end },

  { function() return httpstatus.headers(404) == nil end },
  { function()
    return same(httpstatus.headers(226), { ETag = "MUST", IM = "MUST if it carries a delta" })
  end },
  { function() return httpstatus.lookup(299) == nil end },
  { function() return httpstatus.lookup(503).headers["Retry-After"] == "MAY" end },
  { function() return httpstatus.lookup("499").source == "nginx" end },

  { function() return httpstatus.code("not-found") == 404 end },
  { function() return httpstatus.code("Bad Gateway") == 502 end },
  { function() return httpstatus.code("HTTP_STATUS_MOVED") == 301 end },
  { function() return httpstatus.code(404) == 404 end },
  { function() return httpstatus.code(404.0) == 404 end },
  { function() return httpstatus.code(0 / 0) == nil end },
  { function() return httpstatus.code(("x"):rep(1000)) == nil end },
  { function() httpstatus.code() end, "string expected, got" },

  { function()
    return same({ httpstatus.parse("HTTP/1.1 404 Gone fishing\r\n") },
      { 404, "Gone fishing", "1.1" })
  end },
  { function() return same({ httpstatus.parse("999") }, { 999, "" }) end },
  { function() return select(2, httpstatus.parse("\1")):find("'\\x01'", 1, true) end },
  { function() httpstatus.parse({}) end, "string expected, got table" },

  { function() return httpstatus.format(404) == "404 Not Found" end },
  { function() return httpstatus.format(299, "Fine", "1.1") == "HTTP/1.1 299 Fine" end },
  { function() return httpstatus.format(600, nil, 2) == "HTTP/2 600 " end },
  { function() return httpstatus.format(404, 7.0, 1.0) == "HTTP/1.0 404 7" end },
  { function() httpstatus.format(99) end, "from 100 to 999" },
  { function() httpstatus.format(404, "a\r\nb") end, "a\\x0D\\x0Ab" },
  { function() httpstatus.format(404, "a", "11") end, "HTTP version" },

  { function() return httpstatus.redirect_method(302, "POST") == "GET" end },
  { function() return httpstatus.redirect_method(307, "PATCH") == "PATCH" end },
  { function() return httpstatus.redirect_method(404, "GET") == nil end },
  { function() return httpstatus.redirect_method(303, "GET\r\n") == nil end },
  { function() httpstatus.redirect_method(302) end, "string expected, got" },

  { function()
    local n = 0
    for _ in httpstatus.each("redirection") do n = n + 1 end
    return n == 8
  end },
  { function()
    local step, filter, before = httpstatus.each()
    return same({ step(filter, before) }, { 100, "Continue" })
  end },
  { function() httpstatus.each("nobody") end, "class or source expected" },
  { function() for code in httpstatus.each do error(code) end end, "lacks its parentheses" },

  { function() return httpstatus.fallback(456) == 400 end },
  { function() return httpstatus.fallback(600) == 500 end },
  { function() return httpstatus.expects_body(205) end },
  { function() return not httpstatus.expects_body(200, "CONNECT") end },
  { function() httpstatus.expects_body(200, {}) end, "string expected, got table" },
}

-- One shape, many functions: each is asked for a known code, as a number and as
-- a string, for an unknown one, for data that is not a status, and for a table.
local answers = {
  { "reason", "Not Found" },
  { "name", "NOT_FOUND" },
  { "constant", "HTTP_STATUS_NOT_FOUND" },
  { "description",
    "The server found nothing to send for this URI, or prefers not to say that the resource " ..
    "exists." },
  { "class", "client_error" },
  { "reference", "RFC 9110, Section 15.5.5" },
  { "source", "IANA" },
  { "series", "4xx" },
  { "fallback", 404 },
  { "is_known", true },
  { "is_informational", false },
  { "is_success", false },
  { "is_redirection", false },
  { "is_client_error", true },
  { "is_server_error", false },
  { "is_error", true },
  { "is_cacheable", true },
  { "is_retryable", false },
  { "is_deprecated", false },
  { "allows_content", true },
}
for _, entry in ipairs(answers) do
  local f, answer = httpstatus[entry[1]], entry[2]
  calls[#calls + 1] = { function() return f(404) == answer end }
  calls[#calls + 1] = { function() return f("404") == answer end }
  calls[#calls + 1] = { function() return not f(1e300) end }
  calls[#calls + 1] = { function() return not f("404.5") end }
  calls[#calls + 1] = { function() f({}) end, "HTTP status code expected, got table" }
end

return calls
