package org.tocsin.desk.verb;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.page.Terminal;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.desk.Person;
import org.tocsin.desk.access.CredentialChange;
import org.tocsin.desk.server.Desk;

/**
 * The links that whoever starts the server is shown: for people without a password, and for those
 * they name. Who starts it opened the vault, and could do anything.
 */
final class Links {

  private final Desk desk;
  private final Workspace open;
  private final Map<Person, String> words = new LinkedHashMap<>();

  private Links(Desk desk, Workspace open) {
    this.desk = desk;
    this.open = open;
  }

  /**
   * Makes them.
   *
   * @param newPassword names of those who forgot theirs; a second factor stays
   * @param lostFactor names of those whose second factor goes too
   */
  static Links of(Desk desk, Workspace open, List<String> newPassword, List<String> lostFactor) {
    Links links = new Links(desk, open);
    open.state().people().stream()
        .filter(Person::active)
        .filter(person -> !desk.credentials().has(person.pseudonym()))
        .forEach(person -> links.make(person, false));
    newPassword.forEach(name -> links.makeAndTell(name, false));
    lostFactor.forEach(name -> links.makeAndTell(name, true));
    return links;
  }

  private void makeAndTell(String name, boolean dropsFactor) {
    Person person = People.find(open, name).orElseThrow(() -> Refusal.of("person.unknown", name));
    make(person, dropsFactor);
    desk.credentials()
        .tell(
            person.pseudonym(),
            CredentialChange.of(
                dropsFactor
                    ? CredentialChange.What.LINK_DROPPING_FACTOR
                    : CredentialChange.What.LINK,
                desk.room().now(),
                Optional.empty()));
  }

  private void make(Person person, boolean dropsFactor) {
    words.put(person, desk.invitations().invite(person.pseudonym(), Optional.empty(), dropsFactor));
  }

  /**
   * @param address of the server
   * @param first the page to open first
   */
  void show(Terminal out, String address, String first) {
    String to = first.equals("/") ? "" : "?to=" + URLEncoder.encode(first, StandardCharsets.UTF_8);
    words.forEach(
        (person, word) ->
            out.item(
                "->",
                People.name(open, person).orElse(person.pseudonym())
                    + (desk.credentials().has(person.pseudonym())
                        ? " can choose a new password: "
                        : " has no password yet: ")
                    + address
                    + "/welcome/"
                    + word
                    + to));
  }
}
