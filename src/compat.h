/* Hides the differences between Lua 5.1 to 5.5 and LuaJIT. */
#ifndef COMPAT_H
#define COMPAT_H

#include <lua.h>

#include <lauxlib.h>

#if defined(_WIN32)
#define COMPAT_EXPORT __declspec(dllexport)
#elif defined(__GNUC__)
#define COMPAT_EXPORT __attribute__((visibility("default")))
#else
#define COMPAT_EXPORT
#endif

/* Since Lua 5.3 numbers can be integers. */
#if LUA_VERSION_NUM >= 503
#define compat_isinteger lua_isinteger
#else
#define compat_isinteger(L, index) 0
#endif

/* Since Lua 5.2 a module can find out that it was built for another version. */
#if LUA_VERSION_NUM >= 502
#define compat_checkversion luaL_checkversion
#else
#define compat_checkversion(L) ((void)(L))
#endif

#endif
