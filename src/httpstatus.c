/*
 * The Lua binding: checks arguments, pushes results and builds the module
 * table. It leaves all questions about HTTP to status.h.
 */

/***
Every HTTP status code, and what the specifications say about it.

A *code* is a number or a string, because that is what nginx, sockets and logs
hand over. An integer, a float with an integral value and a string of exactly
three ASCII digits are codes. Any other number or string, such as `404.5` or
`"502, 200"`, is data that is not a status. For such data and for unknown codes,
functions return nil and predicates return false. Anything else raises an error
at the caller's line:
`bad argument #1 to 'reason' (HTTP status code expected, got nil)`. (After a
tail call on LuaJIT, the line is that of the nearest caller that is left.)

A *text* is a string or a number. A float with an integral value counts as that
integer. Anything else raises an error:
`bad argument #1 to 'code' (string expected, got nil)`.

The constants are fields of the module. For each name N of a status,
`httpstatus.N` and `httpstatus.HTTP_STATUS_N` both hold the code. The spellings
of the Windows SDK exist with their prefix only. Reading a constant that does not
exist raises an error that suggests the nearest name. To ask without an error, use
`rawget(httpstatus, name)` or `code(name)`. `_VERSION` is the version of the
module, and `_REGISTRY` the date of the IANA registry that it follows.

@module httpstatus
@usage local httpstatus = require "httpstatus"
print(httpstatus.NOT_FOUND) --> 404
*/

#include "compat.h"
#include "status.h"

#include <stdio.h>
#include <string.h>

#define HTTPSTATUS_VERSION "1.0.0"

/* Arguments */

/* Raises the error of Lua's own functions, in the same words on every Lua. */
static int argument_error(lua_State *L, int arg, const char *function,
                          const char *expected) {
  return luaL_error(L, "bad argument #%d to '%s' (%s expected, got %s)", arg,
                    function, expected, luaL_typename(L, arg));
}

/* Returns the code, or 0 for data that is not a status. */
static int check_code(lua_State *L, int arg, const char *function) {
  /* Handling integers first saves a tenth of a call. */
  if (compat_isinteger(L, arg)) {
    lua_Integer integer = lua_tointeger(L, arg);
    return integer >= 0 && integer <= HTTPSTATUS_MAX ? (int)integer : 0;
  }
  int type = lua_type(L, arg);
  if (type == LUA_TNUMBER) {
    lua_Number number = lua_tonumber(L, arg);
    int code = number >= 0 && number <= HTTPSTATUS_MAX ? (int)number : 0;
    return (lua_Number)code == number ? code : 0;
  }
  if (type == LUA_TSTRING) {
    size_t length;
    const char *text = lua_tolstring(L, arg, &length);
    int code = httpstatus_digits(text, length);
    return code >= 0 ? code : 0;
  }
  return argument_error(L, arg, function, "HTTP status code");
}

/*
 * Replaces a float with a string that is the same on every Lua. One with an integral
 * value has no decimal point, as if it were an integer.
 */
static void float_to_string(lua_State *L, int arg) {
  lua_Number number = lua_tonumber(L, arg);
  bool integral = number > -9e18 && number < 9e18 &&
                  (lua_Number)(long long)number == number;
  char digits[sizeof "-1.2345678901234e+308"];
  if (number != number) {
    strcpy(digits, "nan"); /* Some Luas print a sign. */
  } else {
    snprintf(digits, sizeof digits, integral ? "%.0f" : "%.14g",
             (double)number + 0.0);
  }
  lua_pushstring(L, digits);
  lua_replace(L, arg);
}

static const char *check_text(lua_State *L, int arg, const char *function,
                              size_t *length) {
  if (!lua_isstring(L, arg)) {
    argument_error(L, arg, function, "string");
  }
  if (lua_type(L, arg) == LUA_TNUMBER && !compat_isinteger(L, arg)) {
    float_to_string(L, arg);
  }
  return lua_tolstring(L, arg, length);
}

/*
 * The cache. Returning a stored string saves making it again, and LuaJIT does not
 * compile calls to C functions. So a function that takes a code has a cache, which
 * is a table of its answers to all known codes.
 *
 *   Lua 5.1 to 5.5:  caller -> C function -> cache
 *                      hit:  the C function returns the stored answer
 *                      miss: it fills the cache once, and pushes the answer
 *   LuaJIT:          caller -> wrapper, a Lua function -> cache
 *                      hit:  the wrapper returns the stored answer
 *                      miss: it calls the C function, which does the above
 *
 * Only known codes are stored, so no input makes a cache grow. It is filled at
 * once. Otherwise LuaJIT could compile a loop in which a code that is still missing
 * is a call to C.
 *
 * A cache by key stores each answer under both keys of its code, 404 and "404".
 * It is for what handlers ask about every response: reason, class and is_error. A
 * cache by position stores the answers in the order of httpstatus_table, which
 * takes a fifth of the memory. C finds the position by binary search, a fifth
 * slower than by key. Wrappers share a table that maps each code to its
 * position.
 */

enum { by_key, by_position };

