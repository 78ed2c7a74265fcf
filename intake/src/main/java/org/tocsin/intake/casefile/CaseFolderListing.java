package org.tocsin.intake.casefile;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/**
 * The files of a case folder by name, relative to it, with forward slashes; sorted, so that reading
 * does not depend on the file system. Hidden files and folders are passed over, and links to
 * folders are not followed.
 */
record CaseFolderListing(SortedSet<String> caseFiles, SortedSet<String> otherFiles) {
  /** A case of ten thousand files was not written by people. */
  private static final int MOST_FILES = 10_000;

  private static final int DEEPEST = 16;

  static Optional<CaseFolderListing> of(Path folder, Problems problems) {
    String name = folder.toString();
    if (!Files.isDirectory(folder)) {
      problems.error(
          Where.file(name), Files.exists(folder) ? "case.not-a-folder" : "case.no-folder", name);
      return Optional.empty();
    }
    Walk walk = new Walk(folder);
    try {
      Files.walkFileTree(
          folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, walk);
    } catch (NoSuchFileException e) {
      problems.error(Where.file(name), "case.no-folder", name);
      return Optional.empty();
    } catch (IOException e) {
      problems.error(Where.file(name), "case.unreadable-folder", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
    if (walk.full) {
      problems.error(Where.file(name), "case.too-many-files", Integer.toString(MOST_FILES));
      return Optional.empty();
    }
    if (walk.caseFiles.isEmpty()) {
      problems.error(Where.file(name), "case.no-case-files", name);
      return Optional.empty();
    }
    return Optional.of(new CaseFolderListing(walk.caseFiles, walk.otherFiles));
  }

  static boolean isCaseFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml");
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final SortedSet<String> caseFiles = new TreeSet<>();
    private final SortedSet<String> otherFiles = new TreeSet<>();
    private boolean full;

    Walk(Path folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      return !path.equals(folder) && isHidden(path)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (isHidden(path)) {
        return FileVisitResult.CONTINUE;
      }
      if (caseFiles.size() + otherFiles.size() >= MOST_FILES) {
        full = true;
        return FileVisitResult.TERMINATE;
      }
      String name = EvidenceFiles.relative(folder, path);
      (isCaseFile(name) ? caseFiles : otherFiles).add(name);
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      return path.getFileName().toString().startsWith(".");
    }
  }
}
