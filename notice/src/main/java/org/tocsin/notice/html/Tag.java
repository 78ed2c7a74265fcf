package org.tocsin.notice.html;

import java.util.Locale;

/** The elements pages use. None of them runs code, embeds or submits anything. */
enum Tag {
  HTML(Shape.BOX),
  HEAD(Shape.BOX),
  TITLE(Shape.LINE),
  META(Shape.VOID),
  LINK(Shape.VOID),
  BODY(Shape.BOX),
  HEADER(Shape.BOX),
  NAV(Shape.BOX),
  MAIN(Shape.BOX),
  ARTICLE(Shape.BOX),
  SECTION(Shape.BOX),
  ASIDE(Shape.BOX),
  FOOTER(Shape.BOX),
  DIV(Shape.BOX),
  H1(Shape.LINE),
  H2(Shape.LINE),
  H3(Shape.LINE),
  P(Shape.LINE),
  UL(Shape.BOX),
  OL(Shape.BOX),
  LI(Shape.LINE),
  DL(Shape.BOX),
  DT(Shape.LINE),
  DD(Shape.LINE),
  FIGURE(Shape.BOX),
  BLOCKQUOTE(Shape.LINE),
  FIGCAPTION(Shape.LINE),
  DETAILS(Shape.BOX),
  SUMMARY(Shape.LINE),
  TABLE(Shape.BOX),
  CAPTION(Shape.LINE),
  THEAD(Shape.BOX),
  TBODY(Shape.BOX),
  TR(Shape.BOX),
  TH(Shape.LINE),
  TD(Shape.LINE),
  A(Shape.INLINE),
  SPAN(Shape.INLINE),
  STRONG(Shape.INLINE),
  BDI(Shape.INLINE),
  CITE(Shape.INLINE),
  CODE(Shape.INLINE),
  TIME(Shape.INLINE),
  SVG(Shape.INLINE),
  PATH(Shape.INLINE);

  private final Shape shape;

  Tag(Shape shape) {
    this.shape = shape;
  }

  Shape shape() {
    return shape;
  }

  String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How an element is laid out in the source. Blanks matter only within lines. */
  enum Shape {
    /** Its children stand on lines of their own. */
    BOX,
    /** It stands on a line of its own. */
    LINE,
    /** It stands within a line. */
    INLINE,
    /** A line of its own, without content or end tag. */
    VOID
  }
}
