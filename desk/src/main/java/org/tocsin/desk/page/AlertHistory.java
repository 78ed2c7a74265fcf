package org.tocsin.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.desk.Version;
import org.tocsin.core.model.SealedText;
import org.tocsin.desk.words.Words;

/** The steps of a revision: who did what, when. */
public final class AlertHistory {

  private AlertHistory() {}

  /**
   * @param what a word of the style; its name is {@code act.<what>}
   */
  public record Step(String what, String says, String who, String at) {}

  /** What a reviewer wrote. */
  public record Comment(String who, String at, String language, String text) {}

  static List<Step> steps(Sight sight, String revision) {
    List<Step> steps = new ArrayList<>();
    @Nullable AlertFile before = null;
    for (Version<AlertFile> version : sight.room().state().alertHistory(revision)) {
      AlertFile file = version.value().orElseThrow();
      Optional<String> what = what(before, file);
      if (what.isPresent()) {
        steps.add(
            new Step(
                what.get(),
                says(sight, before, file, what.get()),
                sight.room().name(version.actor()),
                sight.words().moment(version.recordedAt())));
      }
      before = file;
    }
    return steps;
  }

  /** Empty for the public entry that goes with the issue. */
  private static Optional<String> what(@Nullable AlertFile before, AlertFile file) {
    if (before == null) {
      return Optional.of("drafted");
    } else if (!before.draft().equals(file.draft())) {
      return Optional.of("redrafted");
    } else if (file.approvals().size() > before.approvals().size()) {
      return Optional.of("approved");
    } else if (file.positions().stream().filter(one -> one.report().isPresent()).count()
        > before.positions().stream().filter(one -> one.report().isPresent()).count()) {
      return Optional.of("answered");
    } else if (!file.positions().equals(before.positions())) {
      return Optional.of("asked");
    } else if (!file.embargo().equals(before.embargo())) {
      return Optional.of(
          file.embargo().filter(AlertFile.Embargo::lifted).isPresent()
              ? "embargo-lifted"
              : "embargoed");
    } else if (file.step() != before.step() || file.comments().size() > before.comments().size()) {
      return Optional.of(file.step().word());
    }
    return Optional.empty();
  }

  private static String says(Sight sight, @Nullable AlertFile before, AlertFile file, String what) {
    Words words = sight.words();
    if (before != null && (what.equals("asked") || what.equals("answered"))) {
      String party =
          file.positions().stream()
              .filter(request -> !before.positions().contains(request))
              .map(AlertFile.PositionRequest::party)
              .findFirst()
              .orElse("");
      return words.say("act." + what, "party", Owed.actor(sight, file.situation(), party));
    }
    if (what.equals("embargoed")) {
      return words.say(
          "act.embargoed", "until", words.moment(file.embargo().orElseThrow().until()));
    }
    return words.say("act." + what);
  }

  static List<Comment> comments(Sight sight, String revision) {
    List<Comment> comments = new ArrayList<>();
    int known = 0;
    for (Version<AlertFile> version : sight.room().state().alertHistory(revision)) {
      List<SealedText> said = version.value().orElseThrow().comments();
      for (SealedText text : said.subList(Math.min(known, said.size()), said.size())) {
        comments.add(
            new Comment(
                sight.room().name(version.actor()),
                sight.words().moment(version.recordedAt()),
                text.language(),
                sight.room().texts().text(text.text()).orElse("")));
      }
      known = said.size();
    }
    return comments;
  }
}
