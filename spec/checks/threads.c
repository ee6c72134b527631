/*
 * Runs threads, each with its own Lua state, that call everything at once.
 * ThreadSanitizer sees whether the module shares anything but constants.
 */
#include "calls.h"

#include <pthread.h>

enum { THREADS = 4, ROUNDS = 50 };

static pthread_barrier_t start;

static void *allocate(void *data, void *block, size_t old, size_t new) {
  (void)data;
  (void)old;
  if (new == 0) {
    free(block);
    return NULL;
  }
  return realloc(block, new);
}

static void *run(void *data) {
  (void)data;
  for (int round = 0; round < ROUNDS; round++) {
    lua_State *L = new_state(allocate, NULL);
    pthread_barrier_wait(&start);
    check(lua_pcall(L, 1, 1, 0) == 0, "module does not load", round);
    int calls = count_calls(L, 1);
    for (int i = 1; i <= calls; i++) {
      check(make_call(L, 1, i) == 0, "call did not go as it should", i);
    }
    lua_close(L);
  }
  return NULL;
}

int main(void) {
  pthread_t threads[THREADS];
  pthread_barrier_init(&start, NULL, THREADS);
  for (int i = 0; i < THREADS; i++) {
    check(pthread_create(&threads[i], NULL, run, NULL) == 0, "no thread", i);
  }
  for (int i = 0; i < THREADS; i++) {
    pthread_join(threads[i], NULL);
  }
  printf("%d threads, %d states each, no race\n", THREADS, ROUNDS);
  return 0;
}
