package org.tocsin.intake.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Label;
import org.tocsin.core.time.Edtf;
import org.tocsin.intake.yaml.YamlNode;

/** Reads agreements with their numbered clauses. */
final class AgreementReader {
  private static final Map<String, EventKind> KINDS = Words.of(EventKind.class);

  private AgreementReader() {}

  static Optional<DraftAgreement> read(Fields fields) {
    Optional<String> id = fields.declaredId(CaseIds.Kind.AGREEMENT);
    Optional<Label> name = Labels.label(fields, "name");
    List<String> parties = fields.references("parties", CaseIds.Kind.ACTOR);
    Optional<Edtf> signed = Times.time(fields, "signed");
    Optional<Edtf> inForce = Times.time(fields, "in-force");
    Optional<Availability> available = Times.availability(fields, "available");
    Optional<String> source = fields.reference("source", CaseIds.Kind.SOURCE);
    Set<String> numbers = new HashSet<>();
    List<Agreement.Clause> clauses =
        fields.each("clauses", Shapes.CLAUSE, clause -> clause(clause, numbers));
    return fields.intact()
        ? Optional.of(
            new DraftAgreement(
                fields.origin(),
                id.orElseThrow(),
                name.orElseThrow(),
                parties,
                signed,
                inForce,
                available.orElseThrow(),
                source.orElseThrow(),
                clauses))
        : Optional.empty();
  }

  private static Optional<Agreement.Clause> clause(Fields fields, Set<String> numbers) {
    Optional<String> number = fields.textOrNumber("number");
    Optional<Label> provides = Labels.label(fields, "provides");
    List<String> bound = fields.references("bound", CaseIds.Kind.ACTOR);
    List<String> lifelines = fields.references("lifelines", CaseIds.Kind.LIFELINE);
    List<EventKind> forbids = forbids(fields);
    Optional<Label> subject = Labels.label(fields, "subject");
    List<String> area = fields.references("area", CaseIds.Kind.PLACE);
    Optional<Edtf> period = Times.time(fields, "period");
    if (number.isPresent() && !numbers.add(number.get())) {
      fields.notes().error(fields.where("number"), "case.clause-twice", Shown.of(number.get()));
    }
    return fields.intact()
        ? Optional.of(
            new Agreement.Clause(
                number.orElseThrow(),
                provides.orElseThrow(),
                bound,
                lifelines,
                forbids,
                subject,
                area,
                period))
        : Optional.empty();
  }

  private static List<EventKind> forbids(Fields fields) {
    List<EventKind> forbids = new ArrayList<>();
    List<YamlNode> nodes = fields.list("forbids");
    for (int i = 0; i < nodes.size(); i++) {
      Values.oneOf(nodes.get(i), KINDS, fields.origin().where("forbids", i), fields.notes())
          .ifPresent(forbids::add);
    }
    return forbids;
  }
}
