package org.tocsin.desk.action;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.problem.Problems;
import org.tocsin.desk.pdf.NoticePdf;
import org.tocsin.desk.pdf.Typefaces;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Language;
import org.tocsin.notice.Notice;
import org.tocsin.notice.SitePaths;
import org.tocsin.notice.Version;
import org.tocsin.notice.cap.CapWriter;
import org.tocsin.notice.html.AlertPage;
import org.tocsin.notice.json.GeoJson;
import org.tocsin.notice.json.NoticeJson;
import org.tocsin.notice.write.Writers;

/**
 * The notice of an alert as issued, or as it would read if it were issued now, in every form in
 * which it is published. The bytes are those of the site's own writers.
 */
record NoticePreview(Edition edition, Notice notice) {

  /** The forms that are shown as text. */
  static final List<String> FORMS = List.of("html", "cap", "feed", "json", "geojson");

  static NoticePreview of(Call call, AlertFile file) {
    return call.room()
        .reading(
            workspace -> {
              AlertDesk alerts = new AlertDesk(workspace);
              List<Notice> all = new ArrayList<>(alerts.issued());
              Optional<Notice> issued =
                  all.stream().filter(one -> one.id().text().equals(file.revision())).findFirst();
              Notice notice =
                  issued.orElseGet(() -> alerts.preview(file, AlertDesk.languages(), call.now()));
              if (issued.isEmpty()) {
                all.add(notice);
              }
              return new NoticePreview(new Edition(all), notice);
            });
  }

  /**
   * The PDF in a language.
   *
   * @throws NotThere where the notice does not speak it
   * @throws Refusal where this machine has no font for it
   */
  byte[] pdf(String language) {
    Version version =
        notice.versions().stream()
            .filter(each -> each.language().tag().equals(language))
            .findFirst()
            .orElseThrow(() -> new NotThere(language));
    Problems problems = new Problems();
    return new NoticePdf(Typefaces.ofMachine())
        .write(edition, notice, version, problems)
        .orElseThrow(() -> new Refusal(problems));
  }

  /** The languages in which a PDF is published beside the page, which is as the fonts here are. */
  List<Language> pdfs() {
    NoticePdf pdf = new NoticePdf(Typefaces.ofMachine());
    return notice.versions().stream()
        .filter(version -> pdf.canWrite(edition, notice, version))
        .map(Version::language)
        .toList();
  }

  /** The page in a language; empty where the notice does not speak it. */
  Optional<byte[]> page(String language) {
    return notice.versions().stream()
        .filter(version -> version.language().tag().equals(language))
        .findFirst()
        .map(version -> AlertPage.write(edition, notice, version));
  }

  /** A form that is the same in all languages; empty where there is none of this name. */
  Optional<File> file(String form) {
    return switch (form) {
      case "cap" -> made("cap.xml", CapWriter.MEDIA_TYPE, (all, one) -> CapWriter.write(one));
      case "json" -> made("notice.json", "application/json", (all, one) -> NoticeJson.write(one));
      case "geojson" -> made("notice.geojson", GeoJson.MEDIA_TYPE, GeoJson::write);
      case "feed" -> made(SitePaths.FEED, "application/atom+xml", (all, one) -> feed(all));
      default -> Optional.empty();
    };
  }

  private Optional<File> made(
      String name, String mediaType, BiFunction<Edition, Notice, byte[]> writer) {
    return Optional.of(new File(name, mediaType, writer.apply(edition, notice)));
  }

  private static byte[] feed(Edition edition) {
    return Writers.ALL.stream()
        .filter(writer -> writer.name().equals("feed"))
        .findFirst()
        .orElseThrow()
        .files(edition)
        .values()
        .iterator()
        .next();
  }

  List<String> languages() {
    return notice.languages().stream().map(Language::tag).toList();
  }

  record File(String name, String mediaType, byte[] bytes) {
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
