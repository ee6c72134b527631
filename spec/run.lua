-- Runs busted on the interpreter that runs this: lua5.3 spec/run.lua [OPTION...]
-- (The command busted first starts on whatever is called `lua`.)
require "busted.runner" ({ standalone = false })
