/*
 * The Lua binding: checks arguments, pushes results and builds the module
 * table. It leaves all questions about HTTP to status.h.
 */

/***
Every HTTP status code, and what the specifications say about it.

A `code` is a number or a string, because that is what nginx, sockets and logs
hand over. An integer, a float with an integral value and a string of exactly
three ASCII digits are codes. Any other number or string, such as `404.5` or
`"502, 200"`, is data that is not a status. For such data and for unknown codes,
functions return nil and predicates return false. Anything else raises an error
at the caller's line:
`bad argument #1 to 'reason' (HTTP status code expected, got nil)`. If the
caller has no line, as after a tail call, it is that of the nearest one above.

A `text` is a string or a number. A float with an integral value counts as that
integer. Anything else raises an error:
`bad argument #1 to 'code' (string expected, got nil)`.

The constants are fields of the module. For each name N of a status,
`httpstatus.N` and `httpstatus.HTTP_STATUS_N` both hold the code. A few exist
only as they stand: the spellings of the Windows SDK, such as
`HTTP_STATUS_DENIED`, and `HTTP_CLOSE` and `HTTP_ILLEGAL` of OpenResty. Reading
a constant that does not exist raises an error, with a hint if a name is near.
So does reading a name that is not in capitals, such as `not_found`. To ask
without an error, use `rawget(httpstatus, name)` or `code(name)`.
`_VERSION` is the version of the module, and `_REGISTRY` the date of the IANA
registry that it follows.

@module httpstatus
@usage local httpstatus = require "httpstatus"
print(httpstatus.NOT_FOUND) --> 404
*/

#include "compat.h"
#include "status.h"

#include <stdarg.h>
#include <string.h>

#define HTTPSTATUS_VERSION "1.0.0"

/* Errors and arguments */

/*
 * Raises an error at the line of the caller at a level. If that has no line, as
 * pcall has none, it is the nearest line above.
 */
static int raise(lua_State *L, int level, const char *format, ...) {
  lua_Debug caller;
  luaL_where(L, level);
  while (*lua_tostring(L, -1) == '\0' && lua_getstack(L, ++level, &caller)) {
    lua_pop(L, 1);
    luaL_where(L, level);
  }
  va_list arguments;
  va_start(arguments, format);
  lua_pushvfstring(L, format, arguments);
  va_end(arguments);
  lua_concat(L, 2);
  return lua_error(L);
}

/* The error of Lua's own functions, in the same words on every Lua */
static int argument_error(lua_State *L, int level, int arg,
                          const char *function, const char *expected) {
  return raise(L, level, "bad argument #%d to '%s' (%s expected, got %s)", arg,
               function, expected, luaL_typename(L, arg));
}

/* Returns the code, or HTTPSTATUS_NONE for data that is not a status. */
static int check_code(lua_State *L, int level, const char *function) {
  int type = lua_type(L, 1);
  if (type == LUA_TNUMBER) {
    lua_Number number = lua_tonumber(L, 1);
    int code =
        number >= 0 && number <= HTTPSTATUS_MAX ? (int)number : HTTPSTATUS_NONE;
    return (lua_Number)code == number ? code : HTTPSTATUS_NONE;
  }
  if (type == LUA_TSTRING) {
    size_t length;
    const char *text = lua_tolstring(L, 1, &length);
    return httpstatus_digits(text, length);
  }
  return argument_error(L, level, 1, function, "HTTP status code");
}

/* The text of a number or string, which is "404" for 404.0 on every Lua */
static const char *to_text(lua_State *L, int arg, size_t *length) {
  if (lua_type(L, arg) == LUA_TNUMBER) {
    compat_integer(L, arg);
  }
  return lua_tolstring(L, arg, length);
}

static const char *check_text(lua_State *L, int arg, const char *function,
                              size_t *length) {
  if (!lua_isstring(L, arg)) {
    argument_error(L, 1, arg, function, "string");
  }
  return to_text(L, arg, length);
}

