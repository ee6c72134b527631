/*
 * The native table of HTTP status codes and the pure functions on it. Nothing
 * here knows of Lua, allocates, keeps state or depends on the locale.
 */
#ifndef HTTPSTATUS_H
#define HTTPSTATUS_H

#include <stdbool.h>
#include <stddef.h>

#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility push(hidden)
#endif

/* The date of the IANA registry that the table follows. */
#define HTTPSTATUS_REGISTRY "2025-09-15"

#define HTTPSTATUS_PREFIX "HTTP_STATUS_"

/*
 * Codes have three digits. Up to 599 the first one is a class. All functions take
 * numbers from 0 to HTTPSTATUS_MAX.
 */
enum {
  HTTPSTATUS_MIN = 100,
  HTTPSTATUS_MAX_OF_CLASSES = 599,
  HTTPSTATUS_MAX = 999
};

/* What is true of a status. The first five follow from the first digit. */
enum {
  HTTPSTATUS_INFORMATIONAL = 1 << 0,
  HTTPSTATUS_SUCCESS = 1 << 1,
  HTTPSTATUS_REDIRECTION = 1 << 2,
  HTTPSTATUS_CLIENT_ERROR = 1 << 3,
  HTTPSTATUS_SERVER_ERROR = 1 << 4,
  HTTPSTATUS_ERROR = HTTPSTATUS_CLIENT_ERROR | HTTPSTATUS_SERVER_ERROR,
  HTTPSTATUS_CLASSES = HTTPSTATUS_INFORMATIONAL | HTTPSTATUS_SUCCESS |
                       HTTPSTATUS_REDIRECTION | HTTPSTATUS_ERROR,
  HTTPSTATUS_KNOWN = 1 << 5,
  HTTPSTATUS_ALLOWS_CONTENT = 1 << 6,
  /* These stand in the rows. */
  HTTPSTATUS_CACHEABLE = 1 << 7,
  HTTPSTATUS_RETRYABLE = 1 << 8,
  HTTPSTATUS_DEPRECATED = 1 << 9,
  HTTPSTATUS_NO_CONTENT = 1 << 10,
  HTTPSTATUS_TO_GET = 1 << 11,
  HTTPSTATUS_POST_TO_GET = 1 << 12,
  HTTPSTATUS_KEEP_METHOD = 1 << 13
};

/* The names of a status, each with HTTPSTATUS_PREFIX before it. */
enum {
  HTTPSTATUS_NAME,   /* the reason phrase in upper snake case */
  HTTPSTATUS_FORMER, /* an older RFC's or nginx's */
  HTTPSTATUS_FORMER_2,
  HTTPSTATUS_PREFIXED, /* From here on names exist with their prefix only. */
  HTTPSTATUS_WINDOWS = HTTPSTATUS_PREFIXED, /* the SDK's, if it differs */
  HTTPSTATUS_BOUND,                         /* the SDK's FIRST and LAST */
  HTTPSTATUS_NAMES
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
  const char *names[HTTPSTATUS_NAMES]; /* NULL if there is none */
  const httpstatus_field *fields;      /* NULL, or up to one without a name */
} httpstatus_row;

/* Ascending by code, all of them in a class. */
extern const httpstatus_row httpstatus_table[];
extern const size_t httpstatus_count;

/* The row of a code, NULL if the code is not known. */
const httpstatus_row *httpstatus_find(int code);

/* Strings of a code, NULL if there is none. */
const char *httpstatus_reason(int code);
const char *httpstatus_name(int code);
const char *httpstatus_constant(int code);
const char *httpstatus_description(int code);
const char *httpstatus_class(int code);
const char *httpstatus_series(int code);
const char *httpstatus_reference(int code);
const char *httpstatus_source(int code);

/* All traits of the code, as bits. */
unsigned httpstatus_traits(int code);

/* Whether any of the traits holds for the code. */
bool httpstatus_has(int code, unsigned traits);

/*
 * The code that a client has to take this one for if it does not know it; 0 if
 * there is none.
 */
int httpstatus_fallback(int code);

/*
 * Whether a body may follow the head of a response with this code. The method is
 * that of the request, and empty if it is not known.
 */
bool httpstatus_expects_body(int code, const char *method, size_t length);

/*
 * The name at a place of the row as it can be written, NULL if there is none: it
 * has HTTP_STATUS_ before it only if it never goes without.
 */
const char *httpstatus_spelling(const httpstatus_row *row, int name);

enum { HTTPSTATUS_KEY_SIZE = 64 }; /* longer than any key of a name */

/*
 * Writes the key of a text, which is the same for all spellings of a name:
 * upper case without spaces, hyphens, underscores and apostrophes. Returns the
 * length, 0 if the text is too long to be a name.
 */
size_t httpstatus_key(char key[HTTPSTATUS_KEY_SIZE], const char *text,
                      size_t length);

/*
 * How much of a key is an HTTP_STATUS_ or HTTP_ behind which the key of a name
 * may begin; 0 if there is none.
 */
size_t httpstatus_key_prefix(const char *key, size_t length);

/*
 * The names that a misspelled one may have been meant to be, of which there are
 * up to two. The first is the nearest, or else the only one that contains it;
 * the other is one that does not go without the prefix that was left out.
 */
int httpstatus_suggest(const char *names[2], const char *text, size_t length);

/* The code that exactly three digits are, -1 for any other text. */
int httpstatus_digits(const char *text, size_t length);

typedef struct httpstatus_line {
  int code;
  const char *reason; /* empty if the line has none */
  size_t reason_length;
  const char *version; /* NULL if the line has none */
  size_t version_length;
} httpstatus_line;

/* Takes a status line apart. Returns NULL, or what is wrong with it. */
const char *httpstatus_parse(httpstatus_line *line, const char *text,
                             size_t length);

bool httpstatus_is_version(const char *text, size_t length);
bool httpstatus_is_reason(const char *text, size_t length);

enum { HTTPSTATUS_HEAD_SIZE = sizeof "HTTP/1.1 404 " - 1 };

/*
 * Writes all of a status line up to its reason phrase, from a code of three
 * digits and a valid version or NULL. Returns the length; no NUL is written.
 */
size_t httpstatus_format(char head[HTTPSTATUS_HEAD_SIZE], int code,
                         const char *version, size_t version_length);

/*
 * The method to follow a redirect with: the given one or "GET"; NULL if the code
 * is not an automatic redirect or the method is not a token.
 */
const char *httpstatus_redirect_method(int code, const char *method,
                                       size_t length);

/* Whether the row is of a class, or from a source, of that name. */
bool httpstatus_in(const httpstatus_row *row, const char *group, size_t length);

enum { HTTPSTATUS_QUOTE_SIZE = 40 + 1 };

/* Writes text for a message: at most 40 characters, all of them printable. */
void httpstatus_quote(char out[HTTPSTATUS_QUOTE_SIZE], const char *text,
                      size_t length);

#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility pop
#endif

#endif
