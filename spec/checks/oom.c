/*
 * Lets every single request for memory fail, while the module loads and while
 * each function is called. Each failure must be a Lua memory error. After it, the
 * same call must give the right answer, and the state must return all memory.
 */
#include "calls.h"

struct heap {
  size_t used;
  long countdown; /* to the request that fails; 0 if none does */
  bool lasting;   /* whether all requests after it fail as well */
  bool failed;
};

static void *allocate(void *data, void *block, size_t old, size_t new) {
  struct heap *heap = data;
  size_t before = block ? old : 0;
  if (new == 0) {
    heap->used -= before;
    free(block);
    return NULL;
  }
  /* Lua takes for granted that a block can shrink. */
  if (new > before && heap->countdown > 0 && --heap->countdown == 0) {
    heap->countdown = heap->lasting;
    heap->failed = true;
    return NULL;
  }
  void *moved = realloc(block, new);
  check(moved != NULL, "out of real memory", 0);
  heap->used += new - before;
  return moved;
}

static void arm(struct heap *heap, long n) {
  heap->countdown = n;
  heap->failed = false;
}

/* Lets the module take its state for LuaJIT's, and so make its wrappers. */
static void pretend_luajit(lua_State *L) {
  lua_getfield(L, LUA_REGISTRYINDEX, "_LOADED");
  lua_newtable(L);
  lua_setfield(L, -2, "jit");
  lua_pop(L, 1);
}

enum { OPEN_CALLS = 1, CHUNK, LOADED };

/* Loads the module if i is 0, else makes the i-th call. */
static int step(lua_State *L, int i) {
  if (i > 0) {
    return make_call(L, LOADED, i);
  }
  lua_settop(L, CHUNK);
  lua_pushvalue(L, OPEN_CALLS);
  lua_pushvalue(L, CHUNK);
  int status = lua_pcall(L, 1, 1, 0);
  /* Lua 5.1 cannot rethrow the error of luaL_loadbuffer as what it is. */
  if (LUA_VERSION_NUM == 501 && status == LUA_ERRRUN &&
      strcmp(lua_tostring(L, LOADED), "not enough memory") == 0) {
    return LUA_ERRMEM;
  }
  return status;
}

/*
 * Makes all steps on a new state. The n-th request of the whole run fails and
 * ends it. If each is set, the n-th request of every step fails, and the step is
 * repeated. Returns how many requests failed.
 */
static long run(struct heap *heap, bool wrapped, bool each, long n) {
  lua_State *L = new_state(allocate, heap);
  if (wrapped) {
    pretend_luajit(L);
  }
  long failures = 0;
  int calls = 0;
  arm(heap, n);
  for (int i = 0; i <= calls; i++) {
    if (each) {
      arm(heap, n);
    }
    int status = step(L, i);
    if (heap->failed) {
      failures++;
      arm(heap, 0);
      check(status == 0 || status == LUA_ERRMEM, "no memory error", n);
      if (status == LUA_ERRMEM && !each) {
        break;
      }
      if (status == LUA_ERRMEM) {
        status = step(L, i);
      }
    }
    check(status == 0, "call did not go as it should", i);
    calls = count_calls(L, LOADED);
  }
  arm(heap, 0);
  lua_close(L);
  check(heap->used == 0, "memory was not given back", n);
  return failures;
}

int main(void) {
  static const struct {
    bool each, lasting;
  } ways[] = {{false, true}, {true, true}, {true, false}};
  long points = 0;
  for (int i = 0; i < 6; i++) {
    struct heap heap = {.lasting = ways[i / 2].lasting};
    long failures;
    for (long n = 1; n == 1 || failures > 0; n++) {
      failures = run(&heap, i % 2, ways[i / 2].each, n);
      points += failures;
    }
  }
  printf("%s: %ld allocation failures survived\n", LUA_VERSION, points);
  return 0;
}