/* The error about a number or string: the format has a %s for its text. */
static int quoting_error(lua_State *L, int arg, const char *format) {
  size_t length;
  const char *text = to_text(L, arg, &length);
  char quoted[HTTPSTATUS_QUOTE_SIZE];
  httpstatus_quote(quoted, text, length);
  return raise(L, 1, format, quoted);
}

/*
 * Pushes a table that fills itself at its first miss, by its __index. It stores
 * known codes and names only, so no input makes it grow.
 */
static void push_filling_table(lua_State *L, lua_CFunction fill, int row) {
  lua_newtable(L);
  lua_createtable(L, 0, 1);
  lua_pushinteger(L, row);
  lua_pushcclosure(L, fill, 1);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
}

/* Only the debug library can call such an __index with anything else. */
static void begin_filling(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 2);
}

/*
 * The last step of such an __index is to remove it, so that a fill that ran out
 * of memory is repeated.
 */
static int end_filling(lua_State *L) {
  lua_pushnil(L);
  lua_setmetatable(L, 1);
  lua_rawget(L, 1);
  return 1;
}

/*
 * By code
 *
 * A function by code is a row of by_code. What programs call is its front: a
 * Lua function over a table that has the answer to each known code, as 404 and
 * as "404". A front is faster than a C function: LuaJIT compiles it to a table
 * access, and other Luas need not make the string of an answer at each call.
 *
 *   the first call, with any code   fill_answers fills the whole table
 *   reason(404), from then on       the table answers, without C
 *   reason(299), reason({})         the table has nil, and ask, in C, returns
 *                                   nil or raises the error
 *
 * If memory runs out in the first call, the next miss fills again: see
 * end_filling. ask raises at level 2, which is the caller of the front, because
 * the front at level 1 does not tail-call ask.
 */
static const char front[] = "local answers, ask = ...\n"
                            "return function(code)\n"
                            "  local answer = answers[code]\n"
                            "  if answer == nil then answer = ask(code) end\n"
                            "  return answer\n"
                            "end\n";

enum { CALLER_OF_FRONT = 2 };

static void push_fallback(lua_State *L, int code) {
  int fallback = httpstatus_fallback(code);
  if (fallback != HTTPSTATUS_NONE) {
    lua_pushinteger(L, fallback);
  } else {
    lua_pushnil(L);
  }
}

static void push_url(lua_State *L, int code) {
  char url[HTTPSTATUS_URL_SIZE];
  lua_pushstring(L, httpstatus_url(url, httpstatus_reference(code)));
}

