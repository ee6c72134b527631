/* What the fuzz targets share. */
#ifndef FUZZ_H
#define FUZZ_H

#include "status.h"

#include <ctype.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* libFuzzer's entry. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline void check(bool good, const char *what) {
  if (!good) {
    fprintf(stderr, "%s\n", what);
    abort();
  }
}

/* Calls a visitor with every name of a row, in each form it may take. */
typedef void visitor(void *data, const status_row *row, const char *name);

static inline void each_name(visitor *visit, void *data) {
  for (const status_row *row = status_table; row < status_table + status_count;
       row++) {
    for (int i = 0; i < STATUS_NAMES; i++) {
      if (row->names[i]) {
        visit(data, row, row->names[i]);
        if (i != STATUS_BOUND) {
          visit(data, row, row->names[i] + strlen(STATUS_PREFIX));
        }
      }
    }
  }
}

static inline bool is_separator(char c) {
  return c == ' ' || c == '-' || c == '_' || c == '\'';
}

#endif
