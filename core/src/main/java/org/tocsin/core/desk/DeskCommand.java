package org.tocsin.core.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.forecast.Outlook;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.problem.Problem;

/**
 * What is asked about the desk itself: its founding, its people, its keys, what it published, kept
 * and destroyed.
 */
public sealed interface DeskCommand extends Command {

  /** Founds the desk; who asks is its first person and may do everything. */
  record Found(
      String origin,
      Label name,
      String sender,
      String contact,
      boolean exercise,
      Sealed founder,
      String verifier)
      implements DeskCommand {

    @Override
    public Decision decide(DeskState state, Asker asker) {
      if (state.desk().isPresent()) {
        return Decision.refuse("desk.already-founded");
      }
      if (!org.tocsin.notice.Desk.soundSender(sender)) {
        return Decision.refuse("desk.bad-sender", sender);
      }
      return Decision.record(
          new DeskFact.Founded(origin, name, sender, contact, exercise),
          new DeskFact.PersonEnrolled(
              asker.person(), new TreeSet<>(EnumSet.allOf(Role.class)), founder),
          new DeskFact.KeyAuthorised(verifier));
    }
  }

  /**
   * Takes somebody in. A signer or an administrator can; an administrator who does not sign hands
   * out no signing.
   */
  record Enrol(String person, Set<Role> roles, Sealed name) implements DeskCommand {

    public Enrol {
      roles = Set.copyOf(roles);
    }

    @Override
    public Decision decide(DeskState state, Asker asker) {
      if (roles.contains(Role.SIGNER)) {
        return asSigner(state, asker, () -> enrol(state));
      }
      return asAdministrator(state, asker, () -> enrol(state));
    }

    private Decision enrol(DeskState state) {
      if (state.person(person).isPresent()) {
        return Decision.refuse("desk.already-enrolled", person);
      }
      if (roles.isEmpty()) {
        return Decision.refuse("desk.no-roles");
      }
      return Decision.record(new DeskFact.PersonEnrolled(person, new TreeSet<>(roles), name));
    }
  }

  /** Somebody leaves: by their own word, or by a signer's or an administrator's. */
  record Leave(String person) implements DeskCommand {
    @Override
    public Decision decide(DeskState state, Asker asker) {
      return asker.person().equals(person)
          ? leave(state)
          : asAdministrator(state, asker, () -> leave(state));
    }

    private Decision leave(DeskState state) {
      if (state.person(person).filter(Person::active).isEmpty()) {
        return Decision.refuse("desk.unknown-person", person);
      }
      boolean last =
          state.people().stream().filter(known -> known.may(Role.SIGNER)).count() == 1
              && state.person(person).filter(known -> known.may(Role.SIGNER)).isPresent();
      return last
          ? Decision.refuse("desk.last-signer", person)
          : Decision.record(new DeskFact.PersonLeft(person));
    }
  }

  record RotateKey(String to, String statement) implements DeskCommand {
    @Override
    public Decision decide(DeskState state, Asker asker) {
      return asSigner(
          state,
          asker,
          () ->
              known(state, to)
                  ? Decision.refuse("desk.key-used-before", to)
                  : state
                      .signingKey()
                      .map(
                          current ->
                              Decision.record(
                                  new DeskFact.KeyRotated(current.verifier(), to, statement)))
                      .orElseGet(() -> Decision.refuse("desk.no-key")));
    }
  }

  /** Revokes a key; where it is the one in use, the key that takes its place comes with it. */
  record RevokeKey(String verifier, String statement, Optional<String> successor)
      implements DeskCommand {
    @Override
    public Decision decide(DeskState state, Asker asker) {
      return asSigner(
          state,
          asker,
          () -> {
            Optional<DeskKey> key =
                state.keys().stream()
                    .filter(known -> known.verifier().equals(verifier))
                    .findFirst();
            if (key.isEmpty() || key.get().status() == DeskKey.Status.REVOKED) {
              return Decision.refuse("desk.unknown-key", verifier);
            }
            if (key.get().current() && successor.isEmpty()) {
              return Decision.refuse("desk.key-in-use", verifier);
            }
            if (successor.filter(next -> known(state, next)).isPresent()) {
              return Decision.refuse("desk.key-used-before", successor.get());
            }
            List<Fact> facts = new ArrayList<>();
            facts.add(new DeskFact.KeyRevoked(verifier, statement));
            successor.ifPresent(next -> facts.add(new DeskFact.KeyAuthorised(next)));
            return Decision.record(facts);
          });
    }
  }

