package org.tocsin.cli.verb;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.Session;
import org.tocsin.journal.site.VerifyMain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description = {
      "Verify a published site, offline: every file against the signed manifest, the key against what you know of the desk,"
          + " every notice against the log, the log against its past.",
      "A desk's key is remembered when it is met first; one that changed without the old key's word is refused.",
      "Exit code 0: verified; 1: refused, with every reason named; 2: cannot be used."
    })
public final class VerifyVerb extends Verb {

  @Parameters(paramLabel = "SITE", description = "The site's folder.")
  private String site = "";

  @Option(
      names = "--key",
      paramLabel = "FINGERPRINT",
      description = "The desk's key, had by another way.")
  private Optional<String> key = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "FILE",
      description = "A checkpoint kept from earlier: the log must continue it.")
  private Optional<String> since = Optional.empty();

  @Option(
      names = "--pins",
      paramLabel = "FILE",
      description = "Where known keys are kept. Default: ~/.tocsin/pins.")
  private Optional<String> pins = Optional.empty();

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  public VerifyVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    List<String> arguments = new ArrayList<>(List.of(session().path(site).toString()));
    key.ifPresent(value -> arguments.addAll(List.of("--key", value)));
    since.ifPresent(file -> arguments.addAll(List.of("--since", session().path(file).toString())));
    pins.ifPresent(file -> arguments.addAll(List.of("--pins", session().path(file).toString())));
    if (json) {
      arguments.add("--json");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        VerifyMain.run(
            arguments.toArray(String[]::new),
            home(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    session().out().raw(out.toString(StandardCharsets.UTF_8));
    session().err().raw(err.toString(StandardCharsets.UTF_8));
    return code;
  }

  private Path home() {
    return session()
        .variable("HOME")
        .or(() -> session().variable("USERPROFILE"))
        .map(Path::of)
        .orElse(session().folder());
  }
}
