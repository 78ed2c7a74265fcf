package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;

/**
 * An original: what it is, whether it is still what it was, and in whose hands it has been.
 *
 * @param name as it came, and {@code whence}: empty where a protected source gave it, since either
 *     could say who that is
 * @param check whether the vault's bytes are those that were committed to, looked at just now: a
 *     word for the style
 * @param history the latest last
 */
public record EvidencePage(
    String report,
    String id,
    boolean fromProtected,
    Optional<String> name,
    Optional<String> whence,
    String mediaType,
    String size,
    String sha256,
    String check,
    String checkWord,
    List<Hand> history,
    String back) {

  /** Who did what with it. */
  public record Hand(String at, String who, String what) {}

  public EvidencePage {
    history = List.copyOf(history);
  }
}
