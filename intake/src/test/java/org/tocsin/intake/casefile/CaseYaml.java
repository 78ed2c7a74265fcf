package org.tocsin.intake.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Response;

/**
 * Drafts as YAML, written by the library's own writer, which chooses quotes and block texts as it
 * must.
 */
final class CaseYaml {
  private CaseYaml() {}

  /** The situation's text is given; everything else is written from the drafts. */
  static String of(String situation, CaseFile file) {
    Map<String, Object> top = new LinkedHashMap<>();
    top.put("sources", file.sources().stream().map(CaseYaml::source).toList());
    top.put("reports", file.reports().stream().map(CaseYaml::report).toList());
    top.put("incidents", file.incidents().stream().map(CaseYaml::incident).toList());
    top.put("agreements", file.agreements().stream().map(CaseYaml::agreement).toList());
    top.put("responses", file.responses().stream().map(CaseYaml::response).toList());
    top.put("outcomes", file.outcomes().stream().map(CaseYaml::outcome).toList());
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.AUTO)
            .setDereferenceAliases(true)
            .setSchema(new CoreSchema())
            .build();
    return situation + new Dump(settings).dumpToString(top);
  }

  private static Map<String, Object> source(DraftSource it) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("id", it.id());
    keys.put("kind", Words.word(it.kind()));
    keys.put("reliability", Words.word(it.reliability()));
    if (it.identity() instanceof DraftSource.Identity.Open open) {
      keys.put("name", label(open.name()));
    } else {
      keys.put("protected", ((DraftSource.Identity.Protected) it.identity()).who());
    }
    put(keys, "speaks-for", it.speaksFor());
    return keys;
  }

  private static Map<String, Object> report(DraftReport it) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("id", it.id());
    keys.put("source", it.source());
    keys.put("happened", it.happened().toString());
    keys.put("available", it.available().written().toString());
    put(keys, "what", it.what().map(Words::word));
    put(keys, "place", it.place());
    putList(
        keys,
        "lifelines",
        it.lifelines().stream()
            .map(change -> Map.of("id", change.lifeline(), "effect", Words.word(change.effect())))
            .toList());
    putList(keys, "indicators", it.indicators());
    putList(keys, "attributed-to", it.attributedTo());
    put(keys, "position-of", it.positionOf());
    keys.put("figures", figures(it.figures()));
    keys.put("credibility", it.credibility().number());
    keys.put("statement", text(it.statement()));
    return keys;
  }

  private static Map<String, Object> incident(DraftIncident it) {
    List<Object> accounts = new ArrayList<>();
    for (DraftIncident.Account account : it.accounts()) {
      accounts.add(
          account
              .reason()
              .<Object>map(reason -> Map.of("report", account.report(), "reason", text(reason)))
              .orElse(account.report()));
    }
    List<Object> readings = new ArrayList<>();
    for (DraftIncident.Reading reading : it.readings()) {
      readings.add(
          Map.of(
              "field", reading.field(),
              "report", reading.report(),
              "reason", text(reading.reason())));
    }
    return Map.of(
        "id", it.id(), "name", label(it.name()), "accounts", accounts, "readings", readings);
  }

  private static Map<String, Object> agreement(DraftAgreement it) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("id", it.id());
    keys.put("name", label(it.name()));
    keys.put("parties", it.parties());
    put(keys, "signed", it.signed().map(Object::toString));
    put(keys, "in-force", it.inForce().map(Object::toString));
    keys.put("available", it.available().written().toString());
    keys.put("source", it.source());
    List<Object> clauses = new ArrayList<>();
    for (Agreement.Clause clause : it.clauses()) {
      Map<String, Object> inner = new LinkedHashMap<>();
      inner.put("number", clause.number());
      inner.put("provides", label(clause.provides()));
      putList(inner, "bound", clause.bound());
      putList(inner, "lifelines", clause.lifelines());
      putList(inner, "forbids", clause.forbids().stream().map(Words::word).toList());
      clause.subject().ifPresent(subject -> inner.put("subject", label(subject)));
      clauses.add(inner);
    }
    keys.put("clauses", clauses);
    return keys;
  }

  private static Map<String, Object> response(DraftResponse it) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("id", it.id());
    keys.put("by", label(it.by()));
    keys.put("instrument", Words.word(it.instrument()));
    putList(keys, "to", it.to());
    keys.put("happened", it.happened().toString());
    keys.put("available", it.available().written().toString());
    keys.put("source", it.source());
    putList(keys, "incidents", it.incidents());
    put(keys, "asked", it.asked().map(CaseYaml::label));
    put(keys, "asked-by", it.askedBy().map(Object::toString));
    List<Object> compliance = new ArrayList<>();
    for (Response.Compliance each : it.compliance()) {
      compliance.add(
          Map.of(
              "verdict", Words.word(each.verdict()),
              "source", each.source(),
              "available", each.available().written().toString()));
    }
    putList(keys, "compliance", compliance);
    keys.put("statement", text(it.statement()));
    return keys;
  }

  private static Map<String, Object> outcome(DraftOutcome it) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("id", it.id());
    keys.put("happened", it.happened().toString());
    keys.put("available", it.available().written().toString());
    keys.put("what", Words.word(it.what()));
    keys.put("figures", figures(it.figures()));
    keys.put("source", it.source());
    keys.put("statement", text(it.statement()));
    return keys;
  }

  private static Object figures(SortedMap<Measure, Figure> figures) {
    Map<String, Object> keys = new LinkedHashMap<>();
    figures.forEach((measure, figure) -> keys.put(measure.word(), figure.toString()));
    return keys;
  }

  private static Object label(Label label) {
    return label.byLanguage();
  }

  /** English text plain, any other with its language. */
  private static Object text(Text text) {
    return text.language().equals("en")
        ? text.text()
        : Map.of("lang", text.language(), "text", text.text());
  }

  private static void put(Map<String, Object> keys, String key, Optional<?> value) {
    value.ifPresent(present -> keys.put(key, present));
  }

  private static void putList(Map<String, Object> keys, String key, List<?> values) {
    if (!values.isEmpty()) {
      keys.put(key, values);
    }
  }
}
