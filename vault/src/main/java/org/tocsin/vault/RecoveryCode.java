package org.tocsin.vault;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A second key for the day the first is lost, to be written on paper: 160 random bits and a 20-bit
 * checksum in Crockford's Base32, as nine groups of four. Reading forgives case, spaces, hyphens, O
 * for 0, I or L for 1.
 */
public final class RecoveryCode implements VaultKey, AutoCloseable {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int PAYLOAD = 20;
  private static final int PAYLOAD_SYMBOLS = 32;
  private static final int CHECK_SYMBOLS = 4;
  private static final int SYMBOLS = PAYLOAD_SYMBOLS + CHECK_SYMBOLS;
  private static final int GROUP = 4;
  private static final byte[] CHECK_DOMAIN = {'t', 'o', 'c', 's', 'i', 'n', 'r', 'c', '1'};

  private final SecretBytes payload;

  private RecoveryCode(SecretBytes payload) {
    this.payload = payload;
  }

  static RecoveryCode draw(SecureRandom random) {
    byte[] bytes = new byte[PAYLOAD];
    random.nextBytes(bytes);
    return of(SecretBytes.owning(bytes));
  }

  /** Takes the 20 bytes over. */
  static RecoveryCode of(SecretBytes payload) {
    return new RecoveryCode(payload);
  }

  /**
   * Reads what a person typed; the array stays the caller's to wipe.
   *
   * @throws VaultFault RECOVERY_CODE_INVALID, saying where a character is wrong, how many are
   *     missing, or that the checksum does not hold; never repeating what was typed
   */
  public static RecoveryCode parse(char[] typed) {
    int[] symbols = new int[SYMBOLS];
    int count = 0;
    for (int i = 0; i < typed.length; i++) {
      char c = typed[i];
      if (c == '-' || Character.isWhitespace(c)) {
        continue;
      }
      int value = valueOf(c);
      if (value < 0) {
        throw invalid("Character " + (i + 1) + " is none that recovery codes use.");
      }
      if (count == SYMBOLS) {
        throw invalid("It is longer than nine groups of four characters.");
      }
      symbols[count++] = value;
    }
    if (count < SYMBOLS) {
      throw invalid("It has " + count + " of " + SYMBOLS + " characters.");
    }
    return checked(symbols);
  }

  private static RecoveryCode checked(int[] symbols) {
    byte[] bytes = new byte[PAYLOAD];
    for (int i = 0; i < PAYLOAD * 8; i++) {
      int bit = symbols[i / 5] >> (4 - i % 5) & 1;
      bytes[i / 8] |= (byte) (bit << (7 - i % 8));
    }
    int check = 0;
    for (int i = PAYLOAD_SYMBOLS; i < SYMBOLS; i++) {
      check = check << 5 | symbols[i];
    }
    Arrays.fill(symbols, 0);
    if (check != checksum(bytes)) {
      Arrays.fill(bytes, (byte) 0);
      throw invalid("Its checksum does not hold: a character was misread or two were swapped.");
    }
    return new RecoveryCode(SecretBytes.owning(bytes));
  }

  private static VaultFault invalid(String what) {
    return new VaultFault(
        VaultFault.Code.RECOVERY_CODE_INVALID,
        "recovery code",
        what,
        "Compare it with the paper, group by group.");
  }

  private static int valueOf(char c) {
    char upper = c < 128 ? Character.toUpperCase(c) : c;
    return switch (upper) {
      case 'O' -> 0;
      case 'I', 'L' -> 1;
      default -> ALPHABET.indexOf(upper);
    };
  }

  private static int checksum(byte[] payload) {
    var digest = Derivation.sha256();
    digest.update(CHECK_DOMAIN);
    byte[] full = digest.digest(payload);
    return (full[0] & 0xff) << 12 | (full[1] & 0xff) << 4 | (full[2] & 0xff) >> 4;
  }

  /** Nine groups of four, joined by hyphens, to show once and print; the caller wipes it. */
  public char[] printed() {
    int check = checksum(payload.reveal());
    char[] out = new char[SYMBOLS + SYMBOLS / GROUP - 1];
    int at = 0;
    for (int i = 0; i < SYMBOLS; i++) {
      if (i > 0 && i % GROUP == 0) {
        out[at++] = '-';
      }
      int value = i < PAYLOAD_SYMBOLS ? symbol(i) : (check >> (5 * (SYMBOLS - 1 - i))) & 31;
      out[at++] = ALPHABET.charAt(value);
    }
    return out;
  }

  private int symbol(int index) {
    int value = 0;
    for (int i = index * 5; i < index * 5 + 5; i++) {
      int bit = (payload.reveal()[i / 8] >> (7 - i % 8)) & 1;
      value = value << 1 | bit;
    }
    return value;
  }

  SecretBytes payload() {
    return payload;
  }

  @Override
  public void close() {
    payload.wipe();
  }

  @Override
  public String toString() {
    return "RecoveryCode[not shown]";
  }
}
