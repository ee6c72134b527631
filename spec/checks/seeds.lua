-- Writes the fuzz targets' seed corpus: seeds.lua FOLDER
local facts = require "spec.facts"

local folder, written = arg[1], 0

local function write(text)
  written = written + 1
  local file = assert(io.open(("%s/%04d"):format(folder, written), "wb"))
  file:write(text)
  file:close()
end

for constant in pairs(facts.constants) do write(constant) end
for code, status in pairs(facts.statuses) do
  local head, version = string.char(0, (code - 100) % 256), "\3" .. "1.1"
  write(status.reason)
  write(("HTTP/1.1 %d %s\r\n"):format(code, status.reason))
  write(("%d %s"):format(code, status.reason))
  write(head .. version .. status.reason)
end
