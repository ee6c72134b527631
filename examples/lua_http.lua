-- Gives lua-http every reason phrase that httpstatus knows. Load this before
-- lua-http, whose own table then never loads.
local reasons = require("httpstatus").reasons

package.loaded["http.h1_reason_phrases"] = setmetatable({}, {
  __index = function(_, code) return reasons[code] or "Unassigned" end,
})
