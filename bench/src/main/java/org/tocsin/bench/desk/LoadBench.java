package org.tocsin.bench.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Serves a made-up desk ({@link LargeWorkspace}) in a process of its own, lets people log in and
 * click, all at once, each on the next page as soon as the last has come or after a pause, and
 * prints how long it took until the first byte. What everybody clicks on first, alone, is printed
 * as well: then nothing has been worked out yet.
 *
 * <p>Arguments: the workspace's folder, seconds, people, pause between clicks in milliseconds (or
 * several with commas, one after the other), situations, accounts, alerts, heap of the server,
 * seconds to wait at most, before all click, until everything is worked out that pages of today
 * show.
 */
public final class LoadBench {

  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"");

  private final Served served;
  private final PrintStream out;
  private final List<Person> people = new ArrayList<>();
  private final Browsing.Size size;
  private final Map<String, List<Double>> waits = Collections.synchronizedMap(new TreeMap<>());
  private final Set<String> tooLong = new TreeSet<>();
  private final Map<String, Integer> errors = Collections.synchronizedMap(new TreeMap<>());

  private LoadBench(Served served, Browsing.Size size, PrintStream out) {
    this.served = served;
    this.size = size;
    this.out = out;
  }

  /** Runs and prints. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int seconds = number(arguments, 1, 60);
    int people = number(arguments, 2, 50);
    String pauses = arguments.length > 3 ? arguments[3] : "0";
    Browsing.Size size =
        new Browsing.Size(
            number(arguments, 4, 200), number(arguments, 5, 300_000), number(arguments, 6, 2_000));
    String heap = arguments.length > 7 ? arguments[7] : "6g";
    long start = System.nanoTime();
    try (Served served = Served.start(Path.of(arguments[0]), heap)) {
      out.printf(
          "ready after %.1f s (%.1f s of processor time)%n",
          since(start), served.processorTime().toMillis() / 1e3);
      LoadBench bench = new LoadBench(served, size, out);
      bench.logIn(people);
      bench.first(people);
      bench.settle(number(arguments, 8, 0));
      for (String pause : pauses.split(",", -1)) {
        bench.click(seconds, Integer.parseInt(pause));
        bench.print();
      }
      bench.weigh();
      served.memory().forEach(out::println);
    }
  }

  private static int number(String[] arguments, int place, int otherwise) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private void logIn(int count) throws IOException {
    long start = System.nanoTime();
    Duration before = served.processorTime();
    for (int i = 1; i <= count; i++) {
      Person person = new Person(served.address());
      person.logIn(LargeWorkspace.name(i), LargeWorkspace.PASSWORD);
      people.add(person);
    }
    out.printf(
        "%d people logged in, one after the other: %.1f s (%.1f s of processor time)%n",
        count, since(start), served.processorTime().minus(before).toMillis() / 1e3);
  }

  /** The first look at each kind of page, by one within and one reader. */
  private void first(int count) throws IOException {
    out.println("first clicks, one after the other, by one within and a reader, seconds:");
    Map<String, List<String>> took = new TreeMap<>();
    for (int person : count >= 5 ? List.of(1, 5) : List.of(1)) {
      Set<String> seen = new TreeSet<>();
      for (Browsing.Click click : new Browsing(person, person % 5 == 0, size).round()) {
        if (seen.add(click.kind())) {
          took.computeIfAbsent(click.kind(), kind -> new ArrayList<>())
              .add(first(people.get(person - 1), click));
        }
      }
    }
    took.forEach((kind, each) -> out.printf("  %-20s %s%n", kind, String.join("  ", each)));
  }

  /** What never comes is left out when all click. */
  private String first(Person person, Browsing.Click click) throws IOException {
    try {
      Connection.Reply reply = person.click(click.address(), click.part());
      return String.format("%.2f", reply.firstByte() / 1e3) + shown(reply.status());
    } catch (SocketTimeoutException e) {
      tooLong.add(click.kind());
      return "none in " + Person.PATIENCE.toSeconds() + " s";
    }
  }

  private static String shown(int status) {
    return status == 200 ? "" : " (" + status + ")";
  }

  /** What a page asks for again by itself is still being worked out. */
  private void settle(int seconds) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Duration before = served.processorTime();
    List<String> waiting = new ArrayList<>(List.of("/", "/standards", "/alerts", "/sources"));
    for (int i = 0; i < size.situations(); i++) {
      waiting.add("/situations/situation-" + i);
    }
    int all = 2 * waiting.size();
    List<Person> two =
        people.size() < 5 ? people.subList(0, 1) : List.of(people.get(0), people.get(4));
    int left = all;
    while (seconds > 0 && left > 0 && since(start) < seconds) {
      left = 0;
      for (String address : waiting) {
        for (Person person : two) {
          String page = text(person.click(address, false).bytes());
          left += page.contains("data-by-itself") ? 1 : 0;
        }
      }
      if (left > 0) {
        for (Person person : people) {
          person.click("/me", false); // else the screens of those who wait would lock
        }
        Thread.sleep(5_000);
      }
    }
    if (seconds > 0) {
      out.printf(
          "after %.0f s (%.0f s of processor time) %d of %d pages are still being worked out%n",
          since(start), served.processorTime().minus(before).toMillis() / 1e3, left, all);
    }
  }

  private void click(int seconds, int pause) throws InterruptedException {
    waits.clear();
    errors.clear();
    Duration before = served.processorTime();
    Duration own = ownProcessorTime();
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    List<Thread> threads = new ArrayList<>();
    for (int i = 1; i <= people.size(); i++) {
      Browsing browsing = new Browsing(100 + i, i % 5 == 0, size);
      Person person = people.get(i - 1);
      Thread thread = new Thread(() -> click(person, browsing, pause, end), "person " + i);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    long clicks = waits.values().stream().mapToLong(List::size).sum();
    out.printf(
        "%d people, %d ms between clicks, %.0f s: %,d clicks, %.0f a second; the server took %.1f s"
            + " of processor time, who clicks %.1f%n",
        people.size(),
        pause,
        since(start),
        clicks,
        clicks / since(start),
        served.processorTime().minus(before).toMillis() / 1e3,
        ownProcessorTime().minus(own).toMillis() / 1e3);
  }

  private static Duration ownProcessorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Each begins at some moment of a first pause: people do not click in step. */
  private void click(Person person, Browsing browsing, int pause, long end) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(pause + 1));
      while (System.nanoTime() < end) {
        Browsing.Click click = browsing.next();
        if (tooLong.contains(click.kind())) {
          continue;
        }
        Connection.Reply reply = person.look(click.address(), click.part());
        waits
            .computeIfAbsent(click.kind(), kind -> Collections.synchronizedList(new ArrayList<>()))
            .add(reply.firstByte());
        if (reply.status() != 200) {
          errors.merge(click.kind(), 1, Integer::sum);
          errors.merge(click.kind() + " answered with " + reply.status(), 1, Integer::sum);
        }
        Thread.sleep(pause);
      }
    } catch (IOException e) {
      errors.merge(e.toString(), 1, Integer::sum);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void print() {
    out.printf(
        "%-22s %8s %9s %9s %9s %7s%n", "page", "clicks", "median ms", "p95", "longest", "errors");
    waits.forEach(
        (kind, each) -> {
          List<Double> sorted = new ArrayList<>(each);
          Collections.sort(sorted);
          out.printf(
              "%-22s %8d %9.1f %9.1f %9.1f %7d%n",
              kind,
              sorted.size(),
              sorted.get(sorted.size() / 2),
              sorted.get(sorted.size() * 95 / 100),
              sorted.get(sorted.size() - 1),
              errors.getOrDefault(kind, 0));
        });
    errors.forEach(
        (what, count) -> {
          if (!waits.containsKey(what)) {
            out.println(what + ": " + count);
          }
        });
  }

  /** What a browser that has nothing yet fetches for a page, compressed. */
  private void weigh() throws IOException {
    Person person = people.get(0);
    out.println("first load, page and what it names, KB compressed:");
    Set<String> seen = new TreeSet<>();
    for (Browsing.Click click : new Browsing(1, false, size).round()) {
      if (!click.part() && !tooLong.contains(click.kind()) && seen.add(click.kind())) {
        byte[] page = person.click(click.address(), false).bytes();
        long all = page.length;
        Matcher asset = ASSET.matcher(text(page));
        while (asset.find()) {
          all += person.click(asset.group(1), false).bytes().length;
        }
        out.printf(
            "  %-20s %6.0f, of them the page %.0f%n", click.kind(), all / 1e3, page.length / 1e3);
      }
    }
  }

  static String text(byte[] page) throws IOException {
    boolean zipped = page.length > 2 && page[0] == 0x1F && page[1] == (byte) 0x8B;
    if (!zipped) {
      return new String(page, StandardCharsets.UTF_8);
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(page))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
