package org.tocsin.notice.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tocsin.journal.note.NoteFault;
import org.tocsin.journal.note.SignedNote;
import org.tocsin.journal.site.SiteFault;
import org.tocsin.journal.site.SiteManifest;
import org.tocsin.journal.site.SitePath;
import org.tocsin.notice.site.PublishFault.Code;

/**
 * What lies in the folder before publishing.
 *
 * @param present every file but those in staging, by path with slashes
 * @param own what Tocsin put there: the last manifest's files, and those that an interrupted
 *     publication may have put there
 */
record SiteFolder(Path site, NavigableSet<String> present, NavigableSet<String> own) {
  static final String PLAN = "plan";

  private static final int FOREIGN_SHOWN = 10;

  static SiteFolder of(Path site) throws IOException {
    NavigableSet<String> present = list(site);
    NavigableSet<String> own = new TreeSet<>();
    if (present.contains(SitePath.MANIFEST)) {
      own.add(SitePath.MANIFEST);
      own.addAll(listed(site));
    }
    Path plan = site.resolve(SitePublisher.STAGING).resolve(PLAN);
    if (Files.isRegularFile(plan, LinkOption.NOFOLLOW_LINKS)) {
      Files.readString(plan, StandardCharsets.UTF_8)
          .lines()
          .filter(SitePath::isValid)
          .forEach(own::add);
    }
    return new SiteFolder(site, present, own);
  }

  /** Refuses a folder in which something lies that Tocsin did not put there. */
  void requireOwn() {
    NavigableSet<String> foreign = new TreeSet<>(present);
    foreign.removeAll(own);
    if (!foreign.isEmpty()) {
      String shown = foreign.stream().limit(FOREIGN_SHOWN).collect(Collectors.joining(", "));
      int more = foreign.size() - FOREIGN_SHOWN;
      throw new PublishFault(
          Code.FOREIGN,
          "the folder holds what Tocsin did not publish: "
              + shown
              + (more > 0 ? " and " + more + " more" : ""),
          "choose an empty folder, or take these files away");
    }
  }

  private static NavigableSet<String> listed(Path site) throws IOException {
    try {
      SignedNote note = SignedNote.parse(Files.readAllBytes(site.resolve(SitePath.MANIFEST)));
      return SiteManifest.parse(note.text()).files().stream()
          .map(SiteManifest.Line::path)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (NoteFault | SiteFault e) {
      throw new PublishFault(
          Code.FOREIGN,
          "the folder's " + SitePath.MANIFEST + " cannot be read: " + e.getMessage(),
          "keep the folder aside for inspection and publish into an empty one",
          e);
    }
  }

  private static NavigableSet<String> list(Path site) throws IOException {
    NavigableSet<String> present = new TreeSet<>();
    Path staging = site.resolve(SitePublisher.STAGING);
    Files.walkFileTree(
        site,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(staging) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = relative(site, file);
            // A link is never ours, even where a file of ours should be.
            present.add(attributes.isRegularFile() ? path : path + " (not a plain file)");
            return FileVisitResult.CONTINUE;
          }
        });
    return present;
  }

  private static String relative(Path site, Path file) {
    StringBuilder path = new StringBuilder();
    for (Path segment : site.relativize(file)) {
      path.append(path.isEmpty() ? "" : "/").append(segment);
    }
    return path.toString();
  }
}
