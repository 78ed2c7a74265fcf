package org.tocsin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.workspace.Soundness;
import org.tocsin.core.model.Sealed;

/**
 * A canary in every protected and internal field, taken through import, linking, review, issue,
 * update, cancellation and publishing: nowhere on the site, and what belongs in the vault alone
 * nowhere in the clear on the disk.
 */
class CanaryTest {

  @TempDir static Path home;

  private static TestDesk desk;
  private static final List<String> vaultOnly = new ArrayList<>();
  private static final List<String> neverPublic = new ArrayList<>();

  /** A word that is in nothing else; belongs in the vault alone. */
  private static String sealed(String what) {
    String word = "zq" + what + "canaryzq";
    vaultOnly.add(word);
    neverPublic.add(word);
    return word;
  }

  /** A word that lies in the journal, and never on the site. */
  private static String internal(String what) {
    String word = "zq" + what + "canaryzq";
    neverPublic.add(word);
    return word;
  }

  @BeforeAll
  static void wholeLife() throws IOException {
    String ana = sealed("analyst");
    String rui = sealed("reviewer");
    Path key = home.resolve(internal("keyfile") + ".key");
    desk = TestDesk.found(home, ana, rui, "--new-key-file", key.toString());
    Path folder = writeCase();
    desk.take(folder);
    desk.must(
        "incident", "link", "i-second", "r-second", "--reason", sealed("linkreason"), "--as", ana);
    desk.must(
        "incident",
        "unlink",
        "i-second",
        "r-loose",
        "--reason",
        sealed("unlinkreason"),
        "--as",
        ana);
    desk.take(TestDesk.ROOT.resolve("examples").resolve("teaching"));
    vaultOnly.add("CANARY-TEACHING");
    neverPublic.add("CANARY-TEACHING");

    String typed = typeIn(ana);
    judge(ana);

    for (String situation : List.of("birdcage", "tamrin")) {
      String alert = situation + "-001";
      desk.must("alert", "draft", situation, "--as-of", "2024-08-30", "--as", ana);
      desk.must("alert", "review", alert, "--return", sealed("comment" + situation), "--as", rui);
      desk.must("alert", "redraft", alert, "--as-of", "2024-08-31", "--as", ana);
      desk.carryThrough(alert);
      desk.publish();
      desk.must("alert", "update", alert, "--as-of", "2024-09-30", "--as", ana);
      desk.carryThrough(alert + "-r2");
      desk.publish();
      desk.must("alert", "cancel", alert, "--as-of", "2025-06-30", "--as", ana);
      desk.carryThrough(alert + "-r3");
      desk.must("alert", "draft", situation, "--as-of", "2025-06-30", "--as", ana);
      desk.must(
          "alert",
          "abandon",
          situation + "-002",
          "--reason",
          sealed("abandon" + situation),
          "--as",
          ana);
    }
    takeBack(typed, ana);
    desk.publish();
    secretsOfTheWorkspace(key);
  }

  /** An account of a protected source typed in, with an original; gives its id. */
  private static String typeIn(String ana) throws IOException {
    Path original =
        Files.writeString(
            home.resolve(sealed("originalname") + ".txt"), "kept: " + sealed("original") + "\n");
    Path identity = Files.writeString(home.resolve("who.txt"), sealed("typedidentity") + "\n");
    String out =
        desk.must(
            "report",
            "add",
            original.toString(),
            "--situation",
            "birdcage",
            "--protected-source",
            "--identity-file",
            identity.toString(),
            "--kind",
            "witness",
            "--reliability",
            "B",
            "--happened",
            "2024-08-10",
            "--available",
            "2024-08-11",
            "--what",
            "assault",
            "--figure",
            "injured=55524442",
            "--credibility",
            "2",
            "--statement",
            sealed("typedstatement"),
            "--whence",
            sealed("typedwhence"),
            "--as",
            ana);
    neverPublic.addAll(List.of("55524442", "55,524,442"));
    Matcher filed = Pattern.compile("Filed: ([a-z0-9-]+)").matcher(out);
    assertThat(filed.find()).as(out).isTrue();
    String id = filed.group(1);
    desk.must(
        "incident", "link", "i-second", id, "--reason", sealed("typedlinkreason"), "--as", ana);
    return id;
  }

