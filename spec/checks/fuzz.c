/*
 * A fuzz target: httpstatus_parse beside a regular expression,
 * httpstatus_format_head beside printf, and the rest for its use of memory.
 * libFuzzer gives each text in a block of its own size, so that
 * AddressSanitizer sees who reads beyond it.
 */
#include "status.h"

#include <regex.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* RFC 9112, Section 4, and the shorter lines of HTTP/2 */
static const char grammar[] = "^HTTP/([2-9]|[0-9]\\.[0-9]) ([0-9]{3})"
                              "( ([^\x01-\x08\x0A-\x1F\x7F]*))?(\r|\r?\n)?$";
enum { WHOLE, VERSION, CODE, SPACE, REASON, GROUPS };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(bool good, const char *what) {
  if (!good) {
    fprintf(stderr, "%s\n", what);
    abort();
  }
}

static bool is_part(regmatch_t group, const char *text, const char *part,
                    size_t length) {
  return group.rm_so < 0 ? length == 0
                         : part == text + group.rm_so &&
                               length == (size_t)(group.rm_eo - group.rm_so);
}

static void check_format(const httpstatus_line *line) {
  char expected[32] = "", head[HTTPSTATUS_HEAD_SIZE];
  if (line->version) {
    sprintf(expected, "HTTP/%.*s ", (int)line->version_length, line->version);
  }
  sprintf(expected + strlen(expected), "%d ", line->code);
  size_t length = httpstatus_format_head(head, line->code, line->version,
                                         line->version_length);
  check(length == strlen(expected) && memcmp(head, expected, length) == 0,
        "another head");
}

static void check_parse(const char *text, size_t length) {
  static regex_t regex;
  static bool compiled;
  if (!compiled) {
    compiled = regcomp(&regex, grammar, REG_EXTENDED) == 0;
    check(compiled, "bad grammar");
  }
  char copy[256]; /* with the NUL that regexec needs */
  check(length < sizeof copy, "max_len is too large");
  memcpy(copy, text, length);
  copy[length] = '\0';
  regmatch_t groups[GROUPS];
  bool matches =
      strlen(copy) == length && regexec(&regex, copy, GROUPS, groups, 0) == 0;
  httpstatus_line line;
  const char *wrong = httpstatus_parse(&line, text, length);
  check(matches == !wrong, wrong ? wrong : "a bad line is taken for good");
  if (matches) {
    check(line.code == atoi(copy + groups[CODE].rm_so), "another code");
    check(is_part(groups[REASON], text, line.reason, line.reason_length),
          "another reason");
    check(is_part(groups[VERSION], text, line.version, line.version_length),
          "another version");
    if (line.code >= HTTPSTATUS_MIN) {
      check_format(&line);
    }
  }
}

/* No row has an RFC without a section, or a long reference. */
static void check_url(const char *text, size_t length) {
  char url[HTTPSTATUS_URL_SIZE], reference[256];
  check(strcmp(httpstatus_url(url, "RFC 8297"),
               "https://www.rfc-editor.org/rfc/rfc8297.html") == 0,
        "another address");
  snprintf(reference, sizeof reference, "RFC %.*s", (int)length, text);
  httpstatus_url(url, reference);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const char *text = (const char *)data;
  char key[HTTPSTATUS_KEY_SIZE], quoted[HTTPSTATUS_QUOTE_SIZE];
  check_parse(text, size);
  check_url(text, size);
  httpstatus_key(key, text, size);
  httpstatus_quote(quoted, text, size);
  if (size % 8 == 0) {
    httpstatus_suggest(text, size); /* much slower than the others */
  }
  httpstatus_digits(text, size);
  httpstatus_is_version(text, size);
  httpstatus_is_reason(text, size);
  httpstatus_expects_body(200, text, size);
  httpstatus_redirect_method(302, text, size);
  httpstatus_in(httpstatus_table, text, size);
  return 0;
}
