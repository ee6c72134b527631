/* The pure functions on the table of HTTP status codes. */
#include "status.h"

#include <string.h>

/* By code */

const httpstatus_row *httpstatus_find(int code) {
  const httpstatus_row *row = httpstatus_table;
  for (size_t rows = httpstatus_count, half; rows > 1; rows -= half) {
    half = rows / 2;
    row += row[half].code <= code ? half : 0;
  }
  return row->code == code ? row : NULL;
}

const char *httpstatus_reason(int code) {
  const httpstatus_row *row = httpstatus_find(code);
  return row ? row->reason : NULL;
}

const char *httpstatus_name(int code) {
  const httpstatus_row *row = httpstatus_find(code);
  return row ? row->names[HTTPSTATUS_NAME] + strlen(HTTPSTATUS_PREFIX) : NULL;
}

const char *httpstatus_constant(int code) {
  const httpstatus_row *row = httpstatus_find(code);
  if (!row) {
    return NULL;
  }
  return row->names[HTTPSTATUS_WINDOWS] ? row->names[HTTPSTATUS_WINDOWS]
                                        : row->names[HTTPSTATUS_NAME];
}

const char *httpstatus_description(int code) {
  const httpstatus_row *row = httpstatus_find(code);
  return row ? row->description : NULL;
}

const char *httpstatus_reference(int code) {
  const httpstatus_row *row = httpstatus_find(code);
  return row ? row->reference : NULL;
}

const char *httpstatus_source(int code) {
  const httpstatus_row *row = httpstatus_find(code);
  return row ? row->source : NULL;
}

/* The class is the first digit's, assigned or not (RFC 9110, Section 15). */
static unsigned class_of(int code) {
  return code >= 100 && code <= 599
             ? (unsigned)HTTPSTATUS_INFORMATIONAL << (code / 100 - 1)
             : 0;
}

const char *httpstatus_class(int code) {
  switch (class_of(code)) {
  case HTTPSTATUS_INFORMATIONAL:
    return "informational";
  case HTTPSTATUS_SUCCESS:
    return "success";
  case HTTPSTATUS_REDIRECTION:
    return "redirection";
  case HTTPSTATUS_CLIENT_ERROR:
    return "client_error";
  case HTTPSTATUS_SERVER_ERROR:
    return "server_error";
  default:
    return NULL;
  }
}

unsigned httpstatus_traits(int code) {
  unsigned has = class_of(code);
  const httpstatus_row *row = httpstatus_find(code);
  if (row) {
    has |= row->traits | HTTPSTATUS_KNOWN;
  }
  /* RFC 9110, Sections 15.2, 15.3.5, 15.3.6 and 15.4.5 */
  if (has && !(has & (HTTPSTATUS_INFORMATIONAL | HTTPSTATUS_NO_CONTENT))) {
    has |= HTTPSTATUS_ALLOWS_CONTENT;
  }
  return has;
}

bool httpstatus_has(int code, unsigned traits) {
  bool by_class =
      traits < HTTPSTATUS_KNOWN; /* needs no search, and saves a third */
  return ((by_class ? class_of(code) : httpstatus_traits(code)) & traits) != 0;
}

static bool equals(const char *name, const char *text, size_t length) {
  return strlen(name) == length && memcmp(name, text, length) == 0;
}

const char *httpstatus_redirect_method(int code, const char *method,
                                       size_t length) {
  /* RFC 9110, Sections 15.4.2 to 15.4.4, 15.4.8 and 15.4.9, and Fetch */
  if (httpstatus_has(code, HTTPSTATUS_TO_GET)) {
    return equals("HEAD", method, length) ? method : "GET";
  }
  if (httpstatus_has(code, HTTPSTATUS_POST_TO_GET)) {
    return equals("POST", method, length) ? "GET" : method;
  }
  return httpstatus_has(code, HTTPSTATUS_KEEP_METHOD) ? method : NULL;
}

bool httpstatus_in(const httpstatus_row *row, const char *group,
                   size_t length) {
  return equals(httpstatus_class(row->code), group, length) ||
         equals(row->source, group, length);
}

/* From text. The characters are ASCII by value, whatever the locale. */

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

