package org.tocsin.lake.verb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.Destination;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.problem.Where;
import org.tocsin.core.signal.Attachment;
import org.tocsin.core.signal.Signal;
import org.tocsin.lake.desk.DeskLake;
import org.tocsin.lake.store.Lake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "propose",
    description = {
      "Print the beginning of a case file for signals that lie in no situation. Signals of one"
          + " place are one situation; of several, each begins at a line of ---.",
      "It proposes; whether the desk watches the place, and who is at risk there, people decide."
    })
final class ProposeVerb extends SignalVerbs.OfSignals {

  @Parameters(arity = "1..*", paramLabel = "ID", description = "As tocsin signals list has it.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description =
          "Write each into a folder of its own in this one: DIR/SITUATION/situation.yaml.")
  private Optional<String> into = Optional.empty();

  ProposeVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Optional<Path> folder = into.map(named -> Destination.folder(session(), named));
    try (Workspace open = workspace().read(session());
        Lake lake = new DeskLake(session(), open).read()) {
      Map<String, List<Signal>> proposed = new LinkedHashMap<>();
      for (Signal signal : named(options().survey(session(), open, lake), ids)) {
        for (Attachment attachment : attachments(open, signal)) {
          session()
              .err()
              .line(
                  signal.id()
                      + " lies in a situation the desk has: "
                      + attachment.situation()
                      + ".");
        }
        proposed.computeIfAbsent(situation(proposed, signal), id -> new ArrayList<>()).add(signal);
      }
      if (folder.isPresent()) {
        write(folder.get(), proposed);
      } else {
        print(proposed);
      }
      return done();
    }
  }

  /** Two places may go by one name; each is a situation of its own. */
  private static String situation(Map<String, List<Signal>> proposed, Signal signal) {
    String name = Proposal.id(signal);
    String id = name;
    for (int number = 2;
        proposed.containsKey(id) && !proposed.get(id).get(0).area().equals(signal.area());
        number++) {
      id = name + "-" + number;
    }
    return id;
  }

  private void print(Map<String, List<Signal>> proposed) {
    List<String> texts = new ArrayList<>();
    proposed.forEach((id, signals) -> texts.add(Proposal.of(signals, id)));
    session().out().raw(String.join("---\n", texts));
    if (proposed.size() > 1) {
      session()
          .err()
          .line(
              proposed.size()
                  + " situations are proposed, and a case folder holds one: --into DIR writes each"
                  + " into a folder of its own.");
    }
  }

  private void write(Path folder, Map<String, List<Signal>> proposed) {
    for (String id : proposed.keySet()) {
      Path file = folder.resolve(id).resolve("situation.yaml");
      if (Files.exists(file)) {
        throw Refusal.at(Where.file(file.toString()), "lake.export-there");
      }
    }
    proposed.forEach(
        (id, signals) -> {
          Path file = folder.resolve(id).resolve("situation.yaml");
          try {
            Files.createDirectories(folder.resolve(id));
            Files.writeString(file, Proposal.of(signals, id));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          session()
              .out()
              .line(
                  "Written: "
                      + file
                      + " ("
                      + String.join(", ", signals.stream().map(Signal::id).toList())
                      + ").");
        });
  }
}
