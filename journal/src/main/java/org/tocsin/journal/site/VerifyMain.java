package org.tocsin.journal.site;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tocsin.journal.note.NoteFault;
import org.tocsin.journal.note.SignedNote;

/** The verifier as a program of its own, which needs a JDK or JRE and nothing else. */
public final class VerifyMain {
  /** Exit code: the site is what the desk published. */
  public static final int VERIFIED = 0;

  /** Exit code: it is not, or that cannot be shown. */
  public static final int REFUSED = 1;

  /** Exit code: the arguments, or the files they name, cannot be used. */
  public static final int MISTAKE = 2;

  private static final long LARGEST_CHECKPOINT = 1 << 20;

  private static final String HELP =
      """
      Verifies a site published by a Tocsin desk, offline.

        java -jar tocsin-verify.jar SITE [--key KEY] [--since FILE] [--pins FILE] [--json]

        SITE          directory of the site
        --key KEY     the desk's key, had by another way: its fingerprint (64 hexadecimal
                      digits) or its verifier key (name+id+key)
        --since FILE  a checkpoint of this desk kept from earlier (a copy of proof/checkpoint):
                      the log must continue it
        --pins FILE   where the keys of desks met before are kept; usually
                      ~/.tocsin/pins. A desk met for the first time is added. With --key, pins
                      are left alone unless this is given too
        --json        the outcome as JSON

      Exit codes: 0 verified, 1 refused, 2 wrong usage or unusable input.
      """;

  private VerifyMain() {}

  /** Runs and exits with one of the codes. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, Path.of(System.getProperty("user.home", ".")), out, err));
  }

  /** Runs; {@code home} is where the usual file of pins lies under. */
  public static int run(String[] arguments, Path home, PrintStream out, PrintStream err) {
    if (List.of(arguments).contains("--help") || List.of(arguments).contains("-h")) {
      out.print(HELP);
      return VERIFIED;
    }
    try {
      return run(VerifyArguments.parse(arguments), home, out);
    } catch (VerifyArguments.Mistake e) {
      err.println(Plain.text(String.valueOf(e.getMessage())));
      err.println("Ask with --help for what can be said.");
    } catch (SiteFault | NoteFault e) {
      err.println(Plain.text(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      err.println("cannot be read or written: " + Plain.text(String.valueOf(e.getMessage())));
    }
    return MISTAKE;
  }

  private static int run(VerifyArguments asked, Path home, PrintStream out)
      throws IOException, VerifyArguments.Mistake {
    if (!Files.isDirectory(asked.site())) {
      throw new VerifyArguments.Mistake("not a directory: " + asked.site());
    }
    boolean pinning = asked.key().isEmpty() || asked.pins().isPresent();
    Path pinFile = asked.pins().orElse(home.resolve(".tocsin").resolve("pins"));
    Pins pins = pinning ? Pins.load(pinFile) : Pins.NONE;
    Optional<SignedNote> since = Optional.empty();
    if (asked.since().isPresent()) {
      since = Optional.of(checkpoint(asked.since().get()));
    }
    Verification verification =
        new SiteVerifier(new Expectation(asked.key(), since, pins)).verify(asked.site());
    out.print(
        asked.json() ? VerificationText.json(verification) : VerificationText.plain(verification));
    if (!verification.isAccepted()) {
      return REFUSED;
    }
    if (pinning && verification.trust() != Verification.Trust.PINNED) {
      verification.pins(pins).store(pinFile);
    }
    return VERIFIED;
  }

  private static SignedNote checkpoint(Path file) throws IOException {
    if (Files.size(file) > LARGEST_CHECKPOINT) {
      throw new SiteFault("larger than a checkpoint may be: " + file);
    }
    return SignedNote.parse(Files.readAllBytes(file));
  }
}
