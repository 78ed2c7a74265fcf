package org.tocsin.bench.desk;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Supplier;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.core.alert.Drafter;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.core.view.ViewBuilder;

/**
 * Works out one made-up situation, part by part, and prints the processor time that each part took,
 * for some rounds: the first is a new process's.
 *
 * <p>Arguments: incidents of the situation, rounds, and anything to have what the level depends on
 * worked out as well.
 */
public final class SituationBench {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final PrintStream out;

  private SituationBench(PrintStream out) {
    this.out = out;
  }

  /** Runs and prints. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int incidents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    LargeDesk desk = new LargeDesk(1, 3 * incidents);
    SituationBench bench = new SituationBench(out);
    for (int round = 0; round < rounds; round++) {
      // A day later each time: nothing can have been kept from the round before.
      AsOf asOf = AsOf.available(NOW.plusSeconds(86_400L * round));
      out.printf("round %d, %,d incidents, s of processor time%n", round + 1, incidents);
      SituationView view =
          bench.took("view", () -> ViewBuilder.of(desk.state(), "situation-0", asOf).orElseThrow());
      bench.took("level", () -> AlertDesk.answer(view).level());
      Reasoning reasoning = new Reasoning(view);
      bench.took("lifelines", reasoning::lifelines);
      bench.took("memberships", reasoning::memberships);
      bench.took("series", reasoning::series);
      bench.took("ladder", reasoning::ladder);
      bench.took("gap", reasoning::gap);
      bench.took("attention", reasoning::attention);
      bench.took("agreements", reasoning::agreementFindings);
      bench.took("findings", reasoning::findings);
      bench.took("factors", reasoning::factors);
      bench.took("leverage", reasoning::leverage);
      bench.took("public", () -> reasoning.inPublic().view());
      Assessment assessment = bench.took("assessment", () -> AlertDesk.assess(view));
      out.printf("  %s%n", assessment.level());
      bench.took("draft", () -> Drafter.draft(assessment));
      if (arguments.length > 2) {
        int cases = bench.took("sensitivity", () -> assessment.sensitivity().cases()).size();
        out.printf("  %d cases%n", cases);
      }
    }
  }

  private <T> T took(String part, Supplier<T> work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    T result = work.get();
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    out.printf("  %-12s %8.3f%n", part, (end - start) / 1e9);
    return result;
  }
}
