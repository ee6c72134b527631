/*
 * A program with Lua and the module linked into it. It loads the module first into
 * a state without Lua's libraries, and then with them.
 */
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <stdio.h>

int luaopen_httpstatus(lua_State *L);

int main(void) {
  lua_State *L = luaL_newstate();
  lua_pushcfunction(L, luaopen_httpstatus);
  if (lua_pcall(L, 0, 1, 0)) {
    fprintf(stderr, "%s\n", lua_tostring(L, -1));
    return 1;
  }
  luaL_openlibs(L);
  lua_getglobal(L, "package");
  lua_getfield(L, -1, "preload");
  lua_pushcfunction(L, luaopen_httpstatus);
  lua_setfield(L, -2, "httpstatus");
  if (luaL_dostring(L, "print(require('httpstatus').NOT_FOUND)")) {
    fprintf(stderr, "%s\n", lua_tostring(L, -1));
    return 1;
  }
  lua_close(L);
  return 0;
}
