/*
 * Faults for the tools to find, each in a function of a Lua module. A tool that
 * does not find these proves nothing if it stays silent.
 */
#include <lua.h>

#include <lauxlib.h>

#include <limits.h>
#include <stdlib.h>

static void *volatile block;

static int none(lua_State *L) {
  (void)L;
  return 0;
}

static int leak(lua_State *L) {
  block = malloc(100);
  block = NULL;
  return none(L);
}

static int overflow(lua_State *L) {
  block = calloc(4, 1);
  lua_pushinteger(L, ((volatile char *)block)[4]);
  free(block);
  return 1;
}

static int undefined(lua_State *L) {
  volatile int most = INT_MAX;
  lua_pushinteger(L, most + 1);
  return 1;
}

int luaopen_plant(lua_State *L);

int luaopen_plant(lua_State *L) {
  static const struct luaL_Reg faults[] = {{"none", none},
                                           {"leak", leak},
                                           {"overflow", overflow},
                                           {"undefined", undefined}};
  lua_newtable(L);
  for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) {
    lua_pushcfunction(L, faults[i].func);
    lua_setfield(L, -2, faults[i].name);
  }
  return 1;
}
