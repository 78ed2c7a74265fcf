package org.tocsin.desk.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.text.Phrase;
import org.tocsin.desk.words.Words;
import org.tocsin.notice.SectionKind;

/** What became of each sentence between two drafts. */
final class DraftDifference {

  /**
   * @param kind {@code same}, {@code added}, {@code removed}, {@code changed} or {@code evidence}
   *     where the words are the same and what they rest on is not
   */
  record Change(String kind, SectionKind section, String before, String after) {}

  private DraftDifference() {}

  /** By section, in the order of the later draft; what was removed comes at its section's end. */
  static List<Change> between(Draft before, Draft after, Words words) {
    List<Change> changes = new ArrayList<>();
    for (SectionKind section : SectionKind.values()) {
      section(
          section,
          new ArrayList<>(of(before, section)),
          of(after, section),
          words,
          changes);
    }
    return changes;
  }

  private static List<Draft.Line> of(Draft draft, SectionKind section) {
    return draft.sentences().stream().filter(line -> line.section() == section).toList();
  }

  /** Sentences that say the same are paired first; then those of one phrase, or both written. */
  private static void section(
      SectionKind section,
      List<Draft.Line> before,
      List<Draft.Line> after,
      Words words,
      List<Change> changes) {
    Map<Integer, Draft.Line> partner = new HashMap<>();
    pair(before, after, partner, (one, other) -> text(one, words).equals(text(other, words)));
    pair(before, after, partner, (one, other) -> kind(one).equals(kind(other)));
    for (int i = 0; i < after.size(); i++) {
      Draft.Line now = after.get(i);
      Optional<Draft.Line> earlier = Optional.ofNullable(partner.get(i));
      if (earlier.isEmpty()) {
        changes.add(new Change("added", section, "", text(now, words)));
      } else {
        String was = text(earlier.get(), words);
        boolean same = was.equals(text(now, words));
        boolean sameGround = earlier.get().evidence().equals(now.evidence());
        String kind = !same ? "changed" : sameGround ? "same" : "evidence";
        changes.add(new Change(kind, section, was, text(now, words)));
      }
    }
    before.forEach(
        gone -> changes.add(new Change("removed", section, text(gone, words), "")));
  }

  private static void pair(
      List<Draft.Line> before,
      List<Draft.Line> after,
      Map<Integer, Draft.Line> partner,
      BiPredicate<Draft.Line, Draft.Line> alike) {
    for (int i = 0; i < after.size(); i++) {
      for (int j = 0; !partner.containsKey(i) && j < before.size(); j++) {
        if (alike.test(before.get(j), after.get(i))) {
          partner.put(i, before.remove(j));
        }
      }
    }
  }

  private static String text(Draft.Line line, Words words) {
    return DraftText.says(line, words);
  }

  private static String kind(Draft.Line line) {
    return line.says().map(Phrase::key).orElse("");
  }
}
