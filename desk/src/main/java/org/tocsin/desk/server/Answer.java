package org.tocsin.desk.server;

import java.util.Optional;
import org.tocsin.desk.access.Undo;

/** What an action answers. */
public sealed interface Answer {

  /**
   * A page inside the desk's frame.
   *
   * @param template by name, without its ending; it takes {@code shell} and {@code page}
   * @param title what stands in the window's title
   * @param page plain data; also the answer to those who ask for JSON
   */
  record Page(String template, String title, Record page, int status) implements Answer {}

  /** A part of a page, to be put in place by the script. */
  record Part(String template, Record page) implements Answer {}

  /** Done; on to this address, which says so. */
  record Moved(String to, Optional<String> message, Optional<Undo> undo) implements Answer {
    public Moved(String to, Optional<String> message) {
      this(to, message, Optional.empty());
    }
  }

  /**
   * A file.
   *
   * @param inline whether the browser may show it itself; never for what came from outside
   */
  record Bytes(String mediaType, byte[] bytes, Optional<String> name, boolean inline)
      implements Answer {}

  /** A file that is the same for everybody; the browser may keep it for a day. */
  record ForAll(String mediaType, byte[] bytes) implements Answer {}

  /**
   * A page of its own, shown in a frame of ours: without script, and under a policy of its own.
   *
   * @param policy its Content-Security-Policy
   */
  record Document(byte[] html, String policy) implements Answer {}

  static Answer page(String template, String title, Record page) {
    return new Page(template, title, page, 200);
  }

  static Answer moved(String to, String message) {
    return new Moved(to, Optional.of(message));
  }

  static Answer moved(String to, String message, Undo undo) {
    return new Moved(to, Optional.of(message), Optional.of(undo));
  }

  static Answer moved(String to) {
    return new Moved(to, Optional.empty());
  }
}
