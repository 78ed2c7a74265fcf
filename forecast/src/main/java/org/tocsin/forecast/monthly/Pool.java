package org.tocsin.forecast.monthly;

import java.util.Arrays;
import java.util.List;
import org.tocsin.forecast.draws.Atoms;

/**
 * Several forecasters pooled, with weights by how violent a country has been and by how far ahead:
 * those that would have served best on past origins whose outcomes were known at this one.
 */
final class Pool implements MonthlyForecaster {

  /** Last leads of each band. */
  static final int[] LEADS = {2, 8, 14, 24, 36};

  private static final int QUANTILES = 60;

  private final String name;
  private final List<MonthlyForecaster> parts;
  private final double hold;
  private final double borrow;

  Pool(String name, List<MonthlyForecaster> parts, double hold, double borrow) {
    this.name = name;
    this.parts = parts;
    this.hold = hold;
    this.borrow = borrow;
  }

  @Override
  public String name() {
    return name;
  }

  static int band(int lead) {
    for (int band = 0; band < LEADS.length; band++) {
      if (lead <= LEADS[band]) {
        return band;
      }
    }
    return LEADS.length - 1;
  }

  /** Deaths in the last twelve months, in six classes, the first two without any. */
  static int intensity(MonthlyPanel past, int country) {
    int origin = past.last();
    double recent = past.sum(country, origin - 11, origin);
    if (recent == 0) {
      return past.sum(country, origin - 59, origin) == 0 ? 0 : 1;
    }
    return recent <= 24 ? 2 : recent <= 240 ? 3 : recent <= 1200 ? 4 : 5;
  }

  static final int INTENSITIES = 6;

  @Override
  public Fitted fit(MonthlyPanel past, int leads) {
    double[][][] weights = learn(past, leads);
    Fitted[] fitted = parts.stream().map(part -> part.fit(past, leads)).toArray(Fitted[]::new);
    return (country, lead) -> {
      Atoms[] atoms = new Atoms[fitted.length];
      for (int k = 0; k < atoms.length; k++) {
        atoms[k] = fitted[k].at(country, lead);
      }
      return Atoms.pooled(atoms, weights[intensity(past, country)][band(lead)]);
    };
  }

  private double[][][] learn(MonthlyPanel past, int leads) {
    Weighing[][] seen = new Weighing[INTENSITIES][LEADS.length];
    for (Weighing[] row : seen) {
      Arrays.setAll(row, band -> new Weighing(parts.size()));
    }
    for (int origin = past.last() - leads; origin >= past.first() + 36; origin -= 12) {
      learn(past, origin, leads, seen);
    }
    double[] equal = new double[parts.size()];
    Arrays.fill(equal, 1.0 / equal.length);
    double[][][] weights = new double[INTENSITIES][LEADS.length][];
    for (int intensity = 0; intensity < INTENSITIES; intensity++) {
      for (int band = 0; band < LEADS.length; band++) {
        Weighing own = new Weighing(parts.size());
        own.add(seen[intensity][band], 1);
        for (int near = 0; near < INTENSITIES; near++) {
          for (int b = 0; b < LEADS.length; b++) {
            if (near != intensity || b != band) {
              own.add(
                  seen[near][b],
                  StrictMath.pow(borrow, Math.abs(near - intensity) + Math.abs(b - band)));
            }
          }
        }
        weights[intensity][band] = own.weights(equal, hold);
      }
    }
    if (System.getProperty("lab.weights") != null && past.last() % 48 == 22) {
      for (int i = 1; i < INTENSITIES; i++) {
        for (int b = 1; b < 3; b++) {
          System.out.println(Months.text(past.last()) + " " + i + " " + b + " " + seen[i][b].rows() + " " + Arrays.toString(Arrays.stream(weights[i][b]).map(w -> Math.rint(w * 100)).toArray()));
        }
      }
    }
    return weights;
  }

  private void learn(MonthlyPanel past, int origin, int leads, Weighing[][] seen) {
    MonthlyPanel before = past.upTo(origin);
    Fitted[] fitted = parts.stream().map(part -> part.fit(before, leads)).toArray(Fitted[]::new);
    for (int country = 0; country < past.size(); country++) {
      if (!before.knows(country, origin)) {
        continue;
      }
      int intensity = intensity(before, country);
      double importance = 1 / (1 + before.sum(country, origin - 11, origin) / 12);
      for (int lead = 1; lead <= leads; lead++) {
        if (!past.knows(country, origin + lead) || leads == 14 && lead < 3) {
          continue;
        }
        double[][] draws = new double[fitted.length][];
        for (int k = 0; k < draws.length; k++) {
          draws[k] = fitted[k].at(country, lead).draws(QUANTILES);
        }
        seen[intensity][band(lead)].add(draws, past.deaths(country, origin + lead), importance);
      }
    }
  }
}
