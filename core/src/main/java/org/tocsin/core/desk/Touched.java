package org.tocsin.core.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.model.RecordKind;

/**
 * What each entry is about, by position: a column of kinds and one of ids, so that what changed
 * since a position is found without looking at all that did not. Five bytes an entry. One at a time
 * is let in.
 */
final class Touched {

  private static final RecordKind[] KINDS = RecordKind.values();
  private static final byte LINK = (byte) KINDS.length;
  private static final byte JUDGED = (byte) (KINDS.length + 1);
  private static final byte ALERT = (byte) (KINDS.length + 2);
  private static final byte DESTROYED = (byte) (KINDS.length + 3);
  private static final byte OTHER = (byte) (KINDS.length + 4);

  private byte[] kinds = new byte[16];
  private final List<@Nullable String> ids = new ArrayList<>();

  /** Adds the entry at the next position. */
  synchronized void add(Fact fact) {
    if (fact instanceof RecordFact record) {
      add(codeOf(record.of()), record.id());
    } else if (fact instanceof JudgementFact judgement) {
      add(judgement);
    } else if (fact instanceof AlertFact alert) {
      add(ALERT, alert.revision());
    } else if (fact instanceof DeskFact.ItemDestroyed gone) {
      add(DESTROYED, gone.item());
    } else {
      add(OTHER, null);
    }
  }

  private static byte codeOf(RecordKind kind) {
    for (byte code = 0; code < KINDS.length; code++) {
      if (KINDS[code] == kind) {
        return code;
      }
    }
    throw new IllegalArgumentException("no code for " + kind);
  }

  private void add(JudgementFact fact) {
    if (fact instanceof JudgementFact.ReportLinked link) {
      add(LINK, link.incident());
    } else if (fact instanceof JudgementFact.ReportUnlinked link) {
      add(LINK, link.incident());
    } else if (fact instanceof JudgementFact.ReadingAdopted reading) {
      add(LINK, reading.incident());
    } else if (fact instanceof JudgementFact.ReadingReleased reading) {
      add(LINK, reading.incident());
    } else if (fact instanceof JudgementFact.FindingJudged finding) {
      add(JUDGED, finding.situation());
    } else if (fact instanceof JudgementFact.FindingReopened finding) {
      add(JUDGED, finding.situation());
    } else if (fact instanceof JudgementFact.SeriesJudged series) {
      add(JUDGED, series.situation());
    } else if (fact instanceof JudgementFact.SeriesReleased series) {
      add(JUDGED, series.situation());
    } else if (fact instanceof JudgementFact.SignalRecorded signal) {
      add(JUDGED, signal.situation());
    } else if (fact instanceof JudgementFact.SignalReleased signal) {
      add(JUDGED, signal.situation());
    }
  }

  private void add(byte kind, @Nullable String id) {
    if (ids.size() == kinds.length) {
      kinds = Arrays.copyOf(kinds, kinds.length + (kinds.length >> 1));
    }
    kinds[ids.size()] = kind;
    ids.add(id);
  }

  /** Of the entries {@code [from, to)}. */
  synchronized Changes between(long from, long to) {
    Map<RecordKind, Set<String>> records = new EnumMap<>(RecordKind.class);
    Set<String> incidents = new LinkedHashSet<>();
    Set<String> situations = new LinkedHashSet<>();
    Set<String> alerts = new LinkedHashSet<>();
    Set<String> destroyed = new LinkedHashSet<>();
    for (int at = Math.toIntExact(from); at < to; at++) {
      byte kind = kinds[at];
      @Nullable String id = ids.get(at);
      if (id == null) {
        continue;
      }
      if (kind < KINDS.length) {
        records.computeIfAbsent(KINDS[kind], unused -> new LinkedHashSet<>()).add(id);
      } else if (kind == LINK) {
        incidents.add(id);
      } else if (kind == JUDGED) {
        situations.add(id);
      } else if (kind == ALERT) {
        alerts.add(id);
      } else {
        destroyed.add(id);
      }
    }
    return new Changes(records, incidents, situations, alerts, destroyed);
  }
}
