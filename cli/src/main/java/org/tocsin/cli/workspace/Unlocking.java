package org.tocsin.cli.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.core.problem.Where;
import org.tocsin.vault.KeyFile;
import org.tocsin.vault.Passphrase;
import org.tocsin.vault.WorkspaceKey;

/**
 * Where the key that opens a vault comes from: a key file, a file that holds the passphrase, or the
 * person.
 */
public final class Unlocking {

  private static final int LONGEST = 4096;

  private Unlocking() {}

  /**
   * @param keyFile named on the command line
   * @param passphraseFile named on the command line
   */
  public static WorkspaceKey key(
      Session session,
      Path workspace,
      Settings settings,
      Optional<Path> keyFile,
      Optional<Path> passphraseFile) {
    if (keyFile.isPresent()) {
      return new KeyFile(keyFile.get());
    }
    if (passphraseFile.isPresent()) {
      return fromFile(passphraseFile.get());
    }
    if (settings.keyFile().isPresent()) {
      return new KeyFile(workspace.resolve(settings.keyFile().get()));
    }
    return ask(session, "Passphrase: ");
  }

  /** A passphrase: the first line of a file, without its end. */
  public static Passphrase fromFile(Path file) {
    return of(firstLine(file));
  }

  /** The first line of a file, without its end; for what must not stand on a command line. */
  public static char[] firstLine(Path file) {
    Where where = Where.file(file.toString());
    if (!Files.isRegularFile(file)) {
      throw Refusal.at(where, "passphrase.file-unreadable", "there is no such file");
    }
    try {
      if (Files.size(file) > LONGEST) {
        throw Refusal.at(where, "passphrase.file-too-long");
      }
      String text = Files.readString(file);
      int end = text.indexOf('\n');
      return (end < 0 ? text : text.substring(0, end)).replace("\r", "").toCharArray();
    } catch (IOException e) {
      throw Refusal.at(where, "passphrase.file-unreadable", e.toString());
    }
  }

  /** Asks without showing what is typed. */
  public static Passphrase ask(Session session, String prompt) {
    return of(session.secret(prompt));
  }

  /** Asks twice, so that a slip of the finger locks nobody out. */
  public static Passphrase choose(Session session) {
    char[] first = session.secret("New passphrase: ");
    char[] again = session.secret("Once more: ");
    boolean same = Arrays.equals(first, again);
    Arrays.fill(again, '\0');
    if (!same) {
      Arrays.fill(first, '\0');
      throw Refusal.of("passphrase.not-the-same");
    }
    return of(first);
  }

  private static Passphrase of(char[] characters) {
    if (characters.length == 0) {
      Arrays.fill(characters, '\0');
      throw Refusal.of("passphrase.empty");
    }
    return new Passphrase(characters);
  }
}
