package org.tocsin.journal.site;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names a published file may have, and where the proofs lie. */
public final class SitePath {
  /** The signed list of all other files. */
  public static final String MANIFEST = "proof/manifest";

  /** The newest signed checkpoint. */
  public static final String CHECKPOINT = "proof/checkpoint";

  /** The desk's verifier key and a newline. */
  public static final String DESK_KEY = "proof/desk.vkey";

  /** Rotation and revocation statements; may be empty. */
  public static final String KEYS = "proof/keys";

  private static final String NOTICE_PROOFS = "proof/notices/";
  private static final String NOTICE_PROOF_END = ".tlog-proof";
  private static final String CHECKPOINTS = "proof/checkpoints/";
  private static final String CONSISTENCY = "proof/consistency/";
  private static final String ALERTS = "alerts/";
  private static final String NOTICE_END = "/notice.json";

  private static final int LONGEST = 512;
  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");
  private static final Pattern NOTICE_ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

  /** Names Windows takes for devices, whatever their extension. */
  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6",
          "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7",
          "lpt8", "lpt9");

  private SitePath() {}

  /**
   * Whether a path may be published: segments of letters, digits, dot, underscore and hyphen,
   * joined by slashes, none starting or ending in a dot, none a device name of Windows, so that the
   * same site can lie on any disk.
   */
  public static boolean isValid(String path) {
    if (path.isEmpty() || path.length() > LONGEST) {
      return false;
    }
    for (String segment : path.split("/", -1)) {
      String stem = segment.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
      boolean plain = SEGMENT.matcher(segment).matches() && !segment.endsWith(".");
      if (!plain || DEVICES.contains(stem)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text can be a notice's id, and so a directory's name. */
  public static boolean isNoticeId(String id) {
    return NOTICE_ID.matcher(id).matches() && isValid(id);
  }

  /** Where the proof of a notice lies. */
  public static String noticeProof(String noticeId) {
    return NOTICE_PROOFS + noticeId + NOTICE_PROOF_END;
  }

  /** Where a notice's own bytes lie, those that the proof's digest is of. */
  public static String notice(String noticeId) {
    return ALERTS + noticeId + NOTICE_END;
  }

  /** Where an earlier checkpoint lies. */
  public static String earlierCheckpoint(long size) {
    return CHECKPOINTS + size;
  }

  /** Where the proof between two successive checkpoints lies. */
  public static String consistency(long oldSize, long newSize) {
    return CONSISTENCY + oldSize + "-" + newSize;
  }

  static boolean isNoticeProof(String path) {
    return path.startsWith(NOTICE_PROOFS);
  }

  static String noticeOfProof(String path) {
    String id = path.substring(NOTICE_PROOFS.length());
    return id.endsWith(NOTICE_PROOF_END)
        ? id.substring(0, id.length() - NOTICE_PROOF_END.length())
        : "";
  }

  static boolean isNotice(String path) {
    return path.startsWith(ALERTS)
        && path.endsWith(NOTICE_END)
        && path.length() > ALERTS.length() + NOTICE_END.length();
  }

  static String noticeOf(String path) {
    return path.substring(ALERTS.length(), path.length() - NOTICE_END.length());
  }

  static boolean isEarlierCheckpoint(String path) {
    return path.startsWith(CHECKPOINTS);
  }

  static boolean isConsistency(String path) {
    return path.startsWith(CONSISTENCY);
  }
}
