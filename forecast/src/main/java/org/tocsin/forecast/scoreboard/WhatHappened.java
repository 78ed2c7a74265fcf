package org.tocsin.forecast.scoreboard;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.forecast.ForecastRun;
import org.tocsin.core.hindsight.Recalled;
import org.tocsin.core.hindsight.Rule;
import org.tocsin.core.hindsight.Watched;
import org.tocsin.forecast.monthly.LakePanel;
import org.tocsin.forecast.monthly.MonthlyPanel;
import org.tocsin.forecast.monthly.PanelReader;
import org.tocsin.lake.desk.DeskLake;
import org.tocsin.lake.store.Lake;

/** What a desk knows now: its lake, its incidents, and a panel where one is given. */
final class WhatHappened implements ForecastsScored.Happened, AutoCloseable {

  /** A mass killing, by the desk's own incidents. */
  private static final Rule MASS_KILLING = new Rule(7, 1000, 1, 0);

  private final Session session;
  private final Workspace open;
  private final LocalDate today;
  private final Optional<Path> actuals;
  private final Map<String, MonthlyPanel> counted = new HashMap<>();
  private final Map<String, MonthlyPanel> read = new HashMap<>();
  private Optional<Lake> lake = Optional.empty();

  WhatHappened(Session session, Workspace open, LocalDate today, Optional<Path> actuals) {
    this.session = session;
    this.open = open;
    this.today = today;
    this.actuals = actuals;
  }

  @Override
  public Optional<MonthlyPanel> deaths(ForecastRun run) {
    if (!run.provenance().imports().isEmpty()) {
      return Optional.of(
          counted.computeIfAbsent(
              run.target(), target -> LakePanel.asOf(lake(), target, today, 0).panel()));
    }
    return actuals.map(
        file -> read.computeIfAbsent(run.target(), target -> PanelReader.read(file, target)));
  }

  private Lake lake() {
    if (lake.isEmpty()) {
      lake = Optional.of(new DeskLake(session, open).read());
    }
    return lake.get();
  }

  @Override
  public Optional<Watched> massKilling(String situation) {
    return new Recalled(open.state(), session.now(), MASS_KILLING).alerts(situation);
  }

  @Override
  public Optional<byte[]> forecasts(DeskFact.ForecastMade made) {
    return open.bytes(made.forecasts());
  }

  @Override
  public void close() {
    lake.ifPresent(Lake::close);
  }
}
