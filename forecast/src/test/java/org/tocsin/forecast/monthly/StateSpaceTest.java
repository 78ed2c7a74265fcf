package org.tocsin.forecast.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tocsin.forecast.draws.Atoms;

class StateSpaceTest {

  private static final StateSpace MODEL = new StateSpace(0.06, 0.02, 1, 0.03, 1);

  private static Atoms ahead(int lead, double... deaths) {
    SortedMap<Integer, double[]> series = new TreeMap<>();
    series.put(1, deaths);
    MonthlyPanel panel = MonthlyPanel.of(series, 1, deaths.length);
    return MODEL.fit(panel, 36).at(0, lead);
  }

  private static double[] of(double deaths, int months) {
    double[] all = new double[months];
    Arrays.fill(all, deaths);
    return all;
  }

  @Test
  void aWarAtALevelNeverSeenIsCarriedOnFromIt() {
    double median = ahead(6, of(8000, 60)).draws(101)[50];

    assertThat(median).isBetween(4000.0, 9000.0);
  }

  @Test
  void longPeaceIsMostLikelyPeaceAndNeverCertainlySo() {
    assertThat(ahead(6, of(0, 200)).atOrBelow(0)).isBetween(0.9, 0.9999);
  }

  @Test
  void aWarThatHasEndedIsForetoldToStayLowButLessSurelyThanLongPeace() {
    double[] ended = IntStream.range(0, 80).mapToDouble(month -> month < 60 ? 500 : 0).toArray();

    assertThat(ahead(6, ended).draws(101)[50]).isLessThan(5);
    assertThat(ahead(6, ended).atOrBelow(0)).isLessThan(ahead(6, of(0, 200)).atOrBelow(0));
  }

  @Test
  void whatIsFurtherAheadIsLessSure() {
    double[] near = ahead(1, of(100, 80)).draws(101);
    double[] far = ahead(36, of(100, 80)).draws(101);

    assertThat(far[95] / (far[5] + 1)).isGreaterThan(near[95] / (near[5] + 1));
  }

  @Test
  void monthsThatAreNotKnownArePassedOver() {
    double[] gaps =
        IntStream.range(0, 80).mapToDouble(month -> month % 3 == 0 ? Double.NaN : 50).toArray();
    gaps[79] = 50;

    assertThat(ahead(3, gaps).draws(101)[50]).isBetween(15.0, 80.0);
  }
}
