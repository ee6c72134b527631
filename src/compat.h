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

/* Turns a number of integral value into an integer, and -0.0 into 0. */
static inline void compat_integer(lua_State *L, int arg) {
#if LUA_VERSION_NUM >= 503
  int is_integer;
  lua_Integer integer = lua_tointegerx(L, arg, &is_integer);
  if (is_integer) {
    lua_pushinteger(L, integer);
    lua_replace(L, arg);
  }
#else
  lua_pushnumber(L, lua_tonumber(L, arg) + 0);
  lua_replace(L, arg);
#endif
}

/* Since Lua 5.2 a module can find out that it was built for another version. */
#if LUA_VERSION_NUM >= 502
#define compat_checkversion luaL_checkversion
#else
#define compat_checkversion(L) ((void)(L))
#endif

#endif
