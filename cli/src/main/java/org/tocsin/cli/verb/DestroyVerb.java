package org.tocsin.cli.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.OnFile;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Soundness;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.desk.DeskCommand;
import org.tocsin.core.desk.JournalEntries;
import org.tocsin.core.desk.Person;
import org.tocsin.core.desk.Version;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.SealedText;
import org.tocsin.vault.ItemId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "destroy",
    description = {
      "Destroy sealed items for good, by destroying their keys. The journal says that they were"
          + " destroyed, by whom and when; every proof stays valid.",
      "What was published stays published. Backups taken before still hold them: they are listed."
    })
public final class DestroyVerb extends Verb {

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Parameters(arity = "0..*", paramLabel = "ITEM", description = "Items, v- and 32 hex digits.")
  private List<String> items = List.of();

  @Option(
      names = "--report",
      paramLabel = "REPORT",
      description = "What an account says and its evidence, in all its versions.")
  private Optional<String> report = Optional.empty();

  @Option(
      names = "--person",
      paramLabel = "PSEUDONYM",
      description = "The name of somebody who left.")
  private Optional<String> pseudonym = Optional.empty();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept, sealed.")
  private Optional<String> reason = Optional.empty();

  @Option(names = "--yes", description = "Do not ask whether it is meant.")
  private boolean yes;

  @Option(names = "--as", paramLabel = "NAME", description = "Who you are.")
  private Optional<String> person = Optional.empty();

  public DestroyVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    try (Workspace open = workspace.write(session())) {
      String who = People.acting(session(), open, person);
      Set<ItemId> doomed = doomed(open);
      confirm(doomed.size());
      List<String> backups = backupsHolding(open, doomed);
      for (ItemId item : doomed) {
        Optional<SealedText> why = reason.map(text -> open.sealing().text("en", text));
        open.ask(new DeskCommand.DestroyItem(item.text(), why), who, session().now());
      }
      // Recorded first: opening the workspace finishes what is cut short here.
      open.vault().destroy(doomed);
      session().out().line("Destroyed: " + doomed.size() + " items.");
      doomed.forEach(item -> session().out().item("-", item.text()));
      if (!backups.isEmpty()) {
        session().out().line("These backups still hold them; replace them:");
        backups.forEach(backup -> session().out().item("-", backup));
      }
      return done();
    }
  }

  private void confirm(int count) {
    if (yes) {
      return;
    }
    char[] typed =
        session().secret("Destroy " + count + " items for good? Type destroy (not shown): ");
    if (!new String(typed).strip().equals("destroy")) {
      throw Refusal.of("vault.not-confirmed");
    }
  }

  private Set<ItemId> doomed(Workspace open) {
    Set<String> named = new TreeSet<>(items);
    report.ifPresent(
        id -> {
          List<?> versions =
              open.state().versions(RecordKind.REPORT, id).stream().map(Version::value).toList();
          if (versions.isEmpty()) {
            OnFile.report(open.state(), id);
          }
          named.addAll(Soundness.referencedBy(versions).keySet());
        });
    pseudonym.ifPresent(
        id -> {
          Person gone = open.state().person(id).orElseThrow(() -> Refusal.of("person.unknown", id));
          if (gone.active()) {
            throw Refusal.of("vault.person-active", id);
          }
          named.add(gone.name().item());
        });
    named.removeIf(open.state()::destroyed);
    if (named.isEmpty()) {
      throw Refusal.of("vault.nothing-to-destroy");
    }
    Set<ItemId> doomed = new TreeSet<>();
    for (String name : named) {
      doomed.add(
          ItemId.parse(name)
              .filter(open.vault()::contains)
              .orElseThrow(() -> Refusal.of("vault.unknown-item", name)));
    }
    return doomed;
  }

  /** Backups recorded after the first entry that refers to one of the items. */
  private static List<String> backupsHolding(Workspace open, Set<ItemId> doomed) {
    boolean[] there = {false};
    Set<String> names = new TreeSet<>();
    doomed.forEach(item -> names.add(item.text()));
    List<String> backups = new ArrayList<>();
    new JournalEntries(open.journal())
        .forEach(
            0,
            recorded -> {
              there[0] |=
                  Soundness.referencedBy(recorded.fact()).keySet().stream()
                      .anyMatch(names::contains);
              if (there[0] && recorded.fact() instanceof DeskFact.BackedUp backup) {
                backups.add(backup.archive() + ", taken " + recorded.recordedAt());
              }
            });
    return backups;
  }
}
