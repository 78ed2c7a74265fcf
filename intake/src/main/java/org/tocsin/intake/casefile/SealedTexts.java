package org.tocsin.intake.casefile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.model.Texts;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/**
 * Texts on their way into the vault. What is there already with the same words is not sealed again.
 * What was destroyed there stays destroyed: an import must not bring back what somebody took care
 * to remove.
 */
final class SealedTexts {
  private static final String ENGLISH = "en";

  private final DeskState state;
  private final Texts texts;
  private final Seals seals;
  private final Problems problems;

  SealedTexts(DeskState state, Texts texts, Seals seals, Problems problems) {
    this.state = state;
    this.texts = texts;
    this.seals = seals;
    this.problems = problems;
  }

  Problems problems() {
    return problems;
  }

  /** The former item where it says the same, or a new one. */
  SealedText text(Optional<SealedText> before, Text now, Where where) {
    Sealed sealed = item(before.map(SealedText::text), now.text(), Seals.TEXT, where);
    boolean kept = before.isPresent() && before.get().text().equals(sealed);
    boolean destroyed = kept && state.destroyed(sealed.item());
    return destroyed ? before.orElseThrow() : new SealedText(now.language(), sealed);
  }

  SealedText fresh(String english) {
    return new SealedText(ENGLISH, seal(english, Seals.TEXT));
  }

  /** As {@link #text}, of an item of any kind that holds text. */
  Sealed item(Optional<Sealed> before, String now, String kind, Where where) {
    if (before.isEmpty()) {
      return seal(now, kind);
    }
    Sealed item = before.get();
    if (state.destroyed(item.item())) {
      problems.warning(where, "import.text-destroyed");
      return item;
    }
    Optional<String> known = texts.text(item);
    if (known.isEmpty()) {
      problems.error(where, "import.text-unreadable", item.item());
      return item;
    }
    return known.get().equals(now) ? item : seal(now, kind);
  }

  /** Whether a reason on the desk is this one; one that was destroyed could be any. */
  boolean same(SealedText before, Text now) {
    if (state.destroyed(before.text().item())) {
      return true;
    }
    return before.language().equals(now.language())
        && texts.text(before.text()).filter(now.text()::equals).isPresent();
  }

  Optional<String> open(Sealed sealed) {
    return state.destroyed(sealed.item()) ? Optional.empty() : texts.text(sealed);
  }

  boolean isDestroyed(Sealed sealed) {
    return state.destroyed(sealed.item());
  }

  Sealed seal(byte[] content, String kind) {
    return seals.seal(content, kind);
  }

  Sealed seal(String text, String kind) {
    return seals.seal(text.getBytes(StandardCharsets.UTF_8), kind);
  }
}
