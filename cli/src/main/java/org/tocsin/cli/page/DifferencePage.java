package org.tocsin.cli.page;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.notice.Language;
import org.tocsin.notice.Notice;
import org.tocsin.notice.Section;
import org.tocsin.notice.Sentence;
import org.tocsin.notice.Version;

/**
 * What differs between two revisions: sentences that went, marked {@code -}, and that came, marked
 * {@code +}.
 */
public final class DifferencePage {

  private final Terminal out;

  public DifferencePage(Terminal out) {
    this.out = out;
  }

  public void print(Notice before, Notice after, Language language) {
    out.title("From " + before.id() + " to " + after.id());
    if (before.level() != after.level()) {
      out.item("-", "level " + before.level());
      out.item("+", "level " + after.level());
    }
    Version older = before.version(language).orElse(before.original());
    Version newer = after.version(language).orElse(after.original());
    int changes = 0;
    for (Section section : newer.sections()) {
      List<String> was = texts(older, section);
      List<String> is = texts(section);
      List<String> gone = new ArrayList<>(was);
      gone.removeAll(is);
      List<String> come = new ArrayList<>(is);
      come.removeAll(was);
      changes += gone.size() + come.size();
      if (!gone.isEmpty() || !come.isEmpty()) {
        out.heading(section.heading());
        gone.forEach(text -> out.item("-", text));
        come.forEach(text -> out.item("+", text));
      }
    }
    for (Section section : older.sections()) {
      if (newer.sections().stream().noneMatch(other -> other.kind() == section.kind())) {
        out.heading(section.heading());
        texts(section).forEach(text -> out.item("-", text));
        changes += section.sentences().size();
      }
    }
    if (changes == 0) {
      out.paragraph("No sentence differs.");
    }
  }

  private static List<String> texts(Version version, Section like) {
    return version.sections().stream()
        .filter(section -> section.kind() == like.kind())
        .flatMap(section -> texts(section).stream())
        .toList();
  }

  private static List<String> texts(Section section) {
    return section.sentences().stream().map(DifferencePage::text).toList();
  }

  private static String text(Sentence sentence) {
    return sentence.text()
        + sentence.quotation().map(quoted -> " \"" + quoted.text() + "\"").orElse("");
  }
}