/* The upvalues of a C function with a cache. POSITIONS is nil except on LuaJIT. */
enum { CACHE = 1, FILLED, POSITIONS, UPVALUE_COUNT = POSITIONS };

/* Pushes one value, the answer to a code from 0 to HTTPSTATUS_MAX. */
typedef void push_answer(lua_State *L, int code);

/* Pops a value, and stores it in a table under both keys of a code. */
static void set_keys(lua_State *L, int table, int code) {
  lua_pushvalue(L, -1);
  lua_rawseti(L, table, code);
  lua_pushinteger(L, code);
  lua_tolstring(L, -1, NULL);
  lua_insert(L, -2);
  lua_rawset(L, table);
}

static void fill_by_key(lua_State *L, int cache, push_answer *push) {
  for (size_t i = 0; i < httpstatus_count; i++) {
    push(L, httpstatus_table[i].code);
    set_keys(L, cache, httpstatus_table[i].code);
  }
}

static void fill_by_position(lua_State *L, int cache, push_answer *push) {
  for (size_t i = 0; i < httpstatus_count; i++) {
    int code = httpstatus_table[i].code, position = (int)i + 1;
    push(L, code);
    lua_rawseti(L, cache, position);
    if (!lua_isnil(L, lua_upvalueindex(POSITIONS))) {
      lua_pushinteger(L, position);
      set_keys(L, lua_upvalueindex(POSITIONS), code);
    }
  }
}

static bool is_filled(lua_State *L) {
  return lua_toboolean(L, lua_upvalueindex(FILLED));
}

static void set_filled(lua_State *L) {
  lua_pushboolean(L, 1);
  lua_replace(L, lua_upvalueindex(FILLED));
}

/* Inlined, it would make a hit save registers, which costs 4% of a call. */
COMPAT_NOINLINE static int miss_by_key(lua_State *L, const char *name,
                                       push_answer *push) {
  lua_pop(L, 1);
  int code = check_code(L, 1, name);
  if (!is_filled(L)) {
    fill_by_key(L, lua_upvalueindex(CACHE), push);
    set_filled(L); /* last, so that a fill without enough memory is repeated */
  }
  push(L, code);
  return 1;
}

static int answer_by_key(lua_State *L, const char *name, push_answer *push) {
  lua_pushvalue(L, 1);
  bool hit = compat_rawget(L, lua_upvalueindex(CACHE)) != LUA_TNIL;
  return hit ? 1 : miss_by_key(L, name, push);
}

static int answer_by_position(lua_State *L, const char *name,
                              push_answer *push) {
  int code = check_code(L, 1, name);
  const httpstatus_row *row = httpstatus_find(code);
  if (!row) {
    push(L, code);
    return 1;
  }
  if (!is_filled(L)) {
    fill_by_position(L, lua_upvalueindex(CACHE), push);
    set_filled(L);
  }
  lua_rawgeti(L, lua_upvalueindex(CACHE), (int)(row - httpstatus_table) + 1);
  return 1;
}

/*
 * Returns two functions that make wrappers, one per kind of cache. A wrapper passes
 * on all of its arguments, so that C can tell no value from nil. It does so by a tail
 * call, so that an error names the caller's line.
 */
static const char wrappers[] =
    "local function by_key(cache, miss)\n"
    "  return function(...)\n"
    "    local answer = cache[...]\n"
    "    if answer ~= nil then\n"
    "      return answer\n"
    "    end\n"
    "    return miss(...)\n"
    "  end\n"
    "end\n"
    "local function by_position(cache, miss, positions)\n"
    "  return function(...)\n"
    "    local answer = cache[positions[...]]\n"
    "    if answer ~= nil then\n"
    "      return answer\n"
    "    end\n"
    "    return miss(...)\n"
    "  end\n"
    "end\n"
    "return by_key, by_position\n";

/* Asked at run time, because one build serves both Lua 5.1 and LuaJIT. */
static bool is_luajit(lua_State *L) {
  lua_getfield(L, LUA_REGISTRYINDEX, "_LOADED");
  if (lua_istable(L, -1)) { /* A state without libraries does not have it. */
    lua_pushliteral(L, "jit");
    lua_rawget(L, -2);
    lua_replace(L, -2);
  }
  bool luajit = lua_istable(L, -1);
  lua_pop(L, 1);
  return luajit;
}

/*
 * Absolute stack indices, while the module is built, of the functions that make
 * wrappers and of the table of positions. Without LuaJIT these slots are nil.
 */
struct jit {
  int by_key;
  int by_position;
  int positions;
};

static struct jit push_jit(lua_State *L) {
  int top = lua_gettop(L);
  if (is_luajit(L)) {
    if (luaL_loadbuffer(L, wrappers, sizeof wrappers - 1, "=httpstatus")) {
      lua_error(L);
    }
    lua_call(L, 0, 2);
    /* Sized so that number keys stay in the array part, which is faster. */
    lua_createtable(L, HTTPSTATUS_MAX_OF_CLASSES, (int)httpstatus_count);
  } else {
    lua_settop(L, top + 3);
  }
  return (struct jit){top + 1, top + 2, top + 3};
}

/*
 * Replaces the cache on top of the stack with a C function that uses it, and
 * wraps that function on LuaJIT.
 */
