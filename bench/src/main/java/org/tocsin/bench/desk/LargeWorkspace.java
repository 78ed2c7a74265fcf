package org.tocsin.bench.desk;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.cli.Session;
import org.tocsin.cli.page.Terminal;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.cli.workspace.Founding;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Settings;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.alert.DraftCodec;
import org.tocsin.core.alert.Drafter;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.desk.AlertCommand;
import org.tocsin.core.desk.Entries;
import org.tocsin.core.desk.JournalEntries;
import org.tocsin.core.desk.Person;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.view.AsOf;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.desk.server.Desk;
import org.tocsin.vault.Argon2Cost;
import org.tocsin.vault.ItemKind;
import org.tocsin.vault.StagedItem;

/**
 * Writes a made-up desk into a folder, as a workspace that can be opened: every account's words in
 * the vault, every fact in the journal, alerts drafted from their situation, and people with the
 * password {@value #PASSWORD}: analysts {@code Person 1} and so on, every fifth a reader. Each
 * account is a file of the vault, made durable: on a disk that takes its time, take a file system
 * in memory.
 *
 * <p>Where the folder is a workspace already, only alerts and people who are missing are added.
 *
 * <p>Arguments: an empty folder, situations, accounts, alerts, people.
 */
public final class LargeWorkspace {

  static final String PASSWORD = "a password of several words";

  private static final int BATCH = 20_000;

  /** Of the last day that anything happened on, and some. */
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private static final Instant DRAFTED = Instant.parse("2021-01-01T00:00:00Z");

  private final Workspace workspace;
  private final String person;
  private final List<StagedItem> staged = new ArrayList<>();
  private final List<Entries.Draft> drafts = new ArrayList<>();

  private LargeWorkspace(Workspace workspace) {
    this.workspace = workspace;
    this.person = workspace.state().people().get(0).pseudonym();
  }

  /** Runs; prints how far it is. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    int situations = number(arguments, 1, 200);
    int reports = number(arguments, 2, 300_000);
    int alerts = number(arguments, 3, 2_000);
    int people = number(arguments, 4, 50);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Session session = session(Clock.fixed(NOW, ZoneOffset.UTC));
    if (!Files.exists(folder.resolve("workspace.json"))) {
      accounts(session, folder, situations, reports);
      out.printf("%,d accounts of %,d situations%n", reports, situations);
    }
    alerts(session, folder, situations, alerts);
    out.printf("%,d alerts%n", alerts);
    enrol(session, folder, people);
    out.printf("%,d people%n", people);
  }

  private static void accounts(Session session, Path folder, int situations, int reports) {
    try (Workspace made = found(folder, session)) {
      LargeWorkspace large = new LargeWorkspace(made);
      new LargeFacts(large::seal, large::record).tell(situations, reports);
      large.keep();
    }
  }

  /** Of situations that have none yet. */
  private static void alerts(Session session, Path folder, int situations, int alerts) {
    try (Workspace open = new WorkspaceOptions().write(session, folder)) {
      LargeWorkspace large = new LargeWorkspace(open);
      for (int i = 0; i < situations; i++) {
        if (open.state().alerts("situation-" + i).isEmpty()) {
          large.alerts("situation-" + i, alerts / situations);
          large.keep();
        }
      }
    }
  }

  /** Those who are not there yet. */
  private static void enrol(Session session, Path folder, int people) {
    try (Workspace open = new WorkspaceOptions().write(session, folder)) {
      Desk desk = Desk.of(new DeskRoom(session, open));
      String founder = open.state().people().get(0).pseudonym();
      for (int i = 1; i <= people; i++) {
        Role role = i % 5 == 0 ? Role.READER : Role.ANALYST;
        String name = name(i);
        String one =
            People.find(open, name)
                .map(Person::pseudonym)
                .orElseGet(() -> People.enrol(session, open, founder, name, Set.of(role)));
        desk.credentials().set(one, PASSWORD);
      }
    }
  }

  private static int number(String[] arguments, int place, int otherwise) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
  }

  static String name(int number) {
    return "Person " + number;
  }

  private static Workspace found(Path folder, Session session) {
    return new Founding(
            Label.of("en", "A large desk"),
            "large.tocsin.example",
            "large.tocsin.example",
            "large@tocsin.example",
            true,
            "Founder",
            new Settings(Optional.of("keys/workspace.key"), Optional.empty()))
        .make(
            folder,
            Optional.empty(),
            new Argon2Cost(8 * 1024, 1, 1),
            session.random(),
            session.now());
  }

  private static Session session(Clock clock) {
    Terminal terminal =
        new Terminal(new PrintStream(System.err, true, StandardCharsets.UTF_8), 100, false);
    return new Session(
        terminal,
        terminal,
        new BufferedReader(new StringReader("")),
        false,
        clock,
        new SecureRandom(),
        Map.of(),
        Path.of(""));
  }

  private Sealed seal(String text) {
    return staged(workspace.vault().stage(text, new ItemKind("text")));
  }

  private Sealed staged(StagedItem item) {
    staged.add(item);
    return new Sealed(item.id().text(), item.commitment().text());
  }

  private void record(Fact fact) {
    drafts.add(new Entries.Draft(person, fact));
    if (drafts.size() >= BATCH) {
      keep();
    }
  }

  private void keep() {
    workspace.vault().commit(staged);
    staged.clear();
    new JournalEntries(workspace.journal()).append(NOW, drafts);
    drafts.clear();
  }

  /** Drafted from what was known after a year, which is little; every third one approved. */
  private void alerts(String situation, int count) {
    Assessment known =
        AlertDesk.assess(new AlertDesk(workspace).view(situation, AsOf.available(DRAFTED)));
    Drafter.draft(known)
        .ifPresent(
            draft -> {
              for (int i = 1; i <= count; i++) {
                alert(situation, i, draft);
              }
            });
  }

  private void alert(String situation, int number, Draft draft) {
    String alert = AlertCommand.alertId(situation, number);
    Sealed sealed =
        staged(
            workspace
                .vault()
                .stage(new ByteArrayInputStream(DraftCodec.write(draft)), new ItemKind("draft")));
    record(
        new AlertFact.Drafted(
            alert,
            alert,
            situation,
            number,
            AlertFact.Purpose.ALERT,
            sealed,
            draft.availableTo(),
            draft.position()));
    if (number % 3 == 0) {
      record(
          new AlertFact.Approved(
              alert, sealed.commitment(), List.of("en", "fr", "ar"), Optional.empty()));
    }
  }
}
