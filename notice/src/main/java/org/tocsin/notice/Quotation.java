package org.tocsin.notice;

/**
 * Words taken over as they were said; never translated.
 *
 * @param language they are in
 * @param text without quotation marks
 * @param attribution who said it and where, in the language of the version that quotes
 */
public record Quotation(Language language, String text, String attribution) {
  public Quotation {
    PublicText.require("quotation", text);
    PublicText.require("attribution", attribution);
  }
}
