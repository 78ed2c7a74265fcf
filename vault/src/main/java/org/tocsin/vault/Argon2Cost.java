package org.tocsin.vault;

/**
 * How dear one guess at a passphrase is (Argon2id, RFC 9106). Kept in the keyring's header, so that
 * a vault goes on opening when the defaults rise.
 *
 * @param memoryKiB memory per guess, in KiB; 8 per lane up to 1 GiB
 * @param iterations passes over that memory; 1 to 64
 * @param parallelism lanes; 1 to 16
 */
public record Argon2Cost(int memoryKiB, int iterations, int parallelism) {
  private static final int MOST_MEMORY_KIB = 1 << 20;
  private static final int MOST_ITERATIONS = 64;
  private static final int MOST_LANES = 16;

  /**
   * 64 MiB, 3 passes, 1 lane: above OWASP's floor (19 MiB, 2 passes; Password Storage Cheat Sheet)
   * and as much memory as RFC 9106's second recommended setting.
   */
  public static final Argon2Cost STANDARD = new Argon2Cost(64 * 1024, 3, 1);

  /** Throws IllegalArgumentException outside the bounds above, which also stop hostile headers. */
  public Argon2Cost {
    if (!isWithinBounds(memoryKiB, iterations, parallelism)) {
      throw new IllegalArgumentException("Argon2 cost out of bounds");
    }
  }

  static boolean isWithinBounds(int memoryKiB, int iterations, int parallelism) {
    return parallelism >= 1
        && parallelism <= MOST_LANES
        && iterations >= 1
        && iterations <= MOST_ITERATIONS
        && memoryKiB >= 8 * parallelism
        && memoryKiB <= MOST_MEMORY_KIB;
  }
}
