/*
 * The Lua binding: checks arguments, pushes results and builds the module
 * table. What is true of HTTP it asks of status.h.
 */

/***
Every HTTP status code, and what the specifications say of it.

A *code* is a number or a string, because that is what nginx, sockets and logs
hand over. An integer, a float of integral value and a string of exactly three
ASCII digits are codes. Any other number or string, such as `404.5` or
`"502, 200"`, is data that is not a status: functions return nil and predicates
false, as for an unknown code. Whatever is neither a number nor a string raises,
at the caller's line:
`bad argument #1 to 'reason' (HTTP status code expected, got nil)`. (After a
tail call on LuaJIT the line is that of the nearest caller that is left.)

A *text* is a string or a number; a float of integral value counts as that
integer. Anything else raises
`bad argument #1 to 'code' (string expected, got nil)`.

The constants are fields of the module: for each name N of a status, both
`httpstatus.N` and `httpstatus.HTTP_STATUS_N` hold the code. The Windows SDK's
spellings exist with their prefix only. Reading a constant that does not exist
raises, and the message suggests the nearest name; `rawget(httpstatus, name)` and
`code(name)` ask without raising. `_VERSION` names the module's version, and
`_REGISTRY` the date of the IANA registry behind it.

@module httpstatus
@usage local httpstatus = require "httpstatus"
print(httpstatus.NOT_FOUND) --> 404
*/

#include "compat.h"
#include "status.h"

#include <stdio.h>

#define HTTPSTATUS_VERSION "1.0.0"

/* Arguments */

/* Raises as Lua's own functions do, but with the same words on every Lua. */
static int argument_error(lua_State *L, int arg, const char *function,
                          const char *expected) {
  return luaL_error(L, "bad argument #%d to '%s' (%s expected, got %s)", arg,
                    function, expected, luaL_typename(L, arg));
}

