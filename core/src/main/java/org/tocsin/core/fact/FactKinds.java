package org.tocsin.core.fact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tocsin.core.model.RecordKind;

/**
 * Every kind of fact by the name and version it has in entries. A line is never edited: a changed
 * shape gets a line of its own with the next version, and the old line an upgrade.
 */
final class FactKinds {

  /**
   * @param name as in entries, such as {@code report.filed/1}
   * @param record the kind of record it holds, for facts about records
   * @param upgrade makes the shape of an earlier version that of the present one; none where this
   *     is the present one
   */
  record Line(
      String name,
      Class<? extends Fact> type,
      @Nullable RecordKind record,
      @Nullable UnaryOperator<ObjectNode> upgrade) {

    Line(String name, Class<? extends Fact> type, @Nullable RecordKind record) {
      this(name, type, record, null);
    }

    boolean present() {
      return upgrade == null;
    }
  }

  private static final List<Line> PLAIN =
      List.of(
          new Line("report.linked/1", JudgementFact.ReportLinked.class, null),
          new Line("report.unlinked/1", JudgementFact.ReportUnlinked.class, null),
          new Line("reading.adopted/1", JudgementFact.ReadingAdopted.class, null),
          new Line("reading.released/1", JudgementFact.ReadingReleased.class, null),
          new Line("finding.judged/1", JudgementFact.FindingJudged.class, null),
          new Line("finding.reopened/1", JudgementFact.FindingReopened.class, null),
          new Line("series.judged/1", JudgementFact.SeriesJudged.class, null),
          new Line("series.released/1", JudgementFact.SeriesReleased.class, null),
          new Line("signal.recorded/1", JudgementFact.SignalRecorded.class, null),
          new Line("signal.released/1", JudgementFact.SignalReleased.class, null),
          new Line("alert.drafted/1", AlertFact.Drafted.class, null),
          new Line("alert.redrafted/1", AlertFact.Redrafted.class, null),
          new Line("alert.returned/1", AlertFact.Returned.class, null),
          new Line("alert.approved/1", AlertFact.Approved.class, null),
          new Line("alert.position-asked/1", AlertFact.PositionAsked.class, null),
          new Line("alert.position-received/1", AlertFact.PositionReceived.class, null),
          new Line("alert.issued/1", AlertFact.Issued.class, null),
          new Line("notice.issued/1", AlertFact.NoticeIssued.class, null),
          new Line("alert.abandoned/1", AlertFact.Abandoned.class, null),
          new Line("alert.embargoed/1", AlertFact.Embargoed.class, null),
          new Line("desk.founded/1", DeskFact.Founded.class, null),
          new Line("person.enrolled/1", DeskFact.PersonEnrolled.class, null),
          new Line("person.left/1", DeskFact.PersonLeft.class, null),
          new Line("key.authorised/1", DeskFact.KeyAuthorised.class, null),
          new Line("key.rotated/1", DeskFact.KeyRotated.class, null),
          new Line("key.revoked/1", DeskFact.KeyRevoked.class, null),
          new Line("item.destroyed/1", DeskFact.ItemDestroyed.class, null),
          new Line("site.published/1", DeskFact.SitePublished.class, null),
          new Line("desk.backed-up/1", DeskFact.BackedUp.class, null),
          new Line("protected.read/1", DeskFact.ProtectedRead.class, null),
          new Line("case.imported/1", DeskFact.CaseImported.class, null),
          new Line("events.imported/1", DeskFact.EventsImported.class, null),
          new Line("forecast.made/1", DeskFact.ForecastMade.class, null));

  /** Shapes that records had before. */
  private static final Map<RecordKind, UnaryOperator<ObjectNode>> FIRST_SHAPES =
      Map.of(
          RecordKind.SITUATION, Upgrades::situation,
          RecordKind.REPORT, Upgrades::report,
          RecordKind.AGREEMENT, Upgrades::agreement);

  private static final Map<String, Line> BY_NAME = byName();

  private FactKinds() {}

  private static Map<String, Line> byName() {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (RecordKind kind : RecordKind.values()) {
      @Nullable UnaryOperator<ObjectNode> first = FIRST_SHAPES.get(kind);
      put(lines, new Line(kind.word() + ".filed/1", RecordFact.Filed.class, kind, first));
      put(lines, new Line(kind.word() + ".corrected/1", RecordFact.Corrected.class, kind, first));
      if (first != null) {
        put(lines, new Line(kind.word() + ".filed/2", RecordFact.Filed.class, kind));
        put(lines, new Line(kind.word() + ".corrected/2", RecordFact.Corrected.class, kind));
      }
      put(lines, new Line(kind.word() + ".withdrawn/1", RecordFact.Withdrawn.class, kind));
    }
    PLAIN.forEach(line -> put(lines, line));
    return Collections.unmodifiableMap(lines);
  }

  private static void put(Map<String, Line> lines, Line line) {
    if (lines.put(line.name(), line) != null) {
      throw new IllegalStateException("two lines for " + line.name());
    }
  }

  static Collection<Line> all() {
    return BY_NAME.values();
  }

  static @Nullable Line named(String name) {
    return BY_NAME.get(name);
  }

  /** The kind of record a line is about, which must be one about records. */
  static RecordKind recordOf(Line line) {
    return Objects.requireNonNull(line.record());
  }

  static Line of(Fact fact) {
    @Nullable RecordKind record = fact instanceof RecordFact about ? about.of() : null;
    for (Line line : BY_NAME.values()) {
      if (line.present() && line.type() == fact.getClass() && line.record() == record) {
        return line;
      }
    }
    throw new IllegalArgumentException("no kind for " + fact.getClass());
  }
}
