package org.tocsin.notice;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The desk that speaks.
 *
 * @param name of the institution, by language
 * @param sender CAP sender id: a mail address or domain name of the institution, as CAP 1.2 and RFC
 *     4151 (tag URIs) both ask
 * @param contact how the institution, not a person, is reached
 * @param sole a one-person desk, whose drafter and approver are the same; said in public
 * @param verifierKey C2SP signed-note verifier key, "name+hash+base64"
 * @param home absolute https or http address under which the site is published, ending in a slash;
 *     empty where the desk has none
 */
public record Desk(
    LocalText name,
    String sender,
    String contact,
    boolean sole,
    String verifierKey,
    Optional<URI> home) {
  private static final Pattern SENDER =
      Pattern.compile(
          "(?:[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@)?"
              + "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
              + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");
  private static final Pattern VERIFIER_KEY =
      Pattern.compile("[^\\s+]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]+={0,2}");

  public Desk {
    requireSender(sender);
    PublicText.require("contact", contact);
    PublicText.require("verifier key", verifierKey);
    if (!VERIFIER_KEY.matcher(verifierKey).matches()) {
      throw new IllegalArgumentException("not a verifier key: " + verifierKey);
    }
    home.ifPresent(Desk::requireHome);
  }

  /** Whether a text can be a sender; what {@link #sender} and a reference's sender must pass. */
  public static boolean soundSender(String sender) {
    return sender.length() <= 255 && SENDER.matcher(sender).matches();
  }

  static void requireSender(String sender) {
    if (!soundSender(sender)) {
      throw new IllegalArgumentException("sender must be a mail address or domain name: " + sender);
    }
  }

  private static void requireHome(URI home) {
    boolean web = "https".equals(home.getScheme()) || "http".equals(home.getScheme());
    if (!web
        || home.getHost() == null
        || home.getRawUserInfo() != null
        || home.getRawQuery() != null
        || home.getRawFragment() != null
        || !home.getRawPath().endsWith("/")) {
      throw new IllegalArgumentException(
          "home must be an http(s) address without user, query or fragment, ending in /: " + home);
    }
  }
}
