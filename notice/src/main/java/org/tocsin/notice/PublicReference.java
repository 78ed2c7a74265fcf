package org.tocsin.notice;

import java.net.URI;
import java.util.Optional;

/**
 * Where the public can look a piece of evidence up.
 *
 * @param text a citation, in the language of the work cited
 * @param address absolute http(s) address, where there is one
 */
public record PublicReference(String text, Optional<URI> address) {
  public PublicReference {
    PublicText.require("reference", text);
    address.ifPresent(
        uri -> {
          boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
          if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("not a web address: " + uri);
          }
        });
  }
}
