package org.tocsin.notice.site;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tocsin.journal.site.SiteFault;
import org.tocsin.journal.site.SiteManifest;
import org.tocsin.journal.site.SitePath;
import org.tocsin.journal.tree.Hash;
import org.tocsin.notice.site.PublishFault.Code;

/**
 * Puts a site's files in place. The manifest is signed before anything is written; changed files
 * are staged beside the site; then they are moved in one by one, the manifest last. A crash before
 * the first move leaves the old site whole; one after it leaves a site that verifying refuses, and
 * that publishing again mends.
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
   * Publishes, or publishes again.
   *
   * @param to the site's folder; made if missing; if it exists, empty or published by Tocsin
   * @param files what {@link Site#files} gives
   * @throws PublishFault if nothing was published, or if it stopped half-way; its code says which
   */
  public Published publish(Path to, SortedMap<String, byte[]> files, Proofs proofs) {
    SortedMap<String, byte[]> all = together(files, proofs.files());
    byte[] manifest = sign(all, proofs);
    Stage stage = new Stage();
    try {
      disk.makeFolder(to);
      Path site = to.toRealPath();
      SiteFolder folder = SiteFolder.of(site);
      folder.requireOwn();
      disk.makeFolder(site.resolve(STAGING));
      try (FileChannel channel =
              FileChannel.open(
                  site.resolve(STAGING).resolve("lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = lock(channel)) {
        if (!lock.isValid()) {
          throw busy();
        }
        // Listed again, now that nobody else can be writing.
        folder = SiteFolder.of(site);
        folder.requireOwn();
        Plan plan = Plan.of(folder, all, manifest);
        if (!plan.changesNothing()) {
          stage(site, folder, plan);
          stage.moving = true;
          move(site, plan);
        }
      }
      disk.removeTree(site.resolve(STAGING));
      return stage.result(all.size() + 1, folder);
    } catch (IOException e) {
      throw stage.fault(to, e);
    }
  }
}