/* clang-format off */
/* A row answers with a string, whether it has traits, or by pushing a value. */
static const struct by_code {
  const char *function;
  const char *key; /* in the table that lookup returns, or NULL */
  const char *(*string)(int code);
  unsigned traits;
  void (*push)(lua_State *L, int code);
} by_code[] = {
/***
The reason phrase (RFC 9110, Section 15.1).
@function reason
@tparam number|string code
@treturn ?string nil for an unknown code
@usage httpstatus.reason(404) --> "Not Found"
*/
  {"reason", "reason", .string = httpstatus_reason},

/***
The name: the reason phrase in upper snake case.
@function name
@tparam number|string code
@treturn ?string nil for an unknown code
@usage httpstatus.name(401) --> "UNAUTHORIZED"
*/
  {"name", "name", .string = httpstatus_name},

/***
The constant: the Windows SDK's spelling if it has one, else `HTTP_STATUS_` and
the name.
@function constant
@tparam number|string code
@treturn ?string nil for an unknown code
@usage httpstatus.constant(401) --> "HTTP_STATUS_DENIED"
*/
  {"constant", "constant", .string = httpstatus_constant},

/***
What the status tells the receiver, in one plain sentence.
@function description
@tparam number|string code
@treturn ?string nil for an unknown code
@usage httpstatus.description(411)
--> "The server refuses the request because it has no Content-Length field."
*/
  {"description", "description", .string = httpstatus_description},

/***
The class, by the first digit, whether or not the code is assigned (RFC 9110,
Section 15).
@function class
@tparam number|string code
@treturn ?string `"informational"`, `"success"`, `"redirection"`,
`"client_error"` or `"server_error"`; nil outside 100 to 599
@usage httpstatus.class(499) --> "client_error"
*/
  {"class", "class", .string = httpstatus_class},

/***
The series, as dashboards and metrics label it, by the first digit.
@function series
@tparam number|string code
@treturn ?string `"1xx"` to `"5xx"`; nil outside 100 to 599
@usage httpstatus.series(404) --> "4xx"
*/
  {"series", "series", .string = httpstatus_series},

/***
The specification that defines the status.
@function reference
@tparam number|string code
@treturn ?string nil if no specification defines it, as for most vendors' codes
@usage httpstatus.reference(404) --> "RFC 9110, Section 15.5.5"
*/
  {"reference", "reference", .string = httpstatus_reference},

/***
The address of the specification: of the section if the reference has one.
@function url
@tparam number|string code
@treturn ?string nil if `reference` is nil or is neither an RFC nor a draft
@usage httpstatus.url(404)
--> "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5"
*/
  {"url", "url", .push = push_url},

/***
Who assigned the code: `"IANA"`, a vendor such as `"nginx"`, or `"informal"`.
@function source
@tparam number|string code
@treturn ?string nil for an unknown code
@usage httpstatus.source(499) --> "nginx"
*/
  {"source", "source", .string = httpstatus_source},

/***
The code whose meaning a client falls back to (RFC 9110, Section 15): a known
code itself, x00 of its class for another from 100 to 599, and 500 for any other
from 0 to 999, because an invalid code counts as a server error.
@function fallback
@tparam number|string code
@treturn ?integer nil outside 0 to 999
@usage httpstatus.fallback(499) --> 499
httpstatus.fallback(471) --> 400
*/
  {"fallback", NULL, .push = push_fallback},

/***
Whether the table has the code.
@function is_known
@tparam number|string code
@treturn boolean
@usage httpstatus.is_known(299) --> false
*/
  {"is_known", NULL, .traits = HTTPSTATUS_KNOWN},

/***
Whether the code is 1xx, assigned or not (RFC 9110, Section 15.2).
@function is_informational
@tparam number|string code
@treturn boolean
@usage httpstatus.is_informational(103) --> true
*/
  {"is_informational", NULL, .traits = HTTPSTATUS_INFORMATIONAL},

/***
Whether the code is 2xx, assigned or not (RFC 9110, Section 15.3).
@function is_success
@tparam number|string code
@treturn boolean
@usage httpstatus.is_success(204) --> true
*/
  {"is_success", NULL, .traits = HTTPSTATUS_SUCCESS},

/***
Whether the code is 3xx, assigned or not (RFC 9110, Section 15.4).
@function is_redirection
@tparam number|string code
@treturn boolean
@usage httpstatus.is_redirection(308) --> true
*/
  {"is_redirection", NULL, .traits = HTTPSTATUS_REDIRECTION},

/***
Whether the code is 4xx, assigned or not (RFC 9110, Section 15.5).
@function is_client_error
@tparam number|string code
@treturn boolean
@usage httpstatus.is_client_error(404) --> true
*/
  {"is_client_error", NULL, .traits = HTTPSTATUS_CLIENT_ERROR},

/***
Whether the code is 5xx, assigned or not (RFC 9110, Section 15.6).
@function is_server_error
@tparam number|string code
@treturn boolean
@usage httpstatus.is_server_error(503) --> true
*/
  {"is_server_error", NULL, .traits = HTTPSTATUS_SERVER_ERROR},

/***
Whether the code is 4xx or 5xx, assigned or not (RFC 9110, Section 15).
@function is_error
@tparam number|string code
@treturn boolean
@usage httpstatus.is_error("502") --> true
*/
  {"is_error", NULL, .traits = HTTPSTATUS_ERROR},

/***
Whether a response is heuristically cacheable (RFC 9110, Section 15.1; for 451
RFC 7725, Section 3).
@function is_cacheable
@tparam number|string code
@treturn boolean
@usage httpstatus.is_cacheable(404) --> true
*/
  {"is_cacheable", "cacheable", .traits = HTTPSTATUS_CACHEABLE},

/***
Whether the same request may succeed later. This is our reading of each
definition, and wider than the 502, 503 and 504 of other libraries. It is false
for 507, because the user has to ask again (RFC 4918, Section 11.5). Whether
repeating the request is safe depends on its method (RFC 9110, Section 9.2.2).
@function is_retryable
@tparam number|string code
@treturn boolean
@usage httpstatus.is_retryable(503) --> true
*/
  {"is_retryable", "retryable", .traits = HTTPSTATUS_RETRYABLE},

/***
Whether the code should no longer be used, such as 305 (RFC 9110, Section
15.4.6).
@function is_deprecated
@tparam number|string code
@treturn boolean
@usage httpstatus.is_deprecated(305) --> true
*/
  {"is_deprecated", "deprecated", .traits = HTTPSTATUS_DEPRECATED},

/***
Whether the response may have content: true from 200 to 599, except for 204, 205
and 304 (RFC 9110, Sections 15.2, 15.3.5, 15.3.6 and 15.4.5).
@function allows_content
@tparam number|string code
@treturn boolean
@usage httpstatus.allows_content(204) --> false
*/
  {"allows_content", "allows_content", .traits = HTTPSTATUS_ALLOWS_CONTENT},
};
/* clang-format on */

