/*
 * Lets every single request for memory fail, while the module loads and while
 * its functions are called, with and without Lua's libraries. Each failure must
 * be a Lua memory error. After it, the same call must give what it gives
 * otherwise, and in the end the state must return all memory.
 */
#include <lua.h>

#include <lauxlib.h>
#include <lualib.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int luaopen_httpstatus(lua_State *L);

/* What each function is called with: # begins a number, and "" is a table. */
static const char *const arguments[][3] = {
    {NULL},
    {""},
    {"#404"},
    {"404"},
    {"#299"},
    {"#0.5"},
    {"not-found"},
    {"no such thing"},
    {"IANA"},
    {"4xx"},
    {"HTTP/1.1 404 Gone\r\n"},
    {"HTTP/1.1 \1"},
    {"#302", "POST"},
    {"#200", "CONNECT"},
    {"#404", "a\r\nb"},
    {"#404", "#7", "#2"},
    {"#299", "Fine", "1.1"},
    {"#299", "Fine", "11"},
};

/* What is read from the module besides */
static const char *const keys[] = {"NOT_FOUND", "NOTFOUND", "not_found",
                                   "DENIED", "reasons"};

enum {
  ARGUMENTS = sizeof arguments / sizeof arguments[0],
  KEYS = sizeof keys / sizeof keys[0],
  MOST = 100
};

/*
 * The steps are to load the module, to read the keys, and to call each function
 * with each list of arguments.
 */
enum { LOADING, READING, CALLING = READING + KEYS };
static const char *functions[MOST];
static int count; /* of the functions */
static int step;

/* What each step gives, as learnt in the first state */
static unsigned expected[CALLING + MOST * ARGUMENTS];
static bool learning = true;

static struct {
  size_t used;
  long countdown; /* to the request that fails; 0 if none does */
  bool lasting;   /* whether all requests after it fail as well */
  bool failed;
} heap;

static void check(bool good, const char *what) {
  if (!good) {
    int nth = step - CALLING;
    const char *name = step == LOADING ? "loading"
                       : nth < 0       ? keys[step - READING]
                                       : functions[nth / ARGUMENTS];
    fprintf(stderr, "%s: step %d, '%s', arguments %d\n", what, step, name,
            nth % ARGUMENTS);
    exit(1);
  }
}

static void *allocate(void *data, void *block, size_t old, size_t new) {
  (void)data;
  size_t before = block ? old : 0;
  if (new == 0) {
    heap.used -= before;
    free(block);
    return NULL;
  }
  /* Lua takes for granted that a block can shrink. */
  if (new > before && heap.countdown > 0 && --heap.countdown == 0) {
    heap.countdown = heap.lasting;
    heap.failed = true;
    return NULL;
  }
  void *moved = realloc(block, new);
  check(moved != NULL, "out of real memory");
  heap.used += new - before;
  return moved;
}

/* A number that is the same for equal values, whatever the order of a table */
static unsigned digest(lua_State *L, int index) {
  unsigned sum = (unsigned)lua_type(L, index);
  if (lua_type(L, index) == LUA_TSTRING) {
    for (const char *c = lua_tostring(L, index); *c; c++) {
      sum = sum * 31 + (unsigned char)*c;
    }
  } else if (lua_istable(L, index)) {
    for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) {
      int top = lua_gettop(L);
      sum += digest(L, top - 1) * 31 + digest(L, top);
    }
  } else {
    sum += (unsigned)(lua_tonumber(L, index) * 2) + lua_toboolean(L, index);
  }
  return sum;
}

/* Two C functions for Lua: one loads the module, and the other makes a step. */

static int load(lua_State *L) {
  lua_pushcfunction(L, luaopen_httpstatus);
  lua_call(L, 0, 1);
  return 1;
}

