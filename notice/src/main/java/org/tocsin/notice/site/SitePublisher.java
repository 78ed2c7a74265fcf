package org.tocsin.notice.site;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.journal.site.SiteFault;
import org.tocsin.journal.site.SiteManifest;
import org.tocsin.journal.site.SitePath;
import org.tocsin.journal.tree.Hash;
import org.tocsin.journal.tree.TreeHasher;
import org.tocsin.notice.site.PublishFault.Code;

/**
 * Puts a site's files in place. The manifest is signed before anything is written; changed files
 * are staged; then they are moved in one by one, the manifest last. A crash before the first move
 * leaves the old site whole; one after it leaves a site that verifying refuses, and that publishing
 * again mends.
 *
 * <p>Staging lies in the site's own folder, in {@link #STAGING}, so that it is on the same disk and
 * asks for no other rights. It is gone when publishing is done.
 */
public final class SitePublisher {
  /** Folder within the site that exists only while publishing, or after a crash. */
  public static final String STAGING = ".tocsin-staging";

  private final Disk disk;

  public SitePublisher() {
    this(new Disk());
  }

  /** For tests that make the disk fail. */
  SitePublisher(Disk disk) {
    this.disk = disk;
  }

  /**
   * Publishes, or publishes again. Files that are as they should be are not touched.
   *
   * @param to the site's folder; made if missing; if it exists, empty or published by Tocsin
   * @param files what {@link Site#files} gives
   * @throws PublishFault if nothing was published, or if it stopped half-way; its code says which
   */
  public Published publish(Path to, SortedMap<String, byte[]> files, Proofs proofs) {
    SortedMap<String, byte[]> all = together(files, proofs.files());
    all.put(SitePath.MANIFEST, sign(all, proofs));
    SiteChange change = new SiteChange(disk, all);
    try {
      disk.makeFolder(to);
      Path site = to.toRealPath();
      SiteFolder.of(site).requireOwn();
      Path staging = site.resolve(STAGING);
      disk.makeFolder(staging);
      try (FileChannel channel =
          FileChannel.open(
              staging.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        FileLock lock = lock(channel, to);
        // Looked at again, now that nobody else can be writing.
        SiteFolder folder = SiteFolder.of(site);
        folder.requireOwn();
        change.make(folder);
        lock.release();
      }
      disk.removeTree(staging);
      return change.result();
    } catch (IOException e) {
      throw failed(change, to, e);
    }
  }

  private static SortedMap<String, byte[]> together(
      SortedMap<String, byte[]> files, SortedMap<String, byte[]> proofs) {
    SortedMap<String, byte[]> all = new TreeMap<>(files);
    for (Map.Entry<String, byte[]> proof : proofs.entrySet()) {
      if (all.put(proof.getKey(), proof.getValue()) != null) {
        throw new IllegalArgumentException("both a file and a proof: " + proof.getKey());
      }
    }
    if (all.containsKey(SitePath.MANIFEST)) {
      throw new IllegalArgumentException("the manifest is made here");
    }
    return all;
  }

  private static byte[] sign(SortedMap<String, byte[]> all, Proofs proofs) {
    String text;
    try {
      List<SiteManifest.Line> lines = new ArrayList<>();
      all.forEach(
          (path, bytes) -> lines.add(new SiteManifest.Line(path, bytes.length, sha256(bytes))));
      text = SiteManifest.of(proofs.origin(), proofs.checkpointSize(), lines).text();
    } catch (SiteFault e) {
      throw new PublishFault(
          Code.PATH, "nothing was published: " + e.getMessage(), "rename what is named there", e);
    }
    try {
      return proofs.signer().sign(text);
    } catch (Exception e) {
      throw new PublishFault(
          Code.SIGNING,
          "nothing was published, the manifest could not be signed: " + e.getMessage(),
          "make the desk's key available and publish again",
          e);
    }
  }

  private static Hash sha256(byte[] bytes) {
    return Hash.of(TreeHasher.sha256().digest(bytes));
  }

  private static FileLock lock(FileChannel channel, Path to) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      throw busy(to);
    }
    if (lock == null) {
      throw busy(to);
    }
    return lock;
  }

  private static PublishFault busy(Path to) {
    return new PublishFault(
        Code.BUSY,
        "another publication into " + to + " is under way",
        "wait until it has ended, then publish again");
  }

  private static PublishFault failed(SiteChange change, Path to, IOException e) {
    String why = e.getClass().getSimpleName() + ": " + e.getMessage();
    if (!change.begun()) {
      return new PublishFault(
          Code.UNTOUCHED,
          "nothing was published into " + to + ", the site there is as it was: " + why,
          "see to space and permissions, then publish again",
          e);
    }
    return new PublishFault(
        Code.HALF_DONE,
        "publishing into " + to + " stopped half-way: " + why,
        "the site there no longer verifies; see to space and permissions, then publish again",
        e);
  }
}
