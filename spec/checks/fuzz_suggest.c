/* status_suggest against distances from the whole matrix to every name. */
#include "fuzz.h"

enum { MOST = 256 };

static size_t key_of(char key[MOST], const char *text, size_t length) {
  size_t n = 0;
  for (size_t i = 0; i < length; i++) {
    if (!is_separator(text[i])) {
      key[n++] = (char)toupper((unsigned char)text[i]);
    }
  }
  return n;
}

static int least(int a, int b) { return a < b ? a : b; }

/* Insertions, deletions, changes and swaps of neighbours from one to other. */
static int distance(const char *a, size_t m, const char *b, size_t n) {
  static int d[MOST + 1][MOST + 1];
  for (size_t i = 0; i <= m; i++) {
    for (size_t j = 0; j <= n; j++) {
      d[i][j] = i == 0 ? (int)j : j == 0 ? (int)i : MOST;
      if (i > 0 && j > 0) {
        d[i][j] = least(d[i - 1][j] + 1, d[i][j - 1] + 1);
        d[i][j] = least(d[i][j], d[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
      }
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = least(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[m][n];
}

struct search {
  char key[MOST];
  size_t length;
  const char *suggested;
  int nearest;
  bool seen; /* whether what was suggested is one of the nearest */
};

static void compare(void *data, const status_row *row, const char *name) {
  struct search *search = data;
  size_t length = strlen(name);
  size_t prefix = strlen(STATUS_PREFIX);
  bool prefixed = strncmp(name, STATUS_PREFIX, prefix) == 0;
  size_t skip = strlen("HTTPSTATUS"); /* the prefix in a key */
  size_t near = 1 + (prefixed ? length - prefix : length) / 8;
  char key[MOST];
  size_t n = key_of(key, name, length);
  if (n > search->length + skip + near || n + near < search->length) {
    return; /* to make up for the lengths takes more edits than are near */
  }
  int d = distance(search->key, search->length, key, n);
  if (name == row->names[STATUS_BOUND]) { /* is meant without prefix, too */
    d = least(d, distance(search->key, search->length, key + skip, n - skip));
  }
  if (d <= (int)near && d <= search->nearest) {
    bool same = search->suggested && strcmp(search->suggested, name) == 0;
    search->seen = same || (search->seen && d == search->nearest);
    search->nearest = d;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const char *text = (const char *)data;
  if (size > MOST) {
    return 0;
  }
  struct search search = {.nearest = MOST};
  search.length = key_of(search.key, text, size);
  search.suggested = status_suggest(text, size);
  each_name(compare, &search);
  check(search.suggested ? search.seen : search.nearest == MOST,
        "not the nearest name");
  return 0;
}
