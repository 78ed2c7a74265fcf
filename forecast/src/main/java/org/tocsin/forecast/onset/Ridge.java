package org.tocsin.forecast.onset;

import java.util.List;
import java.util.Set;
import org.tocsin.forecast.linear.ElasticNet;
import org.tocsin.forecast.linear.NetPath;
import org.tocsin.forecast.linear.Table;
import org.tocsin.forecast.panel.Lead;

/**
 * Penalised logistic regression without terms of time, on the two-year outcome. Where the country
 * stands is learnt there; how often an onset falls in the first year alone is a shift of the
 * log-odds.
 */
public record Ridge(String name, Settings settings) implements ReadableModel {

  /**
   * @param alpha 0 for ridge, 1 for the lasso
   * @param lambda glmnet's penalty
   * @param looks what is looked at
   * @param halving after so many years a case counts half; 0 for never
   */
  public record Settings(double alpha, double lambda, Set<Look> looks, double halving) {}

  @Override
  public List<String> needs() {
    return OnsetFeatures.needs(settings.looks());
  }

  @Override
  public Reading read(Knowledge known) {
    Cases cases = Cases.of(known, Lead.TWO_YEARS);
    FeatureTable features = known.features(settings.looks()).filled(cases.rows());
    NetPath.Fit model =
        new ElasticNet(settings.alpha())
            .fit(
                features.table().rows(cases.rows()),
                cases.happened(),
                cases.weights(known, settings.halving()),
                settings.lambda());
    return Reading.of(
        features, cases.rows(), values -> model.logOdds(new Table(values, 1, values.length), 0));
  }
}
