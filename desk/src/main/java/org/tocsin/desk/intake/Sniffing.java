package org.tocsin.desk.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tocsin.lake.provider.Recognising;
import org.tocsin.lake.store.Unpacking;

/**
 * What a file is, by its content alone; its name says only what somebody called it.
 *
 * @param mediaType by how it begins
 * @param named what its name would make of it, where that is something else
 */
public record Sniffing(What what, String mediaType, Optional<String> named) {

  /** What becomes of it. */
  public enum What {
    /** Event data that a provider is known for: it goes to the lake. */
    EVENTS,
    /** A zip with case files in it. */
    CASE,
    /** Anything else: an original, to be kept. */
    DOCUMENT
  }

  private static final int HEAD = 1024;
  private static final int MOST_ENTRIES = 10_000;

  private record Mark(int at, String bytes, String type) {}

  /** From the formats' own specifications; ISO 8859-1 stands for the bytes. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark(0, "%PDF-", "application/pdf"),
          new Mark(0, "\u0089PNG\r\n\u001a\n", "image/png"),
          new Mark(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
          new Mark(0, "GIF8", "image/gif"),
          new Mark(8, "WEBP", "image/webp"),
          new Mark(0, "II*\0", "image/tiff"),
          new Mark(0, "MM\0*", "image/tiff"),
          new Mark(4, "ftyp", "video/mp4"),
          new Mark(0, "\u001aE\u00df\u00a3", "video/webm"),
          new Mark(0, "OggS", "audio/ogg"),
          new Mark(0, "ID3", "audio/mpeg"),
          new Mark(0, "\u001f\u008b", "application/gzip"),
          new Mark(0, "PK\u0003\u0004", "application/zip"),
          new Mark(0, "MZ", "application/vnd.microsoft.portable-executable"),
          new Mark(0, "\u007fELF", "application/x-elf"));

  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("pdf", "application/pdf"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("tif", "image/tiff"),
          Map.entry("tiff", "image/tiff"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("mov", "video/mp4"),
          Map.entry("webm", "video/webm"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("gz", "application/gzip"),
          Map.entry("zip", "application/zip"),
          Map.entry("docx", "application/zip"),
          Map.entry("odt", "application/zip"),
          Map.entry("html", "text/html"),
          Map.entry("htm", "text/html"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("xml", "application/xml"),
          Map.entry("txt", "text/plain"),
          Map.entry("csv", "text/plain"),
          Map.entry("json", "text/plain"),
          Map.entry("eml", "text/plain"));

  /** Looks at the bytes; the name is compared with what they are, no more. */
  public static Sniffing of(String name, byte[] bytes) {
    String type = type(bytes);
    String lower = name.toLowerCase(Locale.ROOT);
    Optional<String> named =
        Optional.ofNullable(ENDINGS.get(lower.substring(lower.lastIndexOf('.') + 1)))
            .filter(other -> !other.equals(type));
    What what =
        events(name, bytes, Recognising.usual())
            ? What.EVENTS
            : type.equals("application/zip") && hasCaseFiles(bytes) ? What.CASE : What.DOCUMENT;
    return new Sniffing(what, type, named);
  }

  /** Whether records can be read from it. */
  public static boolean events(String name, byte[] bytes, Recognising recognising) {
    try {
      return new Unpacking(recognising::recognise)
          .open(new ByteArrayInputStream(bytes), name)
          .isPresent();
    } catch (IOException | IllegalArgumentException notReadable) {
      return false;
    }
  }

  private static String type(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    for (Mark mark : MARKS) {
      if (head.startsWith(mark.bytes(), mark.at())) {
        return mark.type();
      }
    }
    String text = head.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("<html") || lower.startsWith("<!doctype html") || lower.contains("<script")) {
      return "text/html";
    } else if (lower.contains("<svg")) {
      return "image/svg+xml";
    } else if (lower.startsWith("<?xml")) {
      return "application/xml";
    }
    return text(bytes) ? "text/plain" : "application/octet-stream";
  }

  private static boolean text(byte[] bytes) {
    byte[] head = Arrays.copyOf(bytes, Math.min(HEAD * 16, bytes.length));
    for (byte one : head) {
      if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t' && one != '\f') {
        return false;
      }
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    // A character cut off by the head's end is no fault.
    CoderResult result = decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false);
    return !result.isError();
  }

  private static boolean hasCaseFiles(byte[] bytes) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      ZipEntry entry = zip.getNextEntry();
      for (int seen = 0; entry != null && seen < MOST_ENTRIES; seen++) {
        if (ZippedCase.isCaseFile(entry.getName())) {
          return true;
        }
        entry = zip.getNextEntry();
      }
    } catch (IOException | IllegalArgumentException damaged) {
      return false;
    }
    return false;
  }
}
