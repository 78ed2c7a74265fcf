package org.tocsin.cli.workspace;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What kind of file an original is: by how it begins, else by the end of its name. */
final class MediaTypes {

  /** How many bytes of a file's beginning are looked at. */
  static final int HEAD = 16;

  private record Mark(int at, String bytes, String type) {}

  /** From the formats' own specifications; ISO 8859-1 stands for the bytes. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark(0, "%PDF-", "application/pdf"),
          new Mark(0, "\u0089PNG\r\n\u001a\n", "image/png"),
          new Mark(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
          new Mark(0, "GIF8", "image/gif"),
          new Mark(8, "WEBP", "image/webp"),
          new Mark(4, "ftyp", "video/mp4"),
          new Mark(0, "\u001aE\u00df\u00a3", "video/webm"),
          new Mark(0, "OggS", "audio/ogg"),
          new Mark(0, "ID3", "audio/mpeg"),
          new Mark(0, "\u001f\u008b", "application/gzip"));

  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("txt", "text/plain"),
          Map.entry("md", "text/markdown"),
          Map.entry("html", "text/html"),
          Map.entry("htm", "text/html"),
          Map.entry("csv", "text/csv"),
          Map.entry("json", "application/json"),
          Map.entry("xml", "application/xml"),
          Map.entry("eml", "message/rfc822"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("mov", "video/quicktime"),
          Map.entry("zip", "application/zip"),
          Map.entry(
              "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
          Map.entry("odt", "application/vnd.oasis.opendocument.text"));

  private MediaTypes() {}

  static String of(byte[] head, String name) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    for (Mark mark : MARKS) {
      if (text.startsWith(mark.bytes(), mark.at())) {
        return mark.type();
      }
    }
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ENDINGS.getOrDefault(ending, "application/octet-stream");
  }
}
