package org.tocsin.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import org.tocsin.journal.json.CanonicalJson;
import org.tocsin.journal.json.JsonFault;
import org.tocsin.journal.json.JsonReader;
import org.tocsin.journal.json.JsonValue;
import org.tocsin.journal.note.Checkpoint;
import org.tocsin.journal.note.NoteFault;
import org.tocsin.journal.note.NoteVerifier;
import org.tocsin.journal.note.SignedNote;
import org.tocsin.journal.site.KeyHistory;
import org.tocsin.journal.site.Pins;
import org.tocsin.journal.site.SiteFault;
import org.tocsin.journal.site.SiteManifest;
import org.tocsin.journal.site.TlogProof;

/** Whatever bytes come: read, and written back the same, or refused as the parser's own fault. */
class ParserFuzzTest {
  @FuzzTest(maxDuration = "30s")
  void json(byte[] data) {
    JsonValue value;
    try {
      value = JsonReader.read(data);
    } catch (JsonFault fault) {
      assertThat(fault).hasMessageContaining("line");
      return;
    }
    byte[] canonical = CanonicalJson.bytes(value);
    assertThat(CanonicalJson.bytes(JsonReader.read(canonical))).isEqualTo(canonical);
    assertThat(CanonicalJson.isCanonical(canonical)).isTrue();
  }

  @FuzzTest(maxDuration = "30s")
  void signedNote(byte[] data) {
    roundTrip(data, bytes -> SignedNote.parse(bytes).bytes());
  }

  @FuzzTest(maxDuration = "30s")
  void checkpoint(byte[] data) {
    roundTripText(data, text -> Checkpoint.parse(text).text());
  }

  @FuzzTest(maxDuration = "30s")
  void verifierKey(byte[] data) {
    roundTripText(data, text -> NoteVerifier.parse(text).vkey());
  }

  @FuzzTest(maxDuration = "30s")
  void manifest(byte[] data) {
    roundTripText(data, text -> SiteManifest.parse(text).text());
  }

  @FuzzTest(maxDuration = "30s")
  void tlogProof(byte[] data) {
    roundTrip(data, bytes -> TlogProof.parse(bytes).bytes());
  }

  @FuzzTest(maxDuration = "30s")
  void keyHistory(byte[] data) {
    roundTrip(data, bytes -> KeyHistory.parse(bytes).bytes());
  }

  /** Pins are sorted when written, so only what is written is read back the same. */
  @FuzzTest(maxDuration = "30s")
  void pins(byte[] data) {
    roundTrip(
        data,
        bytes -> {
          byte[] written = Pins.parse(bytes).bytes();
          assertThat(Pins.parse(written).bytes()).isEqualTo(written);
          return bytes;
        });
  }

  @FuzzTest(maxDuration = "30s")
  void headFile(byte[] data) throws IOException {
    Path file = Files.createTempFile("tocsin-head-", ".fuzz");
    try {
      Files.write(file, data);
      HeadContent content = HeadFile.read(file);
      assertThat(content.newer().generation()).isGreaterThan(content.older().generation());
      content.entries().ifPresent(entries -> assertThat(HeadBatch.fits(entries)).isTrue());
    } catch (JournalFault fault) {
      assertThat(fault.code()).isEqualTo(JournalFault.Code.HEAD_DAMAGED);
    } finally {
      Files.delete(file);
    }
  }

  @FuzzTest(maxDuration = "30s")
  void headSlot(byte[] data) {
    byte[] slot = Arrays.copyOf(data, HeadSlot.LENGTH);
    HeadSlot.decode(slot).ifPresent(found -> assertThat(found.encode()).isEqualTo(slot));
  }

  @FuzzTest(maxDuration = "30s")
  void headBatch(byte[] data) {
    HeadBatch.decode(data)
        .ifPresent(entries -> assertThat(HeadBatch.encode(entries)).isEqualTo(data));
  }

  @FuzzTest(maxDuration = "30s")
  void entry(byte[] data) {
    try {
      Entry entry = Entry.of(0, data);
      assertThat(entry.bytes()).isEqualTo(data);
      assertThat(entry.body().length).isLessThan(data.length);
      assertThat(entry.toString()).isEqualTo("entry 0 " + entry.kind());
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageContaining("not laid out as an entry");
    }
  }

  private static void roundTripText(byte[] data, Function<String, String> parser) {
    String text = new String(data, StandardCharsets.UTF_8);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    roundTrip(utf8, bytes -> parser.apply(text).getBytes(StandardCharsets.UTF_8));
  }

  private static void roundTrip(byte[] data, Function<byte[], byte[]> parser) {
    try {
      assertThat(parser.apply(data)).isEqualTo(data);
    } catch (SiteFault | NoteFault fault) {
      assertThat(fault.getMessage()).isNotBlank();
    }
  }
}