static void make_cached(lua_State *L, const struct jit *jit, int kind,
                        lua_CFunction function) {
  int maker = kind == by_key ? jit->by_key : jit->by_position;
  lua_pushvalue(L, -1);
  lua_pushboolean(L, 0);
  lua_pushvalue(L, jit->positions);
  lua_pushcclosure(L, function, UPVALUE_COUNT);
  if (lua_isnil(L, maker)) {
    lua_replace(L, -2);
    return;
  }
  lua_pushvalue(L, jit->positions);
  lua_pushvalue(L, maker);
  lua_insert(L, -4);
  lua_call(L, 3, 1);
}

/* By code: a string of the row */

#define FIELD(field, kind)                                                     \
  enum { kind_of_##field = kind };                                             \
  static void push_##field(lua_State *L, int code) {                           \
    lua_pushstring(L, httpstatus_##field(code));                               \
  }                                                                            \
  static int api_##field(lua_State *L) {                                       \
    return answer_##kind(L, #field, push_##field);                             \
  }

/***
The reason phrase (RFC 9110, Section 15.1).
@function reason
@tparam number|string code
@treturn ?string nil for an unknown code
@usage httpstatus.reason(404) --> "Not Found"
*/
FIELD(reason, by_key)

/***
The name: the reason phrase in upper snake case.
@function name
@tparam number|string code
@treturn ?string nil for an unknown code
@usage httpstatus.name(401) --> "UNAUTHORIZED"
*/
FIELD(name, by_position)

/***
The constant: the Windows SDK's spelling if it has one, else `HTTP_STATUS_` and
the name.
@function constant
@tparam number|string code
@treturn ?string nil for an unknown code
@usage httpstatus.constant(401) --> "HTTP_STATUS_DENIED"
*/
FIELD(constant, by_position)

/***
What the status tells the receiver, in one plain sentence.
@function description
@tparam number|string code
@treturn ?string nil for an unknown code
@usage httpstatus.description(451)
--> "A legal demand, such as a court order, prevents the server from giving access to the resource."
*/
FIELD(description, by_position)

/***
The class, by the first digit, whether or not the code is assigned (RFC 9110,
Section 15).
@function class
@tparam number|string code
@treturn ?string `"informational"`, `"success"`, `"redirection"`,
`"client_error"` or `"server_error"`; nil outside 100 to 599
@usage httpstatus.class(499) --> "client_error"
*/
FIELD(class, by_key)

/***
The specification that defines the status.
@function reference
@tparam number|string code
@treturn ?string nil if no specification defines it, as for most vendors' codes
@usage httpstatus.reference(404) --> "RFC 9110, Section 15.5.5"
*/
FIELD(reference, by_position)

/***
Who assigned the code: `"IANA"`, or the vendor that uses it.
@function source
@tparam number|string code
@treturn ?string nil for an unknown code
@usage httpstatus.source(499) --> "nginx"
*/
FIELD(source, by_position)

/***
The series, as dashboards and metrics label it, by the first digit.
@function series
@tparam number|string code
@treturn ?string `"1xx"` to `"5xx"`; nil outside 100 to 599
@usage httpstatus.series(404) --> "4xx"
*/
FIELD(series, by_position)

/*
 * A function that is as fast in C without a cache, so it has one on LuaJIT only. Each is a C function of its own: fetching a trait from an upvalue would
 * cost 15% of a call.
 */
#define QUICK(function, kind)                                                  \
  enum { kind_of_##function = kind };                                          \
  static int api_##function(lua_State *L) {                                    \
    push_##function(L, check_code(L, 1, #function));                           \
    return 1;                                                                  \
  }                                                                            \
  static int cached_##function(lua_State *L) {                                 \
    return answer_##kind(L, #function, push_##function);                       \
  }

/***
The code whose meaning a client falls back to. A known code is its own fallback. An
unknown code falls back to x00 of its class, and 600 to 999 to 500 (RFC 9110,
Section 15).
@function fallback
@tparam number|string code
@treturn ?integer nil outside 100 to 999
@usage httpstatus.fallback(499) --> 499
httpstatus.fallback(456) --> 400
*/
static void push_fallback(lua_State *L, int code) {
  int fallback = httpstatus_fallback(code);
  if (fallback) {
    lua_pushinteger(L, fallback);
  } else {
    lua_pushnil(L);
  }
}

QUICK(fallback, by_position)

/* By code: a trait of the row */

#define PREDICATE(predicate, traits, kind)                                     \
  static void push_##predicate(lua_State *L, int code) {                       \
    lua_pushboolean(L, httpstatus_has(code, traits));                          \
  }                                                                            \
  QUICK(predicate, kind)

/***
Whether the table has the code.
@function is_known
@tparam number|string code
@treturn boolean
@usage httpstatus.is_known(299) --> false
*/
PREDICATE(is_known, HTTPSTATUS_KNOWN, by_position)

/***
Whether the code is 1xx, assigned or not (RFC 9110, Section 15.2).
@function is_informational
@tparam number|string code
@treturn boolean
@usage httpstatus.is_informational(103) --> true
*/
PREDICATE(is_informational, HTTPSTATUS_INFORMATIONAL, by_position)

