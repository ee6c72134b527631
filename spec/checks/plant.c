/*
 * A Lua module that is a function with a fault to choose. A tool that does not
 * find these faults proves nothing when it is silent.
 */
#include <lua.h>

#include <lauxlib.h>

#include <limits.h>
#include <stdlib.h>
#include <string.h>

static int plant(lua_State *L) {
  const char *fault = luaL_checkstring(L, 1);
  char *volatile block = malloc(4);
  volatile int number = INT_MAX;
  if (strcmp(fault, "overflow") == 0) {
    number = block[4];
  } else if (strcmp(fault, "uninitialized") == 0) {
    if (block[0] == 1) {
      number--;
    }
  } else if (strcmp(fault, "undefined") == 0) {
    number++;
  }
  if (strcmp(fault, "leak") != 0) {
    free(block);
  }
  block = NULL;
  return 0;
}

int luaopen_plant(lua_State *L);

int luaopen_plant(lua_State *L) {
  lua_pushcfunction(L, plant);
  return 1;
}
