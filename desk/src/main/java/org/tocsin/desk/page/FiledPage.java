package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;

/** Where an account went. */
public record FiledPage(
    String report,
    String source,
    String situation,
    String situationAddress,
    Optional<Where> incident,
    List<String> evidence,
    String another) {

  public record Where(String name, String address) {}
}
