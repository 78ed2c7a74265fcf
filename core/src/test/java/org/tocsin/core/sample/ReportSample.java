package org.tocsin.core.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Evidence;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.SealedText;

/** Builds an account of the situation {@link Samples#SITUATION}. */
public final class ReportSample {

  private final String id;
  private final SampleVault vault;
  private String source = "press";
  private String happened = "2022-12-03";
  private String available = "2022-12-03";
  private Optional<EventKind> what = Optional.empty();
  private Optional<String> place = Optional.empty();
  private final List<Report.LifelineChange> lifelines = new ArrayList<>();
  private final List<String> indicators = new ArrayList<>();
  private final List<String> attributedTo = new ArrayList<>();
  private Optional<String> positionOf = Optional.empty();
  private final SortedMap<Measure, Figure> figures = new TreeMap<>();
  private int credibility = 2;
  private Optional<SealedText> statement = Optional.empty();
  private final List<Evidence> evidence = new ArrayList<>();

  ReportSample(String id, SampleVault vault) {
    this.id = id;
    this.vault = vault;
  }

  public ReportSample by(String sourceId) {
    source = sourceId;
    return this;
  }

  public ReportSample happened(String edtf) {
    happened = edtf;
    return this;
  }

  public ReportSample available(String edtf) {
    available = edtf;
    return this;
  }

  public ReportSample what(EventKind kind) {
    what = Optional.of(kind);
    return this;
  }

  public ReportSample at(String placeId) {
    place = Optional.of(placeId);
    return this;
  }

  public ReportSample lifeline(String lifelineId, LifelineEffect effect) {
    lifelines.add(new Report.LifelineChange(lifelineId, effect, Optional.empty()));
    return this;
  }

  /** Only what touches this place of it. */
  public ReportSample lifeline(String lifelineId, LifelineEffect effect, String placeId) {
    lifelines.add(new Report.LifelineChange(lifelineId, effect, Optional.of(placeId)));
    return this;
  }

  /** Of the UN Framework, such as {@code 7.4}. */
  public ReportSample bearsOn(String indicator) {
    indicators.add(indicator);
    return this;
  }

  public ReportSample blames(String actor) {
    attributedTo.add(actor);
    return this;
  }

  public ReportSample positionOf(String actor) {
    positionOf = Optional.of(actor);
    return this;
  }

  public ReportSample figure(Measure measure, String figure) {
    figures.put(measure, Figure.parse(figure).figure().orElseThrow());
    return this;
  }

  /** 1 to 6. */
  public ReportSample credibility(int grade) {
    credibility = grade;
    return this;
  }

  public ReportSample says(String text) {
    statement = Optional.of(vault.text(text));
    return this;
  }

  public ReportSample keeps(Evidence piece) {
    evidence.add(piece);
    return this;
  }

  public Report report() {
    SealedText said = statement.orElseGet(() -> vault.text("statement of " + id));
    return new Report(
        id,
        Samples.SITUATION,
        source,
        Samples.time(happened),
        Samples.available(available),
        what,
        place,
        lifelines,
        attributedTo,
        positionOf,
        figures,
        Credibility.of(credibility),
        indicators,
        said,
        evidence);
  }
}
