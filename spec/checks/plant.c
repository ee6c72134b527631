/*
 * Faults for the tools to find, each a function of a Lua module: a tool that
 * overlooks these proves nothing by its silence.
 */
#include <lua.h>

#include <lauxlib.h>

#include <limits.h>
#include <stdlib.h>

static int none(lua_State *L) {
  (void)L;
  return 0;
}

static int leak(lua_State *L) {
  void *volatile block = malloc(100);
  block = NULL;
  (void)block;
  (void)L;
  return 0;
}

static int overflow(lua_State *L) {
  volatile char *block = malloc(4);
  volatile int after = 4;
  (void)L;
  if (block) {
    block[after] = 1;
  }
  free((void *)block);
  return 0;
}

static int undefined(lua_State *L) {
  volatile int most = INT_MAX;
  most = most + 1;
  (void)L;
  return 0;
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
