package org.tocsin.notice.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tocsin.notice.Hearing;
import org.tocsin.notice.Notice;
import org.tocsin.notice.Recommendation;
import org.tocsin.notice.Section;
import org.tocsin.notice.SectionKind;
import org.tocsin.notice.Sentence;
import org.tocsin.notice.Status;
import org.tocsin.notice.TranslationState;
import org.tocsin.notice.Version;
import org.tocsin.notice.words.Dates;
import org.tocsin.notice.words.Words;

/** The running text of a CAP message in one language: plain, blank lines between parts. */
final class CapDescription {
  private final Notice notice;
  private final Version version;
  private final Words words;

  CapDescription(Notice notice, Version version) {
    this.notice = notice;
    this.version = version;
    this.words = Words.in(version.language());
  }

  /** The headline, in an exercise or test led by that word and cut to CAP's 160 characters. */
  String headline() {
    if (notice.status() == Status.ACTUAL) {
      return version.headline();
    }
    String marked = words.say("status." + notice.status() + ".short") + ": " + version.headline();
    int length = marked.codePointCount(0, marked.length());
    if (length <= Version.LONGEST_HEADLINE) {
      return marked;
    }
    return marked.substring(0, marked.offsetByCodePoints(0, Version.LONGEST_HEADLINE - 1)) + "…";
  }

  String text() {
    List<String> parts = new ArrayList<>(warnings());
    for (Section section : version.sections()) {
      List<String> lines = new ArrayList<>();
      lines.add(section.heading());
      if (section.kind() == SectionKind.POSITION) {
        notice.hearings().forEach(hearing -> lines.add(hearing(hearing)));
      }
      section.sentences().forEach(sentence -> lines.add(sentence(sentence)));
      parts.add(String.join("\n", lines));
    }
    parts.addAll(version.remarks());
    return String.join("\n\n", parts);
  }

  String instruction() {
    return notice.recommendations().stream()
        .map(this::recommendation)
        .collect(Collectors.joining("\n"));
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (notice.status() != Status.ACTUAL) {
      warnings.add(words.say("status." + notice.status() + ".banner"));
    }
    if (version.state() == TranslationState.UNREVIEWED) {
      String original = Words.in(notice.original().language()).say("language.name");
      warnings.add(words.say("banner.unreviewed", original));
    }
    if (notice.desk().sole()) {
      warnings.add(words.say("banner.sole"));
    }
    return warnings;
  }

  private String hearing(Hearing hearing) {
    Dates dates = new Dates(words);
    return words.say(
        "hearing." + hearing.outcome(),
        hearing.party().in(version.language(), notice.original().language()).text(),
        hearing.asked().map(dates::moment).orElse(""),
        hearing.deadline().map(dates::moment).orElse(""));
  }

  private String sentence(Sentence sentence) {
    StringBuilder line = new StringBuilder(sentence.text());
    sentence
        .quotation()
        .ifPresent(
            quotation ->
                line.append(" “")
                    .append(quotation.text())
                    .append("” (")
                    .append(quotation.attribution())
                    .append(")"));
    if (!sentence.evidence().isEmpty()) {
      line.append(" [").append(String.join(", ", sentence.evidence())).append("]");
    }
    return line.toString();
  }

  private String recommendation(Recommendation recommendation) {
    String measure = version.measures().get(recommendation.key());
    if (measure == null) {
      throw new IllegalStateException("no wording for " + recommendation.key());
    }
    return words.say(
        "recommendations.line",
        recommendation.addressee().in(version.language(), notice.original().language()).text(),
        new Dates(words).day(recommendation.by()),
        measure);
  }
}
