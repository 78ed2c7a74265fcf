package org.tocsin.bench.desk;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.tocsin.core.time.Edtf;
import org.tocsin.desk.search.Box;
import org.tocsin.desk.search.Clearance;
import org.tocsin.desk.search.Query;
import org.tocsin.desk.search.SearchIndex;

/**
 * Seconds until a large desk can be searched, and how long a search, and taking in one account
 * more, then takes. On one thread, in time of its own on a processor, so that what else the machine
 * does matters less.
 *
 * <p>Arguments: accounts, searches of a kind.
 */
public final class SearchBench {

  private static final int SITUATIONS = 200;
  private static final int HITS = 20;

  private final LargeDesk desk;
  private final PrintStream out;

  private SearchBench(LargeDesk desk, PrintStream out) {
    this.desk = desk;
    this.out = out;
  }

  /** Runs and prints. */
  public static void main(String[] arguments) {
    int reports = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300_000;
    int searches = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    LargeDesk desk = new LargeDesk(SITUATIONS, reports);
    long before = held();
    long start = processor();
    try (SearchIndex index = SearchIndex.build(desk.state(), desk.texts())) {
      double seconds = (processor() - start) / 1e9;
      out.printf(
          "%,d accounts: built in %.1f s, %,d MiB%n", reports, seconds, (held() - before) >> 20);
      new SearchBench(desk, out).search(index, searches);
      new SearchBench(desk, out).follow(index, reports);
    }
  }

  private void search(SearchIndex index, int searches) {
    Query nothing = Query.of("");
    for (int round = 0; round < 2; round++) {
      out.println(round == 0 ? "first, cold:" : "then:");
      time("one word", index, searches, () -> Query.of(desk.some() + " "));
      time("two words", index, searches, () -> Query.of(desk.some() + " " + desk.some() + " "));
      time("one letter typed", index, searches, () -> Query.of(desk.some().substring(0, 1)));
      time("two letters typed", index, searches, () -> Query.of(desk.some().substring(0, 2)));
      time(
          "a word and three letters typed",
          index,
          searches,
          () -> Query.of(desk.some() + " " + desk.some().substring(0, 3)));
      time("an id", index, searches, () -> Query.of("incident-" + desk.some().hashCode() % 1000));
      time("nothing typed", index, searches, () -> nothing);
      time(
          "a word, box, month, rungs",
          index,
          searches,
          () ->
              Query.of(desk.some())
                  .within(new Box(-30, -60, 30, 60))
                  .when(Edtf.parse("2022-05").time().orElseThrow())
                  .rungs(Set.of(4, 5, 6)));
    }
  }

  private interface Asked {
    Query next();
  }

  private void time(String what, SearchIndex index, int searches, Asked asked) {
    List<Double> milliseconds = new ArrayList<>();
    long found = 0;
    for (int i = 0; i < searches; i++) {
      Query query = asked.next();
      Clearance clearance = i % 2 == 0 ? Clearance.NAMED_SOURCES : Clearance.EVERYTHING;
      long start = processor();
      found += index.find(query, clearance, HITS).total();
      milliseconds.add((processor() - start) / 1e6);
    }
    print(what, milliseconds, found / searches);
  }

  private void follow(SearchIndex index, int reports) {
    List<Double> milliseconds = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      desk.one(reports + i);
      long start = processor();
      index.update(desk.state(), desk.texts());
      milliseconds.add((processor() - start) / 1e6);
    }
    print("one account more", milliseconds, 1);
  }

  private void print(String what, List<Double> milliseconds, long found) {
    Collections.sort(milliseconds);
    int count = milliseconds.size();
    out.printf(
        "  %-32s median %6.2f ms, p95 %6.2f ms, longest %6.2f ms; finds %,d%n",
        what,
        milliseconds.get(count / 2),
        milliseconds.get(count * 95 / 100),
        milliseconds.get(count - 1),
        found);
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long held() {
    System.gc();
    Runtime machine = Runtime.getRuntime();
    return machine.totalMemory() - machine.freeMemory();
  }
}
