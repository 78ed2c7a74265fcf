package org.tocsin.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.desk.AlertStep;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.Outgoing;
import org.tocsin.core.desk.Version;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.desk.words.Words;

/**
 * What went where: what was issued, what was published when and with which proofs.
 *
 * @param folder where the site lies
 * @param waiting issued, and neither held back nor in what was published last
 * @param held issued, and under an embargo
 * @param verified what a stranger would find now; where it was asked for
 */
public record SitePage(
    String folder,
    List<Out> issued,
    List<Publication> publications,
    int waiting,
    int held,
    boolean mayPublish,
    Optional<Verified> verified) {

  /**
   * @param digest of the notice's bytes, as the journal has it
   * @param published when it first went out, where it did
   * @param waits what to say where it is under an embargo
   */
  public record Out(
      String revision,
      String address,
      String purpose,
      String issuedAt,
      String by,
      String digest,
      Optional<String> published,
      Optional<String> waits) {}

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
    List<Sent> sent = all.stream().map(each -> new Sent(each, Outgoing.in(state, each))).toList();
    Outgoing outgoing = Outgoing.at(state, sight.room().now());
    List<Out> issued = new ArrayList<>();
    state.alerts().stream()
        .filter(file -> file.step() == AlertStep.ISSUED)
        .forEach(file -> issued.add(0, out(sight, file, sent, outgoing)));
    List<Publication> publications = new ArrayList<>();
    for (Sent one : sent) {
      Version<DeskFact.SitePublished> each = one.publication();
      DeskFact.SitePublished site = each.value().orElseThrow();
      publications.add(
          0,
          new Publication(
              sight.words().moment(each.recordedAt()),
              sight.room().name(each.actor()),
              site.manifest(),
              site.size(),
              site.checkpoint(),
              one.notices().size()));
    }
    return new SitePage(
        folder,
        issued,
        publications,
        (int)
            issued.stream()
                .filter(out -> out.published().isEmpty() && out.waits().isEmpty())
                .count(),
        outgoing.waiting().size(),
        mayPublish,
        verified);
  }

  /** A publication and the notices that it had. */
  private record Sent(Version<DeskFact.SitePublished> publication, Set<String> notices) {}

  private static Out out(Sight sight, AlertFile file, List<Sent> sent, Outgoing outgoing) {
    Words words = sight.words();
    return new Out(
        file.revision(),
        "/alerts/" + file.revision(),
        words.of("purpose", file.purpose()),
        file.issue().map(issue -> words.moment(issue.at())).orElse(""),
        file.issue().map(issue -> sight.room().name(issue.signer())).orElse(""),
        file.digest().orElse(""),
        sent.stream()
            .filter(each -> each.notices().contains(file.revision()))
            .findFirst()
            .map(each -> words.moment(each.publication().recordedAt())),
        EmbargoPart.waits(sight, file, outgoing));
  }
}