/***
Whether the code is 2xx, assigned or not (RFC 9110, Section 15.3).
@function is_success
@tparam number|string code
@treturn boolean
@usage httpstatus.is_success(204) --> true
*/
PREDICATE(is_success, HTTPSTATUS_SUCCESS, by_position)

/***
Whether the code is 3xx, assigned or not (RFC 9110, Section 15.4).
@function is_redirection
@tparam number|string code
@treturn boolean
@usage httpstatus.is_redirection(308) --> true
*/
PREDICATE(is_redirection, HTTPSTATUS_REDIRECTION, by_position)

/***
Whether the code is 4xx, assigned or not (RFC 9110, Section 15.5).
@function is_client_error
@tparam number|string code
@treturn boolean
@usage httpstatus.is_client_error(404) --> true
*/
PREDICATE(is_client_error, HTTPSTATUS_CLIENT_ERROR, by_position)

/***
Whether the code is 5xx, assigned or not (RFC 9110, Section 15.6).
@function is_server_error
@tparam number|string code
@treturn boolean
@usage httpstatus.is_server_error(503) --> true
*/
PREDICATE(is_server_error, HTTPSTATUS_SERVER_ERROR, by_position)

/***
Whether the code is 4xx or 5xx, assigned or not (RFC 9110, Section 15).
@function is_error
@tparam number|string code
@treturn boolean
@usage httpstatus.is_error("502") --> true
*/
PREDICATE(is_error, HTTPSTATUS_ERROR, by_key)

/***
Whether a response is heuristically cacheable (RFC 9110, Section 15.1; for 451
RFC 7725, Section 3).
@function is_cacheable
@tparam number|string code
@treturn boolean
@usage httpstatus.is_cacheable(404) --> true
*/
PREDICATE(is_cacheable, HTTPSTATUS_CACHEABLE, by_position)

/***
Whether the same request may succeed later. This is our reading of each definition,
and wider than the 502, 503 and 504 of other libraries. Whether repeating the
request is safe depends on its method (RFC 9110, Section 9.2.2).
@function is_retryable
@tparam number|string code
@treturn boolean
@usage httpstatus.is_retryable(503) --> true
*/
PREDICATE(is_retryable, HTTPSTATUS_RETRYABLE, by_position)

/***
Whether the code should no longer be used, such as 305 (RFC 9110, Section 15.4.6).
@function is_deprecated
@tparam number|string code
@treturn boolean
@usage httpstatus.is_deprecated(305) --> true
*/
PREDICATE(is_deprecated, HTTPSTATUS_DEPRECATED, by_position)

/***
Whether the response may have content: true from 200 to 599, except for 204, 205
and 304 (RFC 9110, Sections 15.2, 15.3.5, 15.3.6 and 15.4.5).
@function allows_content
@tparam number|string code
@treturn boolean
@usage httpstatus.allows_content(204) --> false
*/
PREDICATE(allows_content, HTTPSTATUS_ALLOWS_CONTENT, by_position)

/***
Whether a receiver has to look for a body after the head of this response (RFC
9112, Section 6.3). Unlike `allows_content`, it is true for 205, whose empty body
may come as a chunk, and for codes from 600 to 999.
@function expects_body
@tparam number|string code
@tparam[opt] string method of the request; methods are case-sensitive
@treturn boolean false for 1xx, 204, 304, any response to HEAD, a 2xx to CONNECT,
and outside 100 to 999
@raise if the method is not a text
@usage httpstatus.expects_body(200, "HEAD") --> false
*/
static int api_expects_body(lua_State *L) {
  int code = check_code(L, 1, "expects_body");
  const char *method = "";
  size_t length = 0;
  if (!lua_isnoneornil(L, 2)) {
    method = check_text(L, 2, "expects_body", &length);
  }
  lua_pushboolean(L, httpstatus_expects_body(code, method, length));
  return 1;
}

/* By code: tables */

/***
The response header fields that the specification of the status asks for, each
with its key word (RFC 2119) and condition: `"MUST"`,
`"SHOULD if the condition is temporary"`. `"expected"` means that the
specification uses no key word but defines the status by the field.
@function headers
@tparam number|string code
@treturn ?table a fresh table; nil if the specification asks for none
@usage httpstatus.headers(405).Allow --> "MUST"
*/
static void push_headers(lua_State *L, int code) {
  const httpstatus_row *row = httpstatus_find(code);
  if (!row || !row->fields) {
    lua_pushnil(L);
    return;
  }
  lua_newtable(L);
  for (const httpstatus_field *field = row->fields; field->name; field++) {
    lua_pushstring(L, field->level);
    lua_setfield(L, -2, field->name);
  }
}

static int api_headers(lua_State *L) {
  push_headers(L, check_code(L, 1, "headers"));
  return 1;
}

/*
 * The functions by code that have a cache, some of them on LuaJIT only. Those that
 * always have one come first, because make_lookup counts their caches.
 */
