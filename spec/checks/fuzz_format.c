/*
 * httpstatus_format with what httpstatus_is_version and httpstatus_is_reason let through,
 * against printf, and httpstatus_parse as its inverse. The input is a code in two
 * bytes, the length of the version in one, the version and the reason.
 */
#include "fuzz.h"

static bool is_version(const char *text, size_t length) {
  for (int major = 0; major <= 9; major++) {
    char version[16];
    snprintf(version, sizeof version, "%d", major);
    if (major > 1 && length == 1 && version[0] == text[0]) {
      return true;
    }
    for (int minor = 0; minor <= 9; minor++) {
      snprintf(version, sizeof version, "%d.%d", major, minor);
      if (length == 3 && memcmp(version, text, length) == 0) {
        return true;
      }
    }
  }
  return false;
}

static bool is_reason(const char *text, size_t length) {
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)text[i];
    if (c < 0x80 && iscntrl(c) && c != '\t') {
      return false;
    }
  }
  return true;
}

static void check_format(int code, const char *version, size_t version_length,
                         const char *reason, size_t reason_length) {
  char expected[64];
  snprintf(expected, sizeof expected, version ? "HTTP/%.*s %d " : "%.*s%d ",
           (int)version_length, version ? version : "", code);
  size_t length = strlen(expected);
  char *text = malloc(HTTPSTATUS_HEAD_SIZE + reason_length);
  if (!text) {
    abort();
  }
  char head[HTTPSTATUS_HEAD_SIZE];
  check(httpstatus_format(head, code, version, version_length) == length &&
            memcmp(head, expected, length) == 0,
        "another line");
  memcpy(text, head, length);
  memcpy(text + length, reason, reason_length);
  httpstatus_line line;
  check(!httpstatus_parse(&line, text, length + reason_length), "no good line");
  check(line.code == code && !line.version == !version &&
            line.version_length == version_length &&
            line.reason == text + length &&
            line.reason_length == reason_length &&
            (!version || memcmp(line.version, version, version_length) == 0),
        "does not come back");
  free(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size < 3) {
    return 0;
  }
  int code = 100 + (data[0] * 256 + data[1]) % 900;
  size_t version_length = data[2] % 5;
  const char *version = (const char *)data + 3;
  if (version_length > size - 3) {
    return 0;
  }
  const char *reason = version + version_length;
  size_t reason_length = size - 3 - version_length;
  bool good_version = is_version(version, version_length);
  bool good_reason = is_reason(reason, reason_length);
  check(httpstatus_is_version(version, version_length) == good_version,
        "version");
  check(httpstatus_is_reason(reason, reason_length) == good_reason, "reason");
  if (good_reason) {
    check_format(code, NULL, 0, reason, reason_length);
    if (good_version) {
      check_format(code, version, version_length, reason, reason_length);
    }
  }
  return 0;
}
