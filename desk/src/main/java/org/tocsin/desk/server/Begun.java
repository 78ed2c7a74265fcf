package org.tocsin.desk.server;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.cli.Refusal;
import org.tocsin.desk.store.SealedFiles;
import org.tocsin.journal.json.CanonicalJson;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonReader;

/**
 * Small forms that somebody has begun on some page and not sent: the reason of a judgement, a
 * deadline. A page's script names each by what it does and to what, and fills it in again after a
 * reload, a crash or a restart. All of one person's lie in one sealed file, so that a page knows at
 * once whether there are any; {@link Drafts} has the large ones, a file each.
 */
public final class Begun {

  /** The one that was not touched for longest goes first. */
  private static final int MOST_FORMS = 40;

  /** Of one form, in characters. */
  private static final int LONGEST = 50_000;

  private static final String NAME = "at-[0-9a-z]{1,32}";

  private final SealedFiles files;
  private final Map<String, Map<String, Map<String, String>>> known = new ConcurrentHashMap<>();

  public Begun(SealedFiles files) {
    this.files = files;
  }

  /** Whether a draft's name is that of a small form. */
  public static boolean isName(String form) {
    return form.matches(NAME);
  }

  /** What each form held, by its name; the one touched last at the end. */
  public Map<String, Map<String, String>> of(String person) {
    Map<String, Map<String, String>> all = known.get(person);
    return all == null ? read(person) : all;
  }

  /**
   * @param fields what is typed or chosen; nothing but blanks is as good as nothing
   * @throws Refusal for more than a reason is ever long
   */
  public synchronized void keep(String person, String form, Map<String, String> fields) {
    if (fields.values().stream().mapToInt(String::length).sum() > LONGEST) {
      throw Refusal.of("desk.draft-too-long", Integer.toString(LONGEST));
    }
    Map<String, Map<String, String>> all = new LinkedHashMap<>(of(person));
    all.remove(form);
    if (fields.values().stream().anyMatch(text -> !text.isBlank())) {
      all.put(form, Map.copyOf(fields));
    }
    Iterator<String> eldest = all.keySet().iterator();
    while (all.size() > MOST_FORMS) {
      eldest.next();
      eldest.remove();
    }
    write(person, all);
  }

  /** What was sent is no longer begun. */
  public synchronized void drop(String person, Optional<String> form) {
    if (form.filter(of(person)::containsKey).isPresent()) {
      Map<String, Map<String, String>> all = new LinkedHashMap<>(of(person));
      all.remove(form.get());
      write(person, all);
    }
  }

  private void write(String person, Map<String, Map<String, String>> all) {
    if (all.isEmpty()) {
      files.remove(name(person));
    } else {
      files.write(name(person), CanonicalJson.bytes(json(all)));
    }
    known.put(person, all);
  }

  /** Numbered, since an object's members are put in the order of their names. */
  private static JsonObject json(Map<String, Map<String, String>> all) {
    JsonObject.Builder json = JsonObject.builder();
    int number = 1_000;
    for (Map.Entry<String, Map<String, String>> form : all.entrySet()) {
      JsonObject.Builder fields = JsonObject.builder();
      form.getValue().forEach(fields::put);
      json.put(
          Integer.toString(number++),
          JsonObject.builder().put("form", form.getKey()).put("fields", fields.build()).build());
    }
    return json.build();
  }

  private synchronized Map<String, Map<String, String>> read(String person) {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    files
        .read(name(person))
        .ifPresent(
            bytes ->
                ((JsonObject) JsonReader.read(bytes))
                    .members()
                    .values()
                    .forEach(
                        each -> {
                          JsonObject form = (JsonObject) each;
                          all.put(form.findText("form").orElseThrow(), fields(form));
                        }));
    known.put(person, all);
    return all;
  }

  private static Map<String, String> fields(JsonObject form) {
    JsonObject kept = (JsonObject) form.find("fields").orElseThrow();
    Map<String, String> fields = new LinkedHashMap<>();
    kept.members().keySet().forEach(name -> fields.put(name, kept.findText(name).orElse("")));
    return fields;
  }

  private static String name(String person) {
    return "begun/" + person;
  }
}