  /** Decides on a finding and on a place in a series, and takes other decisions back. */
  private static void judge(String ana) {
    String finding = "causeway-charter/7";
    desk.must(
        "finding", "reject", "tamrin", finding, "--reason", sealed("findingreason"), "--as", ana);
    desk.must(
        "finding", "reopen", "tamrin", finding, "--reason", sealed("reopenreason"), "--as", ana);
    for (String decision : List.of("confirm", "reject", "release")) {
      String why = sealed("series" + decision);
      desk.must(
          "series", decision, "birdcage", "repetition", "i-third", "--reason", why, "--as", ana);
    }
  }

  /** Takes it back, destroys it, and backs the desk up: before, and after. */
  private static void takeBack(String report, String ana) throws IOException {
    Path backups = Files.createDirectories(home.resolve("backups"));
    desk.must("vault", "backup", backups.resolve("before").toString(), "--as", ana);
    desk.must("report", "withdraw", report, "--reason", sealed("withdrawreason"), "--as", ana);
    desk.must(
        "vault",
        "destroy",
        "--report",
        report,
        "--yes",
        "--reason",
        sealed("destroyreason"),
        "--as",
        ana);
    desk.must("vault", "backup", backups.resolve("after").toString(), "--as", ana);
  }

  private static Path writeCase() throws IOException {
    Path folder = Files.createDirectories(home.resolve("birdcage"));
    Path evidence = Files.createDirectories(folder.resolve("evidence"));
    String file = sealed("filename") + ".txt";
    Files.writeString(evidence.resolve(file), "kept: " + sealed("evidence") + "\n");
    String place = internal("place");
    String witness = internal("witnessid");
    String report = internal("witnessreport");
    String alone = internal("aloneincident");
    Files.writeString(
        folder.resolve("case.yaml"),
        """
        situation:
          id: birdcage
          fictional: true
          name: Birdcage island
          population: people of the island
          people:
            - {source: council, figure: 900, available: 2023-01-01}
          places:
            - {id: gate, name: Gate, point: [-47.1, -124.2], precision-km: 1}
            - {id: harbour, name: Harbour}
            - {id: %1$s, name: %2$s, point: [-47.3, -124.4], precision-km: 1}
          lifelines:
            - {id: road, kind: road, name: The road, joins: [gate, harbour], available: 2023-01-01}
          actors:
            - {id: guard, kind: force, name: The guard}
          recommendations:
            - {id: rec, to: The guard, measure: Open the road, within-days: 3, rests-on: [r-first]}
        sources:
          - {id: council, kind: local-authority, reliability: B, name: The council}
          - {id: %3$s, kind: witness, reliability: B, protected: "%4$s, %5$s"}
        reports:
          - {id: r-first, source: council, happened: 2024-08-01, available: 2024-08-02, what: lifeline-closed, place: gate, lifeline: {id: road, effect: closes}, attributed-to: [guard], credibility: 2, statement: "The road was closed."}
          - {id: r-second, source: council, happened: 2024-08-10, available: 2024-08-11, what: assault, place: gate, attributed-to: [guard], credibility: 2, statement: "People were beaten at the gate."}
          - {id: r-third, source: council, happened: 2024-08-12, available: 2024-08-12, what: detention, place: gate, attributed-to: [guard], credibility: 2, statement: "People were held at the gate."}
          - {id: r-loose, source: council, happened: 2024-08-11, available: 2024-08-12, credibility: 3, statement: "%6$s"}
          - id: %7$s
            source: %3$s
            happened: 2024-08-01T07:13Z
            available: 2024-08-02
            what: lifeline-closed
            place: %1$s
            lifeline: {id: road, effect: closes}
            attributed-to: [guard]
            figures: {duration-hours: 77715553}
            credibility: 2
            statement: "%8$s"
            evidence: [{id: %9$s, file: "evidence/%10$s", media-type: text/plain, whence: "%11$s"}]
          - {id: %12$s, source: %3$s, happened: 2024-08-20, available: 2024-08-21, what: detention, place: %1$s, attributed-to: [guard], figures: {detained: 88816664}, credibility: 2, statement: "%13$s"}
        incidents:
          - id: i-first
            name: Gate, August
            accounts: [r-first, {report: %7$s, reason: "%14$s"}]
            readings:
              - {field: happened, report: r-first, reason: "%15$s"}
          - {id: i-second, name: "Gate, second", accounts: [r-loose]}
          - {id: i-third, name: "Gate, third", accounts: [r-third]}
          - {id: %16$s, name: "%17$s", accounts: [%12$s]}
        """
            .formatted(
                place,
                internal("placename"),
                witness,
                sealed("identity"),
                sealed("address"),
                sealed("loosestatement"),
                report,
                sealed("statement"),
                internal("evidenceid"),
                file,
                sealed("whence"),
                internal("alonereport"),
                sealed("alonestatement"),
                sealed("accountreason"),
                sealed("readingreason"),
                alone,
                internal("alonename")));
    neverPublic.addAll(List.of("77715553", "77,715,553", "88816664", "88,816,664", "07:13"));
    return folder;
  }