enum { BY_CODE = sizeof by_code / sizeof by_code[0] };

static void push_answer(lua_State *L, const struct by_code *row, int code) {
  if (row->string) {
    lua_pushstring(L, row->string(code));
  } else if (row->push) {
    row->push(L, code);
  } else {
    lua_pushboolean(L, httpstatus_has(code, row->traits));
  }
}

/* The row that the upvalue of a C function names */
static const struct by_code *own_row(lua_State *L) {
  return &by_code[lua_tointeger(L, lua_upvalueindex(1))];
}

static int ask(lua_State *L) {
  const struct by_code *row = own_row(L);
  push_answer(L, row, check_code(L, CALLER_OF_FRONT, row->function));
  return 1;
}

/* The __index of a table of answers */
static int fill_answers(lua_State *L) {
  begin_filling(L);
  for (size_t i = 0; i < httpstatus_count; i++) {
    int code = httpstatus_table[i].code;
    push_answer(L, own_row(L), code);
    lua_pushfstring(L, "%d", code);
    lua_pushvalue(L, -2);
    lua_rawset(L, 1);
    lua_rawseti(L, 1, code);
  }
  return end_filling(L);
}

/***
Whether a receiver has to look for a body after the head of this response (RFC
9112, Section 6.3). Unlike `allows_content`, it is true for 205, whose empty
body may come as a chunk, and for the invalid codes from 0 to 99 and from 600
to 999.
@function expects_body
@tparam number|string code
@tparam[opt] string method of the request; methods are case-sensitive
@treturn boolean false for 1xx, 204, 304, any response to HEAD, a 2xx to
CONNECT, which opens a tunnel, and outside 0 to 999
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

/***
The response header fields that the specification of the status asks for, each
with its key word (RFC 2119) and condition: `"MUST"`,
`"SHOULD if the condition is temporary"`. `"expected"` means that the
specification counts on the field without using a key word.
@function headers
@tparam number|string code
@treturn ?table a fresh table; nil if the specification asks for none
@usage httpstatus.headers(405).Allow --> "MUST"
*/
static int api_headers(lua_State *L) {
  push_headers(L, check_code(L, 1, "headers"));
  return 1;
}

/***
Everything that is known about a code: `code`, `reason`, `name`, `constant`,
`description`, `class`, `series`, `reference`, `url`, `source`, `headers`, and a
boolean for each trait, such as `cacheable` and `allows_content`.
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
  lua_createtable(L, 0, 16); /* room for its fields */
  lua_pushinteger(L, code);
  lua_setfield(L, -2, "code");
  push_headers(L, code);
  lua_setfield(L, -2, "headers");
  for (const struct by_code *row = by_code; row < by_code + BY_CODE; row++) {
    if (row->key) {
      push_answer(L, row, code);
      lua_setfield(L, -2, row->key);
    }
  }
  return 1;
}