int httpstatus_digits(const char *text, size_t length) {
  if (length != 3 || !is_digit(text[0]) || !is_digit(text[1]) ||
      !is_digit(text[2])) {
    return -1;
  }
  return (text[0] - '0') * 100 + (text[1] - '0') * 10 + (text[2] - '0');
}

enum { KEY_SIZE = 64 }; /* longer than any name with its prefix */

/*
 * Writes what matters of a name: upper-case, without separators. Returns the
 * length, KEY_SIZE where it does not fit and so is no name.
 */
static size_t fold(char key[KEY_SIZE], const char *text, size_t length) {
  size_t n = 0;
  for (size_t i = 0; i < length && n < KEY_SIZE; i++) {
    char c = text[i];
    if (c != ' ' && c != '-' && c != '_' && c != '\'') {
      key[n++] = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
    }
  }
  return n;
}

/* Whether a name of the table folds to the key. */
static bool folds_to(const char *name, const char *key, size_t length) {
  size_t n = 0;
  for (; *name; name++) {
    if (*name != '_') {
      if (n == length || *name != key[n]) {
        return false;
      }
      n++;
    }
  }
  return n == length;
}

#define FOLDED_PREFIX "HTTPSTATUS"

const httpstatus_row *httpstatus_find_text(const char *text, size_t length) {
  char key[KEY_SIZE];
  size_t key_length = fold(key, text, length);
  if (key_length == KEY_SIZE) {
    return NULL;
  }
  int code = httpstatus_digits(key, key_length);
  if (code >= 0) {
    return httpstatus_find(code);
  }
  /* A reason phrase folds to the same key as the name made from it. */
  size_t prefix = strlen(FOLDED_PREFIX);
  bool prefixed =
      key_length > prefix && memcmp(key, FOLDED_PREFIX, prefix) == 0;
  size_t skip = prefixed ? prefix : 0;
  int names = prefixed ? HTTPSTATUS_NAMES : HTTPSTATUS_PREFIXED;
  for (const httpstatus_row *row = httpstatus_table;
       row < httpstatus_table + httpstatus_count; row++) {
    for (int i = 0; i < names; i++) {
      if (row->names[i] && folds_to(row->names[i] + strlen(HTTPSTATUS_PREFIX),
                                    key + skip, key_length - skip)) {
        return row;
      }
    }
  }
  return NULL;
}

bool httpstatus_spells(const httpstatus_row *row, const char *text,
                       size_t length) {
  if (equals(row->reason, text, length)) {
    return true;
  }
  for (int i = 0; i < HTTPSTATUS_PREFIXED; i++) {
    if (row->names[i] &&
        equals(row->names[i] + strlen(HTTPSTATUS_PREFIX), text, length)) {
      return true;
    }
  }
  return false;
}

static int least(int a, int b) { return a < b ? a : b; }

/*
 * How many letters to add, drop, change or swap with their neighbour to make
 * one key of the other (optimal string alignment).
 */
static int distance(const char *a, size_t a_length, const char *b,
                    size_t b_length) {
  int rows[3][2 * KEY_SIZE];
  for (size_t j = 0; j <= b_length; j++) {
    rows[0][j] = (int)j;
  }
  for (size_t i = 1; i <= a_length; i++) {
    int *row = rows[i % 3], *above = rows[(i - 1) % 3];
    row[0] = (int)i;
    for (size_t j = 1; j <= b_length; j++) {
      int change = above[j - 1] + (a[i - 1] != b[j - 1]);
      row[j] = least(change, least(above[j], row[j - 1]) + 1);
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = least(row[j], rows[(i - 2) % 3][j - 2] + 1);
      }
    }
  }
  return rows[a_length % 3][b_length];
}