static const struct by_code {
  push_answer *push;
  lua_CFunction function;
  lua_CFunction cached; /* on LuaJIT */
  int kind;             /* of its cache */
  const char *name;
  const char *key; /* in the table that lookup returns, or NULL */
} by_code[] = {
#define FIELD_ROW(field)                                                       \
  push_##field, api_##field, api_##field, kind_of_##field, #field, #field
    {FIELD_ROW(reason)},
    {FIELD_ROW(name)},
    {FIELD_ROW(constant)},
    {FIELD_ROW(description)},
    {FIELD_ROW(class)},
    {FIELD_ROW(reference)},
    {FIELD_ROW(source)},
    {FIELD_ROW(series)},
#define QUICK_ROW(f, key) push_##f, api_##f, cached_##f, kind_of_##f, #f, key
    {QUICK_ROW(fallback, NULL)},
    {QUICK_ROW(is_known, NULL)},
    {QUICK_ROW(is_informational, NULL)},
    {QUICK_ROW(is_success, NULL)},
    {QUICK_ROW(is_redirection, NULL)},
    {QUICK_ROW(is_client_error, NULL)},
    {QUICK_ROW(is_server_error, NULL)},
    {QUICK_ROW(is_error, NULL)},
    {QUICK_ROW(is_cacheable, "cacheable")},
    {QUICK_ROW(is_retryable, "retryable")},
    {QUICK_ROW(is_deprecated, "deprecated")},
    {QUICK_ROW(allows_content, "allows_content")},
};

enum { BY_CODE = sizeof by_code / sizeof by_code[0], LOOKUP_FIELDS = 14 };

/***
Everything that is known about a code: `code`, `reason`, `name`, `constant`,
`description`, `class`, `reference`, `source`, `series`, `headers`, and the
booleans `cacheable`, `retryable`, `deprecated` and `allows_content`.
@function lookup
@tparam number|string code
@treturn ?table a fresh table; nil for an unknown code
@usage httpstatus.lookup(404).cacheable --> true
*/
static int api_lookup(lua_State *L) {
  int code = check_code(L, 1, "lookup");
  const httpstatus_row *row = httpstatus_find(code);
  if (!row) {
    lua_pushnil(L);
    return 1;
  }
  bool to_fill = !is_filled(L);
  int position = (int)(row - httpstatus_table) + 1;
  int upvalue = UPVALUE_COUNT;
  lua_createtable(L, 0, LOOKUP_FIELDS);
  lua_pushinteger(L, code);
  lua_setfield(L, -2, "code");
  if (row->fields) {
    push_headers(L, code);
    lua_setfield(L, -2, "headers");
  }
  for (const struct by_code *f = by_code; f < by_code + BY_CODE; f++) {
    if (!f->key) {
      continue;
    }
    lua_pushvalue(L, lua_upvalueindex(++upvalue));
    if (f->function != f->cached) {
      f->push(L, code);
    } else {
      int cache = lua_upvalueindex(++upvalue);
      if (to_fill && f->kind == by_key) {
        fill_by_key(L, cache, f->push);
      } else if (to_fill) {
        fill_by_position(L, cache, f->push);
      }
      lua_rawgeti(L, cache, f->kind == by_key ? code : position);
    }
    lua_rawset(L, -3);
  }
  if (to_fill) {
    set_filled(L);
  }
  return 1;
}

/*
 * Pushes lookup. Its upvalues are those of a function with a cache, and then each
 * key of its table, followed by the cache if there is one. The caches begin above
 * a stack index.
 */
static void make_lookup(lua_State *L, const struct jit *jit, int caches) {
  luaL_checkstack(L, UPVALUE_COUNT + 2 * LOOKUP_FIELDS, "httpstatus");
  int top = lua_gettop(L);
  lua_pushnil(L);
  lua_pushboolean(L, 0);
  lua_pushvalue(L, jit->positions);
  for (const struct by_code *f = by_code; f < by_code + BY_CODE; f++) {
    if (f->key) {
      lua_pushstring(L, f->key);
    }
    if (f->key && f->function == f->cached) {
      lua_pushvalue(L, ++caches);
    }
  }
  lua_pushcclosure(L, api_lookup, lua_gettop(L) - top);
}

/* From text */

/* Adds a spelling to the cache of code. */
static void add_spelling(lua_State *L, const char *text, size_t length,
                         int code) {
  lua_pushlstring(L, text, length);
  lua_pushinteger(L, code);
  lua_rawset(L, lua_upvalueindex(CACHE));
}

/*
 * Fills the cache of code with the key of every name. On LuaJIT it also adds the
 * reason phrases, because the wrapper cannot make keys.
 */
static void fill_names(lua_State *L) {
  for (const httpstatus_row *row = httpstatus_table;
       row < httpstatus_table + httpstatus_count; row++) {
    if (!lua_isnil(L, lua_upvalueindex(POSITIONS))) {
      add_spelling(L, row->reason, strlen(row->reason), row->code);
    }
    for (int i = 0; i < HTTPSTATUS_NAMES; i++) {
      const char *name = httpstatus_spelling(row, i);
      if (name) {
        char key[HTTPSTATUS_KEY_SIZE];
        size_t length = httpstatus_key(key, name, strlen(name));
        add_spelling(L, key, length, row->code);
      }
    }
  }
}

