package org.tocsin.core.ladder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.text.Phrase;

/**
 * The severity ladder, from words to mass killing. A rung says how grave one event is for the
 * people it befalls, not whether it was lawful nor who is to blame. Rungs are an order, not a
 * scale: nothing says that 6 is twice as grave as 3. The order follows what the steps before past
 * mass atrocities have in common (United Nations Framework of Analysis for Atrocity Crimes, 2014,
 * A/70/741-S/2016/71, common risk factors 7 and 8); each rung names what its limits are taken from.
 */
public enum Rung {
  SPEECH(
      1,
      "rung.1",
      "hostile speech or threat",
      "Words alone: incitement, dehumanising speech, a threat of force or of restriction.",
      "Rabat Plan of Action, A/HRC/22/17/Add.4, appendix; CAMEO root 13"),
  RESTRICTION(
      2,
      "rung.2",
      "restriction",
      "Freedom is narrowed or force is brought near: bans, checkpoints, a lifeline narrowed,"
          + " mobilisation, an incursion that harms nobody.",
      "ICCPR, articles 12, 19, 21 and 22; CAMEO roots 15 and 17"),
  OBSTRUCTION(
      3,
      "rung.3",
      "obstruction or deprivation",
      "People are cut off from what they live by: a lifeline closed, food, water, power, medicine"
          + " or relief withheld.",
      "Fourth Geneva Convention, articles 23 and 55; Additional Protocol I, articles 54 and 70"),
  HARM(
      4,
      "rung.4",
      "destruction, detention or assault",
      "Persons or what is theirs are harmed, without a death: property destroyed, people detained,"
          + " taken hostage, beaten, raped, tortured.",
      "Fourth Geneva Convention, articles 27, 33, 34 and 42; CAMEO root 18"),
  LETHAL(
      5,
      "rung.5",
      "lethal violence",
      "Somebody is killed, or force that kills is used: a clash, shelling, a killing.",
      "UCDP Georeferenced Event Dataset: an event is organised violence with at least one death"
          + " (Sundberg and Melander, Journal of Peace Research 50, 2013, 523-532)"),
  MAJOR(
      6,
      "rung.6",
      "major lethal violence, seizure or displacement",
      "Many are killed at once (25 or more where a count is given), a place is taken by force, or"
          + " people flee in numbers.",
      "25 deaths is what UCDP asks of a whole year of conflict; Guiding Principles on Internal"
          + " Displacement, E/CN.4/1998/53/Add.2, principle 6"),
  MASS(
      7,
      "rung.7",
      "mass killing or expulsion",
      "1,000 or more non-combatants killed by the deliberate acts of one group within 12 months, or"
          + " a population driven out.",
      "Early Warning Project, definition of mass killing; Rome Statute, article 7(1)(d)");

  private final int number;
  private final String key;
  private final String title;
  private final String definition;
  private final String source;

  Rung(int number, String key, String title, String definition, String source) {
    this.number = number;
    this.key = key;
    this.title = title;
    this.definition = definition;
    this.source = source;
  }

  /** 1 to 7. */
  public int number() {
    return number;
  }

  /** Its name, in English. */
  public String title() {
    return title;
  }

  /** Its name, to be worded. */
  public Phrase wording() {
    return Phrase.of(key);
  }

  /** What stands on it, in English. */
  public String definition() {
    return definition;
  }

  /** What its limits are taken from. */
  public String source() {
    return source;
  }

  /** Kinds of event that stand on it. */
  public List<EventKind> kinds() {
    return Arrays.stream(EventKind.values())
        .filter(kind -> kind.rung().equals(Optional.of(number)))
        .toList();
  }

  /**
   * @throws IllegalArgumentException outside 1 to 7
   */
  public static Rung of(int number) {
    if (number < 1 || number > values().length) {
      throw new IllegalArgumentException("a rung is 1 to 7, not " + number);
    }
    return values()[number - 1];
  }

  /** Empty for kinds that lower tension. */
  public static Optional<Rung> of(EventKind kind) {
    return kind.rung().map(Rung::of);
  }
}
