package org.tocsin.journal.site;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks a site without following any link and lists its files with their sizes. */
final class SiteListing extends SimpleFileVisitor<Path> {
  private static final int DEEPEST = 32;
  private static final int MOST_FILES = 200_000;

  private final Path site;
  private final Map<String, Long> sizes = new TreeMap<>();
  private final Consumer<Refusal> refusals;

  private SiteListing(Path site, Consumer<Refusal> refusals) {
    this.site = site;
    this.refusals = refusals;
  }

  /** The size in bytes of every regular file, by its path with slashes. */
  static Map<String, Long> of(Path site, Consumer<Refusal> refusals) {
    SiteListing listing = new SiteListing(site, refusals);
    try {
      Files.walkFileTree(site, EnumSet.noneOf(FileVisitOption.class), DEEPEST, listing);
    } catch (IOException e) {
      refusals.accept(new Refusal(Refusal.Code.NOT_A_FILE, ".", "cannot be listed: " + e));
    }
    return listing.sizes;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String path = relative(file);
    if (!attributes.isRegularFile()) {
      refuse(Refusal.Code.NOT_A_FILE, path, "a link or a special file, which no site has");
      return FileVisitResult.CONTINUE;
    }
    if (sizes.size() == MOST_FILES) {
      refuse(Refusal.Code.TOO_LARGE, path, "more than " + MOST_FILES + " files");
      return FileVisitResult.TERMINATE;
    }
    sizes.put(path, attributes.size());
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    refuse(Refusal.Code.NOT_A_FILE, relative(file), "cannot be read: " + e.getMessage());
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
    if (e != null) {
      refuse(Refusal.Code.NOT_A_FILE, relative(directory), "cannot be listed: " + e.getMessage());
    }
    return FileVisitResult.CONTINUE;
  }

  private String relative(Path file) {
    Path relative = site.relativize(file);
    StringBuilder path = new StringBuilder();
    for (Path segment : relative) {
      path.append(path.length() == 0 ? "" : "/").append(segment);
    }
    return path.toString();
  }

  private void refuse(Refusal.Code code, String path, String detail) {
    refusals.accept(new Refusal(code, path, detail));
  }
}
