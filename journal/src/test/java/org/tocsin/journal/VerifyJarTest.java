package org.tocsin.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonReader;
import org.tocsin.journal.note.SignedNote;
import org.tocsin.journal.site.KeyHistory;
import org.tocsin.journal.site.KeyStatement;

/** The small jar, run as a stranger does: in a process of its own, with nothing beside it. */
class VerifyJarTest {
  private static Path jar = Path.of("");

  @TempDir Path directory;

  private Path pins = Path.of("");
  private Path site = Path.of("");

  /** What a run of the program said. */
  private record Said(int exit, String out, String err) {}

  @BeforeAll
  static void findJar() throws IOException, URISyntaxException {
    Path classes =
        Path.of(Journal.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.list(Objects.requireNonNull(classes.getParent()))) {
      List<Path> jars = files.filter(file -> file.toString().endsWith("-verify.jar")).toList();
      Assumptions.assumeFalse(
          jars.isEmpty(), "the verify jar is not beside the classes: it is built by Maven");
      jar = jars.get(0);
    }
  }

  @BeforeEach
  void publish() {
    site = directory.resolve("site");
    pins = directory.resolve("pins");
  }

  private Said verify(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Duser.home=" + directory));
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(arguments));
    Path out = directory.resolve("out");
    Path err = directory.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).isTrue();
    return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  @Test
  void a_good_site_is_accepted_and_one_changed_byte_is_refused_by_name() throws Exception {
    PublishedSite.in(site);
    String key = PublishedSite.KEY.verifier().fingerprint();
    Said good = verify(site.toString(), "--key", key);
    assertThat(good.err()).isEmpty();
    assertThat(good.exit()).isZero();
    assertThat(directory.resolve(".tocsin")).doesNotExist();
    DamagedJournal.flip(site.resolve("alerts/n-2/notice.json"), 7);
    Said changed = verify(site.toString(), "--key", key);
    assertThat(changed.exit()).isEqualTo(1);
    assertThat(changed.out()).contains("alerts/n-2/notice.json").doesNotContain("alerts/n-1/");
    Said json = verify(site.toString(), "--key", key, "--json");
    assertThat(json.exit()).isEqualTo(1);
    assertThat(JsonReader.read(json.out())).isInstanceOf(JsonObject.class);
    assertThat(json.out()).contains("\"alerts/n-2/notice.json\"");
  }

  @Test
  void the_outcome_as_json_says_what_was_verified() throws Exception {
    PublishedSite.in(site);
    Said said = verify(site.toString(), "--json");
    assertThat(said.exit()).isZero();
    JsonObject outcome = (JsonObject) JsonReader.read(said.out());
    assertThat(outcome.toString()).contains("n-1").contains("n-2").contains("n-3");
    assertThat(said.out()).contains(PublishedSite.KEY.verifier().fingerprint());
    assertThat(directory.resolve(".tocsin").resolve("pins")).isNotEmptyFile();
  }

  @Test
  void a_checkpoint_kept_from_earlier_must_be_continued() throws Exception {
    PublishedSite published = PublishedSite.in(site);
    Path since = directory.resolve("kept");
    Files.write(since, published.published().get(0).bytes());
    assertThat(verify(site.toString(), "--since", since.toString()).exit()).isZero();
    Journal other = Journal.inMemory(new Random(9));
    other.append(Drafts.NOON, Drafts.drafts(6));
    String forked = other.checkpoint(PublishedSite.ORIGIN).text();
    Files.write(since, SignedNote.sign(forked, PublishedSite.KEY).bytes());
    Said said = verify(site.toString(), "--since", since.toString());
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.out()).isNotBlank();
    Files.writeString(since, "no checkpoint");
    assertThat(verify(site.toString(), "--since", since.toString()).exit()).isEqualTo(2);
  }

  @Test
  void the_first_use_pins_a_changed_key_is_refused_and_a_rotation_is_followed() throws Exception {
    PublishedSite published = PublishedSite.in(site);
    String[] pinned = {site.toString(), "--pins", pins.toString()};
    assertThat(verify(pinned).exit()).isZero();
    String first = Files.readString(pins, StandardCharsets.UTF_8);
    assertThat(first).contains(PublishedSite.KEY.verifier().vkey());
    Path strangers = directory.resolve("strangers");
    Files.writeString(
        strangers, "tocsin pins v1\n" + PublishedSite.signer("03").verifier().vkey() + "\n");
    Said refused = verify(site.toString(), "--pins", strangers.toString());
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.out()).contains("key changed");
    assertThat(Files.readString(strangers)).doesNotContain(PublishedSite.KEY.verifier().vkey());
    published.publish(
        PublishedSite.NEXT_KEY,
        KeyHistory.EMPTY.plus(
            KeyStatement.rotate(PublishedSite.KEY, PublishedSite.NEXT_KEY, Drafts.NOON, "yearly")));
    assertThat(verify(pinned).exit()).isZero();
    assertThat(Files.readString(pins)).contains(PublishedSite.NEXT_KEY.verifier().vkey());
  }

  @Test
  void wrong_usage_and_unusable_files_end_in_2_and_help_in_0() throws Exception {
    Files.createDirectories(site);
    for (String[] arguments :
        new String[][] {{}, {site.toString(), "--nonsense"}, {site + "-missing"}}) {
      Said said = verify(arguments);
      assertThat(said.exit()).isEqualTo(2);
      assertThat(said.err()).contains("--help");
      assertThat(said.out()).isEmpty();
    }
    Files.writeString(pins, "not pins");
    assertThat(verify(site.toString(), "--pins", pins.toString()).exit()).isEqualTo(2);
    assertThat(verify("--help").out()).contains("Exit codes");
  }
}
