package org.tocsin.intake.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Report;
import org.tocsin.core.problem.Where;
import org.tocsin.core.time.Edtf;
import org.tocsin.intake.yaml.YamlNode;
import org.tocsin.intake.yaml.YamlScalar;

/** Reads accounts: what one source said of one event. */
final class ReportReader {
  private static final Map<String, EventKind> KINDS = Words.of(EventKind.class);

  private static final Pattern INDICATOR = Pattern.compile("(?:[1-9]|1[0-4])\\.[1-9][0-9]?");

  private final EvidenceFiles files;

  ReportReader(EvidenceFiles files) {
    this.files = files;
  }

  Optional<DraftReport> read(Fields fields) {
    Optional<String> id = fields.declaredId(CaseIds.Kind.REPORT);
    Optional<String> source = fields.reference("source", CaseIds.Kind.SOURCE);
    Optional<Edtf> happened = Times.time(fields, "happened");
    Optional<Availability> available = Times.availability(fields, "available");
    Optional<EventKind> what = fields.oneOf("what", KINDS);
    Optional<String> place = fields.reference("place", CaseIds.Kind.PLACE);
    List<Report.LifelineChange> lifelines = lifelines(fields);
    List<String> attributedTo = fields.references("attributed-to", CaseIds.Kind.ACTOR);
    Optional<String> positionOf = fields.reference("position-of", CaseIds.Kind.ACTOR);
    SortedMap<Measure, Figure> figures = Figures.all(fields);
    Optional<Credibility> credibility =
        fields.whole("credibility", 1, Credibility.values().length).map(Credibility::of);
    List<String> indicators = indicators(fields);
    Optional<Text> statement = Labels.text(fields, "statement");
    List<DraftEvidence> evidence = fields.each("evidence", Shapes.EVIDENCE, this::evidence);
    if (!fields.intact()) {
      return Optional.empty();
    }
    return Optional.of(
        new DraftReport(
            fields.origin(),
            id.orElseThrow(),
            source.orElseThrow(),
            happened.orElseThrow(),
            available.orElseThrow(),
            what,
            place,
            lifelines,
            attributedTo,
            positionOf,
            figures,
            credibility.orElseThrow(),
            indicators,
            statement.orElseThrow(),
            evidence));
  }

  /** One lifeline or several, as the account has it. */
  private static List<Report.LifelineChange> lifelines(Fields fields) {
    List<Report.LifelineChange> changes = new ArrayList<>();
    fields
        .inner("lifeline", Shapes.LIFELINE_CHANGE)
        .flatMap(ReportReader::lifeline)
        .ifPresent(changes::add);
    changes.addAll(fields.each("lifelines", Shapes.LIFELINE_CHANGE, ReportReader::lifeline));
    return changes;
  }

  /** Factor and number of the UN Framework, such as 7.4; whether there is one is asked later. */
  private static List<String> indicators(Fields fields) {
    List<String> indicators = new ArrayList<>();
    List<YamlNode> nodes = fields.list("indicators");
    for (int i = 0; i < nodes.size(); i++) {
      Where where = fields.origin().where("indicators", i);
      if (nodes.get(i) instanceof YamlScalar scalar && INDICATOR.matcher(scalar.text()).matches()) {
        indicators.add(scalar.text());
      } else {
        fields.notes().spoil(where, "case.expected-indicator");
      }
    }
    return indicators;
  }

  private static Optional<Report.LifelineChange> lifeline(Fields fields) {
    Optional<String> id = fields.reference("id", CaseIds.Kind.LIFELINE);
    Optional<LifelineEffect> effect = fields.word("effect", LifelineEffect.class);
    Optional<String> at = fields.reference("at", CaseIds.Kind.PLACE);
    return fields.intact()
        ? Optional.of(new Report.LifelineChange(id.orElseThrow(), effect.orElseThrow(), at))
        : Optional.empty();
  }

  private Optional<DraftEvidence> evidence(Fields fields) {
    Optional<String> id = fields.declaredId(CaseIds.Kind.EVIDENCE);
    Optional<String> file = fields.text("file");
    Optional<String> mediaType = fields.text("media-type");
    Optional<String> whence = fields.text("whence");
    if (mediaType.isPresent() && !EvidenceFiles.isMediaType(mediaType.get())) {
      fields
          .notes()
          .spoil(fields.where("media-type"), "case.bad-media-type", Shown.of(mediaType.get()));
    }
    Optional<EvidenceFiles.Found> found =
        file.flatMap(name -> files.find(name, fields.where("file"), fields.notes()));
    return fields.intact()
        ? Optional.of(
            new DraftEvidence(
                fields.origin(),
                id.orElseThrow(),
                found.orElseThrow().content(),
                found.orElseThrow().name(),
                mediaType.orElseThrow(),
                found.orElseThrow().size(),
                found.orElseThrow().sha256(),
                whence))
        : Optional.empty();
  }
}
