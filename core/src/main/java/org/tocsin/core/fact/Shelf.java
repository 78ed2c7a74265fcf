package org.tocsin.core.fact;

/**
 * Keeps many small runs of bytes in few large arrays. A large array is never moved by the garbage
 * collectors in use (G1 gives it regions of its own); half a million arrays of a few hundred bytes
 * are moved several times each while a journal is folded, which took longer than reading them.
 *
 * <p>What is kept stays as long as anything of the same array does. Any thread may keep.
 */
public final class Shelf {

  /** With its header just under four regions of the smallest size, so that little is left over. */
  private static final int ARRAY = (4 << 20) - 64;

  private byte[] open = new byte[0];
  private int used;

  /** Where a run of bytes lies. */
  record Place(byte[] array, int from, int to) {}

  /** Keeps a copy. */
  Place keep(byte[] bytes) {
    Place place = room(bytes.length);
    System.arraycopy(bytes, 0, place.array, place.from, bytes.length);
    return place;
  }

  private synchronized Place room(int length) {
    if (length > ARRAY / 4) {
      return new Place(new byte[length], 0, length);
    }
    if (length > open.length - used) {
      // The first is small: most desks hold a few hundred records.
      open = new byte[open.length == 0 ? ARRAY >> 6 : ARRAY];
      used = 0;
    }
    int from = used;
    used += length;
    return new Place(open, from, used);
  }
}
