package org.tocsin.notice.site;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.notice.SitePaths;

/**
 * What proves a site.
 *
 * @param origin the desk's name in its checkpoints
 * @param checkpointSize size of the checkpoint among {@code files}
 * @param files everything under proof/ but the manifest, by path in the site
 * @param signer signs the manifest
 */
public record Proofs(
    String origin, long checkpointSize, SortedMap<String, byte[]> files, ManifestSigner signer) {
  public Proofs {
    for (String path : files.keySet()) {
      if (!path.startsWith(SitePaths.PROOFS)) {
        throw new IllegalArgumentException("not a proof: " + path);
      }
    }
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Makes a signed note of the manifest's text. */
  @FunctionalInterface
  public interface ManifestSigner {
    /**
     * The note's bytes. Whatever this throws ends the publication before anything is written.
     *
     * @throws Exception if signing is impossible
     */
    byte[] sign(String text) throws Exception;
  }
}
