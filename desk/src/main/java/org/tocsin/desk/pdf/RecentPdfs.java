package org.tocsin.desk.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Files set lately, since a site is written out whole each time and a notice stays as it was
 * issued. In memory alone: drafts are previewed too. One for the whole process, as modules are made
 * anew each time one publishes.
 */
final class RecentPdfs {

  /** Some hundreds of notices. */
  private static final long MOST_BYTES = 32L << 20;

  static final RecentPdfs ALL = new RecentPdfs(MOST_BYTES);

  private final long most;
  private final Map<String, byte[]> files = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  RecentPdfs(long most) {
    this.most = most;
  }

  /**
   * The file of a key, made if it is not at hand.
   *
   * @param key all that the file depends on, or its digest
   */
  byte[] of(String key, Supplier<byte[]> make) {
    byte[] known = known(key);
    if (known == null) {
      known = make.get();
      keep(key, known);
    }
    return known.clone();
  }

  private synchronized byte @org.jspecify.annotations.Nullable [] known(String key) {
    return files.get(key);
  }

  private synchronized void keep(String key, byte[] file) {
    byte[] before = files.put(key, file);
    bytes += file.length - (before == null ? 0 : before.length);
    var oldest = files.entrySet().iterator();
    while (bytes > most && oldest.hasNext()) {
      bytes -= oldest.next().getValue().length;
      oldest.remove();
    }
  }
}
