-- Returns the status codes in $upstream_status, oldest first. nginx lists every
-- server that it asked: "502, 200" within a group, "502 : 200" after an internal
-- redirect, "-" for a server that did not respond. The variable is nil if nginx
-- asked none. The last code is that of the response that counts:
--
--   local codes = require("upstream_status")(ngx.var.upstream_status)
--   local last = codes[#codes] -- nil without a response
return function(text)
  local codes = {}
  for code in (text or ""):gmatch("%d+") do
    codes[#codes + 1] = tonumber(code)
  end
  return codes
end
