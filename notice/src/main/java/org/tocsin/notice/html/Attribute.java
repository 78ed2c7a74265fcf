package org.tocsin.notice.html;

import java.util.regex.Pattern;
import org.tocsin.notice.Language;

/**
 * An attribute. There is no way to make one that runs code: names come from the methods below only,
 * and addresses are checked.
 */
final class Attribute implements Part {
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(?: [a-z][a-z0-9-]*)*");
  private static final Pattern RELATIVE = Pattern.compile("#?[A-Za-z0-9._/-]+(?:#[A-Za-z0-9_-]+)?");
  private static final Pattern ABSOLUTE =
      Pattern.compile("(?:https?://|mailto:)[^\\s\"'<>\\\\^`{|}\\p{Cntrl}]+");

  private final String name;
  private final String value;

  private Attribute(String name, String value) {
    this.name = name;
    this.value = value;
  }

  static Attribute id(String id) {
    return new Attribute("id", requireToken(id));
  }

  static Attribute styled(String classes) {
    return new Attribute("class", requireToken(classes));
  }

  /** A link to a place in the site, in the page, on the web (http, https) or to a mail address. */
  static Attribute href(String address) {
    if (!RELATIVE.matcher(address).matches() && !ABSOLUTE.matcher(address).matches()) {
      throw new IllegalArgumentException("not an address a page may link to: " + address);
    }
    return new Attribute("href", address);
  }

  static Attribute lang(Language language) {
    return new Attribute("lang", language.tag());
  }

  static Attribute dir(Language.Direction direction) {
    return new Attribute("dir", direction.html());
  }

  static Attribute hreflang(Language language) {
    return new Attribute("hreflang", language.tag());
  }

  static Attribute datetime(String value) {
    return new Attribute("datetime", value);
  }

  static Attribute label(String text) {
    return new Attribute("aria-label", text);
  }

  static Attribute labelledBy(String id) {
    return new Attribute("aria-labelledby", requireToken(id));
  }

  static Attribute hidden() {
    return new Attribute("aria-hidden", "true");
  }

  static Attribute current(String what) {
    return new Attribute("aria-current", requireToken(what));
  }

  static Attribute role(String role) {
    return new Attribute("role", requireToken(role));
  }

  static Attribute scope(String scope) {
    return new Attribute("scope", requireToken(scope));
  }

  static Attribute rel(String rel) {
    return new Attribute("rel", requireToken(rel));
  }

  static Attribute type(String mediaType) {
    return new Attribute("type", mediaType);
  }

  static Attribute title(String text) {
    return new Attribute("title", text);
  }

  /** An attribute of the head's or a drawing's elements, whose value is the program's own. */
  static Attribute fixed(Fixed name, String value) {
    return new Attribute(name.written, value);
  }

  /** Names of attributes that carry no text from notices. */
  enum Fixed {
    CHARSET("charset"),
    NAME("name"),
    CONTENT("content"),
    HTTP_EQUIV("http-equiv"),
    VIEW_BOX("viewBox"),
    PATH("d"),
    FILL_RULE("fill-rule"),
    WIDTH("width"),
    HEIGHT("height"),
    TABINDEX("tabindex");

    private final String written;

    Fixed(String written) {
      this.written = written;
    }
  }

  String name() {
    return name;
  }

  void write(StringBuilder out) {
    out.append(' ').append(name).append("=\"");
    Node.escape(value, out);
    out.append('"');
  }

  private static String requireToken(String value) {
    if (!TOKEN.matcher(value).matches()) {
      throw new IllegalArgumentException("not a token: " + value);
    }
    return value;
  }
}
