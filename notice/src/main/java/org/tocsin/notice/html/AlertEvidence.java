package org.tocsin.notice.html;

import static org.tocsin.notice.html.Attribute.href;
import static org.tocsin.notice.html.Attribute.id;
import static org.tocsin.notice.html.Attribute.label;
import static org.tocsin.notice.html.Attribute.labelledBy;
import static org.tocsin.notice.html.Attribute.styled;
import static org.tocsin.notice.html.Node.element;
import static org.tocsin.notice.html.Node.text;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.notice.Grade;
import org.tocsin.notice.Language;
import org.tocsin.notice.Notice;
import org.tocsin.notice.PublicEvidence;
import org.tocsin.notice.PublicReference;
import org.tocsin.notice.Teller;

/** The notes that the numbers in the text lead to, each with the ways back. */
final class AlertEvidence {
  private final Notice notice;
  private final Speech speech;
  private final Mentions mentions;

  AlertEvidence(Notice notice, Speech speech, Mentions mentions) {
    this.notice = notice;
    this.speech = speech;
    this.mentions = mentions;
  }

  Node node() {
    List<Node> notes = notice.evidence().stream().map(this::note).toList();
    return element(
        Tag.SECTION,
        styled("evidence"),
        labelledBy("h-evidence"),
        element(Tag.H2, id("h-evidence"), speech.say("evidence.title")),
        element(Tag.P, styled("quiet"), speech.say("evidence.intro")),
        notes.isEmpty()
            ? Node.nothing()
            : element(Tag.OL, styled("notes"), Attribute.role("list"), Node.all(notes)));
  }

  private Node note(PublicEvidence evidence) {
    return element(
        Tag.LI,
        id(evidence.key()),
        element(
            Tag.SPAN,
            styled("key"),
            Attribute.dir(Language.Direction.LEFT_TO_RIGHT),
            text(evidence.key())),
        text(" "),
        element(
            Tag.DIV,
            element(Tag.P, element(Tag.STRONG, teller(evidence.teller()))),
            element(
                Tag.DL,
                pair("evidence.happened", speech.edtf(evidence.happened())),
                pair("evidence.available", speech.moment(evidence.available())),
                pair("evidence.grade", grade(evidence)),
                Node.when(
                    evidence
                        .reference()
                        .map(reference -> pair("evidence.where", reference(reference)))),
                pair("evidence.back", back(evidence.key())))));
  }

  private Node teller(Teller teller) {
    if (teller instanceof Teller.Named named) {
      return speech.local(named.name());
    }
    return speech.say("evidence.protected");
  }

  private Node grade(PublicEvidence evidence) {
    if (evidence.grade().isEmpty()) {
      return speech.say("evidence.grade.unknown");
    }
    Grade grade = evidence.grade().get();
    return Node.all(
        element(Tag.BDI, text(grade.text())),
        text(speech.words().say("separator.label")),
        speech.say("reliability." + grade.reliability()),
        text(speech.words().say("separator.list")),
        speech.say("credibility." + grade.credibility()));
  }

  private static Node reference(PublicReference reference) {
    Node citation = element(Tag.BDI, text(reference.text()));
    if (reference.address().isEmpty()) {
      return citation;
    }
    String address = reference.address().get().toASCIIString();
    return element(Tag.A, href(address), Attribute.rel("noreferrer"), citation);
  }

  private Node back(String key) {
    List<String> places = mentions.of(key);
    if (places.isEmpty()) {
      return speech.say("evidence.uncited");
    }
    List<Node> links = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      links.add(text(i == 0 ? "" : " "));
      links.add(
          element(
              Tag.A,
              styled("back"),
              href("#" + places.get(i)),
              label(speech.words().say("evidence.back.label", key, i + 1)),
              text(Integer.toString(i + 1))));
    }
    return Node.all(links);
  }

  private Node pair(String key, Node value) {
    return element(Tag.DIV, element(Tag.DT, speech.say(key)), element(Tag.DD, value));
  }
}
