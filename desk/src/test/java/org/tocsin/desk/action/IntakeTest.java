package org.tocsin.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.core.alert.Wordings;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Situation;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.MadeUpGed;
import org.tocsin.desk.Visitor;
import org.tocsin.desk.words.Words;

/** What comes in through the browser: accounts typed, files brought. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeTest {

  private DeskFixture desk;
  private Path workspace;
  private Visitor analyst;

  @BeforeAll
  void serve(@TempDir Path folder) {
    workspace = folder;
    desk = DeskFixture.serve(folder, "teaching");
    analyst = desk.visitor("Analyst");
  }

  @AfterAll
  void close() {
    desk.close();
  }

  private static JsonNode read(Visitor.Reply reply) {
    try {
      return new ObjectMapper().readTree(reply.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(reply.status() + reply.body(), e);
    }
  }

  private String situation() {
    return desk.desk().room().situations().get(0).id();
  }

  private Map<String, String> sound(String statement) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("situation", situation());
    fields.put("source", "southern-post");
    fields.put("happened", "morning of 3 Dec 2022");
    fields.put("available", "2022-12-04");
    fields.put("what", "lifeline-closed");
    fields.put("place", "causeway-gate");
    fields.put("figures", "persons-cut-off=over 200\nduration-hours=2-3");
    fields.put("credibility", "3");
    fields.put("statement", statement);
    fields.put("language", "en");
    return fields;
  }

  private Report filed(Visitor.Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(303);
    String id = reply.header("Location").replaceFirst(".*/", "");
    return desk.workspace().state().record(Report.class, RecordKind.REPORT, id).orElseThrow();
  }

  @Test
  void anAccountIsFiledAsItIsTypedWithImpreciseTimesAndRanges() {
    Visitor.Reply reply =
        analyst.post("/intake/report", sound("The paper says the gate was shut for hours."));
    Report report = filed(reply);
    assertThat(report.happened().toString()).isEqualTo("2022-12-03T04:00:00/2022-12-03T11:59:59");
    assertThat(report.figures()).hasToString("{PERSONS_CUT_OFF=at least 201, DURATION_HOURS=2-3}");
    Visitor.Reply where = analyst.get(reply.header("Location"));
    assertThat(where.body()).contains(report.id(), "source=southern-post");
    assertThat(
            analyst.get("/intake/report?situation=" + situation() + "&source=southern-post").body())
        .contains("value=\"southern-post\"");
  }

  @Test
  void whatIsOnFileIsMeantByItsNameInAnyCaseAndLanguage() {
    Map<String, String> fields = sound("typed from memory");
    fields.put("source", "SOUTHERN POST");
    fields.put("place", "Causeway gate");
    fields.put("happened", "3-5 décembre 2022");
    fields.put("figures", "over 200 cut off; heures: 2-3");
    Visitor.Reply french = analyst.get("/intake/report", "Accept-Language", "fr");
    String word = Words.in("fr").word(Wordings.event(EventKind.LIFELINE_CLOSED));
    assertThat(french.body()).contains(word);
    fields.put("what", word.toUpperCase(Locale.ROOT));
    Report report = filed(analyst.post("/intake/report", fields));
    assertThat(report.source()).isEqualTo("southern-post");
    assertThat(report.place()).contains("causeway-gate");
    assertThat(report.what()).contains(EventKind.LIFELINE_CLOSED);
    assertThat(report.happened()).hasToString("2022-12-03/2022-12-05");
    assertThat(report.figures()).hasSize(2);
  }

  @Test
  void aNameIsOfTheLanguageInWhichItIsTypedAndEveryPageTellsIt() {
    Visitor french = desk.visitor("Founder");
    assertThat(french.post("/language", Map.of("language", "fr")).status()).isEqualTo(303);
    Map<String, String> fields = sound("La route est coupée.");
    fields.put("situation", "new");
    fields.put("newSituation", "Vallée d’Orr");
    fields.put("newPopulation", "habitants de la vallée");
    fields.put("newSource", "Radio d’Orr");
    fields.put("newSourceKind", "press");
    fields.put("newPlace", "col d’Orr");
    fields.put("newActor", "garde d’Orr");
    fields.put("newActorKind", "state");
    fields.put("newIncident", "Col d’Orr, décembre 2022");
    fields.put("what", "killing");
    fields.remove("source");
    fields.remove("place");
    Report report = filed(french.post("/intake/report", fields));
    assertThat(
            desk.desk()
                .room()
                .state()
                .record(Situation.class, RecordKind.SITUATION, report.situation())
                .orElseThrow()
                .name()
                .byLanguage())
        .containsExactly(Map.entry("fr", "Vallée d’Orr"));
    for (String language : Words.LANGUAGES) {
      assertThat(
              analyst.get("/situations/" + report.situation(), "Accept-Language", language).body())
          .contains("Vallée d’Orr");
    }
    String alert =
        analyst.post("/alerts", Map.of("situation", report.situation())).header("Location");
    for (String file : new String[] {"en.html", "fr.html", "ar.html", "cap.xml", "notice.json"}) {
      assertThat(analyst.get(alert + "/preview/" + file).body()).as(file).contains("Vallée d’Orr");
    }
  }

  @Test
  void aFigureGivenTwiceIsNotQuietlyTheLast() {
    Map<String, String> fields = sound("two figures of one thing");
    fields.put("figures", "killed=3\nkilled=5");
    Visitor.Reply reply = analyst.post("/intake/report", fields);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body()).contains("“killed=5” gives a figure of something");
  }

  @Test
  void aNewSituationSourcePlaceAndIncidentComeWithTheAccount() {
    Map<String, String> fields = sound("The office says that the bridge was shut at noon.");
    fields.put("situation", "new");
    fields.put("newSituation", "Upper valley (made up)");
    fields.put("newPopulation", "residents of the upper valley");
    fields.remove("source");
    fields.remove("place");
    fields.put("newSource", "Valley relief office (made up)");
    fields.put("newSourceKind", "civil-society");
    fields.put("newSourceReliability", "c");
    fields.put("newPlace", "Old bridge");
    fields.put("newIncident", "Old bridge, December 2022");
    Report report = filed(analyst.post("/intake/report", fields));
    assertThat(report.situation()).isEqualTo("upper-valley-made-up");
    assertThat(report.place()).contains("old-bridge");
    assertThat(analyst.get("/incidents/old-bridge-december-2022").body())
        .contains("Valley relief office (made up)", "Old bridge");
  }

  @Test
  void allProblemsAreToldAtOnceBesideTheirFieldsAndNothingIsLost() {
    Map<String, String> fields = sound("Kept word for word <b>&");
    fields.put("happened", "03/12/2022");
    fields.put("available", "someday");
    fields.put("source", "southern-pst");
    fields.put("place", "nowhere");
    fields.put("figures", "killed=many\nfoo=3");
    fields.put("credibility", "9");
    int before = reports();
    Visitor.Reply reply = analyst.post("/intake/report", fields);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body())
        .contains(
            "id=\"happened-problem\"",
            "id=\"available-problem\"",
            "id=\"source-problem\"",
            "id=\"place-problem\"",
            "id=\"figures-problem\"",
            "southern-post",
            "Kept word for word &lt;b&gt;&amp;",
            "value=\"03/12/2022\"");
    assertThat(reports()).isEqualTo(before);
    assertThat(analyst.get("/intake/report").body()).contains("Kept word for word");
    analyst.post("/drafts/report", Map.of("statement", ""));
  }

  /** Until it is sent: then it is a document in the tray. */
  @Test
  void whatWasPastedOutlivesTheBrowser() throws IOException {
    String text = "PASTE-CANARY the road closed at ten";
    analyst.post("/drafts/intake", Map.of("text", text, "whence", "https://example.org/\"a\""));
    assertThat(desk.visitor("Analyst").get("/intake").body())
        .contains(text, "https://example.org/&#34;a&#34;");
    assertThat(desk.visitor(DeskFixture.FOUNDER).get("/intake").body())
        .doesNotContain("PASTE-CANARY");
    assertThat(onDisk("PASTE-CANARY")).isFalse();
    analyst.post("/intake", Map.of("text", text));
    assertThat(analyst.get("/intake").body()).doesNotContain("PASTE-CANARY");
  }

  private int reports() {
    return desk.workspace().state().records(Report.class, RecordKind.REPORT).size();
  }

  @Test
  void aDraftOutlivesTheBrowserAndIsNobodyElses() throws IOException {
    analyst.post(
        "/drafts/report",
        Map.of("situation", situation(), "statement", "DRAFT-CANARY half a sentence"));
    assertThat(desk.visitor("Analyst").get("/intake/report").body())
        .contains("DRAFT-CANARY half a sentence");
    assertThat(desk.visitor(DeskFixture.FOUNDER).get("/intake/report").body())
        .doesNotContain("DRAFT-CANARY");
    assertThat(onDisk("DRAFT-CANARY")).isFalse();
    filed(analyst.post("/intake/report", sound("A sentence that replaces the half one.")));
    assertThat(analyst.get("/intake/report").body()).doesNotContain("DRAFT-CANARY");
  }

  private boolean onDisk(String canary) throws IOException {
    try (Stream<Path> files = Files.walk(workspace)) {
      return files
          .filter(Files::isRegularFile)
          .anyMatch(
              file -> {
                try {
                  return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                      .contains(canary);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  @Test
  void whatIsTypedIsReadBackAsItIsTyped() {
    assertThat(analyst.post("/intake/reading", Map.of("happened", "morning of 3 Dec 2022")).body())
        .contains("2022-12-03T04:00:00/2022-12-03T11:59:59", "understood");
    assertThat(analyst.post("/intake/reading", Map.of("happened", "03/12/2022")).body())
        .contains("problem");
    assertThat(analyst.post("/intake/reading", Map.of("figures", "displaced=100-150k")).body())
        .contains("100,000", "150,000");
  }

  @Test
  void whatIsTypedBadlyIsRefusedInTheLanguageOfWhoTypes() {
    assertThat(inLanguage("fr", "/intake/reading", Map.of("happened", "03/12/2022")).body())
        .contains(
            "n’est pas une date que Tocsin sait lire\u202f; attendu\u00a0: une date dont le mois",
            "Essayez 3 Dec 2022, morning of 3 Dec 2022, 2022-12 ou 2022-12-03.")
        .doesNotContain("expected", "Try ");
    assertThat(inLanguage("ar", "/intake/reading", Map.of("figures", "killed=100.000")).body())
        .contains("لا نقطة قبل ثلاثة أرقام وحدها", "100000 أو 100.0000");
    Map<String, String> fields = sound("Ce que dit le journal.");
    fields.put("happened", "2022-13");
    fields.put("source", "southern-pst");
    fields.put("figures", "killed=many\nfoo=3");
    fields.put("credibility", "9");
    Visitor.Reply reply = inLanguage("fr", "/intake/report", fields);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body())
        .contains(
            "un mois de 01 à 12, ou une saison de 21 à 24",
            "Introuvable\u00a0: source «\u00a0southern-pst\u00a0».",
            "vouliez-vous dire southern-post\u202f?",
            "un chiffre comme 120000, about 60",
            "Regardez encore\u00a0: connus\u00a0: ",
            "n’est pas une cote de crédibilité")
        .doesNotContain("expected", "did you mean", "known:", "is not");
    analyst.post("/drafts/report", Map.of("statement", ""));
  }

  private Visitor.Reply inLanguage(String language, String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("token", analyst.token());
    return analyst.postAsItIs(path, all, "Accept-Language", language);
  }

  @Test
  void anAccountOfTheSameDaysPlaceAndWordsIsProposedAsADuplicateWithTheReason() {
    String statement = "Travellers told the paper that the ferry landing was barred by ropes.";
    Report report = filed(analyst.post("/intake/report", sound(statement)));
    Map<String, String> again = sound(statement);
    again.put("happened", "3 Dec 2022");
    assertThat(analyst.post("/intake/duplicates", again).body())
        .contains(report.id(), "nearly the same words", "the same days", "the same place");
    again.put("happened", "1999");
    again.put("statement", "Something else altogether was told of another year and another road.");
    assertThat(analyst.post("/intake/duplicates", again).body()).doesNotContain(report.id());
  }

  // Files

  private Visitor.Reply bring(String name, byte[] bytes) {
    return analyst.bring("/intake", Map.of(), "files", name, bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private JsonNode job() throws InterruptedException {
    return read(analyst.lastJob());
  }

  @Test
  void aSavedPageIsKeptByItsDigestAndComesBackAsAnAttachmentAlone() throws IOException {
    byte[] page = utf8("<!DOCTYPE html><script>alert('PAGE-CANARY')</script>");
    assertThat(bring("../../picture.png", page).status()).isEqualTo(303);
    JsonNode kept = null;
    for (JsonNode item : read(analyst.json("/intake")).path("tray")) {
      if (item.path("mediaType").asText().equals("text/html")) {
        kept = item;
      }
    }
    assertThat(kept).isNotNull();
    assertThat(kept.path("name").asText()).isEqualTo("picture.png");
    assertThat(kept.path("named").asText()).isEqualTo("image/png");
    String id = kept.path("id").asText();
    Map<String, String> fields = sound("A page says that the gate was shut on that day.");
    fields.put("files", id);
    Report report = filed(analyst.post("/intake/report", fields));
    assertThat(report.evidence()).hasSize(1);
    assertThat(read(analyst.json("/intake")).path("tray").toString()).doesNotContain(id);
    String address = "/reports/" + report.id() + "/evidence/e-1";
    assertThat(analyst.get(address).body())
        .contains(kept.path("sha256").asText(), "unchanged", "filed with the account", "Analyst")
        .doesNotContain("<script>alert");
    Visitor.Reply original = analyst.post(address, Map.of());
    assertThat(original.body()).contains("PAGE-CANARY");
    assertThat(original.header("Content-Disposition")).startsWith("attachment");
    assertThat(original.header("Content-Type")).startsWith("application/octet-stream");
    assertThat(original.header("Content-Security-Policy")).contains("sandbox");
    assertThat(original.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(onDisk("PAGE-CANARY")).isFalse();
  }

  @Test
  void aFileThatComesWithAFaultyFormIsNotLost() {
    Map<String, String> fields = sound("With a file.");
    fields.put("happened", "whenever");
    Visitor.Reply reply =
        analyst.bring("/intake/report", fields, "evidence", "note.txt", utf8("A note, made up."));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body()).containsPattern("name=\"files\" value=\"f-[0-9a-f]+\" checked");
  }

  @Test
  void eventDataAreReadInTheBackgroundAndABrokenRowIsToldWithItsLine() throws Exception {
    byte[] file =
        utf8(
            String.join(
                "\n",
                MadeUpGed.HEADER,
                MadeUpGed.record(1, "2013-03-01", "4"),
                MadeUpGed.record(2, "2013-03-02", "some"),
                MadeUpGed.record(3, "2013-03-03", "2"),
                ""));
    assertThat(bring("ged231.csv", file).header("Location")).isEqualTo("/intake");
    JsonNode job = job();
    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
    assertThat(job.path("says").toString()).contains("2 rows", "1 record was broken");
    assertThat(job.path("broken").get(0).path("line").asInt()).isEqualTo(3);
    assertThat(analyst.get("/intake").body()).contains("ucdp-ged");
    assertThat(analyst.get("/intake", "Accept-Language", "fr").body()).contains("pas un nombre");
    bring("ged231.csv", file);
    assertThat(job().path("says").toString()).contains("already");
  }

  @Test
  void workThatIsCancelledLeavesNothing() throws Exception {
    int before = desk.workspace().state().imports().size();
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch holding = new CountDownLatch(1);
    Thread other =
        new Thread(
            () ->
                desk.desk()
                    .room()
                    .writing(
                        Optional.empty(),
                        open -> {
                          holding.countDown();
                          try {
                            held.await();
                          } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                          }
                          return 0;
                        }));
    other.start();
    holding.await();
    bring(
        "ged232.csv",
        utf8(MadeUpGed.HEADER + "\n" + MadeUpGed.record(7, "2013-04-01", "4") + "\n"));
    String id = read(analyst.json("/intake")).path("jobs").get(0).path("id").asText();
    assertThat(desk.visitor(DeskFixture.FOUNDER).json("/intake/jobs/" + id).status())
        .isEqualTo(404);
    assertThat(analyst.post("/intake/jobs/" + id + "/cancel", Map.of()).status()).isEqualTo(303);
    held.countDown();
    other.join();
    assertThat(job().path("state").asText()).isEqualTo("cancelled");
    assertThat(desk.workspace().state().imports()).hasSize(before);
  }

  @Test
  void aZippedCaseFolderIsTakenAndAFaultInOneIsToldWithFileAndLine() throws Exception {
    byte[] sound = zip("kenya", "");
    bring("kenya.zip", sound);
    JsonNode job = job();
    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
    assertThat(analyst.get(job.path("address").asText()).status()).isEqualTo(200);
    bring("broken.zip", zip("aceh", "\nsources:\n  - {id: BAD ID, kind: gossip}\n"));
    JsonNode refused = job();
    assertThat(refused.path("state").asText()).isEqualTo("refused");
    assertThat(refused.path("problems").get(0).path("where").asText())
        .containsPattern("yaml:[0-9]+");
    assertThat(analyst.get("/intake", "Accept-Language", "fr").body())
        .contains("«\u00a0BAD ID\u00a0» n’est pas un identifiant")
        .doesNotContain("is not an id");
  }

  private static byte[] zip(String example, String more) throws IOException {
    Path folder = Path.of(System.getProperty("tocsin.root", ".."), "examples", example);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(example + "/" + folder.relativize(file)));
        zip.write(Files.readAllBytes(file));
      }
      if (!more.isEmpty()) {
        zip.putNextEntry(new ZipEntry(example + "/more.yaml"));
        zip.write(utf8(more));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void whatAProtectedSourceGaveIsInNoBytesBeforeItIsOpenedAndOpeningIsRecorded() {
    Map<String, String> fields = sound("PROTECTED-CANARY someone saw the gate shut.");
    fields.remove("source");
    fields.put("newSourceProtected", "yes");
    fields.put("newSourceIdentity", "IDENTITY-CANARY a made-up person");
    fields.put("newSourceKind", "witness");
    fields.put("whence", "WHENCE-CANARY");
    fields.put(
        "incident",
        read(analyst.json("/intake/report?situation=" + situation()))
            .path("incidents")
            .get(0)
            .path("id")
            .asText());
    Report report =
        filed(
            analyst.bring(
                "/intake/report", fields, "evidence", "NAME-CANARY.txt", utf8("FILE-CANARY")));
    String address = "/reports/" + report.id() + "/evidence/e-1";
    StringBuilder seen = new StringBuilder();
    for (String path :
        new String[] {
          "/",
          "/intake",
          "/intake/filed/" + report.id(),
          "/situations/" + situation(),
          "/incidents/" + fields.get("incident"),
          address,
          "/intake/report",
          "/signals"
        }) {
      seen.append(analyst.get(path).body()).append(analyst.json(path).body());
    }
    seen.append(analyst.post("/intake/duplicates", fields).body());
    assertThat(seen.toString()).contains(report.id()).doesNotContain("CANARY");
    assertThat(desk.visitor("Reader").get(address).status()).isEqualTo(404);
    assertThat(desk.visitor("Reader").post(address, Map.of()).status()).isEqualTo(403);
    long before = desk.workspace().state().position();
    assertThat(analyst.post(address, Map.of()).body()).contains("FILE-CANARY");
    assertThat(desk.workspace().state().position()).isEqualTo(before + 1);
    assertThat(analyst.get(address).body()).contains("saved the original");
  }
}
