package org.tocsin.desk.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tocsin.desk.store.SealedFiles;
import org.tocsin.journal.json.CanonicalJson;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonReader;

/**
 * Forms that somebody has begun and not sent, as they stood at the last keystroke; sealed, one per
 * person and form. They outlive a reload, a crash and a restart.
 */
public final class Drafts {

  /** Longest draft, in characters: a form's limit is lower. */
  private static final int LONGEST = 1_000_000;

  private final SealedFiles files;

  public Drafts(SealedFiles files) {
    this.files = files;
  }

  /** What this person last had in this form; empty where nothing. */
  public Map<String, String> of(String person, String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    files
        .read(name(person, form))
        .ifPresent(
            bytes -> {
              JsonObject json = (JsonObject) JsonReader.read(bytes);
              json.members()
                  .forEach((field, value) -> fields.put(field, json.findText(field).orElse("")));
            });
    return fields;
  }

  public Optional<String> field(String person, String form, String field) {
    return Optional.ofNullable(of(person, form).get(field));
  }

  public void keep(String person, String form, Map<String, String> fields) {
    if (fields.values().stream().mapToInt(String::length).sum() > LONGEST) {
      throw org.tocsin.cli.Refusal.of("desk.draft-too-long", Integer.toString(LONGEST));
    }
    JsonObject.Builder json = JsonObject.builder();
    fields.forEach(json::put);
    files.write(name(person, form), CanonicalJson.bytes(json.build()));
  }

  public void drop(String person, String form) {
    files.remove(name(person, form));
  }

  private static String name(String person, String form) {
    return "draft/" + person + "/" + form;
  }
}
