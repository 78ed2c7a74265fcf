package org.tocsin.desk.action;

import java.util.Optional;
import java.util.function.Function;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Situation;
import org.tocsin.desk.page.WorkingPage;
import org.tocsin.desk.room.Part;
import org.tocsin.desk.room.Soon;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** Answers at once, with what was asked for or with a page that waits for it. */
final class Working {

  private Working() {}

  /**
   * Who asks for data alone waits until they are there.
   *
   * @param shown makes the answer of what was worked out
   */
  static <T> Answer or(Call call, String situation, Part<T> part, Function<T, Answer> shown) {
    Soon<T> soon =
        call.wantsData()
            ? new Soon.Known<>(call.room().part(part, call.look(situation)))
            : call.room().soon(part, call.look(situation), call.room().incidents(situation));
    if (soon.isLater()) {
      WorkingPage page = new WorkingPage(name(call, situation), call.address());
      return call.forPart() && !call.forWhole()
          ? new Answer.Part("working-part", page)
          : Answer.page("working", page.name(), page);
    }
    return soon.now().map(shown).orElseThrow(() -> new NotThere(situation));
  }

  private static String name(Call call, String situation) {
    Optional<Situation> known =
        call.room().state().record(Situation.class, RecordKind.SITUATION, situation);
    return known
        .map(each -> each.name().in(call.words().language()))
        .orElseThrow(() -> new NotThere(situation));
  }
}
