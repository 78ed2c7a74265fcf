package org.tocsin.desk.draw.tie;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.leverage.Leverage;
import org.tocsin.core.leverage.Path;
import org.tocsin.core.leverage.Reach;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Tie;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.time.Edtf;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Picture;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Table;
import org.tocsin.desk.draw.Words;

/**
 * The ties that hold and that something on record shows, with the actors they bind.
 *
 * @param actors those with a tie, and those whom graded accounts hold responsible
 * @param bonds in the order of the situation
 * @param left actors that were left out of the drawing, since there were too many
 */
public record Ties(Label situation, List<Who> actors, List<Bond> bonds, int left)
    implements Picture {

  /** More than these cannot be read. */
  public static final int MOST = 24;

  /**
   * @param held whether graded accounts hold it responsible
   * @param circle ties to the nearest of those held responsible; 0 for these
   * @param row place within the circle
   */
  public record Who(String id, Label name, Actor.Kind kind, boolean held, int circle, int row) {

    Who at(int otherCircle, int otherRow) {
      return new Who(id, name, kind, held, otherCircle, otherRow);
    }
  }

  /**
   * A tie as it is on record.
   *
   * @param evidence what shows it, one reference at least
   */
  public record Bond(
      String from, Tie.Kind kind, String to, Optional<Edtf> period, List<String> evidence) {
    public Bond {
      evidence = List.copyOf(evidence);
    }
  }

  public Ties {
    actors = List.copyOf(actors);
    bonds = List.copyOf(bonds);
  }

  public static Ties of(Reasoning reasoning) {
    Situation situation = reasoning.view().situation();
    Set<String> held =
        reasoning.leverage().stream()
            .map(Reach::over)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Bond> bonds = new ArrayList<>();
    Set<String> tied = new LinkedHashSet<>(held);
    for (Path.Step step : Leverage.ties(reasoning.view())) {
      Tie tie = step.tie();
      bonds.add(new Bond(tie.from(), tie.kind(), tie.to(), tie.period(), step.evidence()));
      tied.add(tie.from());
      tied.add(tie.to());
    }
    List<Who> actors =
        situation.actors().stream()
            .filter(actor -> tied.contains(actor.id()))
            .map(
                actor ->
                    new Who(
                        actor.id(), actor.name(), actor.kind(), held.contains(actor.id()), 0, 0))
            .toList();
    return Circles.of(new Ties(situation.name(), actors, bonds, 0));
  }

  Optional<Who> who(String id) {
    return actors.stream().filter(actor -> actor.id().equals(id)).findFirst();
  }

  private String named(Words words, String id) {
    return who(id).map(actor -> words.name(actor.name())).orElse(id);
  }

  /** Who is bound to whom by it, in a sentence. */
  String said(Words words, Bond bond) {
    return words.say(
        Phrase.of(
            "tie." + bond.kind().word(), Map.of("from", name(bond.from()), "to", name(bond.to()))));
  }

  private Arg name(String id) {
    return who(id).<Arg>map(actor -> new Arg.Name(actor.name())).orElse(new Arg.Verbatim(id));
  }

  static String kind(Words words, Tie.Kind kind) {
    return words.say("tie." + kind.word());
  }

  static String kind(Words words, Actor.Kind kind) {
    return words.say("actor." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static String period(Words words, Bond bond) {
    return bond.period().map(words::time).orElseGet(() -> words.say("tie.lasting"));
  }

  @Override
  public String name() {
    return "ties";
  }

  @Override
  public String title(Words words) {
    return words.say("ties.title", "situation", words.name(situation));
  }

  @Override
  public String description(Words words) {
    List<String> held =
        actors.stream().filter(Who::held).map(actor -> words.name(actor.name())).toList();
    return words.say(
        "ties.desc",
        "ties",
        bonds.size(),
        "actors",
        bonds.stream().flatMap(bond -> Stream.of(bond.from(), bond.to())).distinct().count(),
        "count",
        held.size(),
        "held",
        String.join(words.say("comma"), held));
  }

  @Override
  public void draw(Sheet sheet, Words words, Links links) {
    new TiesDrawing(this, sheet, words, links).draw();
  }

  @Override
  public Table table(Words words, Links links) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (Bond bond : bonds) {
      String first = bond.evidence().get(0);
      rows.add(
          List.of(
              Table.Cell.of(named(words, bond.from())),
              Table.Cell.of(kind(words, bond.kind())),
              Table.Cell.of(named(words, bond.to())),
              Table.Cell.of(period(words, bond)),
              new Table.Cell(words.verbatim(first), links.to(first))));
    }
    return new Table(
        title(words),
        List.of(
            words.say("column.from"),
            words.say("column.tie"),
            words.say("column.to"),
            words.say("column.when"),
            words.say("column.shown-by")),
        rows);
  }
}
