package org.tocsin.lake.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at bytes eight at a time, as one long with the first byte lowest. Searches mark a byte that
 * is found by its highest bit.
 */
public final class Eights {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long SEVENS = 0x7F7F7F7F7F7F7F7FL;
  private static final long HIGHEST = 0x8080808080808080L;

  /** Brings the lowest bit of each byte together in the highest byte, in order. */
  private static final long GATHER = 0x0102040810204080L;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private Eights() {}

  /** The eight bytes from a place on, which must be there. */
  static long at(byte[] bytes, int place) {
    return (long) LONG.get(bytes, place);
  }

  /** A byte, eight times. */
  static long spread(byte b) {
    return (b & 0xFFL) * ONES;
  }

  /** Marks each byte that is the one spread in {@code wanted}, and no other. */
  static long equal(long eight, long wanted) {
    long x = eight ^ wanted;
    return ~(((x & SEVENS) + SEVENS) | x | SEVENS);
  }

  /** Marks as eight bits, that of the first byte lowest. */
  static long gathered(long marks) {
    return ((marks >>> 7) * GATHER) >>> 56;
  }

  /** Which of eight is the first marked; there must be one. */
  static int first(long marks) {
    return Long.numberOfTrailingZeros(marks) >>> 3;
  }

  /** Where a byte is next; {@code to} where it is not. */
  static int next(byte[] bytes, int from, int to, byte b) {
    long wanted = spread(b);
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long marks = equal(at(bytes, i), wanted);
      if (marks != 0) {
        return i + first(marks);
      }
    }
    while (i < to && bytes[i] != b) {
      i++;
    }
    return i;
  }

  /** How often a byte comes. */
  public static int count(byte[] bytes, int from, int to, byte b) {
    long wanted = spread(b);
    int count = 0;
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      count += Long.bitCount(equal(at(bytes, i), wanted));
    }
    for (; i < to; i++) {
      count += bytes[i] == b ? 1 : 0;
    }
    return count;
  }

  /** Whether all are ASCII and none is NUL. */
  static boolean plain(byte[] bytes, int from, int to) {
    long bad = 0;
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long eight = at(bytes, i);
      bad |= (eight & HIGHEST) | equal(eight, 0);
    }
    for (; i < to; i++) {
      bad |= bytes[i] <= 0 ? 1 : 0;
    }
    return bad == 0;
  }

  /** Tells texts apart, mostly; for tables in memory. */
  public static int hash(byte[] bytes, int from, int to) {
    long hash = (long) to - from;
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      hash = (hash ^ at(bytes, i)) * MIX;
      hash ^= hash >>> 32;
    }
    if (i < to) {
      hash = (hash ^ rest(bytes, i, to)) * MIX;
      hash ^= hash >>> 32;
    }
    return (int) (hash ^ (hash >>> 16));
  }

  /** Fewer than eight bytes, with noughts behind. */
  private static long rest(byte[] bytes, int from, int to) {
    if (from + Long.BYTES <= bytes.length) {
      return at(bytes, from) & ((1L << ((to - from) * Byte.SIZE)) - 1);
    }
    long rest = 0;
    for (int i = to - 1; i >= from; i--) {
      rest = (rest << Byte.SIZE) | (bytes[i] & 0xFF);
    }
    return rest;
  }
}
