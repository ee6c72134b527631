-- Returns a function that writes the data of httpstatus as a pure-Lua module, as one
-- would write it by hand.

local httpstatus = require "httpstatus"

local STRINGS = { "reason", "name", "constant", "description", "reference", "source" }
local SETS = { "is_cacheable", "is_retryable", "is_deprecated" }
local CLASSES = { "informational", "success", "redirection", "client_error", "server_error" }

return function(path, codes, constants)
  local out = assert(io.open(path, "w"))
  local function write(...)
    out:write(string.format(...))
  end
  local function column(field, literal)
    write("local %s = {\n", field)
    for _, code in ipairs(codes) do
      local value = literal(code)
      if value then
        write("  [%d] = %s,\n", code, value)
      end
    end
    write("}\nfunction M.%s(code) return %s[code] end\n", field, field)
  end

  write("local M = {\n")
  for _, constant in ipairs(constants) do
    write("  %s = %d,\n", constant, httpstatus[constant])
  end
  write("}\n")
  for _, field in ipairs(STRINGS) do
    column(field, function(code)
      local value = httpstatus[field](code)
      return value and ("%q"):format(value)
    end)
  end
  column("headers", function(code)
    local fields = {}
    for field, level in pairs(httpstatus.headers(code) or {}) do
      fields[#fields + 1] = ("[%q] = %q"):format(field, level)
    end
    return fields[1] and "{ " .. table.concat(fields, ", ") .. " }"
  end)
  for _, field in ipairs(SETS) do
    column(field, function(code)
      return httpstatus[field](code) and "true"
    end)
  end
  column("no_content", function(code)
    return not httpstatus.allows_content(code) and "true"
  end)
  write("local class, series = {}, {}\n")
  for i, class in ipairs(CLASSES) do
    local from = i * 100
    write("class[%d], series[%d] = %q, %q\n", from, from, class, i .. "xx")
    write("function M.is_%s(code) return code >= %d and code < %d end\n", class, from, from + 100)
  end
  write([[
M.reasons = reason
function M.class(code) return class[code - code %% 100] end
function M.series(code) return series[code - code %% 100] end
function M.fallback(code)
  if reason[code] then return code end
  if code >= 100 and code < 600 then return code - code %% 100 end
  if code >= 600 and code < 1000 then return 500 end
end
function M.is_known(code) return reason[code] ~= nil end
function M.is_error(code) return code >= 400 and code < 600 end
function M.lookup(code)
  if not reason[code] then return nil end
  local hundreds = code - code %% 100
  return {
    code = code, reason = reason[code], name = name[code], constant = constant[code],
    description = description[code], class = class[hundreds], reference = reference[code],
    source = source[code], series = series[hundreds], headers = headers[code],
    cacheable = is_cacheable[code] or false, retryable = is_retryable[code] or false,
    deprecated = is_deprecated[code] or false, allows_content = not no_content[code],
  }
end
local codes = {}
for constant, code in pairs(M) do
  if type(code) == "number" then
    codes[constant:gsub("_", ""):lower()] = code
  end
end
function M.code(text) return codes[text:gsub("[ _'-]", ""):lower()] end
return M
]])
  out:close()
end