/* The code, 0 for data that is not a status. */
static int check_code(lua_State *L, int arg, const char *function) {
  /* To take integers as such saves a tenth of a call. */
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
 * Replaces a float by a string that is the same on every Lua. One of integral
 * value has no point, as if it were an integer.
 */
static void float_to_string(lua_State *L, int arg) {
  lua_Number number = lua_tonumber(L, arg);
  if (number > -9e18 && number < 9e18 &&
      (lua_Number)(long long)number == number) {
    char digits[sizeof "-9223372036854775808"];
    snprintf(digits, sizeof digits, "%.0f", (double)number + 0.0);
    lua_pushstring(L, digits);
    lua_replace(L, arg);
  } else if (number != number) {
    lua_pushliteral(L, "nan"); /* some print its sign */
    lua_replace(L, arg);
  }
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

/* By code: a string of the row */

static int push_field(lua_State *L, const char *function,
                      const char *(*field)(int)) {
  lua_pushstring(L, field(check_code(L, 1, function)));
  return 1;
}

#define FIELD(field)                                                           \
  static int api_##field(lua_State *L) {                                       \
    return push_field(L, #field, httpstatus_##field);                          \
  }

/***
The reason phrase (RFC 9110, Section 15.1).
@function reason
@tparam number|string code
@treturn ?string nil for an unknown code
@usage httpstatus.reason(404) --> "Not Found"
*/
FIELD(reason)

/***
The name: the reason phrase in upper snake case.
@function name
@tparam number|string code
@treturn ?string nil for an unknown code
@usage httpstatus.name(401) --> "UNAUTHORIZED"
*/
FIELD(name)

/***
The constant: the Windows SDK's spelling where there is one, else
`HTTP_STATUS_` and the name.
@function constant
@tparam number|string code
@treturn ?string nil for an unknown code
@usage httpstatus.constant(401) --> "HTTP_STATUS_DENIED"
*/
FIELD(constant)

/***
What the status tells its receiver, in one plain sentence.
@function description
@tparam number|string code
@treturn ?string nil for an unknown code
@usage httpstatus.description(451)
--> "A legal demand, such as a court order, prevents the server from giving access to the resource."
*/
FIELD(description)

/***
The class, from the first digit, assigned or not (RFC 9110, Section 15).
@function class
@tparam number|string code
@treturn ?string `"informational"`, `"success"`, `"redirection"`,
`"client_error"` or `"server_error"`; nil outside 100 to 599
@usage httpstatus.class(499) --> "client_error"
*/
FIELD(class)

/***
The specification that defines the status.
@function reference
@tparam number|string code
@treturn ?string nil if no specification defines it, as for most vendors' codes
@usage httpstatus.reference(404) --> "RFC 9110, Section 15.5.5"
*/
FIELD(reference)

/***
Who assigned the code: `"IANA"`, or whose code it is.
@function source
@tparam number|string code
@treturn ?string nil for an unknown code
@usage httpstatus.source(499) --> "nginx"
*/
FIELD(source)

/***
The series, as dashboards and metrics label it, from the first digit.
@function series
@tparam number|string code
@treturn ?string `"1xx"` to `"5xx"`; nil outside 100 to 599
@usage httpstatus.series(404) --> "4xx"
*/
FIELD(series)

/***
The code that a client has to take this one for if it does not know it: the x00
of its class for an unknown code, and 500 from 600 to 999 (RFC 9110, Section 15).
@function fallback
@tparam number|string code
@treturn ?integer the code itself if it is known; nil outside 100 to 999
@usage httpstatus.fallback(499) --> 499
httpstatus.fallback(456) --> 400
*/
static int api_fallback(lua_State *L) {
  int code = httpstatus_fallback(check_code(L, 1, "fallback"));
  if (code) {
    lua_pushinteger(L, code);
  } else {
    lua_pushnil(L);
  }
  return 1;
}

/* By code: a trait of the row */

static int push_trait(lua_State *L, const char *function, unsigned traits) {
  lua_pushboolean(L, httpstatus_has(check_code(L, 1, function), traits));
  return 1;
}

/* A C function each: to fetch the trait from an upvalue costs 15% of a call. */
#define PREDICATE(predicate, traits)                                           \
  enum { traits_##predicate = traits };                                        \
  static int api_##predicate(lua_State *L) {                                   \
    return push_trait(L, #predicate, traits);                                  \
  }

/***
Whether the table has the code.
@function is_known
@tparam number|string code
@treturn boolean
@usage httpstatus.is_known(299) --> false
*/
PREDICATE(is_known, HTTPSTATUS_KNOWN)

/***
Whether the code is 1xx, assigned or not (RFC 9110, Section 15.2).
@function is_informational
@tparam number|string code
@treturn boolean
@usage httpstatus.is_informational(103) --> true
*/
PREDICATE(is_informational, HTTPSTATUS_INFORMATIONAL)

/***
Whether the code is 2xx, assigned or not (RFC 9110, Section 15.3).
@function is_success
@tparam number|string code
@treturn boolean
@usage httpstatus.is_success(204) --> true
*/
PREDICATE(is_success, HTTPSTATUS_SUCCESS)

/***
Whether the code is 3xx, assigned or not (RFC 9110, Section 15.4).
@function is_redirection
@tparam number|string code
@treturn boolean
@usage httpstatus.is_redirection(308) --> true
*/
PREDICATE(is_redirection, HTTPSTATUS_REDIRECTION)

/***
Whether the code is 4xx, assigned or not (RFC 9110, Section 15.5).
@function is_client_error
@tparam number|string code
@treturn boolean
@usage httpstatus.is_client_error(404) --> true
*/
PREDICATE(is_client_error, HTTPSTATUS_CLIENT_ERROR)

/***
Whether the code is 5xx, assigned or not (RFC 9110, Section 15.6).
@function is_server_error
@tparam number|string code
@treturn boolean
@usage httpstatus.is_server_error(503) --> true
*/
PREDICATE(is_server_error, HTTPSTATUS_SERVER_ERROR)

/***
Whether the code is 4xx or 5xx, assigned or not (RFC 9110, Section 15).
@function is_error
@tparam number|string code
@treturn boolean
@usage httpstatus.is_error("502") --> true
*/
PREDICATE(is_error, HTTPSTATUS_ERROR)

/***
Whether a response is heuristically cacheable (RFC 9110, Section 15.1; for 451
RFC 7725, Section 3).
@function is_cacheable
@tparam number|string code
@treturn boolean
@usage httpstatus.is_cacheable(404) --> true
*/
PREDICATE(is_cacheable, HTTPSTATUS_CACHEABLE)

/***
Whether the same request, repeated later, may succeed. This is our reading of each
definition, wider than the 502, 503 and 504 of other libraries. Whether it is
safe to repeat depends on the method (RFC 9110, Section 9.2.2).
@function is_retryable
@tparam number|string code
@treturn boolean
@usage httpstatus.is_retryable(503) --> true
*/
PREDICATE(is_retryable, HTTPSTATUS_RETRYABLE)

/***
Whether the code is no longer to be used, such as 305 (RFC 9110, Section
15.4.6).
@function is_deprecated
@tparam number|string code
@treturn boolean
@usage httpstatus.is_deprecated(305) --> true
*/
PREDICATE(is_deprecated, HTTPSTATUS_DEPRECATED)

/***
Whether the response may have content: true for all but 1xx, 204, 205 and 304
(RFC 9110, Sections 15.2, 15.3.5, 15.3.6 and 15.4.5), and false outside 100 to
599.
@function allows_content
@tparam number|string code
@treturn boolean
@usage httpstatus.allows_content(204) --> false
*/
PREDICATE(allows_content, HTTPSTATUS_ALLOWS_CONTENT)

/***
Whether a receiver has to look for a body after the head of this response (RFC
9112, Section 6.3). Unlike `allows_content`, it is true for 205, whose empty body
may come as a chunk, and for codes of no class.
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
The response header fields that the specification of the status asks its sender
for, each with its key word (RFC 2119) and condition: `"MUST"`,
`"SHOULD if the condition is temporary"`. `"expected"` means that the
specification uses no key word, but defines the status by the field.
@function headers
@tparam number|string code
@treturn ?table a fresh table; nil if the specification asks for none
@usage httpstatus.headers(405).Allow --> "MUST"
*/
static int api_headers(lua_State *L) {
  const httpstatus_row *row = httpstatus_find(check_code(L, 1, "headers"));
  if (!row || !row->fields) {
    lua_pushnil(L);
    return 1;
  }
  lua_newtable(L);
  for (const httpstatus_field *field = row->fields; field->name; field++) {
    lua_pushstring(L, field->level);
    lua_setfield(L, -2, field->name);
  }
  return 1;
}

static const struct by_code {
  const char *name;
  lua_CFunction function;
  const char *key; /* in the table of lookup */
  bool kept;       /* whether its answers are remembered */
  unsigned traits; /* of a predicate */
} by_code[] = {
    {"reason", api_reason, "reason", true, 0},
    {"name", api_name, "name", true, 0},
    {"constant", api_constant, "constant", true, 0},
    {"description", api_description, "description", true, 0},
    {"class", api_class, "class", true, 0},
    {"reference", api_reference, "reference", true, 0},
    {"source", api_source, "source", true, 0},
    {"series", api_series, "series", true, 0},
    {"headers", api_headers, "headers", false, 0},
#define PREDICATE_ROW(predicate, key)                                          \
  { #predicate, api_##predicate, key, false, traits_##predicate }
    PREDICATE_ROW(is_known, NULL),
    PREDICATE_ROW(is_informational, NULL),
    PREDICATE_ROW(is_success, NULL),
    PREDICATE_ROW(is_redirection, NULL),
    PREDICATE_ROW(is_client_error, NULL),
    PREDICATE_ROW(is_server_error, NULL),
    PREDICATE_ROW(is_error, NULL),
    PREDICATE_ROW(is_cacheable, "cacheable"),
    PREDICATE_ROW(is_retryable, "retryable"),
    PREDICATE_ROW(is_deprecated, "deprecated"),
    PREDICATE_ROW(allows_content, "allows_content"),
};

enum { BY_CODE = sizeof by_code / sizeof by_code[0], LOOKUP_FIELDS = 14 };

/***
All that is known of a code: `code`, `reason`, `name`, `constant`,
`description`, `class`, `reference`, `source`, `series`, `headers`, and the booleans
`cacheable`, `retryable`, `deprecated` and `allows_content`.
@function lookup
@tparam number|string code
@treturn ?table a fresh table; nil for an unknown code
@usage httpstatus.lookup(404).cacheable --> true
*/
static int api_lookup(lua_State *L) {
  int code = check_code(L, 1, "lookup");
  if (!httpstatus_find(code)) {
    lua_pushnil(L);
    return 1;
  }
  lua_createtable(L, 0, LOOKUP_FIELDS);
  lua_pushinteger(L, code);
  lua_setfield(L, -2, "code");
  for (int i = 0; i < BY_CODE; i++) {
    if (by_code[i].key) {
      by_code[i].function(L);
      lua_setfield(L, -2, by_code[i].key);
    }
  }
  return 1;
}

/* Memory: each function that remembers has a table as its first upvalue. */

#define MEMORY lua_upvalueindex(1)
#define WHICH lua_upvalueindex(2)

/* Whether there is an answer to the first argument, which is then pushed. */
static int recall(lua_State *L) {
  lua_pushvalue(L, 1);
  if (compat_rawget(L, MEMORY) != LUA_TNIL) {
    return 1;
  }
  lua_pop(L, 1);
  return 0;
}

/*
 * Remembers the answers of a function on known codes, or the traits for all
 * predicates. (The class of the other codes as well would make the heap of the
 * loaded and used module up to a fifth larger.) 100 is the last, so that a
 * memory which has it is whole.
 */
static void remember(lua_State *L, const struct by_code *which) {
  for (int code = 599; code >= 100; code--) {
    if (which->traits) {
      lua_pushinteger(L, (lua_Integer)httpstatus_traits(code));
      lua_rawseti(L, MEMORY, code);
    } else if (httpstatus_find(code)) {
      lua_pushinteger(L, code);
      lua_replace(L, 1);
      which->function(L);
      if (lua_isnil(L, -1)) {
        lua_pop(L, 1);
      } else {
        lua_rawseti(L, MEMORY, code);
      }
    }
  }
}

/*
 * One of by_code whose memory has no answer. The first time fills the memory and
 * nothing else does. So no input makes it grow; and LuaJIT, which compiles a
 * loop in one of its later turns, meets no C function there.
 */
static int by_code_missed(lua_State *L) {
  const struct by_code *which = &by_code[lua_tointeger(L, WHICH)];
  which->function(L);
  lua_rawgeti(L, MEMORY, 100); /* to which each function has an answer */
  if (lua_isnil(L, -1)) {
    remember(L, which);
  }
  lua_pop(L, 1);
  return 1;
}

static int by_code_remembered(lua_State *L) {
  return recall(L) ? 1 : by_code_missed(L);
}

/* From text */

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
  if (recall(L)) {
    return 1;
  }
  size_t length;
  const char *text = check_text(L, 1, "code", &length);
  const httpstatus_row *row = httpstatus_find_text(text, length);
  if (!row) {
    lua_pushnil(L);
    return 1;
  }
  lua_pushinteger(L, row->code);
  /* Of the countless ways to write a name only these are remembered. */
  if (httpstatus_spells(row, text, length)) {
    lua_pushvalue(L, 1);
    lua_pushvalue(L, -2);
    lua_rawset(L, MEMORY);
  }
  return 1;
}

/***
Takes a status line apart (RFC 9112, Section 4): `"HTTP/1.1 404 Not Found"`,
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

/***
Makes a status line without a line end (RFC 9112, Section 4), the inverse of
`parse`. If no reason is known, the space before it stays.
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
    if (lua_type(L, 3) == LUA_TNUMBER && lua_tonumber(L, 3) == 1) {
      lua_pushliteral(L, "1.0"); /* which as a number has no minor version */
      lua_replace(L, 3);
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

/* The step of each: takes the filter and the code before. */
static int each_next(lua_State *L) {
  size_t length = 0;
  const char *filter = lua_tolstring(L, 1, &length);
  lua_Number before = lua_tonumber(L, 2);
  for (size_t i = 0; i < httpstatus_count; i++) {
    const httpstatus_row *row = &httpstatus_table[i];
    if ((lua_Number)row->code > before &&
        (!filter || httpstatus_in(row, filter, length))) {
      lua_pushinteger(L, row->code);
      lua_pushstring(L, row->reason);
      return 2;
    }
  }
  lua_pushnil(L);
  return 1;
}

/***
Iterates the known codes and their reason phrases, ascending by code.
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
    /* That is how a loop calls what it takes for the iterator. */
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
  lua_pushcfunction(L, each_next);
  lua_insert(L, 1);
  lua_pushnil(L);
  return 3;
}

/* The module */

/* A misspelled constant must not be taken for nil. */
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

/*
 * LuaJIT cannot compile a call to a C function: there a lookup costs five times
 * a table lookup. So it is fronted by this, which does nothing but remember. The
 * predicates share one memory, of traits: it is small, and LuaJIT tests a bit
 * faster than it tells booleans apart.
 */
static const char front[] =
    "local band = ...\n"
    "return function(memory, answer, traits)\n"
    "  return traits and function(...)\n"
    "    local has = memory[...]\n"
    "    if has then return band(has, traits) ~= 0 end\n"
    "    return answer(...)\n"
    "  end or function(...)\n"
    "    local known = memory[...]\n"
    "    if known ~= nil then return known end\n"
    "    return answer(...)\n"
    "  end\n"
    "end\n";

/* Pushes what makes a front on LuaJIT, nil on any other Lua. */
static void push_front(lua_State *L) {
  lua_getfield(L, LUA_REGISTRYINDEX, "_LOADED");
  if (!lua_istable(L, -1)) { /* a state without libraries */
    lua_pushnil(L);
    lua_replace(L, -2);
    return;
  }
  lua_getfield(L, -1, "jit");
  lua_getfield(L, -2, "bit");
  if (lua_istable(L, -2) && lua_istable(L, -1)) {
    if (luaL_loadbuffer(L, front, sizeof front - 1, "=httpstatus") != 0) {
      lua_error(L);
    }
    lua_getfield(L, -2, "band");
    lua_call(L, 1, 1);
  } else {
    lua_pushnil(L);
  }
  lua_replace(L, -4);
  lua_pop(L, 2);
}

/*
 * Makes of the memory on the stack a function that has it, behind the front at
 * the index if there is one.
 */
static void make_remembering(lua_State *L, lua_CFunction function, int which,
                             unsigned traits, int front_index) {
  lua_pushvalue(L, -1);
  lua_pushinteger(L, which);
  lua_pushcclosure(L, function, 2);
  if (lua_isnil(L, front_index)) {
    lua_replace(L, -2);
    return;
  }
  lua_pushvalue(L, front_index);
  lua_insert(L, -3);
  if (traits) {
    lua_pushinteger(L, (lua_Integer)traits);
  } else {
    lua_pushnil(L);
  }
  lua_call(L, 3, 1);
}

static void set_functions(lua_State *L, int module) {
  push_front(L);
  int front_index = lua_gettop(L);
  int fronted = !lua_isnil(L, front_index);
  lua_createtable(L, fronted ? 599 : 0, 0);
  for (int i = 0; i < BY_CODE; i++) {
    const struct by_code *which = &by_code[i];
    if (which->kept) {
      lua_newtable(L);
      make_remembering(L, by_code_remembered, i, 0, front_index);
    } else if (which->traits && fronted) {
      lua_pushvalue(L, front_index + 1);
      make_remembering(L, by_code_missed, i, which->traits, front_index);
    } else {
      lua_pushcfunction(L, which->function);
    }
    lua_setfield(L, module, which->name);
  }
  lua_newtable(L);
  make_remembering(L, api_code, 0, 0, front_index);
  lua_setfield(L, module, "code");
  lua_settop(L, front_index - 1);

  static const luaL_Reg functions[] = {
      {"fallback", api_fallback}, {"expects_body", api_expects_body},
      {"lookup", api_lookup},     {"parse", api_parse},
      {"format", api_format},     {"redirect_method", api_redirect_method},
      {"each", api_each},         {NULL, NULL},
  };
  for (const luaL_Reg *f = functions; f->name; f++) {
    lua_pushcfunction(L, f->func);
    lua_setfield(L, module, f->name);
  }
}

static void set_constants(lua_State *L, int module) {
  for (size_t row = 0; row < httpstatus_count; row++) {
    for (int i = 0; i < HTTPSTATUS_NAMES; i++) {
      const char *constant = httpstatus_table[row].names[i];
      if (constant) {
        lua_pushinteger(L, httpstatus_table[row].code);
        lua_setfield(L, module, constant);
      }
      if (constant && i < HTTPSTATUS_PREFIXED) {
        lua_pushinteger(L, httpstatus_table[row].code);
        lua_setfield(L, module, constant + sizeof HTTPSTATUS_PREFIX - 1);
      }
    }
  }
}

COMPAT_EXPORT int luaopen_httpstatus(lua_State *L);

COMPAT_EXPORT int luaopen_httpstatus(lua_State *L) {
  compat_checkversion(L);
  /* About two names a status, each in two forms, and the functions. */
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
