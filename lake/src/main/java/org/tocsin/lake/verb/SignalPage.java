package org.tocsin.lake.verb;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.tocsin.cli.page.Terminal;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.signal.Attachment;
import org.tocsin.core.signal.Contribution;
import org.tocsin.core.signal.Provenance;
import org.tocsin.core.signal.Signal;
import org.tocsin.core.signal.SignalWords;
import org.tocsin.core.text.Catalogue;
import org.tocsin.lake.signal.Late;
import org.tocsin.lake.signal.Survey;

/** Signals for people and for other programs. */
final class SignalPage {

  private static final Catalogue WORDS = Catalogue.in("en");

  /** A column: its header, its HXL tag and what stands in it. */
  private record Column(
      String header, String tag, java.util.function.Function<Signal, String> value) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("id", "#meta+id", Signal::id),
          new Column("from", "#date+start", signal -> signal.from().toString()),
          new Column("to", "#date+end", signal -> signal.to().toString()),
          new Column("place_kind", "#loc+type", signal -> signal.area().kind().word()),
          new Column("place_code", "#loc+code", signal -> signal.area().code()),
          new Column("place", "#loc+name", signal -> signal.area().name()),
          new Column(
              "lat", "#geo+lat", signal -> mean(signal, point -> point.latitude().doubleValue())),
          new Column(
              "lon", "#geo+lon", signal -> mean(signal, point -> point.longitude().doubleValue())),
          new Column("events", "#event+type", signal -> signal.events().word()),
          new Column("observed", "#event+num", signal -> Long.toString(signal.observed())),
          new Column("baseline", "#event+num+usual", signal -> signal.baseline().toPlainString()),
          new Column("detector", "#meta+method", Signal::detector),
          new Column("p", "#indicator+p", signal -> signal.p().toString()),
          new Column("q", "#indicator+q", signal -> signal.q().toString()),
          new Column("provider", "#meta+source", Signal::provider),
          new Column("as_of", "#date+reported", signal -> signal.provenance().asOf().toString()),
          new Column("says", "#description", signal -> WORDS.say(SignalWords.of(signal))));

  private final Terminal out;

  SignalPage(Terminal out) {
    this.out = out;
  }

  void list(Survey survey, List<Signal> signals, String lag) {
    out.title("Signals as known on " + survey.asked().asOf());
    signals.forEach(this::line);
    if (signals.isEmpty()) {
      out.line("None.");
    }
    out.blank();
    out.paragraph(
        String.format(
            Locale.ROOT,
            "%,d series watched by %s; an alarm at p of %s or less, and at most %d a %s.",
            survey.series().size(),
            survey.asked().settings().step().word(),
            Double.toString(survey.asked().settings().level()),
            survey.asked().settings().step().budget(survey.asked().settings().budget()),
            survey.asked().settings().step().word()));
    var left = survey.leftOut();
    out.paragraph(
        String.format(
            Locale.ROOT,
            "Of %,d events %,d are of no kind that is counted, %,d too imprecise in time, %,d in"
                + " place.",
            left.all(),
            left.noKind(),
            left.tooLong(),
            left.noPlace()));
    survey.late().forEach(this::late);
    if (signals.stream().map(Signal::provenance).anyMatch(Provenance::lagged)) {
      out.paragraph(
          "Some events are known here from later releases alone; they are taken to have been known "
              + lag
              + " after they ended.");
    }
  }

  private void late(String provider, Late late) {
    int judged = late.periods() - late.withheld();
    if (judged > 0) {
      out.paragraph(
          String.format(
              Locale.ROOT,
              "Reports of %s come in late: %d periods of countries from %s on are held against the"
                  + " share that should be known by now, %.0f %% at the least.",
              provider,
              judged,
              late.from(),
              100 * late.least()));
    }
    if (late.withheld() > 0) {
      out.paragraph(
          String.format(
              Locale.ROOT,
              "%d periods of countries of %s are not judged: nothing tells how much of them is known"
                  + " so early.",
              late.withheld(),
              provider));
    }
  }

  void line(Signal signal) {
    out.item(signal.id(), WORDS.say(SignalWords.of(signal)));
  }

  void show(Signal signal, List<Attachment> attachments) {
    out.title("Signal " + signal.id());
    out.paragraph(WORDS.say(SignalWords.of(signal)));
    item(
        "place",
        signal.area().kind().word() + " " + signal.area().code() + ", " + signal.area().name());
    item(
        "window",
        signal.from()
            + " to "
            + signal.to()
            + (signal.complete() ? "" : ", not over or not all told yet"));
    item("counted", signal.observed() + "; usual: " + signal.baseline().toPlainString());
    item("clearest", "detector " + signal.detector());
    item("p", signal.p() + "; q " + signal.q());
    item(
        "events",
        signal.contributing()
            + ": "
            + String.join(" ", signal.contributions().stream().map(Contribution::event).toList()));
    item(
        "parties",
        signal.parties().isEmpty()
            ? "none named"
            : "as the provider names them: " + String.join("; ", signal.parties()));
    Provenance from = signal.provenance();
    item("made by", from.method() + ", " + from.parameters());
    item("from", signal.provider() + " " + String.join(" ", from.imports()));
    item(
        "known",
        "as of "
            + from.asOf()
            + (from.lagged()
                ? ", taking events as known " + from.lagDays() + " days after they ended"
                : "")
            + "; journal position "
            + from.position());
    for (Attachment attachment : attachments) {
      item(
          "lies in",
          attachment.situation()
              + ": "
              + attachment.events()
              + " of the listed events"
              + (attachment.parties().isEmpty()
                  ? ""
                  : "; named in both: " + String.join(", ", attachment.parties())));
    }
    if (attachments.isEmpty()) {
      item("lies in", "no situation of this desk: tocsin signals propose " + signal.id());
    }
  }

  private void item(String mark, String text) {
    out.item(2, String.format(Locale.ROOT, "%-9s", mark), text);
  }

  void csv(List<Signal> signals, boolean tags) {
    StringBuilder text = new StringBuilder();
    row(text, COLUMNS.stream().map(Column::header).toList());
    if (tags) {
      row(text, COLUMNS.stream().map(Column::tag).toList());
    }
    for (Signal signal : signals) {
      row(text, COLUMNS.stream().map(column -> column.value().apply(signal)).toList());
    }
    out.raw(text.toString());
  }

  private static void row(StringBuilder text, List<String> fields) {
    for (int i = 0; i < fields.size(); i++) {
      CsvPage.field(text, i + 1, fields.get(i));
    }
    text.append('\n');
  }

  /** Middle of the listed events; empty where none has a point. */
  private static String mean(Signal signal, ToDoubleFunction<GeoPoint> coordinate) {
    OptionalDouble mean =
        signal.contributions().stream()
            .flatMap(event -> event.point().stream())
            .mapToDouble(coordinate)
            .average();
    return mean.isPresent() ? String.format(Locale.ROOT, "%.3f", mean.getAsDouble()) : "";
  }
}
