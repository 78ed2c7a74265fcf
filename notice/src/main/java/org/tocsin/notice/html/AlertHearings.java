package org.tocsin.notice.html;

import static org.tocsin.notice.html.Attribute.styled;
import static org.tocsin.notice.html.Node.element;

import java.util.List;
import org.tocsin.notice.Hearing;
import org.tocsin.notice.Notice;
import org.tocsin.notice.words.Dates;

/** Whether each accused party was asked, and how that went, ahead of what it says. */
final class AlertHearings {
  private final Notice notice;
  private final Speech speech;

  AlertHearings(Notice notice, Speech speech) {
    this.notice = notice;
    this.speech = speech;
  }

  Node node() {
    if (notice.hearings().isEmpty()) {
      return Node.nothing();
    }
    List<Node> items = notice.hearings().stream().map(this::item).toList();
    return element(Tag.UL, styled("hearings"), Node.all(items));
  }

  private Node item(Hearing hearing) {
    Dates dates = new Dates(speech.words());
    return element(
        Tag.LI,
        speech.say(
            "hearing." + hearing.outcome(),
            hearing.party().in(speech.language(), speech.otherwise()).text(),
            hearing.asked().map(dates::moment).orElse(""),
            hearing.deadline().map(dates::moment).orElse("")));
  }
}
