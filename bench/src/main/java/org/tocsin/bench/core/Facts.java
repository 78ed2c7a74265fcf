package org.tocsin.bench.core;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.time.Edtf;

/**
 * Made-up facts in the proportions of a desk at work: accounts filed, each then linked to an
 * incident of about ten accounts.
 */
final class Facts {
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
  private static final int ACCOUNTS_OF_AN_INCIDENT = 10;
  private static final int SITUATIONS = 20;

  private final Random chance;

  Facts(long seed) {
    this.chance = new Random(seed);
  }

  /** Even numbers file an account, odd ones link the account before. */
  Fact fact(long number) {
    long account = number / 2;
    if (number % 2 == 0) {
      return new RecordFact.Filed(report(account));
    }
    long incident = account / ACCOUNTS_OF_AN_INCIDENT;
    return new JudgementFact.ReportLinked("incident-" + incident, id(account), Optional.empty());
  }

  private Report report(long account) {
    Instant happened = START.plus(account, ChronoUnit.MINUTES);
    String day = happened.toString().substring(0, 10);
    Instant known = happened.truncatedTo(ChronoUnit.DAYS).plus(2, ChronoUnit.DAYS);
    SortedMap<Measure, Figure> figures = new TreeMap<>();
    figures.put(Measure.PERSONS_AFFECTED, Figure.of(chance.nextInt(100_000)));
    EventKind[] kinds = EventKind.values();
    return new Report(
        id(account),
        "situation-" + account % SITUATIONS,
        "source-" + chance.nextInt(400),
        edtf(day),
        new Availability(edtf(known.toString().substring(0, 10)), known),
        Optional.of(kinds[chance.nextInt(kinds.length)]),
        Optional.of("place-" + chance.nextInt(200)),
        List.of(),
        List.of("actor-" + chance.nextInt(6)),
        Optional.empty(),
        figures,
        Credibility.of(1 + chance.nextInt(6)),
        List.of(),
        new SealedText("en", sealed()),
        List.of());
  }

  private Sealed sealed() {
    byte[] bytes = new byte[48];
    chance.nextBytes(bytes);
    String hex = HexFormat.of().formatHex(bytes);
    return new Sealed("v-" + hex.substring(0, 32), "hmac-sha256:" + hex.substring(32));
  }

  private static String id(long account) {
    return "account-" + account;
  }

  private static Edtf edtf(String text) {
    return Edtf.parse(text).time().orElseThrow();
  }
}
