package org.tocsin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.core.desk.Desk;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.JournalEntries;
import org.tocsin.core.json.SituationJson;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.core.view.ViewBuilder;
import org.tocsin.journal.Fsck;
import org.tocsin.journal.Journal;
import org.tocsin.journal.json.PrettyJson;

/**
 * Journals as earlier releases left them on the disk: they open, hash to the recorded root, and
 * fold to the recorded view. What a release wrote is never rewritten; {@code
 * -Dtocsin.golden=rewrite} writes this release's.
 */
class OldJournalsTest {

  private static final String THIS_RELEASE = "0.1.0";
  private static final Path JOURNALS =
      TestDesk.ROOT.resolve(Path.of("cases", "src", "test", "resources", "journals"));

  @BeforeAll
  static void rewriteWhereAsked() throws IOException {
    if ("rewrite".equals(System.getProperty("tocsin.golden"))) {
      write(JOURNALS.resolve(THIS_RELEASE));
    }
  }

  static List<Path> releases() throws IOException {
    try (Stream<Path> folders = Files.list(JOURNALS)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void theJournalOpensAndFoldsToWhatWasRecorded(Path release, @TempDir Path copy)
      throws IOException {
    copy(release.resolve("journal"), copy);
    assertThat(Fsck.check(copy)).isEmpty();
    try (Journal journal = Journal.open(copy, new Random(1))) {
      assertThat(summary(journal)).isEqualTo(Files.readString(release.resolve("root.txt")));
      assertThat(view(journal)).isEqualTo(Files.readString(release.resolve("situation.json")));
    }
  }

  private static void write(Path release) throws IOException {
    Path home = Files.createTempDirectory("tocsin-old-journal");
    Path example = Files.createDirectories(home.resolve("ferry"));
    Files.writeString(
        example.resolve("case.yaml"),
        """
        situation:
          id: ferry
          fictional: true
          name: Ferry island
          population: people of the island
          places: [{id: pier, name: Pier}, {id: town, name: Town}]
          lifelines: [{id: boat, kind: road, name: The boat, joins: [town, pier], available: 2023-01-01}]
          actors: [{id: guard, kind: force, name: The guard}]
        sources:
          - {id: council, kind: local-authority, reliability: B, name: The council}
        reports:
          - {id: r-one, source: council, happened: 2024-08-01~, available: 2024-08-02, what: lifeline-closed, place: pier, lifeline: {id: boat, effect: closes}, attributed-to: [guard], figures: {persons-cut-off: about 900}, credibility: 2, statement: "The boat was stopped."}
        incidents:
          - {id: i-one, name: Pier, accounts: [{report: r-one, reason: "seen there"}]}
        """);
    TestDesk desk = TestDesk.found(home);
    desk.take(example);
    Path journal = release.resolve("journal");
    if (Files.exists(journal)) {
      try (Stream<Path> old = Files.list(journal)) {
        old.forEach(OldJournalsTest::delete);
      }
    }
    copy(desk.folder().resolve("journal"), journal);
    desk.read(
        open -> {
          try {
            Files.writeString(release.resolve("root.txt"), summary(open.journal()));
            Files.writeString(release.resolve("situation.json"), view(open.journal()));
            return 0;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static String summary(Journal journal) {
    return journal.size() + " entries\n" + journal.root(journal.size()) + "\n";
  }

  /** Without texts, since the vault is not at hand. */
  private static String view(Journal journal) {
    DeskState state = Desk.fold(new JournalEntries(journal));
    SituationView view =
        ViewBuilder.of(state, "ferry", AsOf.day(LocalDate.of(2024, 12, 31))).orElseThrow();
    return new String(
        PrettyJson.bytes(SituationJson.situation(view, item -> Optional.empty())),
        StandardCharsets.UTF_8);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
