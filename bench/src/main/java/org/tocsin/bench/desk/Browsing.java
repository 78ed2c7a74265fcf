package org.tocsin.bench.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.tocsin.core.model.Sealed;

/**
 * What one person clicks on, in an order drawn once: each kind of page in turn, and what is typed
 * into the search letter by letter. A reader is not shown what only those within may see.
 */
final class Browsing {

  /**
   * @param kind of page, for the figures
   * @param part whether the page's script asks for it
   */
  record Click(String kind, String address, boolean part) {}

  /** Of the made-up desk. */
  record Size(int situations, int accounts, int alerts) {}

  private static final Sealed NOTHING = new Sealed("v-none", "hmac-sha256:00");

  private final Random chance;
  private final boolean reader;
  private final Size size;
  private final LargeFacts words = new LargeFacts(text -> NOTHING, fact -> {});
  private final List<Click> next = new ArrayList<>();

  Browsing(int person, boolean reader, Size size) {
    this.chance = new Random(person);
    this.reader = reader;
    this.size = size;
    for (int i = 0; i < person; i++) {
      words.some();
    }
  }

  Click next() {
    if (next.isEmpty()) {
      next.addAll(round());
      Collections.shuffle(next, chance);
    }
    return next.remove(next.size() - 1);
  }

  /** One of each kind. */
  List<Click> round() {
    List<Click> round = new ArrayList<>();
    round.add(new Click("watch", "/", false));
    round.add(new Click("situation", "/situations/" + situation(), false));
    round.add(new Click("timeline", "/situations/" + situation() + "/timeline", true));
    round.add(
        new Click("incident", "/incidents/incident-" + chance.nextInt(size.accounts() / 3), false));
    round.add(new Click("alerts", "/alerts", false));
    round.add(
        new Click(
            "alert",
            "/alerts/"
                + situation()
                + String.format("-%03d", 1 + chance.nextInt(size.alerts() / size.situations())),
            false));
    round.add(new Click("responses", "/responses?situation=" + situation(), false));
    round.add(new Click("sources", "/sources", false));
    round.add(new Click("standards", "/standards", false));
    round.add(new Click("signals", "/signals", false));
    round.add(new Click("people", "/people", false));
    round.add(new Click("scoreboard", "/scoreboard", false));
    round.add(new Click("incidents", "/situations/" + situation() + "/incidents", false));
    if (!reader) {
      round.add(
          new Click(
              "journal", "/journal?before=" + (100 + chance.nextInt(size.accounts())), false));
    }
    for (int i = 0; i < 4; i++) {
      round.add(tile());
    }
    String typed = words.some() + " " + words.some();
    for (int letters = 2; letters <= typed.length(); letters += 2) {
      String query = URLEncoder.encode(typed.substring(0, letters), StandardCharsets.UTF_8);
      round.add(new Click("search", "/search?q=" + query, true));
    }
    return round;
  }

  private String situation() {
    return "situation-" + chance.nextInt(size.situations());
  }

  private Click tile() {
    int zoom = 2 + chance.nextInt(5);
    int across = 1 << zoom;
    return new Click(
        "tile",
        "/tiles/"
            + zoom
            + "/"
            + chance.nextInt(across)
            + "/"
            + (across / 4 + chance.nextInt(across / 2)),
        true);
  }
}
