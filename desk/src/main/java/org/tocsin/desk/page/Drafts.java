package org.tocsin.desk.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.desk.room.Look;
import org.tocsin.desk.room.Part;
import org.tocsin.notice.Level;

/**
 * What a list of alerts tells of the drafts of one situation, each of which has to be unsealed for
 * it.
 *
 * @param briefs by revision; a draft that was destroyed has none
 */
public record Drafts(Map<String, Brief> briefs) {

  /**
   * @param accused parties that have to be given a hearing
   */
  record Brief(Level level, List<String> accused) {
    Brief {
      accused = List.copyOf(accused);
    }

    static Optional<Brief> of(DeskRoom room, AlertFile file) {
      return DraftText.read(room, file).map(Brief::of);
    }

    static Brief of(Draft draft) {
      return new Brief(draft.level(), draft.accused());
    }
  }

  public Drafts {
    briefs = Map.copyOf(briefs);
  }

  Optional<Brief> of(AlertFile file) {
    return Optional.ofNullable(briefs.get(file.revision()));
  }

  /** Worked out once for all who look. */
  record Worked() implements Part<Drafts> {
    @Override
    public Class<Drafts> type() {
      return Drafts.class;
    }

    @Override
    public Optional<Drafts> of(DeskRoom room, Look look) {
      Map<String, Brief> briefs = new LinkedHashMap<>();
      for (AlertFile file : room.state().alerts(look.situation())) {
        Brief.of(room, file).ifPresent(brief -> briefs.put(file.revision(), brief));
      }
      return Optional.of(new Drafts(briefs));
    }
  }

  /** Of every situation, as far as they are unsealed. */
  public static Glances<Drafts> of(Sight sight) {
    return Glances.of(sight, new Worked());
  }
}
