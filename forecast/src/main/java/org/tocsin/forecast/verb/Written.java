package org.tocsin.forecast.verb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.tocsin.cli.Refusal;
import org.tocsin.core.problem.Where;

/**
 * A file of forecasts as it is kept.
 *
 * @param compressed by gzip
 * @param digest {@code sha256:} of what was compressed
 */
record Written(byte[] compressed, String digest) {

  private static final int SHORT = 10;

  /** What writes the file. */
  interface Text {
    void to(Writer out) throws IOException;
  }

  static Written of(Text text) {
    MessageDigest digest = sha256();
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    try (Writer out =
        new OutputStreamWriter(
            new DigestOutputStream(new GZIPOutputStream(kept), digest), StandardCharsets.UTF_8)) {
      text.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Written(kept.toByteArray(), named(digest));
  }

  static String digest(String text) {
    MessageDigest digest = sha256();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return named(digest);
  }

  /** Of files, one after the other. */
  static String digest(List<Path> files) {
    MessageDigest digest = sha256();
    for (Path file : files) {
      try {
        digest.update(Files.readAllBytes(file));
      } catch (IOException e) {
        throw Refusal.at(Where.file(file.toString()), "forecast.cannot-read", e.toString());
      }
    }
    return named(digest);
  }

  /** Of a forecast: short, and the same whenever it is worked out again from the same. */
  static String id(String... of) {
    String digest = digest(String.join("\n", of));
    return "f-" + digest.substring(digest.indexOf(':') + 1).substring(0, SHORT);
  }

  private static String named(MessageDigest digest) {
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
