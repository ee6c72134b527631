-- Makes ten million lookups with hostile input, almost all of it different. Neither
-- the Lua heap nor the process may be larger afterwards. If a lookup kept a single
-- byte, the heap would be ten megabytes larger.
local httpstatus = require "httpstatus"

local LOOKUPS = 1e7
local HEAP = 4 -- KiB: what the run's own numbers and strings may take
local PROCESS = 1024 -- KiB: what malloc may keep of the garbage between collections

local from_text = {
  code = true, parse = true, format = true, redirect_method = true, each = true,
  expects_body = true,
}
local by_code = {}
for name, value in pairs(httpstatus) do
  if type(value) == "function" and not from_text[name] then by_code[#by_code + 1] = value end
end

local function constant(key) return httpstatus[key] end

-- Each makes the i-th lookup of its kind, of a code or text that is its own.
local kinds = {
  function(i, f) return f(i + 600) end,
  function(i, f) return f(-i) end,
  function(i, f) return f(i * 2 ^ 60) end,
  function(i, f) return f(i + 0.5) end,
  function(i, f) return f(("%03d"):format(i % 1000)) end,
  function(i, f) return f(("%d"):format(i + 1000)) end,
  function(i) return httpstatus.code("status " .. i) end,
  function(i) return httpstatus.code(i) end,
  function(i) -- one of the countless ways to write a name
    return httpstatus.code(("-"):rep(i % 100) .. "Not" .. (" "):rep(math.floor(i / 100) % 100)
      .. "Found" .. ("_"):rep(math.floor(i / 10000)))
  end,
  function(i) return httpstatus.parse("HTTP/1.1 404 Not Found " .. i) end,
  function(i) return httpstatus.parse("HTTP/" .. i) end,
  function(i) return httpstatus.format(100 + i % 900, "reason " .. i, "1.1") end,
  function(i) return pcall(httpstatus.format, i) end,
  function(i) return httpstatus.redirect_method(302, "METHOD" .. i) end,
  function(i) return httpstatus.expects_body(200, "METHOD" .. i) end,
  function(i) return pcall(httpstatus.each, "class" .. i) end,
  function(i) return pcall(constant, ("X"):rep(64) .. i) end, -- too long for a costly hint
}

local function look_up(first, last)
  for i = first, last do
    local n = math.floor(i / #kinds)
    kinds[i % #kinds + 1](n, by_code[n % #by_code + 1])
  end
end

-- The heap after a full collection, and the process, in KiB.
local function measure()
  if jit then jit.flush() end -- compiled traces are on the heap, too
  for _ = 1, 3 do collectgarbage() end
  for line in io.lines("/proc/self/status") do
    local rss = line:match("^VmRSS:%s*(%d+) kB")
    if rss then return collectgarbage("count"), tonumber(rss) end
  end
end

-- All that may be remembered is, before the first measure.
for code = 0, 999 do
  for _, f in ipairs(by_code) do f(code) end
end
for key, value in pairs(httpstatus) do
  if type(value) == "number" then httpstatus.code(key) end
end
for _, reason in httpstatus.each() do httpstatus.code(reason) end
look_up(1, LOOKUPS / 10)

local heap, process = measure()
look_up(LOOKUPS / 10 + 1, LOOKUPS / 10 + LOOKUPS)
local heap_after, process_after = measure()

print(("%s: after %d lookups the heap is %+.1f KiB and the process %+d KiB"):format(
  jit and jit.version:match("%S+") or _VERSION, LOOKUPS, heap_after - heap,
  process_after - process))
assert(heap_after - heap <= HEAP, "the heap has grown")
assert(process_after - process <= PROCESS, "the process has grown")
