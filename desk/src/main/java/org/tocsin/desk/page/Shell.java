package org.tocsin.desk.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tocsin.desk.access.Undo;
import org.tocsin.desk.words.Words;

/**
 * The frame around every page.
 *
 * @param who the person's name; empty before log-in
 * @param nav the parts of the desk this person may go to
 * @param message what the last action had to say
 * @param undo takes back what the message tells of
 * @param token goes into every form
 * @param day the day looked at, where it is not today
 * @param address of this page, for coming back to it
 * @param exercise everything this desk publishes is an exercise
 * @param changes to this person's password and second factor that they are to be told of
 * @param begun whether there are small forms that this person began and has not sent
 */
public record Shell(
    Words words,
    String title,
    String deskName,
    Optional<String> who,
    List<Nav> nav,
    Optional<String> message,
    Optional<Undo> undo,
    String token,
    Optional<LocalDate> day,
    LocalDate today,
    String address,
    boolean exercise,
    int changes,
    boolean begun,
    java.util.function.UnaryOperator<String> assets,
    java.util.function.Predicate<String> shipped) {

  /**
   * @param id of the part; its name is {@code nav.<id>}
   * @param here whether this page is of it
   */
  public record Nav(String id, String address, boolean here) {}

  public Shell {
    nav = List.copyOf(nav);
  }

  /** Whether this person takes in accounts and judges them. */
  public boolean judges() {
    return nav.stream().anyMatch(part -> part.id().equals("intake"));
  }

  public String say(String key) {
    return words.say(key);
  }

  /** The address of a shipped file. */
  public String asset(String name) {
    return assets.apply(name);
  }

  /** Whether this build has a shipped file: the library of the map is not in every one. */
  public boolean has(String name) {
    return shipped.test(name);
  }

  /** An address inside the desk, seen from the same day. */
  public String link(String path) {
    return day.map(it -> path + (path.contains("?") ? "&" : "?") + "day=" + it).orElse(path);
  }
}
