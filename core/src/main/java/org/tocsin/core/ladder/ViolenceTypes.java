package org.tocsin.core.ladder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What UCDP's types of organised violence come to on the severity ladder by the deaths of one
 * event, from {@code ucdp.tsv}.
 */
public record ViolenceTypes(List<Line> lines) {

  /** ACLED's violence against civilians corresponds to this type. */
  public static final int ONE_SIDED = 3;

  /** That type of violence with so many deaths or more. */
  public record Line(int type, long deaths, Rung rung, String why) {}

  public ViolenceTypes {
    lines = List.copyOf(lines);
  }

  private static final ViolenceTypes UCDP = read(EventCodes.text("ucdp.tsv"));

  public static ViolenceTypes ucdp() {
    return UCDP;
  }

  /**
   * The rung of an event of this type with so many deaths; empty for a type that is not there.
   *
   * @throws IllegalArgumentException for a negative number of deaths
   */
  public Optional<Rung> rung(int type, long deaths) {
    if (deaths < 0) {
      throw new IllegalArgumentException("deaths: " + deaths);
    }
    return lines.stream()
        .filter(line -> line.type() == type && line.deaths() <= deaths)
        .map(Line::rung)
        .max(Comparator.naturalOrder());
  }

  /**
   * The rung of an ACLED row: that of its codes, raised by reported deaths where it is violence.
   *
   * @param code type, or type and sub-event type
   * @return empty for a code on no rung
   * @throws IllegalArgumentException for a code that ACLED has not
   */
  public Optional<Rung> acled(String code, long deaths) {
    EventCodes.Line line =
        EventCodes.acled()
            .line(code)
            .orElseThrow(() -> new IllegalArgumentException("ACLED has no " + code));
    boolean civilians = code.startsWith("Violence against civilians");
    return line.rung()
        .map(
            rung ->
                rung.compareTo(Rung.HARM) < 0
                    ? rung
                    : rung(civilians ? ONE_SIDED : 1, deaths)
                        .filter(raised -> raised.compareTo(rung) > 0)
                        .orElse(rung));
  }

  static ViolenceTypes read(String text) {
    List<Line> lines = new ArrayList<>();
    for (List<String> columns : EventCodes.columns(text, 4)) {
      lines.add(
          new Line(
              number(columns.get(0)),
              number(columns.get(1)),
              EventCodes.rung(columns.get(2), columns.get(0)),
              columns.get(3)));
    }
    return new ViolenceTypes(lines);
  }

  private static int number(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException("no number: " + text);
    }
    return Integer.parseInt(text);
  }
}
