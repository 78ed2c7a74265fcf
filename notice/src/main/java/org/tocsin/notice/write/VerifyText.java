package org.tocsin.notice.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.tocsin.notice.Desk;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Language;

/** How a stranger verifies the site, in plain English. A test runs the commands it gives. */
final class VerifyText {
  private VerifyText() {}

  static byte[] write(Edition edition) {
    Desk desk = edition.desk();
    return template()
        .replace("@KEY@", desk.verifierKey())
        .replace("@NAME@", desk.name().in(Language.ENGLISH, edition.first()).text())
        .replace("@CONTACT@", desk.contact())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String template() {
    try (InputStream in = VerifyText.class.getResourceAsStream("verify.txt")) {
      if (in == null) {
        throw new IllegalStateException("verify.txt is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("verify.txt cannot be read", e);
    }
  }
}
