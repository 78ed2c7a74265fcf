package org.tocsin.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public name of one revision of one alert: "corridor-001", and "corridor-001-r2" for its
 * second revision. It is a folder's name and a CAP identifier, hence the narrow alphabet.
 *
 * @param situation lower-case letters, digits and hyphens, at most 64, starting with a letter
 * @param number of the alert within its situation, from 1
 * @param revision from 1
 */
public record NoticeId(String situation, int number, int revision) implements Comparable<NoticeId> {
  private static final Pattern SITUATION = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
  private static final Pattern TEXT =
      Pattern.compile("([a-z][a-z0-9-]*?)-([0-9]{3,6})(?:-r([1-9][0-9]{0,3}))?");
  private static final int HIGHEST_NUMBER = 999_999;
  private static final int HIGHEST_REVISION = 9_999;

  public NoticeId {
    if (situation.length() > 64 || !SITUATION.matcher(situation).matches()) {
      throw new IllegalArgumentException("not a situation's id: " + situation);
    }
    if (number < 1 || number > HIGHEST_NUMBER) {
      throw new IllegalArgumentException("alert number out of range: " + number);
    }
    if (revision < 1 || revision > HIGHEST_REVISION) {
      throw new IllegalArgumentException("revision out of range: " + revision);
    }
  }

  /** The id in the text's form, or nothing if the text is not exactly what {@link #text} gives. */
  public static Optional<NoticeId> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()
        || matcher.group(1).length() > 64
        || !SITUATION.matcher(matcher.group(1)).matches()
        || Integer.parseInt(matcher.group(2)) < 1) {
      return Optional.empty();
    }
    int revision = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
    NoticeId id = new NoticeId(matcher.group(1), Integer.parseInt(matcher.group(2)), revision);
    return id.text().equals(text) ? Optional.of(id) : Optional.empty();
  }

  /** "corridor-001", or "corridor-001-r2". */
  public String text() {
    String first = String.format(Locale.ROOT, "%s-%03d", situation, number);
    return revision == 1 ? first : first + "-r" + revision;
  }

  /** The same alert's other revision. */
  public NoticeId withRevision(int other) {
    return new NoticeId(situation, number, other);
  }

  /** Whether both are revisions of one alert. */
  public boolean sameAlert(NoticeId other) {
    return situation.equals(other.situation) && number == other.number;
  }

  @Override
  public int compareTo(NoticeId other) {
    int bySituation = situation.compareTo(other.situation);
    int byNumber = Integer.compare(number, other.number);
    return bySituation != 0
        ? bySituation
        : byNumber != 0 ? byNumber : Integer.compare(revision, other.revision);
  }

  @Override
  public String toString() {
    return text();
  }
}
