/* The floors: C functions that do the least that an answer takes. */
#include <lua.h>

/* Fetches its argument's value. */
static int fetch(lua_State *L) {
  lua_pushvalue(L, 1);
  lua_rawget(L, lua_upvalueindex(1));
  return 1;
}

static int make_index(lua_State *L) {
  lua_pushcclosure(L, fetch, 1);
  return 1;
}

/* Counts from 100, and pushes a string as well. */
static int step(lua_State *L) {
  lua_Integer number = lua_tointeger(L, 2) + 1;
  if (number > lua_tointeger(L, 1)) {
    lua_pushnil(L);
    return 1;
  }
  lua_pushinteger(L, number);
  lua_pushstring(L, "Not Found");
  return 2;
}

static int start(lua_State *L) {
  lua_pushcfunction(L, step);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_pushinteger(L, 99);
  return 3;
}

/* Takes how many steps there are. */
static int make_each(lua_State *L) {
  lua_pushinteger(L, lua_tointeger(L, 1) + 99);
  lua_pushcclosure(L, start, 1);
  return 1;
}

int luaopen_floor(lua_State *L);

int luaopen_floor(lua_State *L) {
  lua_newtable(L);
  lua_pushcfunction(L, make_index);
  lua_setfield(L, -2, "index");
  lua_pushcfunction(L, make_each);
  lua_setfield(L, -2, "each");
  return 1;
}
