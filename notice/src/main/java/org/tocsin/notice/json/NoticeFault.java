package org.tocsin.notice.json;

/** Bytes that are no notice, and where: a path such as "versions[1].sections[0].heading". */
public final class NoticeFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String path;

  NoticeFault(String path, String reason) {
    super((path.isEmpty() ? "notice" : path) + ": " + reason);
    this.path = path;
  }

  NoticeFault(String path, RuntimeException cause) {
    super((path.isEmpty() ? "notice" : path) + ": " + cause.getMessage(), cause);
    this.path = path;
  }

  /** Empty for the notice as a whole. */
  public String path() {
    return path;
  }
}
