package org.tocsin.lake.record;

import java.util.concurrent.ConcurrentLinkedQueue;

/** Memory for chunks, used again and again: a file of any size needs no more than a few of them. */
public final class Buffers {

  private static final int SIZE = ChunkCutter.USUAL + ChunkCutter.LONGEST_RECORD;

  private final ConcurrentLinkedQueue<byte[]> free = new ConcurrentLinkedQueue<>();

  /** One that nobody else has; what was in it last is in it still. */
  byte[] take() {
    byte[] taken = free.poll();
    return taken == null ? new byte[SIZE] : taken;
  }

  /** Takes a chunk's memory back. Nobody may look at its bytes from here on. */
  public void giveBack(Chunk chunk) {
    free.add(chunk.bytes());
  }
}
