/* The floor of a C call: a function that only fetches its argument's value. */
#include <lua.h>

static int fetch(lua_State *L) {
  lua_pushvalue(L, 1);
  lua_rawget(L, lua_upvalueindex(1));
  return 1;
}

static int make(lua_State *L) {
  lua_pushcclosure(L, fetch, 1);
  return 1;
}

int luaopen_floor(lua_State *L);

int luaopen_floor(lua_State *L) {
  lua_pushcfunction(L, make);
  return 1;
}