/* From text */

/* Stores a code under the key of a spelling, in the table at index 1. */
static void set_key(lua_State *L, const char *text, int code) {
  char key[HTTPSTATUS_KEY_SIZE];
  httpstatus_key(key, text, strlen(text));
  lua_pushstring(L, key);
  lua_pushinteger(L, code);
  lua_rawset(L, 1);
}

/* The __index of the table of keys */
static int fill_keys(lua_State *L) {
  begin_filling(L);
  for (const httpstatus_row *row = httpstatus_table;
       row < httpstatus_table + httpstatus_count; row++) {
    for (const char *const *name = row->names; *name; name++) {
      const char *bare = *name + strlen(HTTPSTATUS_PREFIX);
      set_key(L, *name, row->code);
      set_key(L, bare, row->code);
      set_key(L, lua_pushfstring(L, "HTTP_%s", bare), row->code);
      lua_pop(L, 1);
    }
    for (const char *const *name = row->exact; name && *name; name++) {
      set_key(L, *name, row->code);
    }
  }
  return end_filling(L);
}

/* Pushes the code of a name, or nil. Upvalue 1 is the table of keys. */
static void push_code_of_name(lua_State *L, const char *text, size_t length) {
  char key[HTTPSTATUS_KEY_SIZE];
  httpstatus_key(key, text, length);
  lua_pushstring(L, key);
  lua_gettable(L, lua_upvalueindex(1));
}

/***
The known code that a name, a constant, a reason phrase or three digits mean.
ASCII case, spaces, hyphens, underscores and apostrophes do not matter, nor does
`HTTP_STATUS_` or `HTTP_` at the start of a name. Constants that exist only as
they stand, and three digits, are written whole.
@function code
@tparam string|number text
@treturn ?integer nil if the text does not mean a known code
@usage httpstatus.code("not-found") --> 404
*/
static int api_code(lua_State *L) {
  size_t length;
  const char *text = check_text(L, 1, "code", &length);
  int code = httpstatus_digits(text, length);
  if (code == HTTPSTATUS_NONE) {
    push_code_of_name(L, text, length);
  } else if (httpstatus_find(code)) {
    lua_pushinteger(L, code);
  } else {
    lua_pushnil(L);
  }
  return 1;
}

/***
Splits a status line (RFC 9112, Section 4): `"HTTP/1.1 404 Not Found"` or
`"HTTP/2 404"`. The latter is not a status line of HTTP/1 (RFC 9112, Section
2.3), so a client of HTTP/1 should refuse it:
`if not code or not version:find "^1%." then`. A line may end with CRLF, LF or
CR.

`parse(nil, message)` returns the two, so that `parse(sock:receive())` passes on
what the socket says.
@function parse
@tparam string|number line
@treturn ?integer the code, from 0 to 999; nil if the line is malformed
@treturn string the reason phrase, empty if the line has none; or what is wrong
with the line
@treturn ?string the version, such as `"1.1"`; nil after a malformed line
@usage httpstatus.parse("HTTP/1.1 404 Not Found") --> 404, "Not Found", "1.1"
*/
static int api_parse(lua_State *L) {
  if (lua_isnil(L, 1) && !lua_isnoneornil(L, 2)) {
    lua_settop(L, 2);
    return 2;
  }
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
  lua_pushlstring(L, line.version, line.version_length);
  return 3;
}

