package org.tocsin.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for words in files, however they are written there: as they are, in another case, escaped
 * as in XML, JSON or addresses, in base64 or hexadecimal, and those within each other.
 */
final class Traces {

  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{12,}={0,2}");
  private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){6,}");
  private static final Pattern JSON_ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
  private static final Pattern XML_ESCAPE = Pattern.compile("&#(x?)([0-9a-fA-F]{1,6});");
  private static final int LAYERS = 3;

  /** Characters that a word begins with; none is shorter. */
  private static final int BEGIN = 3;

  private Traces() {}

  /** "word in file" for every word found below a folder. */
  static List<String> below(Path folder, List<String> words) {
    List<String> found = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.sorted().toList()) {
        String name = folder.relativize(file).toString();
        byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        in(name.getBytes(StandardCharsets.UTF_8), words)
            .forEach(word -> found.add(word + " in the name of " + name));
        in(bytes, words).forEach(word -> found.add(word + " in " + name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  static List<String> in(byte[] bytes, List<String> words) {
    List<String> texts = new ArrayList<>();
    layers(new String(bytes, StandardCharsets.ISO_8859_1), LAYERS, texts);
    List<String> written = words.stream().map(Traces::written).toList();
    BitSet begins = new BitSet();
    written.forEach(word -> begins.set(begin(word, BEGIN - 1)));
    Set<String> found = new HashSet<>();
    for (String text : texts) {
      for (int last = BEGIN - 1; last < text.length(); last++) {
        if (begins.get(begin(text, last))) {
          int at = last - BEGIN + 1;
          written.stream().filter(word -> text.startsWith(word, at)).forEach(found::add);
        }
      }
    }
    return words.stream().filter(word -> found.contains(written(word))).toList();
  }

  /** The last bits of three characters as one number: few places in a text are worth more. */
  private static int begin(String text, int last) {
    return (text.charAt(last - 2) & 0xff) << 16
        | (text.charAt(last - 1) & 0xff) << 8
        | text.charAt(last) & 0xff;
  }

  /** As its UTF-8 bytes look when read byte by byte, in lower case. */
  private static String written(String word) {
    return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
        .toLowerCase(Locale.ROOT);
  }

  private static void layers(String text, int left, List<String> into) {
    into.add(text.toLowerCase(Locale.ROOT));
    String plain = unescaped(text);
    if (!plain.equals(text)) {
      into.add(plain.toLowerCase(Locale.ROOT));
    }
    if (left > 0) {
      decoded(text).forEach(inner -> layers(inner, left - 1, into));
    }
  }

  private static List<String> decoded(String text) {
    List<String> inner = new ArrayList<>();
    Matcher hex = HEX.matcher(text);
    while (hex.find()) {
      inner.add(latin(HexFormat.of().parseHex(hex.group().toLowerCase(Locale.ROOT))));
    }
    Matcher base64 = BASE64.matcher(text);
    while (base64.find()) {
      String run = base64.group().replace("=", "").replace('-', '+').replace('_', '/') + "AAA";
      // A run may begin before the encoded text does, and end within four characters.
      for (int skip = 0; skip < 4; skip++) {
        String rest = run.substring(skip);
        inner.add(latin(Base64.getDecoder().decode(rest.substring(0, rest.length() / 4 * 4))));
      }
    }
    return inner;
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String unescaped(String text) {
    String json =
        JSON_ESCAPE
            .matcher(text)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(match.group(1), 16))));
    String xml =
        XML_ESCAPE
            .matcher(json)
            .replaceAll(
                match -> {
                  int point = Integer.parseInt(match.group(2), match.group(1).isEmpty() ? 10 : 16);
                  return Character.isValidCodePoint(point)
                      ? Matcher.quoteReplacement(Character.toString(point))
                      : "";
                });
    return xml.contains("%") ? percent(xml) : xml;
  }

  private static String percent(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      // A percent sign that stands for itself.
      return text;
    }
  }
}
