package org.tocsin.notice.html;

import static org.tocsin.notice.html.Attribute.fixed;

import org.tocsin.notice.Level;
import org.tocsin.notice.html.Attribute.Fixed;

/** A shape for each level, told apart without colour and when printed small. */
final class LevelShapes {
  private static final String RING =
      "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z";

  private LevelShapes() {}

  /** Decoration beside the level's word, hidden from screen readers. */
  static Node of(Level level) {
    return Node.element(
        Tag.SVG,
        Attribute.styled("shape"),
        fixed(Fixed.VIEW_BOX, "0 0 24 24"),
        fixed(Fixed.WIDTH, "24"),
        fixed(Fixed.HEIGHT, "24"),
        Attribute.hidden(),
        Node.element(Tag.PATH, fixed(Fixed.FILL_RULE, "evenodd"), fixed(Fixed.PATH, path(level))));
  }

  private static String path(Level level) {
    return switch (level) {
      case NONE -> RING;
      case WATCH -> RING + "m0 4a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z";
      case WARNING -> "M12 1.5 23.5 22H.5ZM10.8 9v6.5h2.4V9Zm0 8v2.4h2.4V17Z";
      case RED_FLAG -> "M4 1.5h2.4v21H4ZM8 3h14l-4 5.5L22 14H8Z";
      case EMERGENCY ->
          "M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9ZM10.6 5.5v8.5h2.8V5.5Zm0 10.5v2.8h2.8V16Z";
    };
  }
}
