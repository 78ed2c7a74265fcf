package org.tocsin.forecast.onset;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.forecast.linear.Table;
import org.tocsin.forecast.panel.Lead;
import org.tocsin.forecast.trees.BoostedTrees;

/**
 * Shallow boosted trees on what {@link Ridge} looks at, on the two-year outcome. Where theory and
 * all of the literature say which way a thing points, it may not point the other way.
 */
public record Trees(String name, Settings settings) implements ReadableModel {

  /** How trees are grown, and after how many years a case counts half; 0 for never. */
  public record Settings(
      BoostedTrees.Growth growth, Set<Look> looks, boolean directed, double halving) {}

  private static final Map<String, Integer> DIRECTIONS =
      Map.ofEntries(
          Map.entry("popsize.log2", 1),
          Map.entry("un_imr_sqrt", 1),
          Map.entry("infants.beside.world", 1),
          Map.entry("battledeaths.log2", 1),
          Map.entry("battle.mean5", 1),
          Map.entry("battle.rise", 1),
          Map.entry("battle.start", 1),
          Map.entry("mk_ongoing_count_log2", 1),
          Map.entry("mean_mk_onset_interaction", 1),
          Map.entry("mk_ever", 1),
          Map.entry("pol_killing_approved", 1),
          Map.entry("repress_civilsoc", 1),
          Map.entry("coup.try.5yr", 1),
          Map.entry("coup.new", 1),
          Map.entry("discrimpop", 1),
          Map.entry("efindex", 1),
          Map.entry("freediscussion", -1),
          Map.entry("discussion.beside.world", -1),
          Map.entry("ses_power_dist", -1),
          Map.entry("region.killing", 1),
          Map.entry("region.onsets5", 1),
          Map.entry("region.battle", 1));

  @Override
  public List<String> needs() {
    return OnsetFeatures.NEEDS;
  }

  @Override
  public Reading read(Knowledge known) {
    Cases cases = Cases.of(known, Lead.TWO_YEARS);
    FeatureTable features = known.features(settings.looks()).filled(cases.rows());
    int[] directions =
        features.names().stream()
            .mapToInt(name -> settings.directed() ? DIRECTIONS.getOrDefault(name, 0) : 0)
            .toArray();
    BoostedTrees trees =
        BoostedTrees.grow(
            features.table().rows(cases.rows()),
            cases.happened(),
            cases.weights(known, settings.halving()),
            directions,
            settings.growth());
    return Reading.of(
        features, cases.rows(), values -> trees.logOdds(new Table(values, 1, values.length), 0));
  }
}
