package org.tocsin.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The zip, read with the modes its entries carry. */
final class Release {
  private Release() {}

  /** Names of files and folders, in the zip's order, without the leading folder. */
  static List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    for (ZipEntry entry : entries()) {
      names.add(entry.getName().substring(entry.getName().indexOf('/') + 1));
    }
    return names;
  }

  /** Names of the files in one of its jars. */
  static Set<String> namesIn(String jar) throws IOException {
    Set<String> names = new HashSet<>();
    try (ZipFile zip = new ZipFile(Checkout.ZIP.toFile());
        ZipInputStream inside =
            new ZipInputStream(
                zip.getInputStream(zip.getEntry("tocsin-" + Checkout.VERSION + "/" + jar)))) {
      for (ZipEntry entry = inside.getNextEntry(); entry != null; entry = inside.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  /** As written there: the zip format has no zone. */
  static List<LocalDateTime> times() throws IOException {
    return entries().stream().map(ZipEntry::getTimeLocal).toList();
  }

  private static List<? extends ZipEntry> entries() throws IOException {
    try (ZipFile zip = new ZipFile(Checkout.ZIP.toFile())) {
      return List.copyOf(Collections.list(zip.entries()));
    }
  }

  /** Modes such as rw-r--r-- of the files (not the folders), by name. */
  static Map<String, String> modes() throws IOException {
    try (FileSystem zip = open();
        Stream<Path> paths = Files.walk(zip.getPath("/tocsin-" + Checkout.VERSION))) {
      return paths
          .filter(Files::isRegularFile)
          .collect(Collectors.toMap(Release::nameWithin, Release::modeInZip));
    }
  }

  private static String nameWithin(Path path) {
    return path.subpath(1, path.getNameCount()).toString();
  }

  /** Unpacks as unzip does, modes included, and gives the folder with bin/ in it. */
  static Path unpack(Path into) throws IOException {
    try (FileSystem zip = open();
        Stream<Path> paths = Files.walk(zip.getPath("/tocsin-" + Checkout.VERSION))) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path target = into.resolve(zip.getPath("/").relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
          if (Files.getFileStore(target).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(modeInZip(path)));
          }
        }
      }
    }
    return into.resolve("tocsin-" + Checkout.VERSION);
  }

  private static FileSystem open() throws IOException {
    return FileSystems.newFileSystem(Checkout.ZIP, Map.of("enablePosixFileAttributes", true));
  }

  @SuppressWarnings("unchecked")
  private static String modeInZip(Path path) {
    try {
      Object mode = Files.getAttribute(path, "zip:permissions");
      return PosixFilePermissions.toString((Set<PosixFilePermission>) mode);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
