/*
 * httpstatus_parse against a regular expression, and httpstatus_quote against text
 * that is escaped whole before it is cut.
 */
#include "fuzz.h"

#include <regex.h>

/* RFC 9112, Section 4, and the shorter lines of HTTP/2 and CGI */
static const char grammar[] =
    "^(HTTP/([2-9]|[0-9](\\.)[0-9]) )?([1-9][0-9][0-9])"
    "( ([^\x01-\x08\x0A-\x1F\x7F]*))?(\r|\r?\n)?$";
enum { WHOLE, START, VERSION, MINOR, CODE, SPACE, REASON, GROUPS };

static bool is_part(const char *text, regmatch_t group, const char *part,
                    size_t length) {
  return group.rm_so < 0 ? length == 0
                         : part == text + group.rm_so &&
                               length == (size_t)(group.rm_eo - group.rm_so);
}

static void check_parse(const char *text, size_t length) {
  static regex_t regex;
  static bool compiled;
  if (!compiled) {
    check(regcomp(&regex, grammar, REG_EXTENDED) == 0, "bad grammar");
    compiled = true;
  }
  regmatch_t groups[GROUPS];
  bool matches =
      strlen(text) == length && regexec(&regex, text, GROUPS, groups, 0) == 0;
  httpstatus_line line;
  const char *wrong = httpstatus_parse(&line, text, length);
  check(matches == !wrong, wrong ? wrong : "a bad line is taken for good");
  if (matches) {
    check(line.code == atoi(text + groups[CODE].rm_so), "another code");
    check(is_part(text, groups[REASON], line.reason, line.reason_length),
          "another reason");
    check((groups[VERSION].rm_so < 0) == !line.version, "version or none");
    check(is_part(text, groups[VERSION], line.version, line.version_length),
          "another version");
  }
}

static void check_quote(const char *text, size_t length) {
  enum { MOST = HTTPSTATUS_QUOTE_SIZE - 1 };
  char expected[HTTPSTATUS_QUOTE_SIZE + 4] = "",
                                        cut[HTTPSTATUS_QUOTE_SIZE] = "";
  for (size_t i = 0; i < length && strlen(expected) <= MOST; i++) {
    int c = (unsigned char)text[i];
    bool plain = c < 0x80 && isprint(c) && !strchr("'\\", c);
    sprintf(expected + strlen(expected), plain ? "%c" : "\\x%02X", c);
    if (strlen(expected) <= MOST - strlen("...")) {
      strcpy(cut, expected);
    }
  }
  if (strlen(expected) > MOST) {
    strcpy(expected, strcat(cut, "..."));
  }
  char quoted[HTTPSTATUS_QUOTE_SIZE];
  httpstatus_quote(quoted, text, length);
  check(strcmp(quoted, expected) == 0, "another quotation");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  char *text = malloc(size + 1); /* ends with a NUL for regexec */
  if (!text) {
    abort();
  }
  memcpy(text, data, size);
  text[size] = '\0';
  check_parse(text, size);
  free(text);
  check_quote((const char *)data, size);
  return 0;
}
