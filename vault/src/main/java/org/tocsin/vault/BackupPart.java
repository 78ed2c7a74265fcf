package org.tocsin.vault;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The head of one file in a backup.
 *
 * @param name file name without folder; an item's is its id
 * @param size bytes of content
 */
record BackupPart(Area area, String name, long size) {
  /** The number is the one in the file, and the order in it. */
  enum Area {
    KEYRING(1),
    ITEM(2),
    EXTRA(3);

    final int number;

    Area(int number) {
      this.number = number;
    }

    static Optional<Area> of(int number) {
      return Arrays.stream(values()).filter(a -> a.number == number).findFirst();
    }
  }

  /** By area, then by name; strictly rising within a backup, so nothing is there twice. */
  static final Comparator<BackupPart> ORDER =
      Comparator.comparing(BackupPart::area).thenComparing(BackupPart::name);

  static final int LONGEST_NAME = 64;

  // No capitals: they would meet on Windows. No folders: nothing can be written elsewhere.
  private static final Pattern EXTRA_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  static boolean isExtraName(String name) {
    return EXTRA_NAME.matcher(name).matches();
  }

  boolean isNamedProperly() {
    return switch (area) {
      case KEYRING -> KeyringFolder.isKeyring(name);
      case ITEM -> ItemId.parse(name).isPresent();
      case EXTRA -> isExtraName(name);
    };
  }
}
