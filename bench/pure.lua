-- Returns the data of httpstatus as the source of a pure-Lua module, as one would write
-- it by hand. It has the constants, the functions by code, and code(text).

local httpstatus = require "httpstatus"

-- What is shorter as a rule than as a table
local RULES = {
  is_known = "reason[code] ~= nil",
  allows_content = "code >= 200 and code < 600 and code ~= 204 and code ~= 205 and code ~= 304",
  fallback = "reason[code] and code or code >= 100 and code < 600 and code - code % 100 or 500",
  url = [[reference[code] and reference[code]:gsub(", Section ", "#section-")
    :gsub("^RFC (%d+)", "https://www.rfc-editor.org/rfc/rfc%1.html")
    :gsub("^draft", "https://datatracker.ietf.org/doc/%0") or nil]],
}

local CODE = [[
local codes = {}
for constant, code in pairs(M) do
  if type(code) == "number" then codes[constant:gsub("_", ""):lower()] = code end
end
function M.code(text) return codes[text:gsub("[ _'-]", ""):lower()] end
return M
]]

local function literal(answers)
  local fields = {}
  for key, answer in pairs(answers) do
    fields[#fields + 1] = (type(key) == "string" and "  %s = " or "  [%d] = "):format(key)
      .. (type(answer) == "string" and "%q" or "%s"):format(tostring(answer))
  end
  return "{\n" .. table.concat(fields, ",\n") .. "\n}\n"
end

local function follows_first_digit(f)
  for code = 100, 599 do
    if f(code) ~= f(code - code % 100) then return false end
  end
  return true
end

-- Takes the known codes.
return function(codes)
  local constants, tables, functions = {}, {}, {}
  for name, f in pairs(httpstatus) do
    local rule = RULES[name]
    if type(f) == "number" then constants[name] = f end
    -- The functions by code are those in Lua.
    if type(f) == "function" and debug.getinfo(f, "S").what == "Lua" and not rule then
      local by_digit, answers = follows_first_digit(f), {}
      for _, code in ipairs(by_digit and { 100, 200, 300, 400, 500 } or codes) do
        answers[code] = f(code) or nil
      end
      tables[#tables + 1] = ("local %s = %s"):format(name, literal(answers))
      rule = ("%s[%s]%s"):format(name, by_digit and "code - code % 100" or "code",
        type(f(404)) == "boolean" and " or false" or "")
    end
    functions[#functions + 1] = rule and ("function M.%s(code) return %s end\n"):format(name, rule)
  end
  return "local M = " .. literal(constants) .. table.concat(tables) .. table.concat(functions)
    .. CODE
end
