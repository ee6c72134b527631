/* httpstatus_find_text against a plain comparison with every name there is. */
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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct search search = {(const char *)data, size, NULL};
  each_name(compare, &search);
  for (size_t i = 0; i < httpstatus_count; i++) {
    char text[128];
    const httpstatus_row *row = &httpstatus_table[i];
    snprintf(text, sizeof text, "%d", row->code);
    compare(&search, row, text);
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
  check(httpstatus_find_text(search.text, size) == search.found, "another row");
  return 0;
}
