package org.tocsin.vault;

import java.util.regex.Pattern;

/**
 * What an item is ({@code evidence}, {@code text}, {@code person}), chosen by the caller and bound
 * into its encryption, so that one kind cannot be passed off as another. 1 to 40 of a-z, 0-9, dot,
 * hyphen; starts with a letter.
 */
public record ItemKind(String name) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9.-]{0,39}");

  /** Throws IllegalArgumentException unless the name has the form of a kind. */
  public ItemKind {
    if (!isKind(name)) {
      throw new IllegalArgumentException("not an item kind (a-z, 0-9, dot, hyphen): " + name);
    }
  }

  static boolean isKind(String name) {
    return FORM.matcher(name).matches();
  }

  @Override
  public String toString() {
    return name;
  }
}
