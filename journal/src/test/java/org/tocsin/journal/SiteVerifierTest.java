package org.tocsin.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.journal.note.NoteSigner;
import org.tocsin.journal.note.SignedNote;
import org.tocsin.journal.site.Expectation;
import org.tocsin.journal.site.KeyHistory;
import org.tocsin.journal.site.KeyStatement;
import org.tocsin.journal.site.Pins;
import org.tocsin.journal.site.Refusal;
import org.tocsin.journal.site.SiteVerifier;
import org.tocsin.journal.site.Verification;

/** A small site, published three times, and what becomes of it. */
class SiteVerifierTest {
  private static final String ORIGIN = PublishedSite.ORIGIN;
  private static final NoteSigner KEY = PublishedSite.KEY;
  private static final NoteSigner NEXT_KEY = PublishedSite.NEXT_KEY;

  @TempDir Path directory;

  private Optional<PublishedSite> publishedSite = Optional.empty();
  private Path site = Path.of("");
  private List<SignedNote> published = List.of();

  @BeforeEach
  void publishThreeTimes() throws IOException {
    site = directory.resolve("site");
    publishedSite = Optional.of(PublishedSite.in(site));
    published = publishedSite.get().published();
  }

  private void publish(NoteSigner key, KeyHistory keys) throws IOException {
    publishedSite.orElseThrow().publish(key, keys);
  }

  private Verification verify(Expectation expected) {
    return new SiteVerifier(expected).verify(site);
  }

  @Test
  void an_untouched_site_is_accepted_by_first_use_pin_and_key() {
    Verification first = verify(Expectation.NOTHING);
    assertThat(first.refusals()).isEmpty();
    assertThat(first.trust()).isEqualTo(Verification.Trust.FIRST_USE);
    assertThat(first.notices()).containsExactly("n-1", "n-2", "n-3");
    Pins pins = first.pins(Pins.NONE);
    assertThat(verify(new Expectation(Optional.empty(), Optional.empty(), pins)).trust())
        .isEqualTo(Verification.Trust.PINNED);
    String fingerprint = KEY.verifier().fingerprint();
    assertThat(
            verify(new Expectation(Optional.of(fingerprint), Optional.empty(), Pins.NONE)).trust())
        .isEqualTo(Verification.Trust.GIVEN);
  }

  @Test
  void any_changed_byte_of_any_file_is_refused_and_the_file_named() throws IOException {
    List<Path> files;
    try (java.util.stream.Stream<Path> all = Files.walk(site)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      String path = site.relativize(file).toString().replace('\\', '/');
      for (int i = 0; i < bytes.length; i += 1 + bytes.length / 40) {
        byte[] changed = bytes.clone();
        changed[i] ^= 1;
        Files.write(file, changed);
        assertThat(verify(Expectation.NOTHING).refusals())
            .as(path + " byte " + i)
            .extracting(Refusal::path)
            .contains(path);
      }
      Files.write(file, bytes);
    }
    assertThat(verify(Expectation.NOTHING).refusals()).isEmpty();
  }

  @Test
  void missing_added_and_linked_files_are_refused_by_name() throws IOException {
    Files.delete(site.resolve("index.html"));
    Files.writeString(site.resolve("extra.html"), "x");
    Files.createSymbolicLink(site.resolve("link"), Path.of("/etc/hostname"));
    assertThat(verify(Expectation.NOTHING).refusals())
        .extracting(refusal -> refusal.path() + " " + refusal.code())
        .containsExactly("extra.html UNLISTED", "index.html MISSING", "link NOT_A_FILE");
  }

  @Test
  void the_log_continues_every_checkpoint_published_before_and_no_other() {
    for (SignedNote old : published) {
      Verification found = verify(new Expectation(Optional.empty(), Optional.of(old), Pins.NONE));
      assertThat(found.refusals()).isEmpty();
      assertThat(found.since()).isPresent();
    }
    Journal other = Journal.inMemory(new java.util.Random(9));
    other.append(Drafts.NOON, Drafts.drafts(6));
    SignedNote forked = SignedNote.sign(other.checkpoint(ORIGIN).text(), KEY);
    assertThat(verify(new Expectation(Optional.empty(), Optional.of(forked), Pins.NONE)).refusals())
        .extracting(Refusal::code)
        .containsExactly(Refusal.Code.CONSISTENCY);
  }

  @Test
  void a_changed_key_is_refused_unless_the_old_one_vouches_and_none_is_revoked()
      throws IOException {
    Pins pins = Pins.NONE.with(KEY.verifier());
    Expectation pinned = new Expectation(Optional.empty(), Optional.empty(), pins);
    KeyHistory rotated =
        KeyHistory.EMPTY.plus(KeyStatement.rotate(KEY, NEXT_KEY, Drafts.NOON, "yearly"));
    publish(NEXT_KEY, rotated);
    assertThat(verify(pinned).refusals()).isEmpty();
    assertThat(verify(pinned).trust()).isEqualTo(Verification.Trust.PINNED_THEN_ROTATED);
    KeyHistory revoked =
        rotated.plus(KeyStatement.revoke(KEY.verifier(), NEXT_KEY, Drafts.NOON, "laptop stolen"));
    assertThat(KeyHistory.parse(revoked.bytes()).statements()).isEqualTo(revoked.statements());
    publish(NEXT_KEY, revoked);
    assertThat(verify(pinned).refusals())
        .extracting(Refusal::code)
        .containsExactly(Refusal.Code.KEY_REVOKED);
    Pins strangers = Pins.NONE.with(PublishedSite.signer("03").verifier());
    assertThat(verify(new Expectation(Optional.empty(), Optional.empty(), strangers)).refusals())
        .extracting(Refusal::code)
        .containsExactly(Refusal.Code.KEY_CHANGED);
  }
}