/* A version may be a number, but Lua would write 1 for 1.0, or 1,1 for 1.1. */
static const char *check_version(lua_State *L, int arg, size_t *length) {
  static const struct {
    lua_Number number;
    const char *text;
  } known[] = {{(lua_Number)0.9, "0.9"},
               {1, "1.0"},
               {(lua_Number)1.1, "1.1"},
               {2, "2"},
               {3, "3"}};
  bool number = lua_type(L, arg) == LUA_TNUMBER;
  for (size_t i = 0; number && i < sizeof known / sizeof known[0]; i++) {
    if (lua_tonumber(L, arg) == known[i].number) {
      lua_pushstring(L, known[i].text);
      lua_replace(L, arg);
      number = false;
    }
  }
  const char *version = check_text(L, arg, "format", length);
  if (number || !httpstatus_is_version(version, *length)) {
    quoting_error(L, arg,
                  "bad argument #3 to 'format' (HTTP version such as "
                  "'1.1' expected, got '%s')");
  }
  return version;
}

/***
Makes a status line without a line end (RFC 9112, Section 4). It is the inverse
of `parse`. If no reason is known, the space before it stays. For a phrase of
your own, pass `httpstatus.reasons[code] or "Unassigned"`. HTTP/2 and HTTP/3
have no status lines, so a line with version 2 or 3 is for logs only.
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
    return quoting_error(L, 1,
                         lua_type(L, 1) == LUA_TNUMBER
                             ? "bad argument #1 to 'format' (HTTP status code "
                               "from 100 to 999 expected, got %s)"
                             : "bad argument #1 to 'format' (HTTP status code "
                               "from 100 to 999 expected, got '%s')");
  }
  const char *reason = httpstatus_reason(code);
  if (!lua_isnoneornil(L, 2)) {
    size_t length;
    reason = check_text(L, 2, "format", &length);
    if (!httpstatus_is_reason(reason, length)) {
      quoting_error(L, 2,
                    "bad argument #2 to 'format' (control character in "
                    "the reason phrase '%s')");
    }
  }
  const char *version = NULL;
  size_t length = 0;
  if (!lua_isnoneornil(L, 3)) {
    version = check_version(L, 3, &length);
  }
  char head[HTTPSTATUS_HEAD_SIZE];
  lua_pushlstring(L, head, httpstatus_format_head(head, code, version, length));
  lua_pushstring(L, reason ? reason : "");
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
@tparam[opt="GET"] string method of the request that was redirected
@treturn ?string nil if the code is not an automatic redirect or the method is
not a token (RFC 9110, Section 5.6.2)
@usage httpstatus.redirect_method(302, "POST") --> "GET"
*/
static int api_redirect_method(lua_State *L) {
  int code = check_code(L, 1, "redirect_method");
  if (lua_isnoneornil(L, 2)) {
    lua_settop(L, 1);
    lua_pushliteral(L, "GET");
  }
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

/* The iterator of each: its state is the filter, its control value the code. */
static int each_next(lua_State *L) {
  size_t length = 0;
  const char *filter = lua_tolstring(L, 1, &length);
  lua_Number before = lua_tonumber(L, 2);
  /* A caller that is not a loop may pass any number. The next code follows. */
  const httpstatus_row *row = httpstatus_find(
      before >= HTTPSTATUS_MIN && before <= HTTPSTATUS_MAX ? (int)before : 0);
  row = row ? row + 1 : httpstatus_table;
  for (; row < httpstatus_table + httpstatus_count; row++) {
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
Iterates over the known codes and their reason phrases, ascending by code.
@function each
@tparam[opt] string filter a class, a series such as `"4xx"`, or a source
@treturn function the iterator
@treturn ?string its state, the filter
@treturn nil its first value
@raise if the filter is none of these
@usage for code, reason in httpstatus.each("server_error") do
  print(code, reason)
end
*/
static int api_each(lua_State *L) {
  if (lua_gettop(L) == 2 && lua_isnil(L, 1) && lua_isnil(L, 2)) {
    /* This is how a loop calls its iterator for the first time. */
    return raise(L, 1,
                 "'each' lacks its parentheses (a loop needs "
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
      return quoting_error(L, 1,
                           "bad argument #1 to 'each' (class, series "
                           "such as '4xx', or source expected, got "
                           "'%s')");
    }
  }
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_pushnil(L);
  return 3;
}

/* The reason phrases as a table */

static int refuse_change(lua_State *L) {
  return raise(L, 1, "httpstatus.reasons is read-only");
}

/* The __pairs of reasons: the iterator of each without a filter */
static int reasons_pairs(lua_State *L) {
  lua_pushcfunction(L, each_next);
  return 1;
}

/***
The reason phrases as a read-only table: `reasons[404]`, `reasons["404"]` and
`reasons[404.0]` are `"Not Found"`, and any other key is nil. Reading costs a
table access, not a call. `pairs` iterates over the codes if Lua supports
`__pairs`, as it does since 5.2. `each` does so everywhere. Assigning raises an
error, which only `rawset` and, before Lua 5.3, `table.insert` get around.
@table reasons
@usage httpstatus.reasons["404"] --> "Not Found"
*/
static void set_reasons(lua_State *L, int module, int answers) {
  lua_newtable(L);
  lua_createtable(L, 0, 4);
  lua_pushvalue(L, answers);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, refuse_change);
  lua_setfield(L, -2, "__newindex");
  lua_pushcfunction(L, reasons_pairs);
  lua_setfield(L, -2, "__pairs");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_setfield(L, module, "reasons");
}

/* The module */

/*
 * The __index of the module. A misspelled constant must not read as nil, nor
 * must a name that lacks its capitals.
 */
static int missing(lua_State *L) {
  if (lua_type(L, 2) == LUA_TSTRING) {
    size_t length;
    const char *text = lua_tolstring(L, 2, &length);
    push_code_of_name(L, text, length);
    if (!lua_isnil(L, -1) || (text[0] >= 'A' && text[0] <= 'Z')) {
      char quoted[HTTPSTATUS_QUOTE_SIZE];
      httpstatus_quote(quoted, text, length);
      const char *hint = httpstatus_suggest(text, length);
      return raise(
          L, 1,
          hint ? "unknown HTTP status constant '%s' (did you mean '%s'?)"
               : "unknown HTTP status constant '%s'",
          quoted, hint);
    }
  }
  lua_pushnil(L);
  return 1;
}

static void set_by_code(lua_State *L, int module) {
  if (luaL_loadbuffer(L, front, sizeof front - 1, "=httpstatus")) {
    lua_error(L);
  }
  for (int i = 0; i < BY_CODE; i++) {
    lua_pushvalue(L, -1);
    push_filling_table(L, fill_answers, i);
    /* reasons is a view of the answers of reason. */
    if (by_code[i].string == httpstatus_reason) {
      set_reasons(L, module, lua_gettop(L));
    }
    lua_pushinteger(L, i);
    lua_pushcclosure(L, ask, 1);
    lua_call(L, 2, 1);
    lua_setfield(L, module, by_code[i].function);
  }
  lua_pop(L, 1);
}

static void set_functions(lua_State *L, int module) {
  set_by_code(L, module);
  push_filling_table(L, fill_keys, 0); /* for code and for the module */
  lua_createtable(L, 0, 1);
  lua_pushvalue(L, -2);
  lua_pushcclosure(L, missing, 1);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, module);
  lua_pushcclosure(L, api_code, 1);
  lua_setfield(L, module, "code");
  /* One iterator, because LuaJIT compiles a loop anew for each function. */
  lua_pushcfunction(L, each_next);
  lua_pushcclosure(L, api_each, 1);
  lua_setfield(L, module, "each");

  static const luaL_Reg functions[] = {
      {"expects_body", api_expects_body},
      {"headers", api_headers},
      {"lookup", api_lookup},
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

static void set_constant(lua_State *L, int module, const char *name, int code) {
  lua_pushinteger(L, code);
  lua_setfield(L, module, name);
}

static void set_constants(lua_State *L, int module) {
  for (const httpstatus_row *row = httpstatus_table;
       row < httpstatus_table + httpstatus_count; row++) {
    for (const char *const *name = row->names; *name; name++) {
      set_constant(L, module, *name, row->code);
      set_constant(L, module, *name + strlen(HTTPSTATUS_PREFIX), row->code);
    }
    for (const char *const *name = row->exact; name && *name; name++) {
      set_constant(L, module, *name, row->code);
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
  return 1;
}
