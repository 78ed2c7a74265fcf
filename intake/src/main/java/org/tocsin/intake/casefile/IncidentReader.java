package org.tocsin.intake.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.desk.ReadingField;
import org.tocsin.core.model.Label;
import org.tocsin.intake.yaml.YamlMapping;
import org.tocsin.intake.yaml.YamlNode;

/** Reads incidents: which accounts are of one event, and which is gone by. */
final class IncidentReader {
  private static final Map<String, String> FIELDS = fieldWords();

  private IncidentReader() {}

  static Optional<DraftIncident> read(Fields fields) {
    Optional<String> id = fields.declaredId(CaseIds.Kind.INCIDENT);
    Optional<Label> name = Labels.label(fields, "name");
    List<DraftIncident.Account> accounts = accounts(fields);
    List<DraftIncident.Reading> readings =
        fields.each("readings", Shapes.READING, IncidentReader::reading);
    if (!fields.intact()) {
      return Optional.empty();
    }
    DraftIncident incident =
        new DraftIncident(
            fields.origin(), id.orElseThrow(), name.orElseThrow(), accounts, readings);
    checkReadings(incident, fields.notes());
    return Optional.of(incident);
  }

  private static List<DraftIncident.Account> accounts(Fields fields) {
    List<DraftIncident.Account> accounts = new ArrayList<>();
    Set<String> named = new HashSet<>();
    List<YamlNode> nodes = fields.list("accounts");
    for (int i = 0; i < nodes.size(); i++) {
      int index = i;
      account(fields, nodes.get(i), i)
          .ifPresent(
              account -> {
                if (named.add(account.report())) {
                  accounts.add(account);
                } else {
                  fields
                      .notes()
                      .error(
                          fields.origin().where("accounts", index),
                          "case.named-twice",
                          account.report());
                }
              });
    }
    if (nodes.isEmpty() && fields.node("accounts").isPresent() && fields.intact()) {
      fields.notes().spoil(fields.where("accounts"), "case.no-accounts");
    }
    return accounts;
  }

  private static Optional<DraftIncident.Account> account(Fields fields, YamlNode node, int index) {
    if (!(node instanceof YamlMapping)) {
      return fields
          .reference(node, Set.of(CaseIds.Kind.REPORT), fields.origin().where("accounts", index))
          .map(report -> new DraftIncident.Account(report, Optional.empty()));
    }
    return fields
        .element(node, "accounts", index, Shapes.ACCOUNT)
        .flatMap(
            account -> {
              Optional<String> report = account.reference("report", CaseIds.Kind.REPORT);
              Optional<Text> reason = Labels.text(account, "reason");
              return account.intact()
                  ? Optional.of(new DraftIncident.Account(report.orElseThrow(), reason))
                  : Optional.empty();
            });
  }

  private static Optional<DraftIncident.Reading> reading(Fields fields) {
    Optional<String> field = fields.oneOf("field", FIELDS);
    Optional<String> report = fields.reference("report", CaseIds.Kind.REPORT);
    Optional<Text> reason = Labels.text(fields, "reason");
    return fields.intact()
        ? Optional.of(
            new DraftIncident.Reading(
                field.orElseThrow(), report.orElseThrow(), reason.orElseThrow()))
        : Optional.empty();
  }

  private static void checkReadings(DraftIncident incident, CaseNotes notes) {
    Set<String> fields = new HashSet<>();
    List<String> accounts =
        incident.accounts().stream().map(DraftIncident.Account::report).toList();
    for (int i = 0; i < incident.readings().size(); i++) {
      DraftIncident.Reading reading = incident.readings().get(i);
      if (!fields.add(reading.field())) {
        notes.error(incident.origin().where("readings", i), "case.two-readings", reading.field());
      }
      if (!accounts.contains(reading.report())) {
        notes.error(
            incident.origin().where("readings", i),
            "case.reading-not-account",
            reading.report(),
            Shown.list(accounts));
      }
    }
  }

  private static Map<String, String> fieldWords() {
    Map<String, String> words = new LinkedHashMap<>();
    ReadingField.words().forEach(word -> words.put(word, word));
    return words;
  }
}
