/*
 * The native table of HTTP status codes, and pure functions on it. Nothing here
 * knows about Lua, allocates memory, keeps state or depends on the locale.
 */
#ifndef STATUS_H
#define STATUS_H

#include <stdbool.h>
#include <stddef.h>

#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility push(hidden)
#endif

/* The date of the IANA registry that the table follows. */
#define HTTPSTATUS_REGISTRY "2025-09-15"

#define HTTPSTATUS_PREFIX "HTTP_STATUS_"

/*
 * A code has three digits, and up to 599 the first one is its class. Functions
 * take a number from 0 to HTTPSTATUS_MAX, or HTTPSTATUS_NONE for data that is
 * not a status.
 */
enum {
  HTTPSTATUS_NONE = -1,
  HTTPSTATUS_MIN = 100,
  HTTPSTATUS_MAX_OF_CLASSES = 599,
  HTTPSTATUS_MAX = 999
};

/* Traits, as bits. The first five follow from the first digit of the code. */
enum {
  HTTPSTATUS_INFORMATIONAL = 1 << 0,
  HTTPSTATUS_SUCCESS = 1 << 1,
  HTTPSTATUS_REDIRECTION = 1 << 2,
  HTTPSTATUS_CLIENT_ERROR = 1 << 3,
  HTTPSTATUS_SERVER_ERROR = 1 << 4,
  HTTPSTATUS_ERROR = HTTPSTATUS_CLIENT_ERROR | HTTPSTATUS_SERVER_ERROR,
  HTTPSTATUS_KNOWN = 1 << 5,
  HTTPSTATUS_ALLOWS_CONTENT = 1 << 6,
  /* The rows of the table set these. */
  HTTPSTATUS_CACHEABLE = 1 << 7,
  HTTPSTATUS_RETRYABLE = 1 << 8,
  HTTPSTATUS_DEPRECATED = 1 << 9,
  HTTPSTATUS_NO_CONTENT = 1 << 10,
  HTTPSTATUS_TO_GET = 1 << 11,
  HTTPSTATUS_POST_TO_GET = 1 << 12,
  HTTPSTATUS_KEEP_METHOD = 1 << 13
};

/* A response header field that the specification asks for. */
typedef struct httpstatus_field {
  const char *name;
  const char *level; /* the key word and its condition: "MUST if ..." */
} httpstatus_field;

typedef struct httpstatus_row {
  int code;
  const char *reason;
  const char *source;
  const char *reference; /* NULL if no specification defines the code */
  const char *description;
  unsigned traits;
  /* Each with HTTPSTATUS_PREFIX; Lua has each without it, too. NULL is last. */
  const char *const *names;
  /* Constants that exist only as they stand, NULL last; or NULL without any. */
  const char *const *exact;
  /* A field without a name is last; or NULL without any. */
  const httpstatus_field *fields;
} httpstatus_row;

/* Ascending by code, from 100 to 599 */
extern const httpstatus_row httpstatus_table[];
extern const size_t httpstatus_count;

/* The row of a code; NULL if the code is unknown. */
const httpstatus_row *httpstatus_find(int code);

/* A string about a code; NULL if there is none. */
const char *httpstatus_reason(int code);
const char *httpstatus_name(int code);
const char *httpstatus_constant(int code);
const char *httpstatus_description(int code);
const char *httpstatus_class(int code);
const char *httpstatus_series(int code);
const char *httpstatus_reference(int code);
const char *httpstatus_source(int code);

enum { HTTPSTATUS_URL_SIZE = 128 };

/* Writes and returns the address of an RFC or a draft; NULL for another. */
const char *httpstatus_url(char url[HTTPSTATUS_URL_SIZE],
                           const char *reference);

/* Whether any of the traits holds for the code. */
bool httpstatus_has(int code, unsigned traits);

/* The code whose meaning a client falls back to, or HTTPSTATUS_NONE */
int httpstatus_fallback(int code);

/*
 * Whether a receiver has to look for a body after the head of a response. The
 * method is that of the request; it is empty if the caller does not know it.
 */
bool httpstatus_expects_body(int code, const char *method, size_t length);

enum { HTTPSTATUS_KEY_SIZE = 64 }; /* more than the longest key of a name */

/*
 * Writes the key of a text, which all spellings of a name share: upper case,
 * without spaces, hyphens, underscores and apostrophes. It is empty if the text
 * cannot be a name, because it is too long or has a NUL.
 */
void httpstatus_key(char key[HTTPSTATUS_KEY_SIZE], const char *text,
                    size_t length);

/* The constant that is at most one slip away; NULL if there is none. */
const char *httpstatus_suggest(const char *text, size_t length);

/* The code if the text is exactly three digits, else HTTPSTATUS_NONE */
int httpstatus_digits(const char *text, size_t length);

typedef struct httpstatus_line {
  int code;
  const char *reason; /* empty if the line has none */
  size_t reason_length;
  const char *version;
  size_t version_length;
} httpstatus_line;

/* Splits a status line. Returns NULL, or what is wrong with the line. */
const char *httpstatus_parse(httpstatus_line *line, const char *text,
                             size_t length);

bool httpstatus_is_version(const char *text, size_t length);
bool httpstatus_is_reason(const char *text, size_t length);

enum { HTTPSTATUS_HEAD_SIZE = sizeof "HTTP/1.1 404 " - 1 };

/*
 * Writes a status line up to the reason phrase, and returns the length of that.
 * The code must have three digits, and the version must be valid or NULL.
 */
size_t httpstatus_format_head(char head[HTTPSTATUS_HEAD_SIZE], int code,
                              const char *version, size_t version_length);

/*
 * The method to follow a redirect with: the given one or "GET"; NULL if the
 * code is not an automatic redirect or the method is not a token.
 */
const char *httpstatus_redirect_method(int code, const char *method,
                                       size_t length);

/* Whether the group is the class, the series or the source of the row. */
bool httpstatus_in(const httpstatus_row *row, const char *group, size_t length);

enum { HTTPSTATUS_QUOTE_SIZE = 40 + 1 };

/* Writes text for an error message: at most 40 printable characters. */
void httpstatus_quote(char out[HTTPSTATUS_QUOTE_SIZE], const char *text,
                      size_t length);

#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility pop
#endif

#endif
