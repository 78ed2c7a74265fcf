package org.tocsin.intake.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tocsin.core.problem.Where;
import org.tocsin.intake.yaml.YamlMapping;
import org.tocsin.intake.yaml.YamlNode;
import org.tocsin.intake.yaml.YamlScalar;
import org.tocsin.intake.yaml.YamlSequence;

/**
 * The keys of one mapping, read by name. What is missing, unknown or unfit is noted where it
 * stands; a getter answers empty for what is absent as for what is unfit, and {@link #intact} tells
 * whether a record can be made of what there is.
 */
final class Fields {
  private final Origin origin;
  private final Shape shape;
  private final CaseNotes notes;
  private final int spoiledBefore;

  private Fields(Origin origin, Shape shape, CaseNotes notes) {
    this.origin = origin;
    this.shape = shape;
    this.notes = notes;
    this.spoiledBefore = notes.spoiled();
  }

  /** Checks the keys against the shape; empty, with a problem noted, where there is no mapping. */
  static Optional<Fields> of(
      YamlNode node, String file, String path, Shape shape, CaseNotes notes) {
    if (!(node instanceof YamlMapping mapping)) {
      Where line = Where.line(file, node.line());
      notes.spoil(
          path.isEmpty() ? line : line.at(path), "case.expected-keys", Shown.list(shape.keys()));
      return Optional.empty();
    }
    Fields fields = new Fields(new Origin(file, path, mapping), shape, notes);
    fields.checkKeys();
    return Optional.of(fields);
  }

  private void checkKeys() {
    for (YamlMapping.Entry entry : origin.node().entries()) {
      String key = entry.key().text();
      if (!shape.has(key)) {
        Where where = origin.whereLine(entry.key().line());
        notes.unknownWord(where, "case.unknown-key", key, shape.keys(), false);
      } else if (entry.value() instanceof YamlScalar scalar && scalar.isNothing()) {
        notes.spoil(origin.where(key), "case.no-value", key);
      }
    }
    for (String key : shape.required()) {
      if (origin.node().get(key).isEmpty()) {
        notes.spoil(origin.where(), "case.missing-key", key);
      }
    }
  }

  Origin origin() {
    return origin;
  }

  CaseNotes notes() {
    return notes;
  }

  Where where(String key) {
    return origin.where(key);
  }

  /**
   * Whether everything read of this mapping so far could be read, and nothing needed is missing.
   */
  boolean intact() {
    return notes.spoiled() == spoiledBefore;
  }

  /** A key's value, unless it is absent or empty. */
  Optional<YamlNode> node(String key) {
    if (!shape.has(key)) {
      throw new IllegalArgumentException(key + " is not a key of " + shape.name());
    }
    return origin.node().get(key).filter(value -> !isNothing(value));
  }

  private static boolean isNothing(YamlNode value) {
    return value instanceof YamlScalar scalar && scalar.isNothing();
  }

  /** A single value of any kind, as typed. */
  Optional<YamlScalar> scalar(String key) {
    return node(key).flatMap(value -> Values.scalar(value, where(key), notes));
  }

  /** Text that is not blank. */
  Optional<String> text(String key) {
    return node(key).flatMap(value -> Values.text(value, where(key), notes));
  }

  /** Text or a whole number, as typed: for what is often a number but need not be. */
  Optional<String> textOrNumber(String key) {
    return scalar(key).flatMap(value -> Values.textOrNumber(value, where(key), notes));
  }

  Optional<Boolean> truth(String key) {
    return scalar(key).flatMap(value -> Values.truth(value, where(key), notes));
  }

  /** A whole number within bounds, both included. */
  Optional<Integer> whole(String key, int least, int most) {
    return scalar(key).flatMap(value -> Values.whole(value, least, most, where(key), notes));
  }

  /** One of an enumeration's words. */
  <E extends Enum<E>> Optional<E> word(String key, Class<E> type) {
    return oneOf(key, Words.of(type));
  }

  <T> Optional<T> oneOf(String key, Map<String, T> words) {
    return node(key).flatMap(value -> Values.oneOf(value, words, where(key), notes));
  }

  /** The id of this record, declared as such. */
  Optional<String> declaredId(CaseIds.Kind kind) {
    Optional<String> id = node("id").flatMap(value -> Values.id(value, where("id"), notes));
    id.ifPresent(name -> notes.ids().declare(kind, name, where("id"), notes));
    return id;
  }

  /** The id of something declared elsewhere. */
  Optional<String> reference(String key, CaseIds.Kind kind) {
    return node(key).flatMap(value -> reference(value, Set.of(kind), where(key)));
  }

  /** Ids of things declared elsewhere, each once; empty where the key is absent. */
  List<String> references(String key, Set<CaseIds.Kind> kinds) {
    List<String> ids = new ArrayList<>();
    List<YamlNode> nodes = list(key);
    for (int i = 0; i < nodes.size(); i++) {
      Where where = origin.where(key, i);
      reference(nodes.get(i), kinds, where)
          .ifPresent(
              id -> {
                if (ids.contains(id)) {
                  notes.error(where, "case.named-twice", id);
                } else {
                  ids.add(id);
                }
              });
    }
    return ids;
  }

  List<String> references(String key, CaseIds.Kind kind) {
    return references(key, Set.of(kind));
  }

  Optional<String> reference(YamlNode value, Set<CaseIds.Kind> kinds, Where where) {
    Optional<String> id = Values.id(value, where, notes);
    id.ifPresent(name -> notes.ids().refer(kinds, name, where));
    return id;
  }

  /** The elements of a list; none where the key is absent. */
  List<YamlNode> list(String key) {
    Optional<YamlNode> value = node(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof YamlSequence sequence) {
      return sequence.elements();
    }
    notes.spoil(where(key), "case.expected-list", key);
    return List.of();
  }

  /** What a reader makes of each mapping of a list; those it can make nothing of are left out. */
  <T> List<T> each(String key, Shape elementShape, Function<Fields, Optional<T>> reader) {
    List<T> made = new ArrayList<>();
    List<YamlNode> nodes = list(key);
    for (int i = 0; i < nodes.size(); i++) {
      element(nodes.get(i), key, i, elementShape).flatMap(reader).ifPresent(made::add);
    }
    return made;
  }

  Optional<Fields> element(YamlNode node, String key, int index, Shape elementShape) {
    String path = origin.inner(key) + "[" + index + "]";
    return of(node, origin.file(), path, elementShape, notes);
  }

  /** A mapping inside this one. */
  Optional<Fields> inner(String key, Shape innerShape) {
    return node(key)
        .flatMap(value -> of(value, origin.file(), origin.inner(key), innerShape, notes));
  }
}
