package org.tocsin.intake.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/** Bytes to text, strictly UTF-8: a file in another encoding is named as such, never guessed at. */
final class StrictText {
  /** Enough of the beginning to see every second byte empty. */
  private static final int SNIFFED = 256;

  private StrictText() {}

  /** The text without a byte order mark, or empty with a problem added. */
  static Optional<String> decode(byte[] bytes, String file, Problems problems) {
    Optional<String> foreign = wideEncoding(bytes);
    if (foreign.isPresent()) {
      problems.error(Where.file(file), "yaml.encoding", foreign.get());
      return Optional.empty();
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    if (result.isError()) {
      problems.error(
          Where.line(file, lineAt(bytes, in.position())),
          "yaml.not-utf8",
          String.format(Locale.ROOT, "%02X", bytes[in.position()]));
      return Optional.empty();
    }
    String text = out.flip().toString();
    return checked(text, file, problems) ? Optional.of(text) : Optional.empty();
  }

  /** Characters that YAML allows nowhere. One problem a file: where there is one there are many. */
  private static boolean checked(String text, String file, Problems problems) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
        lineStart = i + 1;
      } else if (isForbidden(c)) {
        problems.error(
            Where.line(file, line),
            "yaml.control-character",
            name(c),
            Integer.toString(i - lineStart + 1));
        return false;
      }
    }
    return true;
  }

  /** Control characters other than tab and line ends, and the two that are no characters. */
  static boolean isForbidden(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
        || (c >= 0x7F && c < 0xA0 && c != 0x85)
        || c >= 0xFFFE;
  }

  static String name(char c) {
    return String.format(Locale.ROOT, "U+%04X", (int) c);
  }

  private static Optional<String> wideEncoding(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of("UTF-32");
    }
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of("UTF-16");
    }
    int looked = Math.min(bytes.length, SNIFFED) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < looked; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    // Latin letters in UTF-16 have a zero in every second byte, and only there.
    boolean wide = looked >= 4 && Math.min(even, odd) == 0 && Math.max(even, odd) * 4 > looked;
    return wide ? Optional.of("UTF-16") : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int lineAt(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
