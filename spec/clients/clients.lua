-- Loads client libraries, as they are and with httpstatus in them, and starts
-- the server that they talk to.
local dir = require "pl.dir"
local path = require "pl.path"
local socket = require "socket"
local utils = require "pl.utils"
require "pl.compat" -- gives Lua 5.1 package.searchpath

local clients = {}

-- Replaces the one place that begins with `first` and ends with `last`.
local function replace(name, source, first, last, replacement)
  local from, to = source:find(first, 1, true)
  if not from then
    error(("%s does not contain %q"):format(name, first), 0)
  elseif source:find(first, to + 1, true) then
    error(("%s contains %q more than once"):format(name, first), 0)
  end
  if last then
    local _, final = source:find(last, to + 1, true)
    if not final then
      error(("%s does not contain %q after %q"):format(name, last, first), 0)
    end
    to = final
  end
  return source:sub(1, from - 1) .. replacement .. source:sub(to + 1)
end

-- Writes copies of installed modules, with the edits made, into a folder.
local function write_copies(folder, edits)
  for name, list in pairs(edits) do
    local source = assert(utils.readfile(assert(package.searchpath(name, package.path))))
    for _, edit in ipairs(list) do
      source = replace(name, source, edit.from, edit.to, edit.with)
    end
    local copy = ("%s/%s.lua"):format(folder, (name:gsub("%.", "/")))
    dir.makepath(path.dirname(copy))
    assert(utils.writefile(copy, 'local httpstatus = require "httpstatus"; ' .. source))
  end
end

--- Loads the modules of a library anew. `options.library` is the pattern of the
-- names of all its modules. `options.edits` has, for a module's name, a list of
-- the places to replace in a copy, which loads instead of the module; each has
-- `from` and maybe `to`, the words it begins and ends with, and `with`.
-- `options.before` is called before the library loads.
function clients.load(modules, options)
  for name in pairs(package.loaded) do
    if name:find(options.library) then package.loaded[name] = nil end
  end
  local folder, installed = os.tmpname(), package.path
  os.remove(folder)
  dir.makepath(folder)
  local ok, loaded = pcall(function()
    write_copies(folder, options.edits or {})
    package.path = folder .. "/?.lua;" .. installed
    if options.before then options.before() end
    local list = {}
    for key, name in pairs(modules) do list[key] = require(name) end
    return list
  end)
  package.path = installed
  dir.rmtree(folder)
  if not ok then error(loaded, 0) end
  return loaded
end

local peer = {}
peer.__index = peer

--- Starts the server of peer.lua.
function clients.start_peer()
  local process = assert(io.popen("lua5.4 spec/clients/peer.lua"))
  local port = assert(process:read("*n"), "the server did not start")
  return setmetatable({ process = process, port = port }, peer)
end

function peer:stop()
  local connection = assert(socket.connect("127.0.0.1", self.port))
  connection:send "GET /stop HTTP/1.1\r\n\r\n"
  connection:close()
  self.process:close()
end

--- The URI whose request is answered with these bytes.
function peer:uri(bytes)
  local hex = bytes:gsub(".", function(byte) return ("%02x"):format(byte:byte()) end)
  return ("http://127.0.0.1:%d/send/%s"):format(self.port, hex)
end

return clients
