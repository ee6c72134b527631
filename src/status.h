/*
 * The native table of HTTP status codes and the pure functions on it. Nothing
 * here knows of Lua, allocates, keeps state or depends on the locale.
 */
#ifndef STATUS_H
#define STATUS_H

#include <stdbool.h>
#include <stddef.h>

#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility push(hidden)
#endif

/* The date of the IANA registry that the table follows. */
#define STATUS_REGISTRY "2025-09-15"

#define STATUS_PREFIX "HTTP_STATUS_"

/* What is true of a status. The first five follow from the first digit. */
enum {
  STATUS_INFORMATIONAL = 1 << 0,
  STATUS_SUCCESS = 1 << 1,
  STATUS_REDIRECTION = 1 << 2,
  STATUS_CLIENT_ERROR = 1 << 3,
  STATUS_SERVER_ERROR = 1 << 4,
  STATUS_ERROR = STATUS_CLIENT_ERROR | STATUS_SERVER_ERROR,
  STATUS_KNOWN = 1 << 5,
  STATUS_ALLOWS_CONTENT = 1 << 6,
  /* These stand in the rows. */
  STATUS_CACHEABLE = 1 << 7,
  STATUS_RETRYABLE = 1 << 8,
  STATUS_DEPRECATED = 1 << 9,
  STATUS_NO_CONTENT = 1 << 10,
  STATUS_TO_GET = 1 << 11,
  STATUS_POST_TO_GET = 1 << 12,
  STATUS_KEEP_METHOD = 1 << 13
};

/* The names of a status, each with STATUS_PREFIX before it. */
enum {
  STATUS_NAME,    /* the reason phrase in upper snake case */
  STATUS_WINDOWS, /* the Windows SDK's, where it differs */
  STATUS_FORMER,  /* an older RFC's */
  STATUS_FORMER_2,
  STATUS_BOUND, /* FIRST and LAST, which have no form without the prefix */
  STATUS_NAMES
};

enum { STATUS_FIELDS = 2 };

/* A response header field that the specification asks for, and how firmly. */
typedef struct status_field {
  const char *name;
  const char *level;
} status_field;

typedef struct status_row {
  int code;
  const char *reason;
  const char *source;
  const char *reference; /* NULL where the code is a vendor's */
  const char *description;
  unsigned traits;
  const char *names[STATUS_NAMES];    /* NULL where there is none */
  status_field fields[STATUS_FIELDS]; /* name is NULL where there is none */
} status_row;

/* Ascending by code, from 100 to 599. */
extern const status_row status_table[];
extern const size_t status_count;

/* The row of a code, NULL where the code is not known. */
const status_row *status_find(int code);

/* Strings of a code, NULL where there is none. */
const char *status_reason(int code);
const char *status_name(int code);
const char *status_constant(int code);
const char *status_description(int code);
const char *status_class(int code);
const char *status_reference(int code);
const char *status_source(int code);

/* All traits of the code, as bits. */
unsigned status_traits(int code);

/* Whether any of the traits holds for the code. */
bool status_has(int code, unsigned traits);

/*
 * The row that a name, with or without prefix, a reason phrase or three digits
 * mean. ASCII case, spaces, hyphens, underscores and apostrophes do not matter.
 */
const status_row *status_find_text(const char *text, size_t length);

/*
 * Whether text is, to the byte, the reason phrase or a name of the row, without
 * prefix.
 */
bool status_spells(const status_row *row, const char *text, size_t length);

/* The name nearest to a misspelled one, NULL where none is near. */
const char *status_suggest(const char *text, size_t length);

/* The code that exactly three digits are, -1 for any other text. */
int status_digits(const char *text, size_t length);

typedef struct status_line {
  int code;
  const char *reason; /* empty where the line has none */
  size_t reason_length;
  const char *version; /* NULL where the line has none */
  size_t version_length;
} status_line;

/* Takes a status line apart. Returns NULL, or what is wrong with it. */
const char *status_parse(status_line *line, const char *text, size_t length);

bool status_is_version(const char *text, size_t length);
bool status_is_reason(const char *text, size_t length);

enum { STATUS_HEAD_SIZE = sizeof "HTTP/1.1 404 " - 1 };

/*
 * Writes all of a status line up to its reason phrase, from a code of three
 * digits and a valid version or NULL. Returns the length; no NUL is written.
 */
size_t status_format(char head[STATUS_HEAD_SIZE], int code, const char *version,
                     size_t version_length);

/*
 * The method to follow a redirect with: the given one or "GET"; NULL where the
 * code is no automatic redirect.
 */
const char *status_redirect_method(int code, const char *method, size_t length);

/* Whether the row is of a class, or from a source, of that name. */
bool status_in(const status_row *row, const char *group, size_t length);

enum { STATUS_QUOTE_SIZE = 40 + 1 };

/* Writes text for a message: at most 40 characters, all of them printable. */
void status_quote(char out[STATUS_QUOTE_SIZE], const char *text, size_t length);

#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility pop
#endif

#endif
