package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.Ruling;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.standard.Cited;
import org.tocsin.core.standard.Finding;
import org.tocsin.core.text.Arg;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.desk.room.Look;
import org.tocsin.desk.room.Part;

/** How one situation stands to every provision, without why. */
public record Provisions(List<Held> held) {

  /**
   * @param told whether there is anything to tell of it
   */
  public record Held(
      Cited clause, boolean told, Verdict verdict, Arg verdictWord, Optional<Ruling> ruling) {

    private static Held of(Finding finding) {
      return new Held(
          finding.clause(),
          finding.verdict() != Verdict.UNKNOWN || finding.judgement().isPresent(),
          finding.verdict(),
          finding.verdictWord(),
          finding.judgement().map(judged -> judged.ruling()));
    }
  }

  public Provisions {
    held = List.copyOf(held);
  }

  /** Worked out once for all who look. */
  record Worked() implements Part<Provisions> {
    @Override
    public Class<Provisions> type() {
      return Provisions.class;
    }

    @Override
    public Optional<Provisions> of(DeskRoom room, Look look) {
      return room.reasoning(look)
          .map(reasoning -> new Provisions(reasoning.findings().stream().map(Held::of).toList()));
    }
  }

  /** Of every situation, as far as it is worked out. */
  public static Glances<Provisions> of(Sight sight) {
    return Glances.of(sight, new Worked());
  }
}
