package org.tocsin.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.sample.ReportSample;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.standard.FactorReading.State;
import org.tocsin.core.text.Catalogue;

class FactorsTest {

  private static final String DAY = "2022-12-31";

  private final SampleDesk desk = SampleDesk.ready();

  private List<FactorReading> factors() {
    return Factors.of(desk.view(DAY));
  }

  private FactorReading factor(int number) {
    return factors().get(number - 1);
  }

  private FactorReading.IndicatorReading indicator(String code) {
    return factors().stream()
        .flatMap(factor -> factor.indicators().stream())
        .filter(reading -> reading.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private ReportSample report(EventKind kind) {
    return desk.report("r-1").what(kind);
  }

  @Test
  void withNothingOnRecordAllFourteenAreUnknownAndNoneIsAbsent() {
    assertThat(factors())
        .hasSize(14)
        .allSatisfy(
            factor -> {
              assertThat(factor.state()).isEqualTo(State.UNKNOWN);
              assertThat(factor.evidence()).isEmpty();
              assertThat(factor.citation()).isNotBlank();
              assertThat(Catalogue.in("en").say(factor.says())).contains("does not show");
            });
  }

  @Test
  void aPersonsTagOnAGradedAccountMakesItPresent() {
    desk.file(desk.report("r-1").bearsOn("4.1").report());
    assertThat(factor(4).state()).isEqualTo(State.PRESENT);
    assertThat(factor(4).evidence()).containsExactly("report/r-1");
    assertThat(indicator("4.1").tagged()).containsExactly("r-1");
    assertThat(indicator("4.2").state()).isEqualTo(State.UNKNOWN);
    assertThat(factors()).filteredOn(one -> one.state() != State.UNKNOWN).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6})
  void aTagOnADoubtfulAccountMakesItPossible(int grade) {
    desk.file(desk.report("r-1").bearsOn("4.1").credibility(grade).report());
    assertThat(factor(4).state()).isEqualTo(State.POSSIBLE);
  }

  @Test
  void aTagOnAPartysOwnPositionMakesItPossible() {
    desk.file(desk.report("r-1").bearsOn("2.6").positionOf("northland").report());
    assertThat(factor(2).state()).isEqualTo(State.POSSIBLE);
  }

  @Test
  void reliefHeldIsInterferenceWithReliefByItself() {
    desk.incident("i-1", report(EventKind.RESTRICTION).figure(Measure.AID_HELD_TONNES, "400"));
    assertThat(indicator("13.9").state()).isEqualTo(State.PRESENT);
    assertThat(indicator("13.9").byRule()).containsExactly("r-1");
  }

  @Test
  void reliefHeldByDoubtfulAccountsIsNoMoreThanPossible() {
    desk.incident(
        "i-1",
        report(EventKind.RESTRICTION).figure(Measure.AID_HELD_TONNES, "400").credibility(5));
    assertThat(indicator("13.9").state()).isEqualTo(State.POSSIBLE);
  }

  @Test
  void reliefOfWhichNoneMayBeHeldIsNoMoreThanPossible() {
    desk.incident("i-1", report(EventKind.RESTRICTION).figure(Measure.AID_HELD_TONNES, "0-9"));
    assertThat(indicator("13.9").state()).isEqualTo(State.POSSIBLE);
  }

  @Test
  void aClosedRoadMayBeALifeThreateningConditionAndIsNoMoreThanThat() {
    desk.incident(
        "i-1",
        report(EventKind.LIFELINE_CLOSED).lifeline("causeway", LifelineEffect.CLOSES));
    assertThat(indicator("7.10").state()).isEqualTo(State.POSSIBLE);
    assertThat(factor(7).state()).isEqualTo(State.POSSIBLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MASS_KILLING", "EXPULSION", "HOSTILE_SPEECH", "DESTRUCTION"})
  void noEventShowsIntentToDestroyAGroup(String kind) {
    desk.incident("i-1", report(EventKind.valueOf(kind)).figure(Measure.CIVILIANS_KILLED, "2000"));
    assertThat(factor(9).state()).isEqualTo(State.UNKNOWN);
    assertThat(factor(10).state()).isEqualTo(State.UNKNOWN);
  }

  @Test
  void inPublicNothingRestsOnProtectedSources() {
    desk.incident("i-1", report(EventKind.MASS_KILLING).by("witness").bearsOn("10.2"));
    assertThat(factor(2).state()).isEqualTo(State.PRESENT);
    assertThat(factor(10).state()).isEqualTo(State.PRESENT);
    assertThat(Factors.toldInPublic(desk.view(DAY), Standards.shipped()))
        .allMatch(factor -> factor.state() == State.UNKNOWN);
  }

  @Test
  void aTagOfALaterDayIsNotSeen() {
    desk.file(desk.report("r-1").bearsOn("4.1").available("2023-02-01").report());
    assertThat(factor(4).state()).isEqualTo(State.UNKNOWN);
  }
}
