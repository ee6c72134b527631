std = "max"
max_line_length = 100
exclude_files = { "build" }
files["spec"].std = "max+busted"
files["types"] = { max_line_length = false, unused_args = false }
files["examples/openresty"].std = "max+ngx_lua"
