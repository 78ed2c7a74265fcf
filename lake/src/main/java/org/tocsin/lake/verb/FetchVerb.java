package org.tocsin.lake.verb;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.Destination;
import org.tocsin.cli.verb.Verb;
import org.tocsin.core.problem.Where;
import org.tocsin.lake.fetch.Fetching;
import org.tocsin.lake.fetch.Http;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "fetch",
    description = {
      "Fetch event data from their providers into a folder, for tocsin import. What was broken off is"
          + " gone on with; what is there is left alone.",
      "The one command that goes on the network. Whoever watches it sees what you fetch. Each provider"
          + " has terms of its own."
    })
final class FetchVerb extends Verb {

  /** Who can be asked. */
  enum From {
    ged,
    gdelt,
    acled
  }

  /** An hour, in milliseconds. */
  private static final long MOST_PAUSE = 3_600_000;

  @Parameters(paramLabel = "PROVIDER", description = "One of: ${COMPLETION-CANDIDATES}.")
  private From provider = From.gdelt;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "The folder. Default: ${DEFAULT-VALUE}.")
  private String into = "downloads";

  @Option(names = "--release", paramLabel = "VERSION", description = "ged: which, such as 23.1.")
  private Optional<String> release = Optional.empty();

  @Option(names = "--api", description = "ged: page by page from the API, which wants a token.")
  private boolean api;

  @Option(names = "--from", paramLabel = "DATE", description = "gdelt, acled: the first day.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DATE", description = "gdelt, acled: the last day.")
  private Optional<String> to = Optional.empty();

  @Option(names = "--mentions", description = "gdelt: also the files of mentions.")
  private boolean mentions;

  @Option(
      names = "--key-from",
      paramLabel = "FILE",
      description =
          "ged --api: a file whose first line is the token (else the variable TOCSIN_UCDP_TOKEN)."
              + " acled: whose first two lines are user and password (else TOCSIN_ACLED_USER and"
              + " TOCSIN_ACLED_PASSWORD).")
  private Optional<String> keyFrom = Optional.empty();

  @Option(
      names = "--base",
      paramLabel = "ADDRESS",
      description = "Where the provider's addresses begin, such as a mirror.")
  private Optional<String> base = Optional.empty();

  @Option(
      names = "--pause",
      paramLabel = "MS",
      description = "Between requests. Default: ${DEFAULT-VALUE}.")
  private long pause = 1000;

  FetchVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    if (pause < 0 || pause > MOST_PAUSE) {
      throw Refusal.of("fetch.pause", Long.toString(pause));
    }
    Path folder = Destination.folder(session(), into);
    if (provider != From.ged && day(from).isAfter(day(to))) {
      throw Refusal.of("fetch.days-backwards", day(from).toString(), day(to).toString());
    }
    Fetching fetching = new Fetching(new Http(pause), address(), folder);
    switch (provider) {
      case gdelt -> fetching.gdelt(day(from), day(to), mentions, this::tell);
      case ged -> ged(fetching);
      case acled -> {
        List<String> key = key(2, "TOCSIN_ACLED_USER", "TOCSIN_ACLED_PASSWORD");
        fetching.acled(day(from), day(to), key.get(0), key.get(1), this::tell);
      }
    }
    return done();
  }

  private void ged(Fetching fetching) {
    String wanted = release.orElseThrow(() -> Refusal.of("fetch.which-release"));
    if (!wanted.matches("[0-9]{2}(\\.[0-9]{1,2}){1,3}")) {
      throw Refusal.of("fetch.bad-release", wanted);
    }
    if (api) {
      fetching.gedByApi(wanted, key(1, "TOCSIN_UCDP_TOKEN").get(0), this::tell);
    } else {
      fetching.ged(wanted, this::tell);
    }
  }

  private URI address() {
    String usual =
        switch (provider) {
          case gdelt -> "http://data.gdeltproject.org/gdeltv2/";
          case ged -> api ? "https://ucdpapi.pcr.uu.se/api/" : "https://ucdp.uu.se/downloads/";
          case acled -> "https://acleddata.com/";
        };
    String given = base.orElse(usual);
    try {
      URI address = URI.create(given.endsWith("/") ? given : given + "/");
      if (address.getHost() == null || !given.matches("(?i)https?:.*")) {
        throw Refusal.of("fetch.no-address", given);
      }
      return address;
    } catch (IllegalArgumentException e) {
      throw Refusal.of("fetch.no-address", given);
    }
  }

  private static LocalDate day(Optional<String> text) {
    return text.map(ImportVerb::date).orElseThrow(() -> Refusal.of("fetch.which-days"));
  }

  private List<String> key(int lines, String... variables) {
    if (keyFrom.isPresent()) {
      try {
        List<String> read =
            Files.readAllLines(session().path(keyFrom.get())).stream().map(String::strip).toList();
        if (read.size() >= lines && read.stream().limit(lines).noneMatch(String::isEmpty)) {
          return read;
        }
      } catch (IOException e) {
        throw Refusal.at(Where.file(keyFrom.get()), "fetch.key-file", Integer.toString(lines));
      }
      throw Refusal.at(Where.file(keyFrom.get()), "fetch.key-file", Integer.toString(lines));
    }
    List<String> found =
        List.of(variables).stream().flatMap(name -> session().variable(name).stream()).toList();
    if (found.size() < lines) {
      throw Refusal.of("fetch.no-key", String.join(", ", variables));
    }
    return found;
  }

  private void tell(String name, boolean fetched) {
    session().out().line(name + (fetched ? ": fetched." : ": there already."));
  }
}
