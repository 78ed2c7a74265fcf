package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.cli.ask.Typed;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Measure;

class TypedFiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "killed=over 200|killed|at least 201",
        "over 200 killed|killed|at least 201",
        "killed: over 200|killed|at least 201",
        "Killed over 200|killed|at least 201",
        "3 people killed|killed|3",
        "200 civilians killed|civilians-killed|200",
        "cut off: about 120k|persons-cut-off|about 120000",
        "displaced 100-150k|displaced|100000-150000",
        "2 or 3 dead|killed|2-3",
        "displaced=100 to 150 thousand|displaced|100000-150000",
        "plus de 200 tués|killed|at least 201",
        "personnes déplacées : 100 à 150 mille|displaced|100000-150000",
        "au moins 1 200 blessés|injured|at least 1200",
        "environ 60 personnes tuées|killed|about 60",
        "entre 5 et 7 morts|killed|5-7",
        "أكثر من ٢٠٠ قتيل|killed|at least 201",
        "قتلى: نحو 60|killed|about 60",
        "ما لا يقل عن 5 جرحى|injured|at least 5",
        "بين 100 و150 قتلى|killed|100-150",
        "duration-hours=over 2|duration-hours|at least 2"
      })
  void readsWhatPeopleType(String text, String measure, String figure) {
    Map.Entry<Measure, Figure> read = Typed.measured(text);
    assertThat(read.getKey().word()).isEqualTo(measure);
    assertThat(read.getValue()).isEqualTo(Figure.parse(figure).orThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "over 200",
        "killed",
        "dozens killed",
        "200 cows",
        "cows=2",
        "killed=200-100",
        "="
      })
  void doesNotGuess(String text) {
    assertThatThrownBy(() -> Typed.measured(text)).isInstanceOf(Refusal.class);
  }
}
