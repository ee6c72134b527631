-- Runs shell commands in which `httpstatus` is bin/httpstatus, on the interpreter
-- and with the module that run the specs.

local support = require "spec.support"

-- Returns the output, the exit status and the standard error of a command line.
return function(command)
  local errors = os.tmpname()
  local run = io.popen(([[
    httpstatus() { %s -e 'package.cpath = "%s"' bin/httpstatus "$@"; }
    { %s
    } </dev/null 2>%s; printf '\n%%d' $?]])
    :format(support.interpreter, package.cpath, command, errors))
  local output, status = run:read "*a":match "^(.*)\n(%d+)$"
  run:close()
  local file = assert(io.open(errors))
  local message = file:read "*a"
  file:close()
  os.remove(errors)
  return output, tonumber(status), message
end
