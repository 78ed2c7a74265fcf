/*
 * Keeps in $POWERCUT_IMAGE what a power cut would leave of the files in $POWERCUT_DIRECTORY: each
 * file as it was when it was last synced, and nothing written since. Preloaded by PowerCutTest.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void keep(int fd) {
  const char *directory = getenv("POWERCUT_DIRECTORY");
  const char *image = getenv("POWERCUT_IMAGE");
  char link[64], path[PATH_MAX], part[PATH_MAX + 16], kept[PATH_MAX];
  /* Small: some threads of a JVM have 32 KB of stack. */
  char buffer[4096];
  struct stat status;
  if (!directory || !image || fstat(fd, &status) || !S_ISREG(status.st_mode)) return;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return;
  path[length] = 0;
  size_t prefix = strlen(directory);
  if (strncmp(path, directory, prefix) || path[prefix] != '/') return;
  snprintf(kept, sizeof kept, "%s/%s", image, path + prefix + 1);
  snprintf(part, sizeof part, "%s.powercut", kept);
  int in = open(path, O_RDONLY);
  int out = open(part, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (in < 0 || out < 0) abort();
  ssize_t count;
  while ((count = read(in, buffer, sizeof buffer)) > 0)
    if (write(out, buffer, count) != count) abort();
  close(in);
  close(out);
  /* At once, so that being killed here leaves the older or the newer file, not half of one. */
  if (rename(part, kept)) abort();
}

int fsync(int fd) {
  keep(fd);
  return 0;
}

int fdatasync(int fd) {
  keep(fd);
  return 0;
}
