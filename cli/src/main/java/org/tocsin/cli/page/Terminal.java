package org.tocsin.cli.page;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Prints plain text to a person: wrapped, indented, with a little weight where the terminal has
 * any. Colour never carries meaning alone.
 */
public final class Terminal {

  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;
  private static final int USUAL = 80;

  /**
   * What names and texts that others brought could steer a terminal with; weight is put on by
   * {@link #bold} alone.
   */
  private static final Pattern CONTROL =
      Pattern.compile(
          "\u001b(?!\\[[01]m)|\\r(?!\\n)|[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1a\\x1c-\\x1f\\x7f-\\x9f]");

  private final PrintStream stream;
  private final int width;
  private final boolean colour;

  public Terminal(PrintStream stream, int width, boolean colour) {
    this.stream = stream;
    this.width = width;
    this.colour = colour;
  }

  /** From the variable {@code COLUMNS}, within what reads well. */
  public static int width(Map<String, String> environment) {
    String columns = environment.getOrDefault("COLUMNS", "");
    if (!columns.matches("[1-9][0-9]{0,3}")) {
      return USUAL;
    }
    return Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns)));
  }

  /** For a library that prints by itself. */
  public PrintWriter writer() {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  public void raw(String text) {
    stream.print(text);
    stream.flush();
  }

  public void line(String text) {
    stream.println(CONTROL.matcher(text).replaceAll("\uFFFD"));
    stream.flush();
  }

  public void blank() {
    line("");
  }

  /** A heading, underlined so that it stands out without colour. */
  public void title(String text) {
    blank();
    line(bold(text));
    line("=".repeat(Math.min(width, Wrap.columns(text))));
  }

  public void heading(String text) {
    blank();
    line(bold(text));
  }

  /** A paragraph, wrapped. */
  public void paragraph(String text) {
    paragraph(0, text);
  }

  public void paragraph(int indent, String text) {
    Wrap.lines(text, width - indent).forEach(line -> line(" ".repeat(indent) + line));
  }

  /** A list item: its mark hangs before the text. */
  public void item(String mark, String text) {
    item(2, mark, text);
  }

  public void item(int indent, String mark, String text) {
    String head = " ".repeat(indent) + mark + " ";
    boolean first = true;
    for (String line : Wrap.lines(text, width - Wrap.columns(head))) {
      line((first ? head : " ".repeat(Wrap.columns(head))) + line);
      first = false;
    }
  }

  public String bold(String text) {
    return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  /** A progress line that replaces itself on a terminal, and is left out elsewhere. */
  public void progress(String text) {
    if (colour) {
      raw("\r\u001b[K" + text);
    }
  }

  public void progressDone() {
    if (colour) {
      raw("\r\u001b[K");
    }
  }

  public int width() {
    return width;
  }
}
