package org.tocsin.desk.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.alert.DraftCodec;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.Coverage;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.text.Catalogue;
import org.tocsin.core.time.Edtf;
import org.tocsin.notice.Notice;
import org.tocsin.notice.Section;
import org.tocsin.notice.Sentence;
import org.tocsin.notice.Version;
import org.tocsin.notice.json.NoticeReader;

/**
 * Alerts: an issued one as the public reads it, a draft by its sentences. Of a draft, those who are
 * not cleared find the sentences whose evidence is all by named sources.
 */
final class AlertItems {

  private final Known known;

  AlertItems(Known known) {
    this.known = known;
  }

  List<Item> of(AlertFile file) {
    Set<String> rests = new LinkedHashSet<>();
    rests.add(item(file.draft()));
    rests.add(Owner.of(RecordKind.SITUATION, file.situation()).key());
    file.issue().ifPresent(issue -> rests.add(item(issue.notice())));
    Optional<Notice> notice =
        file.issue()
            .flatMap(issue -> known.texts().text(issue.notice()))
            .map(text -> NoticeReader.read(text.getBytes(StandardCharsets.UTF_8)));
    return notice
        .map(issued -> List.of(issued(file, issued, rests)))
        .orElseGet(() -> drafted(file, rests));
  }

  private static String item(Sealed sealed) {
    return new Owner(Owner.ITEM, sealed.item()).key();
  }

  private Item issued(AlertFile file, Notice notice, Set<String> rests) {
    List<Spoken> names = new ArrayList<>();
    List<Spoken> texts = new ArrayList<>();
    for (Version version : notice.versions()) {
      String language = version.language().tag();
      names.add(new Spoken(language, version.headline()));
      List<String> said = new ArrayList<>();
      for (Section section : version.sections()) {
        section.sentences().stream().map(Sentence::text).forEach(said::add);
      }
      said.addAll(version.measures().values());
      said.addAll(version.remarks());
      texts.add(new Spoken(language, String.join(" ", said)));
    }
    return item(file, Audience.EVERYBODY, names, texts, rests);
  }

  private List<Item> drafted(AlertFile file, Set<String> rests) {
    Optional<Draft> draft =
        known
            .texts()
            .text(file.draft())
            .map(text -> DraftCodec.read(text.getBytes(StandardCharsets.UTF_8)));
    List<Draft.Line> all = draft.map(Draft::sentences).orElse(List.of());
    List<Draft.Line> open = new ArrayList<>();
    for (Draft.Line line : all) {
      if (open(line, rests)) {
        open.add(line);
      }
    }
    if (open.size() == all.size()) {
      return List.of(item(file, Audience.EVERYBODY, names(file), texts(all), rests));
    }
    return List.of(
        item(file, Audience.CLEARED, names(file), texts(all), rests),
        item(file, Audience.OTHERS, names(file), texts(open), rests));
  }

  private List<Spoken> names(AlertFile file) {
    return known
        .situation(file.situation())
        .map(situation -> Spoken.of(situation.name()))
        .orElse(List.of());
  }

  private static List<Spoken> texts(List<Draft.Line> lines) {
    List<Spoken> texts = new ArrayList<>();
    for (String language : Catalogue.LANGUAGES) {
      List<String> said = new ArrayList<>();
      for (Draft.Line line : lines) {
        line.says().map(Catalogue.in(language)::say).ifPresent(said::add);
        Optional.ofNullable(line.written().get(language)).ifPresent(said::add);
      }
      if (!said.isEmpty()) {
        texts.add(new Spoken(language, String.join(" ", said)));
      }
    }
    return texts;
  }

  private boolean open(Draft.Line line, Set<String> rests) {
    List<String> evidence = new ArrayList<>(line.evidence());
    line.quotes().ifPresent(report -> evidence.add(Owner.of(RecordKind.REPORT, report).key()));
    boolean open = true;
    for (String reference : evidence) {
      rests.add(reference);
      Owner told = Owner.parse(reference);
      for (String source : sources(told)) {
        rests.add(Owner.of(RecordKind.SOURCE, source).key());
        open &= known.named(source);
      }
    }
    return open;
  }

  /**
   * Who stands behind a piece of evidence, nobody known where it is gone; nobody behind parts of
   * the situation itself.
   */
  private List<String> sources(Owner evidence) {
    String id = evidence.id();
    return switch (evidence.kind()) {
      case "report" ->
          List.of(known.record(Report.class, RecordKind.REPORT, id).map(Report::source).orElse(""));
      case "agreement" ->
          List.of(
              known
                  .record(Agreement.class, RecordKind.AGREEMENT, id)
                  .map(Agreement::source)
                  .orElse(""));
      case "response" ->
          List.of(
              known
                  .record(Response.class, RecordKind.RESPONSE, id)
                  .map(Response::source)
                  .orElse(""));
      case "coverage" ->
          List.of(
              known
                  .record(Coverage.class, RecordKind.COVERAGE, id)
                  .map(Coverage::source)
                  .orElse(""));
      case "people" -> List.of(id);
      default -> List.of();
    };
  }

  private static Item item(
      AlertFile file,
      Audience audience,
      List<Spoken> names,
      List<Spoken> texts,
      Set<String> rests) {
    String day = file.draftedAt().toString().substring(0, "2026-11-23".length());
    return Item.named(Kind.ALERT, file.revision(), Optional.of(file.situation()), names, texts)
        .seenBy(audience)
        .marked(Marks.NONE.when(Edtf.parse(day).time()).byProtected(audience == Audience.CLEARED))
        .restingOn(rests);
  }
}
