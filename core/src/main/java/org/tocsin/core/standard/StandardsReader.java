package org.tocsin.core.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tocsin.core.model.Label;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.time.Edtf;

/** From blocks to instruments, clauses, elements and factors; what does not fit is a problem. */
final class StandardsReader {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");
  private static final Set<String> CLAUSE_KEYS =
      Set.of(
          "subject", "says", "binds", "conflict", "since", "genocide", "concerns", "may-concern",
          "remains", "certainty");

  private final Problems problems;
  private final Map<String, Instrument> instruments = new LinkedHashMap<>();
  private final Map<String, Element> elements = new LinkedHashMap<>();
  private final Map<String, LawClause> clauses = new LinkedHashMap<>();
  private final Map<String, Stanza> rules = new LinkedHashMap<>();
  private final List<RiskFactor> factors = new ArrayList<>();

  private StandardsReader(Problems problems) {
    this.problems = problems;
  }

  static StandardsReader read(List<Stanza> stanzas, Problems problems) {
    StandardsReader reader = new StandardsReader(problems);
    reader.readAll(stanzas, "instrument", reader::instrument);
    reader.readAll(stanzas, "element", reader::element);
    reader.readAll(stanzas, "clause", reader::clause);
    reader.readAll(stanzas, "rule", reader::rule);
    reader.readAll(stanzas, "factor", reader::factor);
    Set<String> kinds = Set.of("instrument", "element", "clause", "rule", "factor");
    stanzas.stream()
        .filter(stanza -> !kinds.contains(stanza.kind()))
        .forEach(
            stanza -> problems.error(stanza.where(stanza.kind()), "standards.kind", stanza.kind()));
    reader.checkFactors(stanzas);
    return reader;
  }

  List<Instrument> instruments() {
    return List.copyOf(instruments.values());
  }

  List<Element> elements() {
    return List.copyOf(elements.values());
  }

  List<LawClause> clauses() {
    return List.copyOf(clauses.values());
  }

  List<RiskFactor> factors() {
    return factors.stream().sorted(Comparator.comparing(RiskFactor::number)).toList();
  }

  private void readAll(
      List<Stanza> stanzas, String kind, java.util.function.Consumer<Stanza> reader) {
    stanzas.stream().filter(stanza -> stanza.kind().equals(kind)).forEach(reader);
  }

  private void instrument(Stanza stanza) {
    stanza.checkKeys(Set.of("name", "citation", "since", "earlier"), Set.of(), problems);
    Optional<Label> name = required(stanza, "name", stanza.label("name"));
    Optional<String> citation = required(stanza, "citation", stanza.field("citation"));
    Optional<Edtf> since = required(stanza, "since", time(stanza, "since"));
    Optional<String> earlier =
        oneOf(stanza, "earlier", List.of("not-in-force", "unknown"), Optional.empty());
    if (name.isPresent() && citation.isPresent() && since.isPresent() && earlier.isPresent()) {
      instruments.put(
          stanza.id(),
          new Instrument(
              stanza.id(),
              name.get(),
              citation.get(),
              since.get(),
              earlier.get().equals("unknown")));
    }
  }

  private void element(Stanza stanza) {
    stanza.checkKeys(Set.of("means"), Set.of(), problems);
    required(stanza, "means", stanza.label("means"))
        .ifPresent(means -> elements.put(stanza.id(), new Element(stanza.id(), means)));
  }

  private void clause(Stanza stanza) {
    stanza.checkKeys(CLAUSE_KEYS, Set.of(), problems);
    int slash = stanza.id().indexOf('/');
    Instrument instrument =
        slash < 1 ? null : instruments.get(stanza.id().substring(0, slash));
    if (instrument == null || slash + 1 == stanza.id().length()) {
      problems.error(stanza.where("clause"), "standards.clause", stanza.id());
      return;
    }
    Optional<Label> subject = required(stanza, "subject", stanza.label("subject"));
    Optional<Label> says = required(stanza, "says", stanza.label("says"));
    Optional<String> binds =
        oneOf(stanza, "binds", words(LawClause.Binds.values()), Optional.empty());
    Optional<String> conflict =
        oneOf(stanza, "conflict", words(LawClause.Conflict.values()), Optional.empty());
    Optional<String> genocide =
        oneOf(stanza, "genocide", List.of("yes", "no"), Optional.of("no"));
    Optional<String> certainty =
        oneOf(stanza, "certainty", List.of("high", "medium"), Optional.of("high"));
    List<Told> concerns = told(stanza, "concerns");
    List<Told> mayConcern = told(stanza, "may-concern");
    if (concerns.isEmpty() && mayConcern.isEmpty()) {
      problems.error(stanza.where("concerns"), "standards.missing", "concerns", stanza.id());
    }
    if (subject.isPresent()
        && says.isPresent()
        && binds.isPresent()
        && conflict.isPresent()
        && genocide.isPresent()
        && certainty.isPresent()) {
      clauses.put(
          stanza.id(),
          new LawClause(
              stanza.id(),
              instrument,
              stanza.id().substring(slash + 1),
              subject.get(),
              says.get(),
              LawClause.Binds.valueOf(constant(binds.get())),
              LawClause.Conflict.valueOf(constant(conflict.get())),
              time(stanza, "since").orElse(instrument.since()),
              instrument.appliedEarlier(),
              genocide.get().equals("yes"),
              concerns,
              mayConcern,
              remaining(stanza),
              certainty.get().equals("high")));
    }
  }

