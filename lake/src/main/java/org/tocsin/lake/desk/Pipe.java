package org.tocsin.lake.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A file is read once: whoever seals it pulls its bytes through here, and whoever reads its records
 * gets the same bytes. A few blocks wait between them, no more.
 */
final class Pipe {

  private static final int MOST = 32;

  /** Bytes on their way; used again once read. */
  private static final class Block {
    private final byte[] bytes;
    private int length;

    Block(int size) {
      this.bytes = new byte[size];
    }
  }

  private final Deque<Block> waiting = new ArrayDeque<>();
  private final Deque<Block> read = new ArrayDeque<>();
  private boolean ended;
  private boolean abandoned;
  private @Nullable IOException failure;

  /** What the sealing side reads: the source, up to so many bytes, with each block put aside. */
  InputStream tee(InputStream source, long limit) {
    return new InputStream() {
      private long left = limit;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] to, int from, int length) throws IOException {
        int n = left == 0 ? -1 : source.read(to, from, (int) Math.min(length, left));
        if (n < 0) {
          if (left > 0) {
            throw failed(new IOException("the file became shorter while it was read"));
          }
          end();
          return -1;
        }
        left -= n;
        Block block = blank(n);
        System.arraycopy(to, from, block.bytes, 0, n);
        block.length = n;
        put(block);
        return n;
      }
    };
  }

  /** What the reading side reads. */
  InputStream reading() {
    return new InputStream() {
      private Block block = new Block(0);
      private int at;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] to, int from, int length) throws IOException {
        if (length == 0) {
          return 0;
        }
        if (at == block.length) {
          @Nullable Block next = take();
          if (next == null) {
            return -1;
          }
          giveBack(block);
          block = next;
          at = 0;
        }
        int n = Math.min(length, block.length - at);
        System.arraycopy(block.bytes, at, to, from, n);
        at += n;
        return n;
      }
    };
  }

  /** The reading side has gone; the sealing side goes on for nothing and may stop. */
  synchronized void abandon() {
    abandoned = true;
    notifyAll();
  }

  /** The sealing side has gone without reaching the end. */
  synchronized IOException failed(IOException e) {
    failure = failure == null ? e : failure;
    end();
    return e;
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** One that holds so many bytes. */
  private synchronized Block blank(int size) {
    Block block = read.poll();
    return block == null || block.bytes.length < size ? new Block(size) : block;
  }

  private synchronized void giveBack(Block block) {
    read.add(block);
  }

  private synchronized void put(Block block) throws IOException {
    try {
      while (waiting.size() >= MOST && !abandoned) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    if (abandoned) {
      throw new IOException("nobody reads it any more");
    }
    waiting.add(block);
    notifyAll();
  }

  private synchronized @Nullable Block take() throws IOException {
    try {
      while (waiting.isEmpty() && !ended) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    if (waiting.isEmpty() && failure != null) {
      throw failure;
    }
    Block next = waiting.poll();
    notifyAll();
    return next;
  }
}