/* Pushes the code if the cache of code has the key. */
static bool push_code(lua_State *L, const char *key, size_t length) {
  lua_pushlstring(L, key, length);
  if (compat_rawget(L, lua_upvalueindex(CACHE)) != LUA_TNIL) {
    return true;
  }
  lua_pop(L, 1);
  return false;
}

/***
The known code that a name, a constant, a reason phrase or three digits mean.
ASCII case, spaces, hyphens, underscores and apostrophes do not matter, nor does
`HTTP_STATUS_` or `HTTP_` at the start. The Windows SDK's spellings need their
`HTTP_STATUS_`.
@function code
@tparam string|number text
@treturn ?integer nil if the text does not mean a known code
@usage httpstatus.code("not-found") --> 404
*/
static int api_code(lua_State *L) {
  size_t length;
  const char *text = check_text(L, 1, "code", &length);
  char key[HTTPSTATUS_KEY_SIZE];
  length = httpstatus_key(key, text, length);
  int code = httpstatus_digits(key, length);
  if (code >= 0) {
    if (httpstatus_find(code)) {
      lua_pushinteger(L, code);
    } else {
      lua_pushnil(L);
    }
    return 1;
  }
  if (!is_filled(L)) {
    fill_names(L);
    set_filled(L);
  }
  size_t prefix = httpstatus_key_prefix(key, length);
  if (!push_code(L, key, length) &&
      !(prefix && push_code(L, key + prefix, length - prefix))) {
    lua_pushnil(L);
  }
  return 1;
}

/***
Splits a status line into its parts (RFC 9112, Section 4): `"HTTP/1.1 404 Not Found"`,
`"HTTP/2 404"`, `"404 Not Found"` as in CGI, or `"404"`. A final CRLF, LF or CR is
allowed.
@function parse
@tparam string|number line
@treturn ?integer the code, from 100 to 999; nil if the line is malformed
@treturn string the reason phrase, empty if the line has none; or what is wrong
with the line
@treturn ?string the version, such as `"1.1"`; nil if the line has none
@usage httpstatus.parse("HTTP/1.1 404 Not Found") --> 404, "Not Found", "1.1"
*/
static int api_parse(lua_State *L) {
  size_t length;
  const char *text = check_text(L, 1, "parse", &length);
  httpstatus_line line;
  const char *wrong = httpstatus_parse(&line, text, length);
  if (wrong) {
    char quoted[HTTPSTATUS_QUOTE_SIZE];
    httpstatus_quote(quoted, text, length);
    lua_pushnil(L);
    lua_pushfstring(L, "bad status line '%s': %s", quoted, wrong);
    return 2;
  }
  lua_pushinteger(L, line.code);
  lua_pushlstring(L, line.reason, line.reason_length);
  if (line.version) {
    lua_pushlstring(L, line.version, line.version_length);
  } else {
    lua_pushnil(L);
  }
  return 3;
}

/*
 * Replaces a number such as 1.1 or 2 with the version that it stands for. Lua's own
 * conversion would write 1 for 1.0, and follow the locale.
 */
static void version_to_string(lua_State *L, int arg) {
  lua_Number number = lua_tonumber(L, arg);
  if (number > 0 && number < 10) {
    int tenths = (int)(number * 10 + (lua_Number)0.5);
    int major = tenths / 10, minor = tenths % 10;
    if ((lua_Number)tenths / 10 != number) {
      return;
    }
    if (minor == 0 && major > 1) {
      lua_pushfstring(L, "%d", major);
    } else {
      lua_pushfstring(L, "%d.%d", major, minor);
    }
    lua_replace(L, arg);
  }
}

/***
Makes a status line without a line end (RFC 9112, Section 4). It is the inverse
of `parse`. If no reason is known, the space before it stays.
@function format
@tparam number|string code from 100 to 999
@tparam[opt] string|number reason instead of the registered reason phrase
@tparam[opt] string|number version `"1.1"`, `"2"`, or a number as
`ngx.req.http_version()` gives it; nil makes a line as in CGI
@treturn string
@raise if the code is outside 100 to 999, the reason has a control character
other than HTAB, or the version is malformed
@usage httpstatus.format(404, nil, "1.1") --> "HTTP/1.1 404 Not Found"
*/
static int api_format(lua_State *L) {
  int code = check_code(L, 1, "format");
  if (code < HTTPSTATUS_MIN) {
    return luaL_error(L, "bad argument #1 to 'format' (HTTP status code from "
                         "100 to 999 expected)");
  }
  const char *version = NULL, *reason = NULL;
  size_t version_length = 0, reason_length;
  char quoted[HTTPSTATUS_QUOTE_SIZE];
  if (!lua_isnoneornil(L, 2)) {
    reason = check_text(L, 2, "format", &reason_length);
    if (!httpstatus_is_reason(reason, reason_length)) {
      httpstatus_quote(quoted, reason, reason_length);
      return luaL_error(L,
                        "bad argument #2 to 'format' (control character in "
                        "the reason phrase '%s')",
                        quoted);
    }
  }
  if (!lua_isnoneornil(L, 3)) {
    if (lua_type(L, 3) == LUA_TNUMBER) {
      version_to_string(L, 3);
    }
    version = check_text(L, 3, "format", &version_length);
    if (!httpstatus_is_version(version, version_length)) {
      httpstatus_quote(quoted, version, version_length);
      return luaL_error(L,
                        "bad argument #3 to 'format' (HTTP version such as "
                        "'1.1' expected, got '%s')",
                        quoted);
    }
  }
  char head[HTTPSTATUS_HEAD_SIZE];
  lua_pushlstring(L, head,
                  httpstatus_format(head, code, version, version_length));
  if (reason) {
    lua_pushvalue(L, 2);
  } else {
    const char *registered = httpstatus_reason(code);
    lua_pushstring(L, registered ? registered : "");
  }
  lua_concat(L, 2);
  return 1;
}