  private List<Element> remaining(Stanza stanza) {
    List<Element> remains = new ArrayList<>();
    List<String> ids = stanza.list("remains", ",");
    if (ids.isEmpty()) {
      problems.error(stanza.where("remains"), "standards.missing", "remains", stanza.id());
    }
    for (String id : ids) {
      Element element = elements.get(id);
      if (element == null) {
        problems.error(stanza.where("remains"), "standards.element", id);
      } else {
        remains.add(element);
      }
    }
    return remains;
  }

  private void rule(Stanza stanza) {
    stanza.checkKeys(Set.of("shows", "may"), Set.of(), problems);
    rules.put(stanza.id(), stanza);
  }

  private void factor(Stanza stanza) {
    stanza.checkKeys(
        Set.of("group", "name", "citation", "complete", "certainty"),
        Set.of("indicator."),
        problems);
    Optional<Label> name = required(stanza, "name", stanza.label("name"));
    Optional<String> citation = required(stanza, "citation", stanza.field("citation"));
    Optional<String> group =
        oneOf(stanza, "group", words(RiskFactor.Group.values()), Optional.empty());
    Optional<String> complete =
        oneOf(stanza, "complete", List.of("yes", "no"), Optional.empty());
    Optional<String> certainty =
        oneOf(stanza, "certainty", List.of("high", "medium"), Optional.empty());
    if (name.isPresent()
        && citation.isPresent()
        && group.isPresent()
        && complete.isPresent()
        && certainty.isPresent()
        && NUMBER.matcher(stanza.id()).matches()) {
      factors.add(
          new RiskFactor(
              Integer.parseInt(stanza.id()),
              RiskFactor.Group.valueOf(constant(group.get())),
              name.get(),
              citation.get(),
              indicators(stanza),
              complete.get().equals("yes"),
              certainty.get().equals("high")));
    }
  }

  private List<RiskFactor.Indicator> indicators(Stanza stanza) {
    List<RiskFactor.Indicator> indicators = new ArrayList<>();
    for (String key : stanza.fields().keySet()) {
      String number = key.startsWith("indicator.") ? key.substring("indicator.".length()) : "";
      if (NUMBER.matcher(number).matches()) {
        String code = stanza.id() + "." + number;
        Optional<Stanza> rule = Optional.ofNullable(rules.get(code));
        indicators.add(
            new RiskFactor.Indicator(
                code,
                Integer.parseInt(number),
                stanza.label(key).orElseThrow(),
                rule.map(found -> told(found, "shows")).orElse(List.of()),
                rule.map(found -> told(found, "may")).orElse(List.of())));
      } else if (key.startsWith("indicator.") && !key.endsWith(".fr") && !key.endsWith(".ar")) {
        problems.error(stanza.where(key), "standards.key", key, stanza.kind());
      }
    }
    indicators.sort(Comparator.comparing(RiskFactor.Indicator::number));
    return indicators;
  }

  /** The Framework has fourteen factors; a rule is for an indicator that is listed. */
  private void checkFactors(List<Stanza> stanzas) {
    List<Integer> numbers = factors().stream().map(RiskFactor::number).toList();
    if (!numbers.equals(IntStream.rangeClosed(1, 14).boxed().toList())) {
      Stanza last = stanzas.get(stanzas.size() - 1);
      problems.error(last.where("factor"), "standards.fourteen", numbers.toString());
    }
    List<String> codes =
        factors.stream()
            .flatMap(factor -> factor.indicators().stream())
            .map(RiskFactor.Indicator::code)
            .toList();
    rules.forEach(
        (code, rule) -> {
          if (!codes.contains(code)) {
            problems.error(rule.where("rule"), "standards.indicator", code);
          }
        });
  }

  private List<Told> told(Stanza stanza, String key) {
    List<Told> alternatives = new ArrayList<>();
    for (String text : stanza.list(key, ";")) {
      Told.read(text)
          .ifPresentOrElse(
              alternatives::add,
              () -> problems.error(stanza.where(key), "standards.told", text));
    }
    return alternatives;
  }

  private Optional<Edtf> time(Stanza stanza, String key) {
    return stanza
        .field(key)
        .flatMap(
            text -> {
              Optional<Edtf> time = Edtf.parse(text).time();
              if (time.isEmpty()) {
                problems.error(stanza.where(key), "standards.value", key, text, "EDTF");
              }
              return time;
            });
  }

  private Optional<String> oneOf(
      Stanza stanza, String key, List<String> allowed, Optional<String> otherwise) {
    Optional<String> value = stanza.field(key).or(() -> otherwise);
    if (value.isEmpty()) {
      problems.error(stanza.where(key), "standards.missing", key, stanza.id());
    } else if (!allowed.contains(value.get())) {
      problems.error(
          stanza.where(key), "standards.value", key, value.get(), String.join(", ", allowed));
      return Optional.empty();
    }
    return value;
  }

  private <T> Optional<T> required(Stanza stanza, String key, Optional<T> value) {
    if (value.isEmpty() && stanza.field(key).isEmpty()) {
      problems.error(stanza.where(key), "standards.missing", key, stanza.id());
    }
    return value;
  }

  private static List<String> words(Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
