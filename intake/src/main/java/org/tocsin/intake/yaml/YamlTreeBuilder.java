package org.tocsin.intake.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/**
 * Builds a tree from the parser's events. Events rather than composed nodes: they arrive one by
 * one, so that depth, number and aliases are bounded before anything is built, and no recursion of
 * the library's goes as deep as its input.
 */
final class YamlTreeBuilder {
  /** A file with more mistakes of form than this is read no further. */
  private static final int MOST_PROBLEMS = 100;

  private static final CoreSchema SCHEMA = new CoreSchema();
  private static final ScalarResolver RESOLVER = SCHEMA.getScalarResolver();

  /** Ends the reading of a file in which nothing that follows could be trusted. */
  private static final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped", null, false, false);
    }
  }

  private final String text;
  private final String file;
  private final YamlLimits limits;
  private final Problems problems;
  private final Iterator<Event> events;
  private int nodes;
  private int mistakes;
  private int reached = 1;

  YamlTreeBuilder(String text, String file, YamlLimits limits, Problems problems) {
    this.text = text;
    this.file = file;
    this.limits = limits;
    this.problems = problems;
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setSchema(SCHEMA)
            .setUseMarks(true)
            .setParseComments(false)
            .setCodePointLimit(Integer.MAX_VALUE)
            // In one piece: in pieces the library copies a long value again for each of them.
            .setBufferSize(text.length() + 1)
            .build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  Optional<YamlNode> build() {
    try {
      Optional<YamlNode> root = document();
      return mistakes > 0 ? Optional.empty() : root;
    } catch (Stopped e) {
      return Optional.empty();
    } catch (MarkedYamlEngineException e) {
      SyntaxProblems.add(e, text, file, problems);
    } catch (YamlEngineException e) {
      problems.error(Where.file(file), "yaml.syntax", String.valueOf(e.getMessage()), "1");
    }
    return Optional.empty();
  }

  private Event next() throws Stopped {
    try {
      Event event = events.next();
      reached = line(event);
      return event;
    } catch (YamlEngineException e) {
      throw e;
    } catch (RuntimeException e) {
      // The library lets faults of its own escape, such as on the escape x without its digits.
      error(reached, "yaml.parser-fault", String.valueOf(e.getMessage()));
      throw new Stopped();
    }
  }

  private Optional<YamlNode> document() throws Stopped {
    next(); // The stream's start.
    if (next().getEventId() == Event.ID.StreamEnd) {
      problems.error(Where.file(file), "yaml.empty");
      return Optional.empty();
    }
    YamlNode root = node(next(), 1);
    next(); // The document's end.
    Event after = next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      throw stop(after, "yaml.several-documents");
    }
    if (root instanceof YamlScalar scalar && scalar.isNothing()) {
      problems.error(Where.file(file), "yaml.empty");
      return Optional.empty();
    }
    return Optional.of(root);
  }

  private YamlNode node(Event event, int depth) throws Stopped {
    if (event instanceof AliasEvent alias) {
      throw stop(alias, "yaml.alias", alias.getAlias().getValue());
    }
    if (mistakes > MOST_PROBLEMS) {
      throw stop(event, "yaml.more-problems");
    }
    if (++nodes > limits.nodes()) {
      throw stop(event, "yaml.too-many-values", Integer.toString(limits.nodes()));
    }
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    if (depth > limits.depth()) {
      throw stop(event, "yaml.too-deep", Integer.toString(limits.depth()));
    }
    CollectionStartEvent start = (CollectionStartEvent) event;
    start.getTag().ifPresent(tag -> refuseTag(start, tag));
    return start.getEventId() == Event.ID.MappingStart
        ? mapping(start, depth)
        : sequence(start, depth);
  }

  private YamlScalar scalar(ScalarEvent event) {
    event.getTag().ifPresent(tag -> refuseTag(event, tag));
    String value = event.getValue();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (StrictText.isForbidden(c) || isLoneSurrogate(value, i)) {
        // Came in by an escape in a quoted text: the file itself was checked before.
        error(line(event), "yaml.control-character", StrictText.name(c), column(event));
        break;
      }
    }
    return new YamlScalar(line(event), columnOf(event), value, kind(event));
  }

  private static YamlScalar.Kind kind(ScalarEvent event) {
    Tag tag = RESOLVER.resolve(event.getValue(), event.isPlain());
    if (!event.isPlain() || tag.equals(Tag.STR)) {
      return YamlScalar.Kind.TEXT;
    } else if (tag.equals(Tag.INT)) {
      return YamlScalar.Kind.INTEGER;
    } else if (tag.equals(Tag.FLOAT)) {
      return YamlScalar.Kind.DECIMAL;
    } else if (tag.equals(Tag.BOOL)) {
      return YamlScalar.Kind.TRUTH;
    } else if (tag.equals(Tag.NULL)) {
      return YamlScalar.Kind.NOTHING;
    }
    return YamlScalar.Kind.TEXT;
  }

  private YamlSequence sequence(CollectionStartEvent start, int depth) throws Stopped {
    List<YamlNode> elements = new ArrayList<>();
    for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
      elements.add(node(event, depth + 1));
    }
    return new YamlSequence(line(start), columnOf(start), elements);
  }

  private YamlMapping mapping(CollectionStartEvent start, int depth) throws Stopped {
    List<YamlMapping.Entry> entries = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
      YamlNode key = node(event, depth + 1);
      YamlNode value = node(next(), depth + 1);
      if (!(key instanceof YamlScalar name) || name.isNothing()) {
        error(key.line(), "yaml.key-not-text");
        continue;
      }
      Integer first = seen.putIfAbsent(name.text(), name.line());
      if (first == null) {
        entries.add(new YamlMapping.Entry(name, value));
      } else {
        error(name.line(), "yaml.duplicate-key", name.text(), Integer.toString(first));
      }
    }
    return new YamlMapping(line(start), columnOf(start), entries);
  }

  private void refuseTag(NodeEvent event, String tag) {
    error(line(event), "yaml.tag", tag);
  }

  private void error(int line, String code, String... args) {
    problems.error(Where.line(file, line), code, args);
    mistakes++;
  }

  private Stopped stop(Event event, String code, String... args) {
    error(line(event), code, args);
    return new Stopped();
  }

  private static boolean isLoneSurrogate(String value, int i) {
    char c = value.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
  }

  private static int line(Event event) {
    return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  private static int columnOf(Event event) {
    return event.getStartMark().map(Mark::getColumn).orElse(0) + 1;
  }

  private static String column(Event event) {
    return Integer.toString(columnOf(event));
  }
}
