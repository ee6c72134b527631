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
typedef void visitor(void *data, const httpstatus_row *row, const char *name);

static inline void each_name(visitor *visit, void *data) {
  for (const httpstatus_row *row = httpstatus_table;
       row < httpstatus_table + httpstatus_count; row++) {
    for (int i = 0; i < HTTPSTATUS_NAMES; i++) {
      if (row->names[i]) {
        visit(data, row, row->names[i]);
        if (i < HTTPSTATUS_PREFIXED) {
          visit(data, row, row->names[i] + strlen(HTTPSTATUS_PREFIX));
        }
      }
    }
  }
}

static inline bool is_separator(char c) {
  return c == ' ' || c == '-' || c == '_' || c == '\'';
}

#endif
