package org.tocsin.desk.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The form of an account.
 *
 * @param situation the one it is about; empty for a new one
 * @param values what stands in the fields, by name
 * @param problems by field; all of them at once
 * @param general problems of the whole
 */
public record ReportFormPage(
    Optional<Option> situation,
    List<Option> situations,
    List<Option> sources,
    List<Option> sourceKinds,
    List<Option> reliabilities,
    List<Option> kinds,
    List<Option> places,
    List<Option> lifelines,
    List<Option> effects,
    List<Option> actors,
    List<Option> actorKinds,
    List<Option> measures,
    List<Option> credibilities,
    List<Option> incidents,
    List<IntakePage.Kept> tray,
    Map<String, String> values,
    Map<String, List<String>> problems,
    List<String> general,
    Map<String, ReadingPart> readings) {

  public record Option(String id, String name) {}

  public String value(String field) {
    return Objects.requireNonNull(values.getOrDefault(field, ""));
  }

  public boolean chosen(String field, String id) {
    return List.of(value(field).split(",")).contains(id);
  }

  public List<String> problemsOf(String field) {
    return Objects.requireNonNull(problems.getOrDefault(field, List.of()));
  }

  public ReadingPart reading(String field) {
    return Objects.requireNonNull(readings.getOrDefault(field, new ReadingPart(field, List.of())));
  }
}