/* Following and iterating */

/***
The method to follow an automatic redirect with (RFC 9110, Sections 15.4.2 to
15.4.4, 15.4.8 and 15.4.9, and the Fetch standard). Methods are case-sensitive
(RFC 9110, Section 9.1).
@function redirect_method
@tparam number|string code
@tparam string method of the request that was redirected
@treturn ?string nil if the code is not an automatic redirect or the method is
not a token (RFC 9110, Section 5.6.2)
@usage httpstatus.redirect_method(302, "POST") --> "GET"
*/
static int api_redirect_method(lua_State *L) {
  int code = check_code(L, 1, "redirect_method");
  size_t length;
  const char *method = check_text(L, 2, "redirect_method", &length);
  const char *follow = httpstatus_redirect_method(code, method, length);
  if (follow == method) {
    lua_pushvalue(L, 2);
  } else {
    lua_pushstring(L, follow);
  }
  return 1;
}

/*
 * The iterator of each. Its state is the filter, its control value the code. It
 * takes the reason phrases from the cache of reason.
 */
static int each_next(lua_State *L) {
  size_t length = 0;
  const char *filter = lua_isnil(L, 1) ? NULL : lua_tolstring(L, 1, &length);
  lua_Number before = lua_tonumber(L, 2);
  const httpstatus_row *row = httpstatus_find(
      before >= HTTPSTATUS_MIN && before <= HTTPSTATUS_MAX ? (int)before : 0);
  row = row ? row + 1 : httpstatus_table;
  for (; row < httpstatus_table + httpstatus_count; row++) {
    if ((lua_Number)row->code > before &&
        (!filter || httpstatus_in(row, filter, length))) {
      lua_pushinteger(L, row->code);
      lua_rawgeti(L, lua_upvalueindex(CACHE), row->code);
      return 2;
    }
  }
  lua_pushnil(L);
  return 1;
}

/* The upvalues of each are CACHE, which is that of reason, FILLED and this. */
enum { EACH_NEXT = FILLED + 1 };

static void push_each_next(lua_State *L) {
  if (!is_filled(L)) {
    fill_by_key(L, lua_upvalueindex(CACHE), push_reason);
    set_filled(L);
  }
  lua_pushvalue(L, lua_upvalueindex(EACH_NEXT));
}

/***
Iterates over the known codes and their reason phrases, ascending by code.
@function each
@tparam[opt] string filter a class or a source
@treturn function an iterator, with the state and the first value for it
@raise if the filter is neither a class nor a source
@usage for code, reason in httpstatus.each("server_error") do
  print(code, reason)
end
*/
static int api_each(lua_State *L) {
  if (lua_gettop(L) == 2 && lua_isnil(L, 1) && lua_isnil(L, 2)) {
    /* This is how a loop calls its iterator for the first time. */
    return luaL_error(L, "'each' lacks its parentheses (a loop needs "
                         "'in httpstatus.each() do')");
  }
  lua_settop(L, 1);
  if (!lua_isnil(L, 1)) {
    size_t length, i = 0;
    const char *filter = check_text(L, 1, "each", &length);
    while (i < httpstatus_count &&
           !httpstatus_in(&httpstatus_table[i], filter, length)) {
      i++;
    }
    if (i == httpstatus_count) {
      char quoted[HTTPSTATUS_QUOTE_SIZE];
      httpstatus_quote(quoted, filter, length);
      return luaL_error(L,
                        "bad argument #1 to 'each' (class or source "
                        "expected, got '%s')",
                        quoted);
    }
  }
  push_each_next(L);
  lua_insert(L, 1);
  lua_pushnil(L);
  return 3;
}

/* Pushes each, or the __pairs of reasons, which share the cache of reason. */
static void push_each(lua_State *L, int cache, lua_CFunction function) {
  lua_pushvalue(L, cache);
  lua_pushboolean(L, 0);
  lua_pushvalue(L, cache);
  lua_pushcclosure(L, each_next, 1);
  lua_pushcclosure(L, function, EACH_NEXT);
}

/* The reason phrases as a table */

/* The __index of reason's cache, until the first miss fills the cache. */
static int fill_reasons(lua_State *L) {
  lua_settop(L, 2);
  fill_by_key(L, lua_upvalueindex(CACHE), push_reason);
  lua_pushnil(L);
  lua_setmetatable(L, lua_upvalueindex(CACHE));
  lua_rawget(L, lua_upvalueindex(CACHE));
  return 1;
}

