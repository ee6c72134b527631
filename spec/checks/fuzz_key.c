/* httpstatus_key against a plain comparison with every name there is. */
#include "fuzz.h"

/* Whether the text is the name, but for ASCII case and separators. */
static bool means(const char *name, const char *text, size_t length) {
  const char *end = text + length;
  for (;;) {
    while (is_separator(*name)) {
      name++;
    }
    while (text < end && is_separator(*text)) {
      text++;
    }
    if (*name == '\0' || text == end) {
      return *name == '\0' && text == end;
    }
    if (tolower((unsigned char)*name++) != tolower((unsigned char)*text++)) {
      return false;
    }
  }
}

struct search {
  const char *text;
  size_t length;
  const httpstatus_row *found;
};

static void compare(void *data, const httpstatus_row *row, const char *name) {
  struct search *search = data;
  if (means(name, search->text, search->length)) {
    check(!search->found || search->found == row, "two rows of one name");
    search->found = row;
  }
}

/* The row of a key, among the names as they can be written. */
static const httpstatus_row *row_of(const char *key, size_t length) {
  for (const httpstatus_row *row = httpstatus_table;
       row < httpstatus_table + httpstatus_count; row++) {
    for (int i = 0; i < HTTPSTATUS_NAMES; i++) {
      const char *name = httpstatus_spelling(row, i);
      char other[HTTPSTATUS_KEY_SIZE];
      if (name && httpstatus_key(other, name, strlen(name)) == length &&
          memcmp(other, key, length) == 0) {
        return row;
      }
    }
  }
  return NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct search search = {(const char *)data, size, NULL};
  each_name(compare, &search);
  for (size_t i = 0; i < httpstatus_count; i++) {
    const httpstatus_row *row = &httpstatus_table[i];
    char text[128];
    compare(&search, row, row->reason);
    snprintf(text, sizeof text, "%s%s", HTTPSTATUS_PREFIX, row->reason);
    compare(&search, row, text);
    for (int name = 0; name < HTTPSTATUS_PREFIXED; name++) {
      if (row->names[name]) {
        snprintf(text, sizeof text, "HTTP%s",
                 row->names[name] + strlen(HTTPSTATUS_PREFIX));
        compare(&search, row, text);
      }
    }
  }
  char key[HTTPSTATUS_KEY_SIZE];
  size_t length = httpstatus_key(key, search.text, size);
  size_t prefix = httpstatus_key_prefix(key, length);
  const httpstatus_row *row = row_of(key, length);
  if (!row && prefix) {
    row = row_of(key + prefix, length - prefix);
  }
  check(row == search.found, "another row");
  return 0;
}
