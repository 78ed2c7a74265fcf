package org.tocsin.core.standard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tocsin.core.problem.Problems;

/**
 * Law and the UN Framework as data: what ships with this version, and what a desk corrected or
 * added in files of its own.
 */
public final class Standards {

  /** Below {@code standards/}, in the order in which they are read. */
  public static final List<String> FILES =
      List.of(
          "instruments.txt",
          "elements.txt",
          "clauses/geneva-conventions.txt",
          "clauses/additional-protocols.txt",
          "clauses/customary-law.txt",
          "clauses/covenant.txt",
          "clauses/genocide-convention.txt",
          "clauses/rome-statute.txt",
          "factors.txt",
          "indicator-rules.txt");

  private final List<Stanza> stanzas;
  private final StandardsReader read;

  private Standards(List<Stanza> stanzas, StandardsReader read) {
    this.stanzas = stanzas;
    this.read = read;
  }

  private static final class Shipped {
    static final Standards STANDARDS = load();
  }

  /** What comes with this version. */
  public static Standards shipped() {
    return Shipped.STANDARDS;
  }

  private static Standards load() {
    Problems problems = new Problems();
    List<Stanza> all = new ArrayList<>();
    FILES.forEach(file -> all.addAll(Stanza.read(file, resource(file), problems)));
    Standards standards = of(all, problems);
    if (!problems.none()) {
      throw new IllegalStateException(problems.toString());
    }
    return standards;
  }

  private static String resource(String file) {
    try (InputStream in = Standards.class.getResourceAsStream("/standards/" + file)) {
      return new String(
          Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Standards of(List<Stanza> stanzas, Problems problems) {
    return new Standards(List.copyOf(stanzas), StandardsReader.read(stanzas, problems));
  }

  /**
   * These with a desk's own file laid over them: a block for something that is there replaces the
   * fields it writes, or with {@code withdrawn: yes} takes it away; any other block adds.
   *
   * @return empty where the file has problems that forbid going on
   */
  public Optional<Standards> with(String file, String text, Problems problems) {
    Problems own = new Problems();
    List<Stanza> all = new ArrayList<>(stanzas);
    for (Stanza stanza : Stanza.read(file, text, own)) {
      lay(stanza, all);
    }
    Standards standards = of(all, own);
    problems.addAll(own);
    return own.blocking() ? Optional.empty() : Optional.of(standards);
  }

  private static void lay(Stanza stanza, List<Stanza> all) {
    for (int i = 0; i < all.size(); i++) {
      Stanza before = all.get(i);
      if (before.kind().equals(stanza.kind()) && before.id().equals(stanza.id())) {
        if (stanza.says("withdrawn", "yes")) {
          all.remove(i);
        } else {
          all.set(i, before.under(stanza));
        }
        return;
      }
    }
    all.add(stanza);
  }

  public List<Instrument> instruments() {
    return read.instruments();
  }

  /** In the order of the files. */
  public List<LawClause> clauses() {
    return read.clauses();
  }

  public List<Element> elements() {
    return read.elements();
  }

  /** By number: 1 to 14. */
  public List<RiskFactor> factors() {
    return read.factors();
  }

  public Optional<LawClause> clause(String key) {
    return clauses().stream().filter(clause -> clause.key().equals(key)).findFirst();
  }
}
