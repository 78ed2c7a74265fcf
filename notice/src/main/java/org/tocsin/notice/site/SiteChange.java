package org.tocsin.notice.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tocsin.journal.site.SitePath;

/** One publication into one folder: what it changes, staged first and then moved in. */
final class SiteChange {
  private final Disk disk;
  private final SortedMap<String, byte[]> all;
  private final List<String> written = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();
  private boolean begun;

  /**
   * A publication.
   *
   * @param all every file of the site, the manifest included
   */
  SiteChange(Disk disk, SortedMap<String, byte[]> all) {
    this.disk = disk;
    this.all = all;
  }

  /** Whether anything published may have been changed. */
  boolean begun() {
    return begun;
  }

  Published result() {
    return new Published(written, removed, all.size() - written.size());
  }

  void make(SiteFolder folder) throws IOException {
    for (Map.Entry<String, byte[]> file : all.entrySet()) {
      if (!same(folder, file.getKey(), file.getValue())) {
        written.add(file.getKey());
      }
    }
    for (String path : folder.present()) {
      if (!all.containsKey(path)) {
        removed.add(path);
      }
    }
    if (written.isEmpty() && removed.isEmpty()) {
      return;
    }
    Map<String, Path> staged = stage(folder);
    begun = true;
    put(folder.site(), staged);
  }

  private static boolean same(SiteFolder folder, String path, byte[] bytes) throws IOException {
    if (!folder.present().contains(path)) {
      return false;
    }
    Path file = folder.site().resolve(path);
    return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  /** Writes what is new, and the plan by which a later publication knows our files as ours. */
  private Map<String, Path> stage(SiteFolder folder) throws IOException {
    Path staging = folder.site().resolve(SitePublisher.STAGING);
    SortedSet<String> ours = new TreeSet<>(folder.own());
    ours.addAll(all.keySet());
    disk.write(
        staging.resolve("plan.new"),
        (String.join("\n", ours) + "\n").getBytes(StandardCharsets.UTF_8));
    disk.move(staging.resolve("plan.new"), staging.resolve(SiteFolder.PLAN));
    Map<String, Path> staged = new TreeMap<>();
    for (String path : written) {
      Path file = staging.resolve("file-" + staged.size());
      disk.write(file, bytes(path));
      staged.put(path, file);
    }
    disk.sync(staging);
    return staged;
  }

  private void put(Path site, Map<String, Path> staged) throws IOException {
    SortedSet<Path> folders = new TreeSet<>();
    for (Map.Entry<String, Path> file : staged.entrySet()) {
      if (!file.getKey().equals(SitePath.MANIFEST)) {
        folders.add(put(site, file.getKey(), file.getValue()));
      }
    }
    for (String path : removed) {
      Path file = site.resolve(path);
      disk.delete(file);
      disk.removeEmpty(parent(file), site);
    }
    folders.add(site);
    for (Path folder : folders) {
      disk.sync(folder);
    }
    Path manifest = staged.get(SitePath.MANIFEST);
    if (manifest != null) {
      disk.sync(put(site, SitePath.MANIFEST, manifest));
    }
  }

  private Path put(Path site, String path, Path staged) throws IOException {
    Path file = site.resolve(path);
    Path folder = parent(file);
    disk.makeFolder(folder);
    disk.move(staged, file);
    return folder;
  }

  private byte[] bytes(String path) {
    byte[] bytes = all.get(path);
    if (bytes == null) {
      throw new IllegalStateException("not a file of the site: " + path);
    }
    return bytes;
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalStateException("a site's file lies in a folder: " + file);
    }
    return parent;
  }
}
