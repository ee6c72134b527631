/* What the checks share that run spec/checks/calls.lua on their own states. */
#ifndef CALLS_H
#define CALLS_H

#include <lua.h>

#include <lauxlib.h>
#include <lualib.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int luaopen_httpstatus(lua_State *L);

#define CALLS "spec/checks/calls.lua"

static void check(bool good, const char *what, long where) {
  if (!good) {
    fprintf(stderr, "%s (%ld)\n", what, where);
    exit(1);
  }
}

/* A C function for Lua: the chunk of CALLS to the calls on a new module. */
static int open_calls(lua_State *L) {
  lua_pushcfunction(L, luaopen_httpstatus);
  lua_call(L, 0, 1);
  lua_call(L, 1, 1);
  return 1;
}

/* A state with open_calls and the chunk on its stack, ready for lua_pcall. */
static lua_State *new_state(lua_Alloc allocate, void *heap) {
  lua_State *L = lua_newstate(allocate, heap);
  check(L != NULL, "no state", 0);
  luaL_openlibs(L);
  lua_pushcfunction(L, open_calls);
  check(luaL_loadfile(L, CALLS) == 0, "cannot load " CALLS, 0);
  return L;
}

static int count_calls(lua_State *L, int index) {
#if LUA_VERSION_NUM == 501
  return (int)lua_objlen(L, index);
#else
  return (int)lua_rawlen(L, index);
#endif
}

/*
 * Makes the n-th call of the table at the index. Returns 0 if it went as it
 * should, -1 for a wrong answer, or else the status of lua_pcall.
 */
static int make_call(lua_State *L, int index, int n) {
  int top = lua_gettop(L);
  lua_rawgeti(L, index, n);
  lua_rawgeti(L, -1, 2);
  const char *message = lua_tostring(L, -1);
  lua_rawgeti(L, -2, 1);
  int status = lua_pcall(L, 0, 1, 0);
  if (message && status == LUA_ERRRUN) {
    status = strstr(lua_tostring(L, -1), message) ? 0 : -1;
  } else if (status == 0) {
    status = !message && lua_toboolean(L, -1) ? 0 : -1;
  }
  lua_settop(L, top);
  return status;
}

#endif
