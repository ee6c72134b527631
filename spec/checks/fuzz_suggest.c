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
  int nearest;
  bool seen; /* whether the name in question is one of the nearest */
  const char *name;
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
  bool needs_prefix = name == row->names[HTTPSTATUS_WINDOWS] ||
                      name == row->names[HTTPSTATUS_BOUND];
  size_t near = 1 + strlen(bare) / 8;
  int d = MOST;
  if (!prefixed || needs_prefix) {
    d = distance_after(search, "", bare, near);
    d = needs_prefix && d == 0 ? MOST : d;
  }
  if (prefixed) {
    d = least(d, distance_after(search, "HTTP", bare, near));
    d = least(d, distance_after(search, "STATUS", bare, near));
    d = least(d, distance_after(search, "HTTPSTATUS", bare, near));
  }
  if (d <= (int)near && d <= search->nearest) {
    bool same = search->name && strcmp(search->name, name) == 0;
    search->seen = same || (search->seen && d == search->nearest);
    search->nearest = d;
  }
}

/* A name without separators, from behind a prefix. */
static const char *key_behind(const char *prefix, const char *name) {
  static char key[MOST];
  key[key_of(key, name, strlen(name))] = '\0';
  return key + strlen(prefix);
}

/* Whether the key, with or without a prefix, is in names of one row only. */
static const httpstatus_row *only_row_with(const struct search *search) {
  static const char *const prefixes[] = {"HTTPSTATUS", "STATUS", "HTTP", ""};
  const char *key = search->key;
  for (int p = 0; p < 4; p++) {
    if (strncmp(key, prefixes[p], strlen(prefixes[p])) == 0) {
      key += strlen(prefixes[p]);
      break;
    }
  }
  const httpstatus_row *found = NULL;
  for (size_t i = 0; i < httpstatus_count; i++) {
    bool in_row = false;
    for (int name = 0; name < HTTPSTATUS_PREFIXED; name++) {
      const char *text = httpstatus_table[i].names[name];
      in_row = in_row || (text && strstr(key_behind("HTTPSTATUS", text), key));
    }
    if (in_row && found) {
      return NULL;
    }
    found = in_row ? &httpstatus_table[i] : found;
  }
  return found;
}

static bool has_name(const httpstatus_row *row, const char *name) {
  for (int i = 0; i < HTTPSTATUS_PREFIXED; i++) {
    const char *own = row->names[i];
    if (own && (strcmp(own, name) == 0 ||
                strcmp(own + strlen(HTTPSTATUS_PREFIX), name) == 0)) {
      return true;
    }
  }
  return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const char *text = (const char *)data;
  if (size >= MOST || memchr(text, '\0', size)) {
    return 0;
  }
  struct search search = {.nearest = MOST};
  search.length = key_of(search.key, text, size);
  const char *names[2];
  int count = httpstatus_suggest(names, text, size);
  int at = 0;
  search.name = count > 0 ? names[0] : NULL;
  each_name(compare, &search);
  const httpstatus_row *only = search.length ? only_row_with(&search) : NULL;
  if (search.nearest < MOST) {
    check(search.seen, "not the nearest name");
    at++;
  } else if (only) {
    check(count > 0 && has_name(only, names[0]), "not the only name with it");
    at++;
  }
  const char *unprefixed = NULL;
  for (size_t i = 0; i < httpstatus_count; i++) {
    for (int name = HTTPSTATUS_PREFIXED; name < HTTPSTATUS_NAMES; name++) {
      const char *own = httpstatus_table[i].names[name];
      if (own && strcmp(key_behind("HTTPSTATUS", own), search.key) == 0) {
        unprefixed = own;
      }
    }
  }
  check(count == at + (unprefixed != NULL), "more or fewer names");
  check(!unprefixed || strcmp(unprefixed, names[at]) == 0, "another name");
  return 0;
}
