/* httpstatus_suggest against distances from the whole matrix to every name. */
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

/* Compares with a name as it is written after a prefix. */
static int distance_after(const struct search *search, const char *prefix,
                          const char *name, size_t near) {
  char key[MOST];
  memcpy(key, prefix, strlen(prefix));
  size_t n = strlen(prefix) + key_of(key + strlen(prefix), name, strlen(name));
  if (n > search->length + near || n + near < search->length) {
    return MOST; /* to make up for the lengths takes more edits than are near */
  }
  return distance(search->key, search->length, key, n);
}

static void compare(void *data, const httpstatus_row *row, const char *name) {
  struct search *search = data;
  bool prefixed =
      strncmp(name, HTTPSTATUS_PREFIX, strlen(HTTPSTATUS_PREFIX)) == 0;
  const char *bare = prefixed ? name + strlen(HTTPSTATUS_PREFIX) : name;
  size_t near = 1 + strlen(bare) / 8;
  int d = MOST;
  if (!prefixed || name == row->names[HTTPSTATUS_BOUND]) {
    d = distance_after(search, "", bare, near);
  }
  if (prefixed) {
    d = least(d, distance_after(search, "HTTP", bare, near));
    d = least(d, distance_after(search, "STATUS", bare, near));
    d = least(d, distance_after(search, "HTTPSTATUS", bare, near));
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
  search.suggested = httpstatus_suggest(text, size);
  each_name(compare, &search);
  check(search.suggested ? search.seen : search.nearest == MOST,
        "not the nearest name");
  return 0;
}
