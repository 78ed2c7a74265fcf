package org.tocsin.cli.workspace;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.core.desk.DeskCommand;
import org.tocsin.core.desk.Person;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.core.model.Sealed;

/** People of the desk: by name to each other, by pseudonym in the journal, not at all in public. */
public final class People {

  private static final int PSEUDONYM_BYTES = 16;

  private People() {}

  static String pseudonym(SecureRandom random) {
    byte[] bytes = new byte[PSEUDONYM_BYTES];
    random.nextBytes(bytes);
    return "p-" + HexFormat.of().formatHex(bytes);
  }

  static Sealed sealedName(Workspace workspace, String name) {
    return workspace.sealing().seal(clean(name).getBytes(StandardCharsets.UTF_8), "person");
  }

  private static String clean(String name) {
    String normal = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    if (normal.isEmpty() || normal.length() > 200) {
      throw Refusal.of("person.bad-name");
    }
    return normal;
  }

  /** Enrols a person; nobody has the name of another. */
  public static String enrol(
      Session session, Workspace workspace, String by, String name, Set<Role> roles) {
    if (find(workspace, name).isPresent()) {
      throw Refusal.of("person.name-taken", name);
    }
    String person = pseudonym(session.random());
    workspace.ask(
        new DeskCommand.Enrol(person, roles, sealedName(workspace, name)), by, session.now());
    return person;
  }

  /** The person of this name; case and surrounding blanks do not matter. */
  public static Optional<Person> find(Workspace workspace, String name) {
    String wanted = clean(name).toLowerCase(Locale.ROOT);
    return workspace.state().people().stream()
        .filter(Person::active)
        .filter(
            person ->
                name(workspace, person)
                    .filter(known -> known.toLowerCase(Locale.ROOT).equals(wanted))
                    .isPresent())
        .findFirst();
  }

  public static Optional<String> name(Workspace workspace, Person person) {
    return workspace.texts().text(person.name());
  }

  /**
   * Who acts: the person named, or the only one there is. Nothing that people decide happens
   * without a name.
   *
   * @param named by {@code --as} or the variable {@code TOCSIN_PERSON}
   * @return pseudonym
   */
  public static String acting(Session session, Workspace workspace, Optional<String> named) {
    Optional<String> name = named.or(() -> session.variable("TOCSIN_PERSON"));
    if (name.isPresent()) {
      return find(workspace, name.get())
          .map(Person::pseudonym)
          .orElseThrow(() -> Refusal.of("person.unknown", name.get()));
    }
    List<Person> active = workspace.state().people().stream().filter(Person::active).toList();
    if (active.size() == 1) {
      return active.get(0).pseudonym();
    }
    throw Refusal.of("person.who");
  }
}
