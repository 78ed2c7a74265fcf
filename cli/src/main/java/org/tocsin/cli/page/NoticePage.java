package org.tocsin.cli.page;

import org.tocsin.notice.Language;
import org.tocsin.notice.Notice;
import org.tocsin.notice.PublicEvidence;
import org.tocsin.notice.Section;
import org.tocsin.notice.Sentence;
import org.tocsin.notice.Teller;
import org.tocsin.notice.Version;

/**
 * A notice as it would be published, at a terminal: each sentence with the evidence it rests on.
 */
public final class NoticePage {

  private final Terminal out;
  private final Notice notice;
  private final Version version;

  public NoticePage(Terminal out, Notice notice, Version version) {
    this.out = out;
    this.notice = notice;
    this.version = version;
  }

  public void print() {
    out.title(notice.id() + ": " + version.headline());
    out.paragraph(
        notice.status()
            + ", "
            + notice.type()
            + ", language "
            + version.language()
            + ", translation "
            + version.state());
    for (Section section : version.sections()) {
      out.heading(section.heading());
      section.sentences().forEach(this::sentence);
    }
    recommendations();
    out.heading("Evidence");
    notice.evidence().forEach(this::evidence);
  }

  private void sentence(Sentence sentence) {
    String keys =
        sentence.evidence().isEmpty() ? "" : " [" + String.join(" ", sentence.evidence()) + "]";
    out.item(
        "-",
        sentence.text()
            + sentence.quotation().map(quoted -> " \"" + quoted.text() + "\"").orElse("")
            + keys);
  }

  private void recommendations() {
    if (notice.recommendations().isEmpty()) {
      return;
    }
    out.heading("Recommendations");
    notice
        .recommendations()
        .forEach(
            recommendation ->
                out.item(
                    recommendation.key(),
                    recommendation.addressee().in(version.language(), Language.ENGLISH).text()
                        + ", by "
                        + recommendation.by()
                        + ": "
                        + version.measures().get(recommendation.key())));
  }

  private void evidence(PublicEvidence evidence) {
    String who =
        evidence.teller() instanceof Teller.Named named
            ? named.name().in(version.language(), Language.ENGLISH).text()
            : "a source whose identity the desk protects";
    out.item(
        evidence.key(),
        who
            + evidence.grade().map(grade -> ", grade " + grade.text()).orElse("")
            + evidence.happened().map(when -> ", on " + when).orElse("")
            + ", available "
            + evidence.available());
  }
}
