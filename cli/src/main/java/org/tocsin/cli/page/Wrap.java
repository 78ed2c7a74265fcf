package org.tocsin.cli.page;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a width in columns. */
final class Wrap {

  private Wrap() {}

  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.strip().split("\\s+")) {
        if (line.length() > 0 && columns(line.toString()) + 1 + columns(word) > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.length() == 0 ? "" : " ").append(word);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /**
   * Columns a text takes: marks that combine take none. Wide East Asian letters are counted as two.
   */
  static int columns(String text) {
    return text.codePoints()
        .map(
            point ->
                switch (Character.getType(point)) {
                  case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
                  default -> wide(point) ? 2 : 1;
                })
        .sum();
  }

  private static boolean wide(int point) {
    return (point >= 0x1100 && point <= 0x115F)
        || (point >= 0x2E80 && point <= 0xA4CF)
        || (point >= 0xAC00 && point <= 0xD7A3)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0xFF00 && point <= 0xFF60)
        || (point >= 0x20000 && point <= 0x3FFFD);
  }
}
