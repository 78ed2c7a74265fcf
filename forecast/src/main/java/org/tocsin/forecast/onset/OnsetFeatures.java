package org.tocsin.forecast.onset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.forecast.panel.Panel;

/**
 * What the desk's own models look at: the panel's predictors but for those that only tell the time,
 * and what the rows of earlier years add. A row looks at itself and at earlier rows alone.
 */
final class OnsetFeatures {

  /** They tell the time, and a trend in time goes on where nothing says that it should. */
  private static final List<String> TIME = List.of("year", "year_sq", "includesnonstate");

  static final List<String> NEEDS =
      EwpNet.PREDICTORS.stream().filter(name -> !TIME.contains(name)).toList();

  private static final int LONG_AGO = 30;
  private static final double FADING = 8;

  /** Columns of the panel that these groups are made from. */
  static List<String> needs(Set<Look> looks) {
    List<String> needs = new ArrayList<>(NEEDS);
    if (looks.contains(Look.DEATHS)) {
      needs.addAll(Dynamics.COLUMNS);
    }
    return List.copyOf(needs);
  }

  private final Panel panel;
  private final PanelHistory history;
  private final Map<String, double[]> columns = new LinkedHashMap<>();
  private final Map<String, Look> looks = new HashMap<>();
  private Look look = Look.PLAIN;

  private OnsetFeatures(Panel panel) {
    this.panel = panel;
    this.history = new PanelHistory(panel);
  }

  static OnsetFeatures of(Panel panel) {
    OnsetFeatures features = new OnsetFeatures(panel);
    NEEDS.forEach(name -> features.put(name, features.history.column(name)));
    features.own();
    features.changes();
    features.around();
    features.neighbours();
    features.deaths();
    return features;
  }

  /** The columns of these groups, missing values carried on from the country's last known. */
  FeatureTable table(Set<Look> wanted) {
    List<String> names =
        columns.keySet().stream()
            .filter(name -> wanted.contains(looks.getOrDefault(name, Look.PLAIN)))
            .toList();
    return FeatureTable.of(
            names, names.stream().map(name -> columns.getOrDefault(name, new double[0])).toList())
        .carried(panel);
  }

  private void own() {
    look = Look.OWN;
    double[] onset = history.onsets();
    put("onset.this.year", onset);
    put("onset.faded", history.faded(onset, LONG_AGO, FADING));
    put("killing.years10", history.mean(history.positive("mk_ongoing_count_log2"), 10));
    put("battle.mean5", history.mean(history.column("battledeaths.log2"), 5));
  }

  private void changes() {
    look = Look.CHANGES;
    put("battle.rise", history.rise("battledeaths.log2", 3));
    put("battle.start", history.change("battledeaths.log2", 1));
    put("discussion.change3", history.change("freediscussion", 3));
    put("discussion.change1", history.change("freediscussion", 1));
    put("power.change3", history.change("ses_power_dist", 3));
    put("judiciary.mean3", history.mean(history.column("judicialreform"), 3));
    put("killing.approved.change3", history.change("pol_killing_approved", 3));
    put("repression.change3", history.change("repress_civilsoc", 3));
    put("party.ban.change3", history.change("partyban.new.0", 3));
    put("growth.mean3", history.mean(history.column("gdppcgrowth"), 3));
    put("infants.change5", history.change("un_imr_sqrt", 5));
    put("coup.new", history.change("coup.try.5yr", 1));
    put("exclusion.change3", history.change("discrimpop", 3));
  }

  private void around() {
    look = Look.AROUND;
    double[] killing = history.positive("mk_ongoing_count_log2");
    put("region.killing", history.around(killing));
    put("region.onsets5", history.around(history.mean(history.onsets(), 5)));
    put("region.battle", history.around(history.column("battledeaths.log2")));
    put("infants.beside.world", history.besideWorld("un_imr_sqrt"));
    put("discussion.beside.world", history.besideWorld("freediscussion"));
  }

  private void neighbours() {
    look = Look.NEIGHBOURS;
    put("near.killing", history.near(history.positive("mk_ongoing_count_log2"), 1));
    put("near.onset3", history.near(history.onsets(), 3));
  }

  private void deaths() {
    look = Look.DEATHS;
    Dynamics.COLUMNS.stream().filter(panel::has).forEach(name -> put(name, panel.column(name)));
  }

  private void put(String name, double[] column) {
    columns.put(name, column);
    looks.put(name, look);
  }
}
