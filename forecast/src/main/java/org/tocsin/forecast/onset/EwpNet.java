package org.tocsin.forecast.onset;

import java.util.List;
import org.tocsin.forecast.linear.CrossValidated;
import org.tocsin.forecast.linear.ElasticNet;
import org.tocsin.forecast.linear.Logistic;
import org.tocsin.forecast.panel.Lead;
import org.tocsin.forecast.panel.Panel;

/**
 * The Early Warning Project's model made again: elastic net, alpha 0.5, on its 39 predictors and
 * the two-year outcome, complete rows alone, penalty of least deviance over ten folds as R draws
 * them from its seed (statistical risk assessment, edition of 2025). It has no one-year risk of its
 * own: that is the two-year one by the share of the two years' onsets that fell in the first.
 */
public final class EwpNet implements Forecaster {

  static final List<String> PREDICTORS =
      List.of(
          "year",
          "widetargeting",
          "narrowtargeting",
          "v2csgender_binary",
          "v2mecenefm_binary",
          "partyban.new.0",
          "partyban.new.1",
          "partyban.new.2",
          "minorityrule",
          "judicialreform",
          "religiousfreedom",
          "pol_killing_approved",
          "freediscussion",
          "social_inequality",
          "even_civilrights",
          "repress_civilsoc",
          "social_power_dist",
          "ses_power_dist",
          "popsize.log2",
          "gdppcgrowth",
          "un_imr_sqrt",
          "efindex",
          "discrimpop",
          "reg.na",
          "reg.eap",
          "reg.sca",
          "reg.mna",
          "reg.eur",
          "ios.iccpr1",
          "battledeaths.log2",
          "coup.try.5yr",
          "mk_ongoing_count_log2",
          "mean_mk_onset_interaction",
          "mk_onset_prev_year",
          "newcountry",
          "mk_ever",
          "year_sq",
          "countryage.new.log2",
          "includesnonstate");

  private static final double ALPHA = 0.5;
  private static final int FOLDS = 10;
  private static final int SEED = 90035;

  @Override
  public String name() {
    return "ewp-net";
  }

  @Override
  public List<String> needs() {
    return PREDICTORS;
  }

  @Override
  public Fitted fit(Panel known, int origin) {
    FeatureTable features = FeatureTable.plain(known, PREDICTORS);
    Cases two = Cases.of(known, origin, Lead.TWO_YEARS, features::complete);
    Cases one = Cases.of(known, origin, Lead.ONE_YEAR, features::complete);
    CrossValidated model =
        CrossValidated.fit(
            new ElasticNet(ALPHA),
            features.table().rows(two.rows()),
            two.happened(),
            FOLDS,
            SEED);
    double first = Math.min(1, one.rate() / two.rate());
    FeatureTable whole = features.carried(known).filled(two.rows());
    return row -> {
      double risk = Logistic.probability(model.chosen().logOdds(whole.table(), row));
      return new Risk(first * risk, risk);
    };
  }
}
