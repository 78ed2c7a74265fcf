package org.tocsin.core.signal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.tocsin.core.detect.AttentionGap;

/**
 * A detector's alarm with what it rests on.
 *
 * @param id the same for the same provider, place, kind of event, direction and period, whenever it
 *     is worked out
 * @param detector by name
 * @param provider as the lake names what its releases have in common
 * @param from first day of the window that the detector looked at
 * @param to last day of it
 * @param baseline events, or reports, that earlier periods would let expect in the window
 * @param observed events, or reports, in it
 * @param p how often chance alone brings as much, all detectors together; four digits
 * @param q share of false alarms among alarms as clear as this, over all series of the period
 * @param complete whether the last period was over and is taken to be known in full; where not, the
 *     baseline is that of what should be known by now
 * @param contributions at most {@value #LISTED} of the events
 * @param contributing how many there are
 * @param parties as the provider names them, at most {@value #PARTIES}, the most frequent first
 */
public record Signal(
    String id,
    String detector,
    Area area,
    String provider,
    EventClass events,
    Step step,
    LocalDate from,
    LocalDate to,
    BigDecimal baseline,
    long observed,
    BigDecimal p,
    BigDecimal q,
    boolean complete,
    List<Contribution> contributions,
    long contributing,
    List<String> parties,
    Provenance provenance) {

  public static final int LISTED = 20;
  public static final int PARTIES = 10;

  /** The detector that tells of less than usual. */
  public static final String SILENCE = "silence";

  /** The detector that tells of fewer reports than deaths let expect. */
  public static final String ATTENTION = AttentionGap.NAME;

  private static final int ID_DIGITS = 10;
  private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);

  public Signal {
    contributions = List.copyOf(contributions);
    parties = List.copyOf(parties);
  }

  /** The events that an alarm rests on, as they were found. */
  public record Ground(List<Contribution> contributions, long contributing, List<String> parties) {
    public Ground {
      contributions = List.copyOf(contributions);
      parties = List.copyOf(parties);
    }
  }

  public static Signal of(Alarm alarm, Step step, Ground ground, Provenance provenance) {
    Counts series = alarm.series();
    return new Signal(
        idOf(alarm, step),
        alarm.detector(),
        series.area(),
        series.provider(),
        series.events(),
        step,
        from(alarm, step),
        step.last(alarm.period()),
        digits(alarm.verdict().baseline()),
        Math.round(alarm.verdict().observed()),
        digits(alarm.p()),
        digits(alarm.q()),
        alarm.share() == 1,
        ground.contributions(),
        ground.contributing(),
        ground.parties(),
        provenance);
  }

  /** First day of the window that the clearest detector looked at. */
  public static LocalDate from(Alarm alarm, Step step) {
    return step.first(alarm.period() - alarm.verdict().window() + 1);
  }

  private static BigDecimal digits(double value) {
    return new BigDecimal(value).round(FOUR).stripTrailingZeros();
  }

  /** Whether it tells of more than usual, rather than of less or of less told. */
  public boolean rise() {
    return rise(detector);
  }

  static boolean rise(String detector) {
    return !detector.equals(SILENCE) && !detector.equals(ATTENTION);
  }

  /** Short, and the same on every run: what is spoken of, digested. */
  public static String idOf(Alarm alarm, Step step) {
    Counts series = alarm.series();
    String text =
        String.join(
            "\n",
            series.provider(),
            series.area().kind().word(),
            series.area().code(),
            series.events().word(),
            alarm.rise() ? "rise" : alarm.detector(),
            step.first(alarm.period()).toString(),
            step.word());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "s-" + HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
