package org.tocsin.intake.casefile;

import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tocsin.core.model.Label;
import org.tocsin.core.problem.Where;
import org.tocsin.intake.yaml.YamlMapping;
import org.tocsin.intake.yaml.YamlNode;

/** Names and free texts: plain, which is English, or with their language. */
final class Labels {
  /** Enough of BCP 47: language, then script, region and the like. */
  static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  private static final String ENGLISH = "en";

  private Labels() {}

  static Optional<Label> label(Fields fields, String key) {
    Optional<YamlNode> node = fields.node(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (!(node.get() instanceof YamlMapping names)) {
      return fields.text(key).map(name -> Label.of(ENGLISH, name));
    }
    TreeMap<String, String> byLanguage = new TreeMap<>();
    for (YamlMapping.Entry entry : names.entries()) {
      Where where =
          Where.line(fields.origin().file(), entry.key().line()).at(fields.origin().inner(key));
      language(entry.key().text(), where, fields.notes())
          .ifPresent(
              language ->
                  Values.text(entry.value(), where, fields.notes())
                      .ifPresent(name -> byLanguage.put(language, name)));
    }
    if (names.entries().isEmpty()) {
      fields.notes().spoil(fields.where(key), "case.no-language", key);
    }
    return byLanguage.isEmpty() ? Optional.empty() : Optional.of(new Label(byLanguage));
  }

  static Optional<Text> text(Fields fields, String key) {
    Optional<YamlNode> node = fields.node(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (!(node.get() instanceof YamlMapping)) {
      return fields.text(key).map(text -> new Text(ENGLISH, text));
    }
    Optional<Fields> inner = fields.inner(key, Shapes.TEXT);
    Optional<String> language =
        inner.flatMap(
            text ->
                text.text("lang")
                    .flatMap(lang -> language(lang, text.where("lang"), fields.notes())));
    Optional<String> text = inner.flatMap(both -> both.text("text"));
    return language.isPresent() && text.isPresent()
        ? Optional.of(new Text(language.get(), text.get()))
        : Optional.empty();
  }

  private static Optional<String> language(String language, Where where, CaseNotes notes) {
    if (LANGUAGE.matcher(language).matches()) {
      return Optional.of(language);
    }
    notes.spoil(where, "case.bad-language", Shown.of(language));
    return Optional.empty();
  }
}
