package org.tocsin.lake.verb;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.detect.ReportingDelay;
import org.tocsin.core.signal.Alarm;
import org.tocsin.core.signal.Area;
import org.tocsin.core.signal.Step;
import org.tocsin.core.signal.Surveillance;
import org.tocsin.lake.code.Territory;
import org.tocsin.lake.signal.Asked;
import org.tocsin.lake.signal.Delays;
import org.tocsin.lake.signal.Survey;
import org.tocsin.lake.store.Lake;
import picocli.CommandLine.Option;

/** How the lake is watched. */
final class SurveyOptions {

  /** Signals of the last quarter are told unless asked otherwise. */
  private static final int RECENT_DAYS = 91;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "By what was known at the end of this day. Default: today.")
  private Optional<String> asOf = Optional.empty();

  @Option(
      names = "--release-lag",
      paramLabel = "DAYSd",
      description =
          "Where only a later release has an event: take it as known so many days after it ended,"
              + " such as 30d. Default: ${DEFAULT-VALUE}.")
  private String lag = "0d";

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "Count by week or month. Default: ${DEFAULT-VALUE}.")
  private String period = "month";

  @Option(
      names = "--place",
      paramLabel = "SIZE",
      description =
          "Watch each country, admin1 (first-level area) or cell. Default: ${DEFAULT-VALUE}.")
  private String place = "admin1";

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "One country alone, by its ISO 3166-1 alpha-3 code, such as CAF.")
  private Optional<String> country = Optional.empty();

  @Option(
      names = "--budget",
      paramLabel = "N",
      description =
          "How many alarms a week the desk can read. Chance alone brings no more, and no more are"
              + " told. Default: ${DEFAULT-VALUE}.")
  private int budget = 3;

  @Option(
      names = "--level",
      paramLabel = "P",
      description =
          "No alarm above this p, however few series there are. Default: ${DEFAULT-VALUE}.")
  private double level = 0.01;

  @Option(
      names = "--false-share",
      paramLabel = "SHARE",
      description =
          "The share of false alarms among all alarms, over all places and periods, that the desk"
              + " bears, such as 0.1: next to none on noise then, and fewer in all. Default: the"
              + " budget alone limits them.")
  private Optional<Double> falseShare = Optional.empty();

  @Option(
      names = "--delays",
      paramLabel = "SHARES",
      description =
          "How much of a period is known when it has just ended, a period later, and so on, such as"
              + " 0.6,0.9: less is expected of the newest. Default: learnt from what earlier releases"
              + " in the lake had; none: all that is told is taken as complete.")
  private Optional<String> delays = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description =
          "Signals whose window ends on this day or later. Default: in the last 91 days that the"
              + " provider's data tell of.")
  private Optional<String> since = Optional.empty();

  /** The day typed; else today. */
  static LocalDate day(Session session, Optional<String> typed) {
    return typed
        .map(ImportVerb::date)
        .orElseGet(() -> session.now().atOffset(ZoneOffset.UTC).toLocalDate());
  }

  /**
   * What is asked for.
   *
   * @throws Refusal where any option cannot be used
   */
  Asked asked(Session session) {
    since.ifPresent(ImportVerb::date);
    if (!lag.matches("[0-9]{1,5}d")) {
      throw Refusal.of("lake.lag", lag);
    }
    if (budget < 1 || !(level > 0 && level < 1)) {
      throw Refusal.of("signals.budget");
    }
    if (falseShare.isPresent() && !(falseShare.get() > 0 && falseShare.get() < 1)) {
      throw Refusal.of("signals.false-share", Double.toString(falseShare.get()));
    }
    return new Asked(
        day(session, asOf),
        Integer.parseInt(lag.replace("d", "")),
        Typed.word(Area.Kind.class, place),
        country.map(SurveyOptions::number),
        delays.map(SurveyOptions::delays).orElse(Delays.LEARNT),
        new Surveillance.Settings(
            Typed.word(Step.class, period),
            budget,
            level,
            falseShare.map(OptionalDouble::of).orElseGet(OptionalDouble::empty)));
  }

  private static Delays delays(String typed) {
    if (typed.equals("none")) {
      return Delays.NONE;
    }
    try {
      return Delays.stated(
          ReportingDelay.stated(Arrays.stream(typed.split(",", -1)).map(Double::valueOf).toList()));
    } catch (IllegalArgumentException e) {
      throw Refusal.of("signals.delays", typed);
    }
  }

  private static Integer number(String code) {
    return Territory.iso3(code.toUpperCase(Locale.ROOT))
        .map(territory -> territory.states().get(territory.states().size() - 1).gw())
        .filter(gw -> gw > 0)
        .orElseThrow(() -> Refusal.of("signals.no-country", code));
  }

  Survey survey(Session session, Workspace workspace, Lake lake) {
    return Survey.of(lake.connection(), asked(session), workspace.state().position());
  }

  /** Whether it is recent enough to be told. */
  boolean tells(Survey survey, Alarm alarm) {
    LocalDate to = survey.asked().settings().step().last(alarm.period());
    LocalDate from =
        since
            .map(ImportVerb::date)
            .orElseGet(
                () ->
                    survey
                        .newest(alarm.series().provider())
                        .orElse(survey.asked().asOf())
                        .minusDays(RECENT_DAYS));
    return !to.isBefore(from);
  }

  String lag() {
    return lag;
  }
}
