package org.tocsin.notice.html;

import static org.tocsin.notice.html.Attribute.href;
import static org.tocsin.notice.html.Attribute.id;
import static org.tocsin.notice.html.Attribute.label;
import static org.tocsin.notice.html.Attribute.styled;
import static org.tocsin.notice.html.Node.element;
import static org.tocsin.notice.html.Node.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tocsin.notice.Language;
import org.tocsin.notice.Quotation;
import org.tocsin.notice.SectionKind;
import org.tocsin.notice.Sentence;

/** Sentences as paragraphs or points, each sentence followed by the numbers of its evidence. */
final class Prose {
  /** Longer paragraphs tire on a phone. */
  private static final int SENTENCES_A_PARAGRAPH = 3;

  private static final Set<SectionKind> POINT_BY_POINT =
      EnumSet.of(
          SectionKind.PATTERN,
          SectionKind.STANDARDS,
          SectionKind.RESPONSE,
          SectionKind.LEVEL,
          SectionKind.WOULD_CHANGE,
          SectionKind.UNKNOWN);

  private final Speech speech;
  private final Mentions mentions;

  Prose(Speech speech, Mentions mentions) {
    this.speech = speech;
    this.mentions = mentions;
  }

  /** As a list where a section tells of one thing after another, as paragraphs elsewhere. */
  Node section(SectionKind kind, List<Sentence> sentences) {
    boolean quoting = sentences.stream().anyMatch(sentence -> sentence.quotation().isPresent());
    return POINT_BY_POINT.contains(kind) && sentences.size() > 1 && !quoting
        ? points(sentences)
        : paragraphs(sentences);
  }

  private Node points(List<Sentence> sentences) {
    List<Part> points = new ArrayList<>();
    points.add(styled("points"));
    for (Sentence sentence : sentences) {
      points.add(element(Tag.LI, sentence(sentence)));
    }
    return element(Tag.UL, points.toArray(Part[]::new));
  }

  private Node paragraphs(List<Sentence> sentences) {
    List<Node> blocks = new ArrayList<>();
    List<Part> paragraph = new ArrayList<>();
    int said = 0;
    for (Sentence sentence : sentences) {
      if (said > 0) {
        paragraph.add(text(" "));
      }
      paragraph.add(sentence(sentence));
      said++;
      boolean full = said == SENTENCES_A_PARAGRAPH;
      if (full || sentence.quotation().isPresent()) {
        blocks.add(element(Tag.P, paragraph.toArray(Part[]::new)));
        paragraph.clear();
        said = 0;
      }
      sentence.quotation().ifPresent(quotation -> blocks.add(quotation(quotation)));
    }
    if (said > 0) {
      blocks.add(element(Tag.P, paragraph.toArray(Part[]::new)));
    }
    return Node.all(blocks);
  }

  private Node sentence(Sentence sentence) {
    // Each sentence is set apart, so that its direction marks reach no further than its end.
    return Node.all(
        element(Tag.BDI, text(sentence.text())), Node.all(citations(sentence.evidence())));
  }

  private List<Node> citations(List<String> evidence) {
    List<Node> links = new ArrayList<>();
    for (String key : evidence) {
      links.add(text("\u00A0"));
      links.add(
          element(
              Tag.A,
              styled("cite"),
              id(mentions.next(key)),
              href("#" + key),
              label(speech.words().say("evidence.link", key)),
              Attribute.dir(Language.Direction.LEFT_TO_RIGHT),
              text(key)));
    }
    return links;
  }

  private Node quotation(Quotation quotation) {
    boolean other = !quotation.language().equals(speech.language());
    List<Part> caption = new ArrayList<>();
    caption.add(element(Tag.BDI, text(quotation.attribution())));
    if (other) {
      caption.add(text(" ("));
      caption.add(speech.say("quotation.original", Speech.name(quotation.language())));
      caption.add(text(")"));
    }
    return element(
        Tag.FIGURE,
        styled("quotation"),
        element(
            Tag.BLOCKQUOTE,
            Attribute.lang(quotation.language()),
            Attribute.dir(quotation.language().direction()),
            element(Tag.P, text(quotation.text()))),
        element(Tag.FIGCAPTION, caption.toArray(Part[]::new)));
  }
}