static int make_step(lua_State *L) {
  if (step < CALLING) {
    lua_getfield(L, 1, keys[step - READING]);
    if (lua_istable(L, -1)) {
      lua_getfield(L, -1, "404");
    }
  } else {
    lua_getfield(L, 1, functions[(step - CALLING) / ARGUMENTS]);
    const char *const *argument = arguments[(step - CALLING) % ARGUMENTS];
    for (int i = 0; i < 3 && argument[i]; i++) {
      if (argument[i][0] == '\0') {
        lua_newtable(L);
      } else if (argument[i][0] == '#') {
        lua_pushnumber(L, strtod(argument[i] + 1, NULL));
      } else {
        lua_pushstring(L, argument[i]);
      }
    }
    lua_call(L, lua_gettop(L) - 2, LUA_MULTRET);
    if (lua_isfunction(L, 2)) { /* an iterator, its state and first value */
      lua_call(L, lua_gettop(L) - 2, LUA_MULTRET);
    }
  }
  unsigned sum = 0;
  for (int i = 2; i <= lua_gettop(L); i++) {
    sum = sum * 31 + digest(L, i);
  }
  lua_pushnumber(L, sum);
  return 1;
}

enum { LOAD = 1, MAKE_STEP, MODULE }; /* on the stack of a state */

static lua_State *new_state(bool libraries) {
  lua_State *L = lua_newstate(allocate, NULL);
  check(L != NULL, "no state");
  if (libraries) {
    luaL_openlibs(L);
  }
  lua_pushcfunction(L, load);
  lua_pushcfunction(L, make_step);
  lua_pushnil(L);
  return L;
}

static bool is_memory_error(lua_State *L, int status) {
  /* Lua 5.1 cannot rethrow an error of its parser as what it is. */
  return status == LUA_ERRMEM ||
         (LUA_VERSION_NUM == 501 && status == LUA_ERRRUN &&
          strcmp(lua_tostring(L, -1), "not enough memory") == 0);
}

static long failures;

/*
 * Calls a function, whose n-th request for memory fails, and repeats the call
 * if that was a memory error. Leaves what it gives, and returns its digest.
 */
static unsigned call(lua_State *L, int function, long n) {
  int status = 0;
  heap.countdown = n;
  do {
    heap.failed = false;
    lua_settop(L, MODULE);
    lua_pushvalue(L, function);
    lua_pushvalue(L, MODULE);
    status = lua_pcall(L, 1, 1, 0);
    failures += heap.failed;
    heap.countdown = 0;
  } while (heap.failed && is_memory_error(L, status));
  return digest(L, MODULE + 1) + (unsigned)status;
}

static void list_functions(lua_State *L) {
  for (lua_pushnil(L); lua_next(L, MODULE); lua_pop(L, 1)) {
    if (lua_isfunction(L, -1)) {
      check(count < MOST, "too many functions");
      functions[count++] = strdup(lua_tostring(L, -2));
    }
  }
}

/* Learns what the module gives, or compares it. */
static void compare(unsigned digest) {
  if (learning) {
    expected[step] = digest;
  }
  check(digest == expected[step], "not what it is otherwise");
}

/*
 * Loads the module and then makes all calls, while the n-th request for memory
 * of either fails. Returns whether one did.
 */
static bool run(bool libraries, long n_of_load, long n_of_call) {
  long before = failures;
  size_t used = heap.used;
  lua_State *L = new_state(libraries);
  step = LOADING;
  compare(call(L, LOAD, n_of_load));
  lua_replace(L, MODULE);
  if (learning) {
    list_functions(L);
  }
  if (n_of_load == 0) {
    for (step = READING; step < CALLING + count * ARGUMENTS; step++) {
      compare(call(L, MAKE_STEP, n_of_call));
    }
  }
  lua_close(L);
  check(heap.used == used, "memory was not given back");
  return failures > before;
}

int main(void) {
  run(true, 0, 0);
  learning = false;
  for (int way = 0; way < 4; way++) {
    heap.lasting = way % 2;
    for (long n = 1; run(way / 2, n, 0); n++) {
    }
    for (long n = 1; run(way / 2, 0, n); n++) {
    }
  }
  printf("%s: %d functions survived %ld failures of allocation\n", LUA_VERSION,
         count, failures);
  return 0;
}
