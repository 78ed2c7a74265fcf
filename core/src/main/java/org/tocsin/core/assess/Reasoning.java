package org.tocsin.core.assess;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tocsin.core.gap.Attention;
import org.tocsin.core.gap.ResponseGap;
import org.tocsin.core.ladder.Ladder;
import org.tocsin.core.ladder.LadderAnalysis;
import org.tocsin.core.ladder.MassKilling;
import org.tocsin.core.leverage.Leverage;
import org.tocsin.core.leverage.Reach;
import org.tocsin.core.lifeline.LifelineAnalysis;
import org.tocsin.core.model.Source;
import org.tocsin.core.series.Membership;
import org.tocsin.core.series.SeriesAnalysis;
import org.tocsin.core.series.SeriesKey;
import org.tocsin.core.standard.FactorReading;
import org.tocsin.core.standard.Factors;
import org.tocsin.core.standard.Finding;
import org.tocsin.core.standard.Findings;
import org.tocsin.core.standard.Standards;
import org.tocsin.core.view.PublicRecord;
import org.tocsin.core.view.SituationView;

/**
 * What is worked out of one view, part by part, each when it is first asked for: looking at a
 * thousand days asks for the few parts that the level table names.
 */
public final class Reasoning {

  private final SituationView view;
  private final Supplier<LifelineAnalysis> lifelines;
  private final Supplier<SeriesAnalysis> series;
  private final Supplier<Map<SeriesKey, List<Membership>>> memberships;
  private final Supplier<Ladder> overallLadder;
  private final Supplier<List<MassKilling>> massKillings;
  private final Supplier<LadderAnalysis> ladder;
  private final Supplier<ResponseGap> gap;
  private final Supplier<Attention> attention;
  private final Supplier<List<Finding>> findings;
  private final Supplier<List<Finding>> agreementFindings;
  private final Supplier<List<FactorReading>> factors;
  private final Supplier<List<Reach>> leverage;
  private final Supplier<Reasoning> inPublic;

  public Reasoning(SituationView view) {
    this.view = view;
    this.lifelines = new Once<>(() -> LifelineAnalysis.of(view));
    this.series = new Once<>(() -> SeriesAnalysis.of(view));
    this.memberships = new Once<>(() -> SeriesAnalysis.memberships(view));
    this.overallLadder = new Once<>(() -> LadderAnalysis.overall(view));
    this.massKillings = new Once<>(() -> LadderAnalysis.massKillings(view));
    this.ladder =
        new Once<>(() -> LadderAnalysis.of(view, overallLadder.get(), massKillings.get()));
    this.gap = new Once<>(() -> ResponseGap.of(view));
    this.attention = new Once<>(() -> Attention.of(view));
    this.findings = new Once<>(() -> Findings.of(view));
    this.agreementFindings = new Once<>(() -> Findings.ofAgreements(view));
    this.factors = new Once<>(() -> Factors.of(view));
    this.leverage = new Once<>(() -> Leverage.of(view));
    this.inPublic = new Once<>(() -> namedAlone(view) ? this : new Reasoning(open(view)));
  }

  public SituationView view() {
    return view;
  }

  /**
   * The same of what named sources tell, with persons' decisions on what they tell alone: whatever
   * a phrase names has to be there as well.
   */
  public Reasoning inPublic() {
    return inPublic.get();
  }

  private static SituationView open(SituationView view) {
    return PublicRecord.of(view, Findings.judgementsInPublic(view, Standards.shipped()));
  }

  private static boolean namedAlone(SituationView view) {
    return view.sources().values().stream().noneMatch(Source::isProtected)
        && view.findingJudgements().isEmpty()
        && view.forecasts().isEmpty()
        && view.signals().stream().allMatch(signal -> signal.provenance().open())
        && view.reports().stream().allMatch(report -> PublicRecord.named(view, report.source()));
  }

  public LifelineAnalysis lifelines() {
    return lifelines.get();
  }

  public SeriesAnalysis series() {
    return series.get();
  }

  /** Which incidents are of which series, without what follows from it. */
  public Map<SeriesKey, List<Membership>> memberships() {
    return memberships.get();
  }

  /** The ladder of all steps, without those of single parties. */
  public Ladder overallLadder() {
    return overallLadder.get();
  }

  /** The count towards mass killing, without the ladders. */
  public List<MassKilling> massKillings() {
    return massKillings.get();
  }

  public LadderAnalysis ladder() {
    return ladder.get();
  }

  public ResponseGap gap() {
    return gap.get();
  }

  public Attention attention() {
    return attention.get();
  }

  /** Under every provision: of the case's agreements, then of the law. */
  public List<Finding> findings() {
    return findings.get();
  }

  public List<Finding> agreementFindings() {
    return agreementFindings.get();
  }

  public List<FactorReading> factors() {
    return factors.get();
  }

  public List<Reach> leverage() {
    return leverage.get();
  }
}
