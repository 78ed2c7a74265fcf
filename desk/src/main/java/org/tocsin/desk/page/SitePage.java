package org.tocsin.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.desk.AlertStep;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.Version;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.desk.words.Words;

/**
 * What went where: what was issued, what was published when and with which proofs.
 *
 * @param folder where the site lies
 * @param waiting issued, and not in what was published last
 * @param verified what a stranger would find now; where it was asked for
 */
public record SitePage(
    String folder,
    List<Out> issued,
    List<Publication> publications,
    int waiting,
    boolean mayPublish,
    Optional<Verified> verified) {

  /**
   * @param digest of the notice's bytes, as the journal has it
   * @param published when it first went out, where it did
   */
  public record Out(
      String revision,
      String address,
      String purpose,
      String issuedAt,
      String by,
      String digest,
      Optional<String> published) {}

  /**
   * @param manifest digest of the site's list of files
   * @param size entries of the journal that its checkpoint covers
   */
  public record Publication(
      String at, String who, String manifest, long size, String checkpoint, int notices) {}

  public record Verified(boolean accepted, String says) {}

  public static SitePage of(
      Sight sight, String folder, boolean mayPublish, Optional<Verified> verified) {
    DeskState state = sight.room().state();
    List<Version<DeskFact.SitePublished>> all =
        state.publications().stream().filter(each -> each.value().isPresent()).toList();
    List<AlertFile> files =
        state.alerts().stream().filter(file -> file.step() == AlertStep.ISSUED).toList();
    List<Out> issued = new ArrayList<>();
    files.forEach(file -> issued.add(0, out(sight, file, all)));
    List<Publication> publications = new ArrayList<>();
    for (Version<DeskFact.SitePublished> each : all) {
      DeskFact.SitePublished site = each.value().orElseThrow();
      publications.add(
          0,
          new Publication(
              sight.words().moment(each.recordedAt()),
              sight.room().name(each.actor()),
              site.manifest(),
              site.size(),
              site.checkpoint(),
              (int) files.stream().filter(file -> position(state, file) < site.size()).count()));
    }
    return new SitePage(
        folder,
        issued,
        publications,
        (int) issued.stream().filter(out -> out.published().isEmpty()).count(),
        mayPublish,
        verified);
  }

  private static long position(DeskState state, AlertFile file) {
    List<Version<AlertFile>> history = state.alertHistory(file.revision());
    return history.get(history.size() - 1).position();
  }

  private static Out out(
      Sight sight, AlertFile file, List<Version<DeskFact.SitePublished>> publications) {
    Words words = sight.words();
    long position = position(sight.room().state(), file);
    return new Out(
        file.revision(),
        "/alerts/" + file.revision(),
        words.of("purpose", file.purpose()),
        file.issue().map(issue -> words.moment(issue.at())).orElse(""),
        file.issue().map(issue -> sight.room().name(issue.signer())).orElse(""),
        file.digest().orElse(""),
        publications.stream()
            .filter(each -> position < each.value().orElseThrow().size())
            .findFirst()
            .map(each -> words.moment(each.recordedAt())));
  }
}
