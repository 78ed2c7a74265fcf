package org.tocsin.forecast.monthly;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A forecaster that fits each origin of one panel once: a test over many windows asks for the same
 * past origins again and again. Fitting is a function of the past alone, so that nothing changes by
 * it.
 */
final class Remembered implements MonthlyForecaster {

  private record Asked(int origin, int leads) {}

  private final MonthlyForecaster inner;
  private final Map<Asked, Fitted> fitted = new ConcurrentHashMap<>();

  Remembered(MonthlyForecaster inner) {
    this.inner = inner;
  }

  @Override
  public String name() {
    return inner.name();
  }

  @Override
  public Fitted fit(MonthlyPanel past, int leads) {
    return fitted.computeIfAbsent(
        new Asked(past.last(), leads), unseen -> inner.fit(past, leads));
  }
}
