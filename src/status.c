/* The pure functions on the table of HTTP status codes. */
#include "status.h"

#include <stdio.h>
#include <string.h>

static bool begins_with(const char *text, const char *start) {
  return strncmp(text, start, strlen(start)) == 0;
}

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
  return row ? row->names[0] + strlen(HTTPSTATUS_PREFIX) : NULL;
}

const char *httpstatus_constant(int code) {
  const httpstatus_row *row = httpstatus_find(code);
  if (!row) {
    return NULL;
  }
  /* The Windows SDK's spelling comes first; others have another prefix. */
  bool windows = row->exact && begins_with(row->exact[0], HTTPSTATUS_PREFIX);
  return windows ? row->exact[0] : row->names[0];
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

const char *httpstatus_url(char url[HTTPSTATUS_URL_SIZE],
                           const char *reference) {
  static const char *const marks[] = {"", "#section-"};
  static const char digits[] = "0123456789";
  if (reference && begins_with(reference, "RFC ")) {
    const char *number = reference + strlen("RFC ");
    size_t length = strspn(number, digits);
    const char *section = number + length;
    section += strcspn(section, digits); /* to the end if it lacks one */
    snprintf(url, HTTPSTATUS_URL_SIZE,
             "https://www.rfc-editor.org/rfc/rfc%.*s.html%s%s", (int)length,
             number, marks[*section != '\0'], section);
    return url;
  }
  if (reference && begins_with(reference, "draft-")) {
    snprintf(url, HTTPSTATUS_URL_SIZE, "https://datatracker.ietf.org/doc/%s",
             reference);
    return url;
  }
  return NULL;
}

/* The first digit gives the class, assigned or not (RFC 9110, Section 15). */
static bool has_class(int code) {
  return code >= HTTPSTATUS_MIN && code <= HTTPSTATUS_MAX_OF_CLASSES;
}

static unsigned class_of(int code) {
  static const unsigned classes[] = {
      HTTPSTATUS_INFORMATIONAL, HTTPSTATUS_SUCCESS, HTTPSTATUS_REDIRECTION,
      HTTPSTATUS_CLIENT_ERROR, HTTPSTATUS_SERVER_ERROR};
  return has_class(code) ? classes[code / 100 - 1] : 0;
}

const char *httpstatus_class(int code) {
  static const char *const names[] = {"informational", "success", "redirection",
                                      "client_error", "server_error"};
  return has_class(code) ? names[code / 100 - 1] : NULL;
}

const char *httpstatus_series(int code) {
  static const char *const names[] = {"1xx", "2xx", "3xx", "4xx", "5xx"};
  return has_class(code) ? names[code / 100 - 1] : NULL;
}

/* All traits of the code, as bits */
static unsigned traits_of(int code) {
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
  return (traits_of(code) & traits) != 0;
}

int httpstatus_fallback(int code) {
  if (code == HTTPSTATUS_NONE || httpstatus_find(code)) {
    return code;
  }
  /* RFC 9110, Section 15: an invalid code counts as a server error. */
  return has_class(code) ? code / 100 * 100 : 500;
}

/* Characters are ASCII by value, whatever the locale. */
static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool equals(const char *name, const char *text, size_t length) {
  return strlen(name) == length && memcmp(name, text, length) == 0;
}

bool httpstatus_expects_body(int code, const char *method, size_t length) {
  /* RFC 9112, Section 6.3 */
  if (code == HTTPSTATUS_NONE || code == 204 || code == 304 ||
      httpstatus_has(code, HTTPSTATUS_INFORMATIONAL)) {
    return false;
  }
  return !equals("HEAD", method, length) &&
         !(httpstatus_has(code, HTTPSTATUS_SUCCESS) &&
           equals("CONNECT", method, length));
}

/* RFC 9110, Section 5.6.2 */
static bool is_token(const char *text, size_t length) {
  static const char others[] = "!#$%&'*+-.^_`|~";
  for (size_t i = 0; i < length; i++) {
    char c = text[i];
    bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (!letter && !is_digit(c) && !memchr(others, c, sizeof others - 1)) {
      return false;
    }
  }
  return length > 0;
}

const char *httpstatus_redirect_method(int code, const char *method,
                                       size_t length) {
  if (!is_token(method, length)) {
    return NULL;
  }
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
         equals(httpstatus_series(row->code), group, length) ||
         equals(row->source, group, length);
}

/* From text */

int httpstatus_digits(const char *text, size_t length) {
  if (length != 3 || !is_digit(text[0]) || !is_digit(text[1]) ||
      !is_digit(text[2])) {
    return HTTPSTATUS_NONE;
  }
  return (text[0] - '0') * 100 + (text[1] - '0') * 10 + (text[2] - '0');
}

void httpstatus_key(char key[HTTPSTATUS_KEY_SIZE], const char *text,
                    size_t length) {
  size_t n = 0;
  for (size_t i = 0; i < length; i++) {
    char c = text[i];
    if (c == ' ' || c == '-' || c == '_' || c == '\'') {
      continue;
    }
    if (c == '\0' || n == HTTPSTATUS_KEY_SIZE - 1) {
      n = 0;
      break;
    }
    key[n++] = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
  }
  key[n] = '\0';
}

/* Skips HTTP_STATUS_ and then HTTP_ at the start of a key. */
static const char *without_prefix(const char *key) {
  static const char *const prefixes[] = {"HTTPSTATUS", "HTTP"};
  for (int i = 0; i < 2; i++) {
    key += begins_with(key, prefixes[i]) ? strlen(prefixes[i]) : 0;
  }
  return key;
}

/* Whether the texts differ by at most one letter, or by two that are swapped */
static bool is_near(const char *a, const char *b) {
  while (*a && *a == *b) {
    a++;
    b++;
  }
  if (!*a || !*b) {
    return strlen(a) + strlen(b) < 2;
  }
  return strcmp(a + 1, b + 1) == 0 || strcmp(a + 1, b) == 0 ||
         strcmp(a, b + 1) == 0 ||
         (a[0] == b[1] && a[1] == b[0] && strcmp(a + 2, b + 2) == 0);
}

const char *httpstatus_suggest(const char *text, size_t length) {
  char key[HTTPSTATUS_KEY_SIZE], other[HTTPSTATUS_KEY_SIZE];
  httpstatus_key(key, text, length);
  bool whole = begins_with(key, "HTTPSTATUS");
  for (const httpstatus_row *row = httpstatus_table;
       row < httpstatus_table + httpstatus_count; row++) {
    const char *const *lists[] = {row->names, row->exact};
    for (int exact = 0; exact < 2; exact++) {
      for (const char *const *name = lists[exact]; name && *name; name++) {
        httpstatus_key(other, *name, strlen(*name));
        /* No two names are so near, so the first one is the nearest. */
        if (is_near(without_prefix(other), without_prefix(key))) {
          return *name + (exact || whole ? 0 : strlen(HTTPSTATUS_PREFIX));
        }
      }
    }
  }
  return NULL;
}

/* Status lines: RFC 9112, Section 4 */

bool httpstatus_is_version(const char *text, size_t length) {
  /* HTTP/2 and later versions do not have a minor version. */
  return (length == 1 && text[0] >= '2' && text[0] <= '9') ||
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
  if (length < 5 || memcmp(text, "HTTP/", 5) != 0) {
    return "no 'HTTP/' at the start";
  }
  const char *end = memchr(text, '\n', length);
  if (!end) {
    end = text + length;
  } else if (end != text + length - 1) {
    return "more text after the line end";
  }
  if (end[-1] == '\r') {
    end--; /* Line readers leave a CR alone at the end. */
  }
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
  line->code = end - text >= 3 ? httpstatus_digits(text, 3) : HTTPSTATUS_NONE;
  if (line->code == HTTPSTATUS_NONE || (end - text > 3 && is_digit(text[3]))) {
    return "status code is not three digits";
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

size_t httpstatus_format_head(char head[HTTPSTATUS_HEAD_SIZE], int code,
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
  size_t fits = 0; /* how much of out remains if the text must be cut */
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