  /** Destroys the key of a vault item. The vault does it after this is recorded. */
  record DestroyItem(String item, Optional<SealedText> reason) implements DeskCommand {
    @Override
    public Decision decide(DeskState state, Asker asker) {
      Optional<Problem> lacks = asker.lacks(state, Role.ANALYST);
      if (lacks.isPresent()) {
        return Decision.refuse(lacks.get());
      }
      return state.destroyed(item)
          ? Decision.refuse("vault.already-destroyed", item)
          : Decision.record(new DeskFact.ItemDestroyed(item, reason));
    }
  }

  record RecordPublication(String manifest, long size, String checkpoint) implements DeskCommand {
    @Override
    public Decision decide(DeskState state, Asker asker) {
      return asSigner(
          state,
          asker,
          () -> Decision.record(new DeskFact.SitePublished(manifest, size, checkpoint)));
    }
  }

  record RecordBackup(String archive) implements DeskCommand {
    @Override
    public Decision decide(DeskState state, Asker asker) {
      return state.person(asker.person()).filter(Person::active).isPresent()
          ? Decision.record(new DeskFact.BackedUp(archive))
          : Decision.refuse("desk.unknown-person", asker.person());
    }
  }

  /**
   * Records that somebody had what protected sources said put before them.
   *
   * @param what accounts and sources, as {@code kind/id}
   */
  record RecordReading(List<String> what) implements DeskCommand {

    public RecordReading {
      what = List.copyOf(what);
    }

    @Override
    public Decision decide(DeskState state, Asker asker) {
      boolean insider =
          state
              .person(asker.person())
              .filter(
                  person ->
                      person.may(Role.ANALYST)
                          || person.may(Role.REVIEWER)
                          || person.may(Role.SIGNER))
              .isPresent();
      return insider
          ? Decision.record(new DeskFact.ProtectedRead(what))
          : Decision.refuse("desk.not-entitled", asker.person(), "analyst, reviewer or signer");
    }
  }

  /** Records that a file of event data was taken in. */
  record RecordImport(DeskFact.EventsImported imported) implements DeskCommand {
    @Override
    public Decision decide(DeskState state, Asker asker) {
      return asker
          .lacks(state, Role.ANALYST)
          .map(Decision::refuse)
          .orElseGet(() -> Decision.record(imported));
    }
  }

  /** Records a forecast; one that stands already, of the same situations, is not recorded again. */
  record RecordForecast(DeskFact.ForecastMade made) implements DeskCommand {
    @Override
    public Decision decide(DeskState state, Asker asker) {
      Optional<Problem> lacks = asker.lacks(state, Role.ANALYST);
      if (lacks.isPresent()) {
        return Decision.refuse(lacks.get());
      }
      for (Outlook outlook : made.run().outlooks()) {
        if (state.record(RecordKind.SITUATION, outlook.situation()).isEmpty()) {
          return Decision.refuse("forecast.unknown-situation", outlook.situation());
        }
      }
      boolean stands =
          state.forecasts().stream()
              .flatMap(version -> version.value().stream())
              .anyMatch(before -> before.run().equals(made.run()));
      return stands
          ? Decision.refuse("forecast.recorded-before", made.run().id())
          : Decision.record(made);
    }
  }

  /** A key that was once rotated away or revoked must not come back. */
  private static boolean known(DeskState state, String verifier) {
    return state.keys().stream().anyMatch(key -> key.verifier().equals(verifier));
  }

  private static Decision asAdministrator(DeskState state, Asker asker, Supplier<Decision> decide) {
    return asker.lacks(state, Role.ADMINISTRATOR).isEmpty()
        ? decide.get()
        : asSigner(state, asker, decide);
  }

  private static Decision asSigner(DeskState state, Asker asker, Supplier<Decision> decide) {
    return asker.lacks(state, Role.SIGNER).map(Decision::refuse).orElseGet(decide);
  }
}