static int refuse_change(lua_State *L) {
  return luaL_error(L, "httpstatus.reasons is read-only");
}

/* The iterator of each without a filter */
static int reasons_pairs(lua_State *L) {
  push_each_next(L);
  return 1;
}

/***
The reason phrases as a read-only table: `reasons[404]`, `reasons["404"]` and
`reasons[404.0]` are `"Not Found"`, and any other key is nil. Reading costs a table
access, not a call. `pairs` iterates over the codes if Lua supports `__pairs`, as
it does since 5.2. `each` does so everywhere.
@table reasons
@usage httpstatus.reasons["404"] --> "Not Found"
*/
static void set_reasons(lua_State *L, int module, int cache) {
  lua_newtable(L);
  lua_createtable(L, 0, 4);
  lua_pushvalue(L, cache);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, refuse_change);
  lua_setfield(L, -2, "__newindex");
  push_each(L, cache, reasons_pairs);
  lua_setfield(L, -2, "__pairs");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_setfield(L, module, "reasons");

  lua_createtable(L, 0, 1);
  lua_pushvalue(L, cache);
  lua_pushcclosure(L, fill_reasons, 1);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, cache);
}

/* The module */

/* The __index of the module: a misspelled constant must not read as nil. */
static int missing(lua_State *L) {
  if (lua_type(L, 2) == LUA_TSTRING) {
    size_t length;
    const char *key = lua_tolstring(L, 2, &length);
    if (key[0] >= 'A' && key[0] <= 'Z') {
      char quoted[HTTPSTATUS_QUOTE_SIZE];
      httpstatus_quote(quoted, key, length);
      const char *names[2];
      switch (httpstatus_suggest(names, key, length)) {
      case 0:
        return luaL_error(L, "unknown HTTP status constant '%s'", quoted);
      case 1:
        return luaL_error(L,
                          "unknown HTTP status constant '%s' (did you mean "
                          "'%s'?)",
                          quoted, names[0]);
      default:
        return luaL_error(L,
                          "unknown HTTP status constant '%s' (did you mean "
                          "'%s' or '%s'?)",
                          quoted, names[0], names[1]);
      }
    }
  }
  lua_pushnil(L);
  return 1;
}

static void set_functions(lua_State *L, int module) {
  struct jit jit = push_jit(L);
  bool luajit = !lua_isnil(L, jit.positions);
  int caches = lua_gettop(L);
  luaL_checkstack(L, BY_CODE + LUA_MINSTACK, "httpstatus"); /* for the caches */
  for (const struct by_code *f = by_code; f < by_code + BY_CODE; f++) {
    if (!luajit && f->function != f->cached) {
      lua_pushcfunction(L, f->function);
    } else {
      lua_newtable(L);
      if (f->push == push_reason) {
        set_reasons(L, module, lua_gettop(L));
        push_each(L, lua_gettop(L), api_each);
        lua_setfield(L, module, "each");
      }
      lua_pushvalue(L, -1);
      make_cached(L, &jit, f->kind, f->cached);
    }
    lua_setfield(L, module, f->name);
  }
  make_lookup(L, &jit, caches);
  lua_setfield(L, module, "lookup");
  lua_newtable(L);
  make_cached(L, &jit, by_key, api_code);
  lua_setfield(L, module, "code");
  lua_settop(L, jit.by_key - 1);

  static const luaL_Reg functions[] = {
      {"headers", api_headers},
      {"expects_body", api_expects_body},
      {"parse", api_parse},
      {"format", api_format},
      {"redirect_method", api_redirect_method},
      {NULL, NULL},
  };
  for (const luaL_Reg *f = functions; f->name; f++) {
    lua_pushcfunction(L, f->func);
    lua_setfield(L, module, f->name);
  }
}

static void set_constants(lua_State *L, int module) {
  for (const httpstatus_row *row = httpstatus_table;
       row < httpstatus_table + httpstatus_count; row++) {
    for (int i = 0; i < HTTPSTATUS_NAMES; i++) {
      if (row->names[i]) {
        lua_pushinteger(L, row->code);
        lua_setfield(L, module, row->names[i]);
        lua_pushinteger(L, row->code);
        lua_setfield(L, module, httpstatus_spelling(row, i));
      }
    }
  }
}

COMPAT_EXPORT int luaopen_httpstatus(lua_State *L);

COMPAT_EXPORT int luaopen_httpstatus(lua_State *L) {
  compat_checkversion(L);
  /* Room for about two names per status, each in two forms, and functions */
  lua_createtable(L, 0, 4 * (int)httpstatus_count);
  int module = lua_gettop(L);
  set_constants(L, module);
  set_functions(L, module);
  lua_pushliteral(L, "httpstatus " HTTPSTATUS_VERSION);
  lua_setfield(L, module, "_VERSION");
  lua_pushliteral(L, HTTPSTATUS_REGISTRY);
  lua_setfield(L, module, "_REGISTRY");
  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, missing);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, module);
  return 1;
}
