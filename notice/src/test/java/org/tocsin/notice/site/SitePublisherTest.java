package org.tocsin.notice.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.journal.site.Expectation;
import org.tocsin.journal.site.SiteVerifier;
import org.tocsin.notice.Edition;
import org.tocsin.notice.SampleNotices;

class SitePublisherTest {
  private static final Edition FIRST = new Edition(List.of(SampleNotices.first()));
  private static final Edition LATER = SampleNotices.edition();
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path folder;

  @Test
  void whatIsPublishedVerifies() throws IOException {
    Path site = folder.resolve("site");
    Published published = publish(site, LATER);
    assertThat(published.removed()).isEmpty();
    assertThat(published.unchanged()).isZero();
    assertThat(new SiteVerifier(Expectation.NOTHING).verify(site).isAccepted()).isTrue();
    assertThat(site.resolve(SitePublisher.STAGING)).doesNotExist();
    assertThat(files(site)).containsKey("proof/manifest").hasSize(published.written().size());
  }

  @Test
  void anyChangedByteIsRefused() throws IOException {
    Path site = folder.resolve("site");
    publish(site, FIRST);
    for (String path : files(site).keySet()) {
      Path file = site.resolve(path);
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length == 0) {
        continue;
      }
      byte[] changed = bytes.clone();
      changed[bytes.length / 2] ^= 1;
      Files.write(file, changed);
      assertThat(new SiteVerifier(Expectation.NOTHING).verify(site).isAccepted())
          .as(path)
          .isFalse();
      Files.write(file, bytes);
    }
    assertThat(new SiteVerifier(Expectation.NOTHING).verify(site).isAccepted()).isTrue();
  }

  @Test
  void publishingTheSameAgainTouchesNothing() throws IOException {
    publish(folder, FIRST);
    age(folder);
    Published again = publish(folder, FIRST);
    assertThat(again.written()).isEmpty();
    assertThat(again.removed()).isEmpty();
    for (String path : files(folder).keySet()) {
      assertThat(Files.getLastModifiedTime(folder.resolve(path))).as(path).isEqualTo(LONG_AGO);
    }
  }

  @Test
  void publishingMoreChangesOnlyWhatChanges() throws IOException {
    publish(folder, FIRST);
    Map<String, String> before = files(folder);
    age(folder);
    Published more = publish(folder, LATER);
    Map<String, String> after = files(folder);
    for (String path : before.keySet()) {
      boolean same = before.get(path).equals(after.get(path));
      assertThat(more.written().contains(path)).as(path).isEqualTo(!same);
      assertThat(Files.getLastModifiedTime(folder.resolve(path)).equals(LONG_AGO))
          .as(path)
          .isEqualTo(same);
    }
    assertThat(more.written())
        .contains("proof/manifest", "index.html")
        .doesNotContain(
            "alerts/corridor-001/notice.json", "alerts/corridor-001/cap.xml", "style.css");
  }

  @Test
  void whatIsNoLongerPartIsRemovedWithItsFolder() throws IOException {
    publish(folder, LATER);
    Published fewer = publish(folder, FIRST);
    assertThat(fewer.removed()).contains("alerts/corridor-002/cap.xml");
    assertThat(folder.resolve("alerts/corridor-002")).doesNotExist();
    assertThat(new SiteVerifier(Expectation.NOTHING).verify(folder).isAccepted()).isTrue();
  }

  @Test
  void aFolderWithForeignFilesIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("thesis.txt"), "years of work");
    assertFault(FIRST, PublishFault.Code.FOREIGN, "thesis.txt");
    assertThat(files(folder)).containsOnlyKeys("thesis.txt");
    Files.delete(folder.resolve("thesis.txt"));
    publish(folder, FIRST);
    Files.writeString(folder.resolve("alerts/notes.txt"), "mine");
    Map<String, String> before = files(folder);
    assertFault(LATER, PublishFault.Code.FOREIGN, "alerts/notes.txt");
    assertThat(files(folder)).isEqualTo(before);
  }

  @Test
  void aFileOfOurNameThatWeDidNotWriteIsForeign() throws IOException {
    Files.writeString(folder.resolve("index.html"), "my home page");
    assertFault(FIRST, PublishFault.Code.FOREIGN, "index.html");
    assertThat(folder.resolve("index.html")).hasContent("my home page");
  }

  @Test
  void aLinkInTheFolderIsForeign() throws IOException {
    publish(folder, FIRST);
    Path outside = Files.createTempFile("outside", ".css");
    Files.delete(folder.resolve("style.css"));
    Files.createSymbolicLink(folder.resolve("style.css"), outside);
    assertFault(FIRST, PublishFault.Code.FOREIGN, "style.css");
    assertThat(outside).isEmptyFile();
    Files.delete(outside);
  }

  @Test
  void whereSigningIsImpossibleNothingIsWritten() throws IOException {
    Path site = folder.resolve("site");
    Proofs proofs = TestLog.proofs(FIRST);
    Proofs unsigned =
        new Proofs(
            proofs.origin(),
            proofs.checkpointSize(),
            proofs.files(),
            text -> {
              throw new IOException("the key is locked");
            });
    assertThatThrownBy(() -> new SitePublisher().publish(site, Site.files(FIRST), unsigned))
        .isInstanceOfSatisfying(
            PublishFault.class,
            fault -> assertThat(fault.code()).isEqualTo(PublishFault.Code.SIGNING))
        .hasMessageContaining("the key is locked");
    assertThat(site).doesNotExist();
    publish(folder, FIRST);
    Map<String, String> before = files(folder);
    assertThatThrownBy(() -> new SitePublisher().publish(folder, Site.files(LATER), unsigned))
        .isInstanceOf(PublishFault.class);
    assertThat(files(folder)).isEqualTo(before);
  }

  @Test
  void twoPublicationsAtOnceAreNotMixed() throws IOException {
    publish(folder, FIRST);
    Path staging = Files.createDirectory(folder.resolve(SitePublisher.STAGING));
    try (FileChannel channel =
            FileChannel.open(
                staging.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertFault(LATER, PublishFault.Code.BUSY, "under way");
    }
    publish(folder, LATER);
    assertThat(new SiteVerifier(Expectation.NOTHING).verify(folder).isAccepted()).isTrue();
  }

  @Test
  void aCrashAtAnyStepIsHarmlessOrDetectedAndMendedByPublishingAgain() throws IOException {
    SortedMap<String, byte[]> files = Site.files(LATER);
    int steps = 0;
    boolean ended = false;
    int harmless = 0;
    int detected = 0;
    while (!ended) {
      Path site = folder.resolve("crash-" + steps);
      publish(site, FIRST);
      Map<String, String> before = files(site);
      try {
        new SitePublisher(new FailingDisk(steps)).publish(site, files, TestLog.proofs(LATER));
        ended = true;
      } catch (PublishFault fault) {
        Map<String, String> after = files(site);
        after.keySet().removeIf(path -> path.startsWith(SitePublisher.STAGING));
        boolean accepted = new SiteVerifier(Expectation.NOTHING).verify(site).isAccepted();
        if (fault.code() == PublishFault.Code.UNTOUCHED) {
          assertThat(after).isEqualTo(before);
          harmless++;
        } else {
          assertThat(fault.code()).isEqualTo(PublishFault.Code.HALF_DONE);
          assertThat(accepted).as("half-done at step %d", steps).isFalse();
          detected++;
        }
        publish(site, LATER);
      }
      assertThat(new SiteVerifier(Expectation.NOTHING).verify(site).isAccepted()).isTrue();
      assertThat(site.resolve(SitePublisher.STAGING)).doesNotExist();
      steps++;
    }
    assertThat(harmless).as("steps before the first move").isGreaterThan(10);
    assertThat(detected).as("steps after it").isGreaterThan(10);
  }

  @Test
  void aCrashDuringTheFirstPublicationIsMendedToo() throws IOException {
    for (int steps = 0; steps < 60; steps += 3) {
      Path site = folder.resolve("first-" + steps);
      try {
        new SitePublisher(new FailingDisk(steps))
            .publish(site, Site.files(FIRST), TestLog.proofs(FIRST));
      } catch (PublishFault fault) {
        assertThat(fault.remedy()).contains("publish again");
      }
      publish(site, FIRST);
      assertThat(new SiteVerifier(Expectation.NOTHING).verify(site).isAccepted()).isTrue();
    }
  }

  @Test
  void theCommandsInVerifyTextWorkAndRefuse() throws Exception {
    assumeTrue(
        runs("openssl version") && runs("sha256sum --version"), "skipped: no openssl or sha256sum");
    publish(folder, LATER);
    List<String> commands =
        Files.readString(folder.resolve("verify.txt"))
            .lines()
            .filter(line -> line.matches("  (scratch=|cut |printf |sed |openssl |find ).*"))
            .map(String::strip)
            .toList();
    assertThat(commands).hasSize(9);
    assertThat(shell(commands)).isEqualTo("Signature Verified Successfully\n");
    Path cap = folder.resolve("alerts/corridor-001/cap.xml");
    Files.writeString(cap, Files.readString(cap).replace("Actual", "Action"));
    assertThat(shell(commands)).contains("alerts/corridor-001/cap.xml: FAILED");
    Files.writeString(folder.resolve("foreign.txt"), "x");
    assertThat(shell(commands)).contains("foreign.txt");
  }

  private boolean runs(String command) throws Exception {
    try {
      return new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).start().waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private String shell(List<String> commands) throws Exception {
    Process process =
        new ProcessBuilder("sh", "-c", String.join("\n", commands))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }

  private Published publish(Path site, Edition edition) {
    return new SitePublisher().publish(site, Site.files(edition), TestLog.proofs(edition));
  }

  private void assertFault(Edition edition, PublishFault.Code code, String named) {
    assertThatThrownBy(() -> publish(folder, edition))
        .isInstanceOfSatisfying(
            PublishFault.class, fault -> assertThat(fault.code()).isEqualTo(code))
        .hasMessageContaining(named);
  }

  private static void age(Path site) throws IOException {
    for (String path : files(site).keySet()) {
      Files.setLastModifiedTime(site.resolve(path), LONG_AGO);
    }
  }

  private static Map<String, String> files(Path site) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(site)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            site.relativize(file).toString().replace('\\', '/'),
            HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return files;
  }
}
