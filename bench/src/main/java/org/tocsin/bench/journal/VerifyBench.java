package org.tocsin.bench.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tocsin.journal.EntryDraft;
import org.tocsin.journal.Journal;
import org.tocsin.journal.SiteProofs;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.note.NoteSigner;
import org.tocsin.journal.note.SignedNote;
import org.tocsin.journal.site.Expectation;
import org.tocsin.journal.site.KeyHistory;
import org.tocsin.journal.site.SiteManifest;
import org.tocsin.journal.site.SitePath;
import org.tocsin.journal.site.SiteVerifier;
import org.tocsin.journal.site.Verification;
import org.tocsin.journal.tree.Hash;
import org.tocsin.journal.tree.TreeHasher;

/**
 * Megabytes a second of verifying a whole site, beside bare SHA-256 over the same files, one after
 * the other on one thread and, as the verifier does, on two.
 *
 * <p>Arguments: a directory, notices, kibibytes of pages a notice, rounds.
 */
public final class VerifyBench {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String ORIGIN = "desk.example/bench";
  private static final int BUFFER = 1 << 18;

  private VerifyBench() {}

  /** Runs and prints a line. */
  public static void main(String[] arguments) throws IOException {
    Path site = Path.of(arguments.length > 0 ? arguments[0] : "target/verify-bench");
    int notices = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
    int kibibytes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 400;
    int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 7;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    publish(site, notices, kibibytes);
    List<Path> files;
    try (Stream<Path> all = Files.walk(site)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    List<Double> bare = new ArrayList<>();
    List<Double> bareTwo = new ArrayList<>();
    List<Double> verify = new ArrayList<>();
    double megabytes = 0;
    // The first round warms both up and is not counted.
    for (int round = 0; round <= rounds; round++) {
      double one = bare(files.stream());
      double two = bare(files.parallelStream());
      long start = System.nanoTime();
      Verification found = new SiteVerifier(Expectation.NOTHING).verify(site);
      double ours = Rounds.seconds(start);
      if (!found.isAccepted() || found.notices().size() != notices) {
        throw new IllegalStateException("refused: " + found.refusals());
      }
      megabytes = found.bytes() / 1e6;
      if (round > 0) {
        bare.add(one);
        bareTwo.add(two);
        verify.add(ours);
      }
    }
    out.printf(
        "%,d files, %,.0f MB: SHA-256 on 1 thread %,.0f MB/s, on all cores %,.0f MB/s; verify %,.0f"
            + " MB/s, which is %.0f %% and %.0f %% (median of %d)%n",
        files.size(),
        megabytes,
        megabytes / Rounds.median(bare),
        megabytes / Rounds.median(bareTwo),
        megabytes / Rounds.median(verify),
        100 * Rounds.median(bare) / Rounds.median(verify),
        100 * Rounds.median(bareTwo) / Rounds.median(verify),
        rounds);
  }

  private static double bare(Stream<Path> files) {
    long start = System.nanoTime();
    long read = files.mapToLong(VerifyBench::digest).sum();
    if (read == 0) {
      throw new IllegalStateException("nothing to hash");
    }
    return Rounds.seconds(start);
  }

  private static long digest(Path file) {
    MessageDigest digest = TreeHasher.sha256();
    byte[] buffer = new byte[BUFFER];
    long read = 0;
    try (InputStream in = Files.newInputStream(file)) {
      int count;
      while ((count = in.read(buffer)) > 0) {
        digest.update(buffer, 0, count);
        read += count;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return digest.digest().length + read;
  }

  private static void publish(Path site, int notices, int kibibytes) throws IOException {
    Rounds.delete(site);
    Random chance = new Random(1);
    byte[] seed = new byte[32];
    chance.nextBytes(seed);
    NoteSigner key = NoteSigner.of(ORIGIN, seed);
    Map<String, byte[]> files = new HashMap<>();
    Map<String, Long> positions = new TreeMap<>();
    try (Journal journal = Journal.inMemory(chance)) {
      for (int i = 0; i < notices; i++) {
        String id = "n-" + i;
        byte[] page = new byte[kibibytes << 10];
        chance.nextBytes(page);
        byte[] notice = ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8);
        files.put("alerts/" + id + "/index.html", page);
        files.put(SitePath.notice(id), notice);
        JsonObject body =
            JsonObject.builder().put("notice", id).put("digest", "sha256:" + hash(notice)).build();
        EntryDraft draft = EntryDraft.of("desk", "notice.issued/1", body);
        positions.put(id, journal.append(NOON, List.of(draft)).get(0).position());
      }
      files.putAll(new SiteProofs(journal, key, KeyHistory.EMPTY).files(List.of(), positions));
      List<SiteManifest.Line> lines = new ArrayList<>();
      files.forEach((path, bytes) -> lines.add(line(path, bytes)));
      String manifest = SiteManifest.of(ORIGIN, journal.size(), lines).text();
      files.put(SitePath.MANIFEST, SignedNote.sign(manifest, key).bytes());
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = site.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.write(path, file.getValue());
    }
  }

  private static SiteManifest.Line line(String path, byte[] bytes) {
    return new SiteManifest.Line(path, bytes.length, hash(bytes));
  }

  private static Hash hash(byte[] bytes) {
    return Hash.of(TreeHasher.sha256().digest(bytes));
  }
}
