package org.tocsin.notice.html;

import static org.tocsin.notice.html.Attribute.id;
import static org.tocsin.notice.html.Attribute.labelledBy;
import static org.tocsin.notice.html.Attribute.role;
import static org.tocsin.notice.html.Attribute.scope;
import static org.tocsin.notice.html.Attribute.styled;
import static org.tocsin.notice.html.Node.element;
import static org.tocsin.notice.html.Node.text;

import java.util.List;
import org.tocsin.notice.Notice;
import org.tocsin.notice.Recommendation;
import org.tocsin.notice.Version;

/** The table of what is asked, of whom, by when. */
final class AlertRecommendations {
  private final Notice notice;
  private final Version version;
  private final Speech speech;

  AlertRecommendations(Notice notice, Version version, Speech speech) {
    this.notice = notice;
    this.version = version;
    this.speech = speech;
  }

  Node node() {
    if (notice.recommendations().isEmpty()) {
      return Node.nothing();
    }
    List<Node> rows = notice.recommendations().stream().map(this::row).toList();
    // On a narrow screen the style sheet lays rows out as blocks, which takes a table's meaning
    // from it in some browsers; the roles keep it.
    return element(
        Tag.SECTION,
        styled("recommendations"),
        labelledBy("h-recommendations"),
        element(Tag.H2, id("h-recommendations"), speech.say("recommendations.title")),
        element(
            Tag.TABLE,
            role("table"),
            labelledBy("h-recommendations"),
            element(
                Tag.THEAD,
                role("rowgroup"),
                element(
                    Tag.TR,
                    role("row"),
                    column("recommendations.to"),
                    column("recommendations.what"),
                    column("recommendations.by"))),
            element(Tag.TBODY, role("rowgroup"), Node.all(rows))));
  }

  private Node column(String key) {
    return element(Tag.TH, scope("col"), role("columnheader"), speech.say(key));
  }

  private Node row(Recommendation recommendation) {
    String measure = version.measures().get(recommendation.key());
    if (measure == null) {
      throw new IllegalStateException("no wording for " + recommendation.key());
    }
    return element(
        Tag.TR,
        role("row"),
        id(recommendation.key()),
        element(Tag.TH, scope("row"), role("rowheader"), speech.local(recommendation.addressee())),
        element(Tag.TD, role("cell"), element(Tag.BDI, text(measure))),
        element(
            Tag.TD,
            role("cell"),
            element(
                Tag.SPAN,
                styled("narrow"),
                speech.say("recommendations.by"),
                text(speech.words().say("separator.label"))),
            speech.day(recommendation.by())));
  }
}
