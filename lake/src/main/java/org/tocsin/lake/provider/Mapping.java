package org.tocsin.lake.provider;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.ask.Nearest;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;
import org.tocsin.intake.yaml.YamlFile;
import org.tocsin.intake.yaml.YamlLimits;
import org.tocsin.intake.yaml.YamlMapping;
import org.tocsin.intake.yaml.YamlNode;
import org.tocsin.intake.yaml.YamlScalar;
import org.tocsin.lake.record.Dialect;
import org.tocsin.lake.table.Column;
import org.tocsin.lake.table.EventTable;

/**
 * A person's description of a CSV that no provider here writes: which of its columns is which of
 * the lake's.
 *
 * @param name under which the lake lists it
 * @param delimiter found out where it is not given
 * @param dates how dates are written
 * @param codes what type codes mean: {@code ucdp}, {@code cameo} or {@code acled}; empty: nothing
 * @param countries how countries are named
 * @param columns the lake's column by name, to the file's
 * @param lines where the mapping file says so, by the lake's column
 */
public record Mapping(
    String name,
    Optional<Character> delimiter,
    Days dates,
    Optional<String> codes,
    Countries countries,
    Map<String, String> columns,
    Map<String, Where> lines)
    implements Recognising {

  /** How a file names countries. */
  public enum Countries {
    NAME,
    ISO3,
    ISO_NUMBER,
    FIPS,
    GW
  }

  /** Columns of the lake that the reader fills by itself. */
  private static final List<String> OWN =
      List.of(
          "import_id",
          "record_offset",
          "record_length",
          "plover_event",
          "plover_mode",
          "rung",
          "cell",
          "gw",
          "iso3");

  private static final Map<String, Character> DELIMITERS =
      Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|');

  /** What a byte that is no UTF-8 is read as. */
  private static final char UNREADABLE = '\uFFFD';

  /** Letters of the names of a file's columns in a problem; the widest providers have some 900. */
  private static final int MOST_SHOWN = 1_000;

  public Mapping {
    columns = Map.copyOf(columns);
    lines = Map.copyOf(lines);
  }

  /**
   * Reads a mapping file's text.
   *
   * @param file its name, for problems
   * @throws Refusal saying what is wrong
   */
  public static Mapping read(String text, String file) {
    Problems problems = new Problems();
    Optional<YamlNode> node =
        YamlFile.parse(text.getBytes(StandardCharsets.UTF_8), file, YamlLimits.USUAL, problems);
    if (node.isEmpty()) {
      throw new Refusal(problems);
    }
    if (!(node.get() instanceof YamlMapping top)) {
      throw wrong(file, 1, "it is not a mapping");
    }
    Map<String, String> settings = new LinkedHashMap<>();
    Map<String, String> columns = new LinkedHashMap<>();
    Map<String, Where> lines = new LinkedHashMap<>();
    for (YamlMapping.Entry entry : top.entries()) {
      String key = entry.key().text();
      if (key.equals("columns") && entry.value() instanceof YamlMapping inner) {
        for (YamlMapping.Entry column : inner.entries()) {
          columns.put(column(file, column.key()), scalar(file, column.value()));
          lines.put(column.key().text(), Where.line(file, column.value().line()));
        }
      } else if (List.of("name", "delimiter", "dates", "codes", "countries").contains(key)) {
        settings.put(key, scalar(file, entry.value()));
      } else {
        throw wrong(file, entry.key().line(), "nothing is called " + key);
      }
    }
    return made(file, settings, columns, lines);
  }

  private static Mapping made(
      String file,
      Map<String, String> settings,
      Map<String, String> columns,
      Map<String, Where> lines) {
    String name = settings.getOrDefault("name", "");
    if (!name.matches("[a-z0-9-]{1,40}")) {
      throw wrong(file, 1, "its name is not of small letters, digits and hyphens");
    }
    String delimiter = settings.getOrDefault("delimiter", "");
    if (!delimiter.isEmpty() && !DELIMITERS.containsKey(delimiter)) {
      throw wrong(file, 1, "delimiter is none of comma, semicolon, tab, pipe");
    }
    for (String needed : List.of("event_id", "date_start")) {
      if (!columns.containsKey(needed)) {
        throw wrong(file, 1, "columns does not say which is " + needed);
      }
    }
    Optional<String> codes = Optional.ofNullable(settings.get("codes"));
    if (codes.isPresent() && !List.of("ucdp", "cameo", "acled").contains(codes.get())) {
      throw wrong(file, 1, "codes is none of ucdp, cameo, acled");
    }
    return new Mapping(
        name,
        Optional.ofNullable(DELIMITERS.get(delimiter)),
        word(file, Days.class, settings.getOrDefault("dates", "iso")),
        codes,
        word(file, Countries.class, settings.getOrDefault("countries", "name")),
        columns,
        lines);
  }

  private static <E extends Enum<E>> E word(String file, Class<E> type, String word) {
    try {
      return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      List<String> words = new ArrayList<>();
      for (E one : type.getEnumConstants()) {
        words.add(one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      }
      throw wrong(file, 1, word + " is none of " + String.join(", ", words));
    }
  }

  private static String column(String file, YamlScalar key) {
    boolean known =
        EventTable.EVENT.columns().stream()
            .map(Column::name)
            .anyMatch(name -> name.equals(key.text()) && !OWN.contains(name));
    if (!known) {
      throw wrong(file, key.line(), "the lake has no column to fill that is called " + key.text());
    }
    return key.text();
  }

  private static String scalar(String file, YamlNode node) {
    if (node instanceof YamlScalar scalar && !scalar.isNothing()) {
      return scalar.text();
    }
    throw wrong(file, node.line(), "one text was expected");
  }

  private static Refusal wrong(String file, int line, String what) {
    return Refusal.at(Where.line(file, line), "events.mapping", what);
  }

  /** Recognises files that have the columns it names. */
  @Override
  public Optional<Form> recognise(Head head) {
    return named(head)
        .filter(found -> missing(found).isEmpty())
        .map(
            found ->
                new Form(
                    name,
                    Optional.of("mapped-" + name),
                    false,
                    "",
                    found.dialect(),
                    found.columns().size(),
                    EventTable.EVENT,
                    (fields, batch) -> new MappedRow(this, found, new Cells(fields, batch))));
  }

  private Optional<Head.Named> named(Head head) {
    return delimiter.isPresent() ? head.named(Dialect.delimited(delimiter.get())) : head.named();
  }

  /** Columns of the lake for which the file has not the column that is named here. */
  private List<String> missing(Head.Named found) {
    return EventTable.EVENT.columns().stream()
        .map(Column::name)
        .filter(columns::containsKey)
        .filter(name -> found.column(columns.getOrDefault(name, "").toLowerCase(Locale.ROOT)) < 0)
        .toList();
  }

  /** Names each column that is lacking, by the file among them that lacks the fewest. */
  @Override
  public Problems unknown(Where file, List<Head> heads) {
    return heads.stream()
        .flatMap(head -> named(head).stream())
        .min(Comparator.comparing(found -> missing(found).size()))
        .map(found -> lacking(file, found))
        .orElseGet(
            () ->
                Problems.of(
                    Problem.error(
                        file,
                        "events.no-columns",
                        delimiter
                            .map(one -> "'" + (one == '\t' ? "\\t" : one.toString()) + "'")
                            .orElse(", ; \\t |"))));
  }

  private Problems lacking(Where file, Head.Named found) {
    if (found.titles().stream().anyMatch(title -> title.indexOf(UNREADABLE) >= 0)) {
      return Problems.of(Problem.error(file, "events.not-utf-8"));
    }
    Problems problems = new Problems();
    for (String name : missing(found)) {
      String theirs = columns.getOrDefault(name, "");
      Where line = lines.getOrDefault(name, file);
      String has = shortened(String.join(", ", found.titles()));
      Optional<String> meant = Nearest.to(theirs, found.titles());
      if (meant.isPresent()) {
        problems.error(line, "events.no-column.near", theirs, file.toString(), has, meant.get());
      } else {
        problems.error(line, "events.no-column", theirs, file.toString(), has);
      }
    }
    return problems;
  }

  private static String shortened(String text) {
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + " …";
  }
}
