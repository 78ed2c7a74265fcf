package org.tocsin.bench.lifeline;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.MaskSubgraph;
import org.jgrapht.graph.Multigraph;
import org.tocsin.bench.journal.Rounds;
import org.tocsin.core.lifeline.DependenceIndex;
import org.tocsin.core.lifeline.Network;

/**
 * Who is cut off if this closes, and all lifelines that are the last of their kind, on a network of
 * a country's size: by the index, by a plain search through the network, and by JGraphT's
 * inspectors, which find the points that part the network but not who lies behind them. The inspector
 * of biconnectivity copies each block out of all edges, so its time grows with their product: it runs
 * on a tenth of the network, beside the index on the same tenth.
 *
 * <p>Arguments: places, segments, supply points, questions, rounds.
 */
public final class LifelineBench {
  /** JGraphT's inspector descends by recursion, as deep as the network is long. */
  private static final long DEEP = 1L << 30;

  private final Network network;
  private final int[] asked;
  private final int rounds;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private LifelineBench(Network network, int[] asked, int rounds) {
    this.network = network;
    this.asked = asked;
    this.rounds = rounds;
  }

  /** Runs and prints a line for each thing measured. */
  public static void main(String[] arguments) throws InterruptedException {
    int[] sizes = {50_000, 200_000, 5, 200, 7};
    for (int i = 0; i < arguments.length; i++) {
      sizes[i] = Integer.parseInt(arguments[i]);
    }
    Network network = CountryNetwork.generate(sizes[0], sizes[1], sizes[2]);
    int[] asked = new Random(2).ints(sizes[3], 0, network.lifelines()).toArray();
    LifelineBench bench = new LifelineBench(network, asked, sizes[4]);
    Network tenth = CountryNetwork.generate(sizes[0] / 10, sizes[1] / 10, sizes[2]);
    Runnable both =
        () -> {
          bench.run();
          new LifelineBench(tenth, new int[0], 1).besideBiconnectivity();
        };
    Thread deep = new Thread(null, both, "lifelines", DEEP);
    deep.start();
    deep.join();
  }

  private void run() {
    out.printf(
        "%,d places, %,d segments, %,d lifelines, %,d places supplied%n",
        network.places(),
        network.segments(),
        network.lifelines(),
        network.supplied().cardinality());
    DependenceIndex index = DependenceIndex.of(network);
    Graph<Integer, Integer> graph = graph();
    long lifelines = lastOfKind(index);
    double all = time(() -> lastOfKind(DependenceIndex.of(network)), lifelines);
    out.printf(
        "all %,d lifelines that are the last of their kind, index included: %.0f ms%n",
        lifelines, all * 1e3);
    long people = byIndex(index);
    double quick = time(() -> byIndex(index), people) / asked.length;
    double search = time(this::bySearch, people) / asked.length;
    long cut = places(index, asked[0]);
    double peer = time(() -> byJgrapht(graph, asked[0]), cut);
    out.printf(
        "who is cut off if this lifeline closes, listed: index %.4f ms; breadth-first search"
            + " %.2f ms (%,.0f times); JGraphT's ConnectivityInspector %.0f ms (%,.0f times);"
            + " medians of %d%n",
        quick * 1e3, search * 1e3, search / quick, peer * 1e3, peer / quick, rounds);
  }

  private void besideBiconnectivity() {
    Graph<Integer, Integer> graph = graph();
    double all = time(() -> lastOfKind(DependenceIndex.of(network)));
    double points = time(() -> cutpoints(graph));
    out.printf(
        "a tenth of that: all lifelines that are the last of their kind %.1f ms; JGraphT's"
            + " BiconnectivityInspector, junctions alone and not whom, %.0f ms (%,.0f times)%n",
        all * 1e3, points * 1e3, points / all);
  }

  private double time(LongSupplier work) {
    return time(work, work.getAsLong());
  }

  /** Median seconds; the first round warms up and is not counted. */
  private double time(LongSupplier work, long expected) {
    List<Double> seconds = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      long start = System.nanoTime();
      long result = work.getAsLong();
      if (round > 0) {
        seconds.add(Rounds.seconds(start));
      }
      if (result != expected) {
        throw new IllegalStateException(result + " is not " + expected);
      }
    }
    return Rounds.median(seconds);
  }

  private long lastOfKind(DependenceIndex index) {
    long found = 0;
    for (int lifeline = 0; lifeline < network.lifelines(); lifeline++) {
      if (index.ofLifeline(lifeline).people() > 0) {
        found++;
      }
    }
    return found;
  }

  private long places(DependenceIndex index, int lifeline) {
    return index.ofLifeline(lifeline).places().cardinality();
  }

  private long byIndex(DependenceIndex index) {
    long people = 0;
    for (int lifeline : asked) {
      people += network.people(index.ofLifeline(lifeline).places());
    }
    return people;
  }

  private long bySearch() {
    long people = 0;
    for (int lifeline : asked) {
      people += network.people(network.cutOff(network.segmentsOf(lifeline)));
    }
    return people;
  }

  private Graph<Integer, Integer> graph() {
    Graph<Integer, Integer> graph = new Multigraph<>(null, null, false);
    for (int place = 0; place <= network.places(); place++) {
      graph.addVertex(place);
    }
    for (int segment = 0; segment < network.segments(); segment++) {
      graph.addEdge(network.from(segment), network.to(segment), segment);
    }
    for (int place = 0; place < network.places(); place++) {
      if (network.supplies(place)) {
        graph.addEdge(network.places(), place, network.segments() + place);
      }
    }
    return graph;
  }

  private static long cutpoints(Graph<Integer, Integer> graph) {
    return new BiconnectivityInspector<>(graph).getCutpoints().size();
  }

  private long byJgrapht(Graph<Integer, Integer> graph, int lifeline) {
    BitSet closed = network.segmentsOf(lifeline);
    Graph<Integer, Integer> open = new MaskSubgraph<>(graph, place -> false, closed::get);
    Set<Integer> cut = new HashSet<>();
    network.supplied().stream().forEach(cut::add);
    cut.removeAll(new ConnectivityInspector<>(open).connectedSetOf(network.places()));
    return cut.size();
  }
}
