package org.tocsin.cli.verb;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.desk.DeskCommand;
import org.tocsin.core.desk.Person;
import org.tocsin.core.fact.DeskFact.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code person add}, {@code list} and {@code leave}. */
public final class PersonVerb {

  private PersonVerb() {}

  @Command(
      name = "add",
      description = {
        "Enrol a person. The name goes into the vault; the journal knows a pseudonym, the public"
            + " nothing.",
        "analyst files, judges and drafts; reviewer returns or approves; signer issues."
      })
  public static final class Add extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Parameters(paramLabel = "NAME", description = "As colleagues call them.")
    private String name = "";

    @Option(
        names = "--role",
        split = ",",
        required = true,
        paramLabel = "ROLE",
        description = "analyst, reviewer, signer, or several with commas.")
    private List<String> roles = List.of();

    @Option(names = "--as", paramLabel = "NAME", description = "Who you are: a signer.")
    private Optional<String> person = Optional.empty();

    public Add(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      Set<Role> given =
          roles.stream()
              .map(role -> Typed.word(Role.class, role))
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
      try (Workspace open = workspace.write(session())) {
        String who = People.acting(session(), open, person);
        People.enrol(session(), open, who, name, given);
        session().out().line("Enrolled: " + name + ".");
        return done();
      }
    }
  }

  @Command(name = "list", description = "List the people of the desk and their roles.")
  public static final class ListThem extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

    public ListThem(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      try (Workspace open = workspace.read(session())) {
        for (Person one : open.state().people()) {
          String roles = one.roles().stream().map(Typed::word).collect(Collectors.joining(", "));
          session()
              .out()
              .line(
                  People.name(open, one).orElse("(name destroyed)")
                      + "  "
                      + (one.active() ? roles : "left")
                      + "  "
                      + one.pseudonym());
        }
        return done();
      }
    }
  }

  @Command(
      name = "leave",
      description = {
        "Record that a person left: by their own word, or a signer's.",
        "To destroy the name as well: tocsin vault destroy --person PSEUDONYM."
      })
  public static final class Leave extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Parameters(paramLabel = "NAME", description = "Who leaves.")
    private String name = "";

    @Option(names = "--as", paramLabel = "NAME", description = "Who you are.")
    private Optional<String> person = Optional.empty();

    public Leave(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      try (Workspace open = workspace.write(session())) {
        String who = People.acting(session(), open, person);
        Person leaving =
            People.find(open, name).orElseThrow(() -> Refusal.of("person.unknown", name));
        warn(open.ask(new DeskCommand.Leave(leaving.pseudonym()), who, session().now()));
        session().out().line("Left: " + name + ". Their pseudonym: " + leaving.pseudonym());
        return done();
      }
    }
  }
}
