package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.gap.Asked;
import org.tocsin.core.gap.ResponseGap;
import org.tocsin.core.text.Phrase;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.desk.room.Look;
import org.tocsin.desk.room.Part;

/**
 * What became of what institutions asked for in one situation.
 *
 * @param says what was answered and complied with
 */
public record Answered(List<Asked> asked, List<Phrase> says) {

  public Answered {
    asked = List.copyOf(asked);
    says = List.copyOf(says);
  }

  private static Answered of(ResponseGap gap) {
    return new Answered(gap.compliance().asked(), gap.statements());
  }

  /** Worked out once for all who look. */
  public record Worked() implements Part<Answered> {
    @Override
    public Class<Answered> type() {
      return Answered.class;
    }

    @Override
    public Optional<Answered> of(DeskRoom room, Look look) {
      return room.reasoning(look).map(Reasoning::gap).map(Answered::of);
    }
  }
}
