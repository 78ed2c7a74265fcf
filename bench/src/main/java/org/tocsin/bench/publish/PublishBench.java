package org.tocsin.bench.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.tocsin.journal.EntryDraft;
import org.tocsin.journal.Journal;
import org.tocsin.journal.SiteProofs;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.note.NoteSigner;
import org.tocsin.journal.note.SignedNote;
import org.tocsin.journal.site.KeyHistory;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Notice;
import org.tocsin.notice.NoticeId;
import org.tocsin.notice.json.NoticeReader;
import org.tocsin.notice.site.Proofs;
import org.tocsin.notice.site.Published;
import org.tocsin.notice.site.Site;
import org.tocsin.notice.site.SitePublisher;

/**
 * Publishes a site of many alerts, made from one real notice under other numbers, beside writing
 * the same bytes to plain files, each synced: what any publisher must at least do.
 *
 * <p>Arguments: an empty folder, a {@code notice.json} such as the demonstration's, how many
 * alerts.
 */
public final class PublishBench {

  private PublishBench() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("usage: PublishBench EMPTY-FOLDER NOTICE.json COUNT");
      System.exit(2);
    }
    Path folder = Path.of(arguments[0]);
    int count = Integer.parseInt(arguments[2]);
    List<Notice> notices = notices(Files.readAllBytes(Path.of(arguments[1])), count);
    NoteSigner signer = NoteSigner.of("bench.example", new byte[NoteSigner.SEED_LENGTH]);
    try (Journal journal = Journal.inMemory(new Random(1))) {
      Map<String, Long> positions = positions(journal, notices);

      long start = System.nanoTime();
      SortedMap<String, byte[]> files = Site.files(new Edition(notices));
      double render = seconds(start);

      start = System.nanoTime();
      SortedMap<String, byte[]> proofs =
          new SiteProofs(journal, signer, KeyHistory.EMPTY).files(List.of(), positions);
      double prove = seconds(start);

      Proofs proof =
          new Proofs(
              "bench.example",
              journal.size(),
              proofs,
              text -> SignedNote.sign(text, signer).bytes());
      start = System.nanoTime();
      Published first = new SitePublisher().publish(folder.resolve("site"), files, proof);
      double publish = seconds(start);

      start = System.nanoTime();
      Published again = new SitePublisher().publish(folder.resolve("site"), files, proof);
      double republish = seconds(start);

      start = System.nanoTime();
      writePlainly(folder.resolve("plain"), files, proofs);
      double plain = seconds(start);

      System.out.printf("alerts               %d, files %d%n", count, first.written().size());
      System.out.printf("render and check     %.2f s%n", render);
      System.out.printf("proofs               %.2f s%n", prove);
      System.out.printf("publish              %.2f s%n", publish);
      System.out.printf(
          "publish again        %.2f s, %d written%n", republish, again.written().size());
      System.out.printf("plain synced files   %.2f s%n", plain);
      System.out.printf("publish / plain      %.2f%n", publish / plain);
    }
  }

  private static List<Notice> notices(byte[] json, int count) {
    Notice model = NoticeReader.read(json);
    List<Notice> notices = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      notices.add(
          new Notice(
              new NoticeId("bench", number, 1),
              model.situationName(),
              model.status(),
              model.type(),
              model.level(),
              model.sent().plusSeconds(number),
              model.expires().plusSeconds(number),
              model.desk(),
              List.of(),
              List.of(),
              model.knownTo(),
              model.hearings(),
              model.places(),
              model.area(),
              model.evidence(),
              model.recommendations(),
              model.versions(),
              model.signerRoles()));
    }
    return notices;
  }

  private static Map<String, Long> positions(Journal journal, List<Notice> notices) {
    Map<String, Long> positions = new HashMap<>();
    for (Notice notice : notices) {
      positions.put(notice.id().text(), journal.size());
      journal.append(
          Instant.EPOCH,
          List.of(
              EntryDraft.of(
                  "desk",
                  "notice.issued/1",
                  JsonObject.builder().put("notice", notice.id().text()).build())));
    }
    return positions;
  }

  @SafeVarargs
  private static void writePlainly(Path folder, Map<String, byte[]>... several) throws IOException {
    for (Map<String, byte[]> files : several) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
