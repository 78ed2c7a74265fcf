package org.tocsin.cli.page;

import org.tocsin.notice.Notice;
import org.tocsin.notice.Section;
import org.tocsin.notice.SectionKind;
import org.tocsin.notice.Sentence;

/** What the demonstration prints beside the pages it shares with the other verbs. */
public final class DemoPage {

  private DemoPage() {}

  /** The alert in short: its summary and what it asks for, the rest on the site. */
  public static void alert(Terminal out, Notice notice) {
    out.title("The alert drafted from it: " + notice.id());
    out.paragraph(notice.original().headline());
    out.paragraph(
        notice.status()
            + "; drafted by one person, approved and issued by another; the parties held responsible were asked for their"
            + " position.");
    section(out, notice, SectionKind.SUMMARY);
    section(out, notice, SectionKind.POSITION);
    section(out, notice, SectionKind.STANDARDS);
    out.heading("Recommendations");
    notice
        .recommendations()
        .forEach(
            recommendation ->
                out.item(
                    recommendation.key(),
                    recommendation
                            .addressee()
                            .in(notice.original().language(), notice.original().language())
                            .text()
                        + ", by "
                        + recommendation.by()
                        + ": "
                        + notice.original().measures().get(recommendation.key())));
  }

  private static void section(Terminal out, Notice notice, SectionKind kind) {
    for (Section section : notice.original().sections()) {
      if (section.kind() == kind) {
        out.heading(section.heading());
        for (Sentence sentence : section.sentences()) {
          out.item(
              "-",
              sentence.text()
                  + sentence.quotation().map(quoted -> " \"" + quoted.text() + "\"").orElse("")
                  + (sentence.evidence().isEmpty()
                      ? ""
                      : " [" + String.join(" ", sentence.evidence()) + "]"));
        }
      }
    }
  }

  public static void whatNext(Terminal out, String workspace, String situation) {
    out.heading("Look further");
    out.item("-", "the site, in English, French and Arabic: " + workspace + "/site/index.html");
    out.item("-", "./tocsin verify " + workspace + "/site");
    out.item(
        "-", "./tocsin -w " + workspace + " assess " + situation + " --as-of 2022-12-03 --json");
    out.item("-", "./tocsin -w " + workspace + " replay " + situation);
    out.item("-", "./tocsin -w " + workspace + " alert show");
    out.item("-", "a desk of your own: ./tocsin alert new");
  }
}