  /** What a desk makes for itself: pseudonyms, vault items, commitments, keys. */
  private static void secretsOfTheWorkspace(Path keyFile) throws IOException {
    neverPublic.addAll(
        desk.read(
            open -> {
              List<String> words = new ArrayList<>();
              open.state().people().forEach(person -> words.add(person.pseudonym()));
              for (Sealed item : Soundness.referenced(open).values()) {
                words.add(item.item());
                words.add(item.commitment().replace("hmac-sha256:", ""));
              }
              return words;
            }));
    byte[] key = Files.readAllBytes(keyFile);
    assertThat(key.length).isGreaterThan(16);
    for (String line : new String(key, StandardCharsets.ISO_8859_1).split("\\s+")) {
      if (line.length() >= 32) {
        vaultOnly.add(line);
        neverPublic.add(line);
      }
    }
  }

  @Test
  void nothingProtectedIsOnTheSiteInWhateverForm() {
    assertThat(neverPublic).hasSizeGreaterThan(60);
    assertThat(Traces.below(desk.site(), neverPublic)).isEmpty();
  }

  @Test
  void whatBelongsInTheVaultIsNowhereInTheClearOnTheDisk() {
    assertThat(vaultOnly).hasSizeGreaterThan(22);
    assertThat(Traces.below(desk.folder(), vaultOnly)).isEmpty();
    assertThat(Traces.below(home.resolve("backups"), vaultOnly)).isEmpty();
  }

  @Test
  void thePassphraseIsNowhere(@TempDir Path elsewhere) throws IOException {
    String phrase = "zqpassphrasecanaryzq seven";
    Path file = Files.writeString(elsewhere.resolve("passphrase"), phrase + "\n");
    TestDesk other = TestDesk.found(elsewhere, "Ana", "Rui", "--passphrase-file", file.toString());
    assertThat(Traces.below(other.folder(), List.of("zqpassphrasecanaryzq"))).isEmpty();
  }

  @Test
  void theCanariesDidGoThroughTheDesk() throws IOException {
    String shown = desk.must("incident", "show", "i-first");
    assertThat(shown).contains("zqstatementcanaryzq");
    try (Stream<Path> files = Files.walk(desk.site())) {
      assertThat(files.filter(file -> file.endsWith("notice.json"))).hasSize(6);
    }
  }

  @Test
  void theSearchFindsWhatIsHidden() {
    String word = "zqhiddencanaryzq";
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    List<String> written =
        List.of(
            "a " + word.toUpperCase(java.util.Locale.ROOT),
            "{\"x\":\"zqhidden\\u0063anaryzq\"}",
            "<p>zqhidden&#x63;anaryzq</p>",
            "zqhidden%63anaryzq",
            "x " + HexFormat.of().formatHex(bytes),
            "y "
                + Base64.getEncoder()
                    .encodeToString(("prefix " + word + " end").getBytes(StandardCharsets.UTF_8)),
            Base64.getUrlEncoder()
                .encodeToString(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.UTF_8)));
    assertThat(written)
        .allSatisfy(
            text ->
                assertThat(Traces.in(text.getBytes(StandardCharsets.UTF_8), List.of(word)))
                    .containsExactly(word));
  }
}
