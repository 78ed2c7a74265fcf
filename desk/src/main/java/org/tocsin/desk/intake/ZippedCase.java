package org.tocsin.desk.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tocsin.cli.Refusal;
import org.tocsin.core.problem.Where;

/** A case folder that came as a zip, unpacked into memory: what it names never becomes a path. */
final class ZippedCase {

  private static final int MOST_FILES = 10_000;
  private static final long MOST_BYTES = 256L << 20;

  private ZippedCase() {}

  static boolean isCaseFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return (lower.endsWith(".yaml") || lower.endsWith(".yml")) && !hidden(name);
  }

  /**
   * Its files by name, relative to the one folder that holds them all where there is one.
   *
   * @throws Refusal where it is damaged, or holds more than a case does
   */
  static SortedMap<String, byte[]> files(String name, byte[] bytes) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    long total = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.isDirectory() || hidden(entry.getName())) {
          continue;
        }
        byte[] content = zip.readNBytes((int) Math.min(MOST_BYTES - total + 1, 1 << 30));
        total += content.length;
        if (total > MOST_BYTES || files.size() >= MOST_FILES) {
          throw Refusal.at(Where.file(name), "intake.zip-too-large");
        }
        files.put(entry.getName(), content);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.at(Where.file(name), "intake.zip-damaged");
    }
    return inside(files);
  }

  private static boolean hidden(String name) {
    return name.startsWith("/")
        || name.contains("\\")
        || java.util.Arrays.stream(name.split("/"))
            .anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
  }

  private static SortedMap<String, byte[]> inside(SortedMap<String, byte[]> files) {
    Set<String> tops =
        files.keySet().stream()
            .map(name -> name.contains("/") ? name.substring(0, name.indexOf('/') + 1) : "")
            .collect(Collectors.toSet());
    if (tops.size() != 1 || tops.contains("")) {
      return files;
    }
    SortedMap<String, byte[]> inner = new TreeMap<>();
    int top = tops.iterator().next().length();
    files.forEach((name, content) -> inner.put(name.substring(top), content));
    return inner;
  }
}