const char *httpstatus_suggest(const char *text, size_t length) {
  /* How people write a name before they know; nginx's constants have HTTP_. */
  static const char *const prefixes[] = {"", "HTTP", "STATUS", FOLDED_PREFIX};
  enum { PREFIXES = sizeof prefixes / sizeof prefixes[0] };
  char key[KEY_SIZE], other[2 * KEY_SIZE];
  size_t key_length = fold(key, text, length);
  if (key_length == KEY_SIZE) {
    return NULL;
  }
  int best = KEY_SIZE;
  const char *nearest = NULL;
  for (size_t row = 0; row < httpstatus_count; row++) {
    for (int i = 0; i < HTTPSTATUS_NAMES; i++) {
      const char *name = httpstatus_table[row].names[i];
      for (int p = 0; name && p < PREFIXES; p++) {
        const char *bare = name + strlen(HTTPSTATUS_PREFIX);
        size_t prefix = strlen(prefixes[p]);
        memcpy(other, prefixes[p], prefix);
        size_t other_length = prefix + fold(other + prefix, bare, strlen(bare));
        /* One slip in a short name, a few in a long one. */
        size_t slips = 1 + strlen(bare) / 8;
        if (key_length > other_length + slips ||
            other_length > key_length + slips) {
          continue; /* which saves most of the work */
        }
        int d = distance(key, key_length, other, other_length);
        if (d < best && d <= (int)slips) {
          best = d;
          nearest = prefix || i >= HTTPSTATUS_PREFIXED ? name : bare;
        }
      }
    }
  }
  return nearest;
}

/* Status lines: RFC 9112, Section 4 */

bool httpstatus_is_version(const char *text, size_t length) {
  return (length == 1 && is_digit(text[0])) ||
         (length == 3 && is_digit(text[0]) && text[1] == '.' &&
          is_digit(text[2]));
}

bool httpstatus_is_reason(const char *text, size_t length) {
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)text[i];
    if ((c < ' ' && c != '\t') || c == 0x7F) {
      return false;
    }
  }
  return true;
}

const char *httpstatus_parse(httpstatus_line *line, const char *text,
                             size_t length) {
  const char *end = length ? memchr(text, '\n', length) : NULL;
  if (!end) {
    end = text + length;
  } else if (end != text + length - 1) {
    return "more text after the line end";
  } else if (end > text && end[-1] == '\r') {
    end--;
  }
  line->version = NULL;
  line->version_length = 0;
  if (end - text >= 5 && memcmp(text, "HTTP/", 5) == 0) {
    line->version = text + 5;
    text = memchr(line->version, ' ', (size_t)(end - line->version));
    if (!text) {
      return "no space after the HTTP version";
    }
    line->version_length = (size_t)(text - line->version);
    if (!httpstatus_is_version(line->version, line->version_length)) {
      return "malformed HTTP version";
    }
    text++;
  } else if (end == text || !is_digit(text[0])) {
    return "neither 'HTTP/' nor a status code at the start";
  }
  line->code = end - text >= 3 ? httpstatus_digits(text, 3) : -1;
  if (line->code < 0 || (end - text > 3 && is_digit(text[3]))) {
    return "status code is not three digits";
  }
  if (line->code < 100) {
    return "status code is below 100";
  }
  text += 3;
  if (text < end && *text++ != ' ') {
    return "no space after the status code";
  }
  line->reason = text;
  line->reason_length = (size_t)(end - text);
  return httpstatus_is_reason(line->reason, line->reason_length)
             ? NULL
             : "control character in the reason phrase";
}

size_t httpstatus_format(char head[HTTPSTATUS_HEAD_SIZE], int code,
                         const char *version, size_t version_length) {
  char *end = head;
  if (version) {
    memcpy(end, "HTTP/", 5);
    memcpy(end + 5, version, version_length);
    end += 5 + version_length;
    *end++ = ' ';
  }
  *end++ = (char)('0' + code / 100);
  *end++ = (char)('0' + code / 10 % 10);
  *end++ = (char)('0' + code % 10);
  *end++ = ' ';
  return (size_t)(end - head);
}

/* Messages */

void httpstatus_quote(char out[HTTPSTATUS_QUOTE_SIZE], const char *text,
                      size_t length) {
  static const char hex[] = "0123456789ABCDEF";
  size_t n = 0;
  size_t room = HTTPSTATUS_QUOTE_SIZE - 1;
  size_t fits = 0; /* how much of out stays when the text must be cut */
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)text[i];
    bool printable = c >= ' ' && c <= '~' && c != '\\' && c != '\'';
    size_t width = printable ? 1 : 4;
    if (n + width > room) {
      memcpy(out + fits, "...", 3);
      n = fits + 3;
      break;
    }
    if (printable) {
      out[n] = (char)c;
    } else {
      out[n] = '\\';
      out[n + 1] = 'x';
      out[n + 2] = hex[c >> 4];
      out[n + 3] = hex[c & 15];
    }
    n += width;
    if (n + 3 <= room) {
      fits = n;
    }
  }
  out[n] = '\0';
}
