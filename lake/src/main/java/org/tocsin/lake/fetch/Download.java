package org.tocsin.lake.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.core.problem.Where;

/**
 * One file to disk. It grows as {@code name.part} and gets its name when it is whole, so that an
 * import never meets half a file. What was broken off is gone on with, if the provider still has
 * the same file.
 */
final class Download {

  private final Http http;

  Download(Http http) {
    this.http = http;
  }

  /**
   * Fetches a file; does nothing where it is there already.
   *
   * @param md5 as the provider states it, in lower case
   * @return whether it was fetched
   */
  boolean fetch(URI address, Map<String, String> headers, Path to, Optional<String> md5)
      throws IOException {
    if (Files.exists(to)) {
      return false;
    }
    Path part = to.resolveSibling(to.getFileName() + ".part");
    Path mark = to.resolveSibling(to.getFileName() + ".mark.part");
    append(address, headers, part, mark);
    if (md5.isPresent() && !md5.get().equals(md5(part))) {
      Files.delete(part);
      Files.deleteIfExists(mark);
      throw Refusal.at(Where.file(to.toString()), "fetch.checksum");
    }
    Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(mark);
    return true;
  }

  private void append(URI address, Map<String, String> headers, Path part, Path mark)
      throws IOException {
    Map<String, String> asking = new HashMap<>(headers);
    long there = Files.exists(part) ? Files.size(part) : 0;
    if (there > 0 && Files.exists(mark)) {
      asking.put("Range", "bytes=" + there + "-");
      asking.put("If-Range", Files.readString(mark));
    }
    HttpResponse<InputStream> answer = http.get(address, asking);
    try (InputStream body = answer.body()) {
      boolean goesOn =
          answer.statusCode() == 206
              && answer
                  .headers()
                  .firstValue("Content-Range")
                  .filter(range -> range.startsWith("bytes " + there + "-"))
                  .isPresent();
      Http.refuseUnless(goesOn || answer.statusCode() == 200, address, answer.statusCode());
      mark(answer, mark);
      long expected = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
      long before = goesOn ? there : 0;
      try (OutputStream out =
          goesOn
              ? Files.newOutputStream(part, StandardOpenOption.APPEND)
              : Files.newOutputStream(part)) {
        body.transferTo(out);
      }
      if (expected >= 0 && Files.size(part) != before + expected) {
        throw Refusal.at(Where.file(part.toString()), "fetch.broken-off", Http.shown(address));
      }
    } catch (IOException e) {
      throw Refusal.at(Where.file(part.toString()), "fetch.broken-off", Http.shown(address));
    }
  }

  /** What tells this version of the file from another. */
  private static void mark(HttpResponse<?> answer, Path mark) throws IOException {
    Optional<String> told =
        answer
            .headers()
            .firstValue("ETag")
            .filter(tag -> !tag.startsWith("W/"))
            .or(() -> answer.headers().firstValue("Last-Modified"));
    if (told.isPresent()) {
      Files.writeString(mark, told.get());
    } else {
      Files.deleteIfExists(mark);
    }
  }

  /** MD5 is what GDELT states: it tells a damaged file, not a forged one. */
  private static String md5(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
