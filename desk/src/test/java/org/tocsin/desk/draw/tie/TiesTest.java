package org.tocsin.desk.draw.tie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Tie;
import org.tocsin.desk.draw.Drawing;
import org.tocsin.desk.draw.Examples;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Words;

class TiesTest {

  private static final Pattern GROUND =
      Pattern.compile(
          "<rect class=\"(?:pic-tie-ground|pic-actor[^\"]*)\" x=\"([0-9.]+)\" y=\"([0-9.]+)\""
              + " width=\"([0-9.]+)\" height=\"([0-9.]+)\"");

  private static Ties ties(List<String> actors, String held, String... bonds) {
    return Circles.of(
        new Ties(
            Label.of("en", "x"),
            actors.stream()
                .map(
                    id ->
                        new Ties.Who(
                            id, Label.of("en", id), Actor.Kind.STATE, id.equals(held), 0, 0))
                .toList(),
            Arrays.stream(bonds).map(TiesTest::bond).toList(),
            0));
  }

  private static Ties.Bond bond(String ends) {
    String[] each = ends.split("-", -1);
    return new Ties.Bond(
        each[0], Tie.Kind.SUPPLIER, each[1], Optional.empty(), List.of("report/r"));
  }

  private static Map<String, Integer> circles(Ties ties) {
    Map<String, Integer> circles = new HashMap<>();
    ties.actors().forEach(actor -> circles.put(actor.id(), actor.circle()));
    return circles;
  }

  @Test
  void everyActorStandsAsFarOutAsThereAreTiesToSomebodyHeldResponsible() {
    Ties ties = ties(List.of("a", "b", "c", "h", "alone"), "h", "a-b", "h-b", "c-h", "a-c");
    assertThat(circles(ties)).isEqualTo(Map.of("h", 0, "b", 1, "c", 1, "a", 2, "alone", 0));
    for (Ties.Bond bond : ties.bonds()) {
      int apart = circles(ties).get(bond.from()) - circles(ties).get(bond.to());
      assertThat(Math.abs(apart)).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void tooManyActorsAreLeftOutFromTheOutsideAndCounted() {
    List<String> actors = new ArrayList<>(List.of("h"));
    List<String> bonds = new ArrayList<>();
    for (int i = 1; i < 40; i++) {
      actors.add("a" + i);
      bonds.add("a" + i + "-" + (i == 1 ? "h" : "a" + (i - 1)));
    }
    Ties ties = ties(actors, "h", bonds.toArray(new String[0]));
    assertThat(ties.actors()).hasSize(Ties.MOST);
    assertThat(ties.left()).isEqualTo(40 - Ties.MOST);
    assertThat(circles(ties)).containsKeys("h", "a1").doesNotContainKey("a39");
    assertThat(ties.table(Words.in("en"), Links.none()).rows()).hasSize(39);
  }

  @Test
  void noWordLiesOnABoxOrOnAnother() {
    Ties ties =
        ties(
            List.of("h", "a", "b", "c", "d", "e"),
            "h",
            "a-h",
            "h-a",
            "b-h",
            "c-h",
            "d-a",
            "d-b",
            "e-d",
            "a-b");
    for (double width : new double[] {Drawing.WIDE, Drawing.NARROW}) {
      String svg = Drawing.of("t", Words.in("en"), Links.none()).svg(ties, width);
      List<double[]> boxes = new ArrayList<>();
      Matcher matcher = GROUND.matcher(svg);
      while (matcher.find()) {
        boxes.add(
            new double[] {
              number(matcher, 1), number(matcher, 2), number(matcher, 3), number(matcher, 4)
            });
      }
      // The last is the legend's.
      assertThat(boxes).hasSize(6 + 8 + 1);
      for (int i = 0; i < boxes.size(); i++) {
        for (int j = 0; j < i; j++) {
          assertThat(apart(boxes.get(i), boxes.get(j))).as("%s: %s %s", width, i, j).isTrue();
        }
      }
    }
  }

  private static double number(Matcher matcher, int group) {
    return Double.parseDouble(matcher.group(group));
  }

  private static boolean apart(double[] one, double[] other) {
    return one[0] + one[2] <= other[0] + 0.1
        || other[0] + other[2] <= one[0] + 0.1
        || one[1] + one[3] <= other[1] + 0.1
        || other[1] + other[3] <= one[1] + 0.1;
  }

  @ParameterizedTest
  @CsvSource({"2024-05-20, 1", "2024-10-01, 2", "2025-03-10, 2"})
  void onlyTiesThatHoldAndAreKnownOnThatDayAreDrawn(LocalDate day, int count) {
    Ties ties = Ties.of(Examples.assessed(Examples.state("teaching"), "tamrin", day).reasoning());
    assertThat(ties.bonds()).hasSize(count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void everyKindOfTieAndOfActorHasAWord(String language) {
    Words words = Words.in(language);
    assertThat(Arrays.stream(Tie.Kind.values()).map(kind -> Ties.kind(words, kind)))
        .doesNotHaveDuplicates();
    assertThat(Arrays.stream(Actor.Kind.values()).map(kind -> Ties.kind(words, kind)))
        .doesNotHaveDuplicates();
  }
}
