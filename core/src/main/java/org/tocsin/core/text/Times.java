package org.tocsin.core.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.time.EdtfDate;
import org.tocsin.core.time.EdtfDateTime;
import org.tocsin.core.time.EdtfInterval;
import org.tocsin.core.time.EdtfPoint;
import org.tocsin.core.time.EdtfSeason;
import org.tocsin.core.time.Qualification;
import org.tocsin.notice.Language;
import org.tocsin.notice.words.Dates;
import org.tocsin.notice.words.Words;

/**
 * Words times in a language, to the minute. A time of day says its zone, or that it is local time.
 * What has no simple wording (unspecified digits, years before 1 or after 9999) keeps its EDTF
 * text, which is exact if not pretty. Months have the names they have on the published page.
 */
final class Times {

  private static final int LAST_FOUR_DIGIT_YEAR = 9999;

  /**
   * A time in words.
   *
   * @param form what it begins with, for languages in which "since" and "until" go by that: {@code
   *     day}, {@code month}, {@code year}, {@code season} or {@code text}
   */
  private record Worded(String form, String text) {}

  private final Catalogue catalogue;
  private final Words words;
  private final Dates dates;

  Times(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.words = Words.in(Language.of(catalogue.language()));
    this.dates = new Dates(words);
  }

  /** The UTC day where it is midnight, else with the time of day. */
  String say(Instant instant) {
    LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    boolean midnight = utc.toLocalTime().toSecondOfDay() == 0;
    return midnight
        ? dates.day(utc.toLocalDate())
        : dateTime(new EdtfDateTime(utc.withNano(0), Optional.of(ZoneOffset.UTC)));
  }

  String say(Edtf time) {
    if (time instanceof EdtfInterval interval) {
      return interval(interval);
    }
    return point((EdtfPoint) time).text();
  }

  private String interval(EdtfInterval interval) {
    if (interval.start() instanceof EdtfInterval.Stated start) {
      if (interval.end() instanceof EdtfInterval.Stated end) {
        return between(start.point(), end.point());
      }
      Worded from = point(start.point());
      boolean open = interval.end() instanceof EdtfInterval.Open;
      return catalogue.fill(
          open ? "time.since" : "time.since-end-unknown",
          Map.of("from", from.text(), "form", from.form()));
    }
    // An interval has one stated end at least.
    Worded to = point(((EdtfInterval.Stated) interval.end()).point());
    boolean open = interval.start() instanceof EdtfInterval.Open;
    return catalogue.fill(
        open ? "time.until" : "time.until-start-unknown",
        Map.of("to", to.text(), "form", to.form()));
  }

  private String between(EdtfPoint start, EdtfPoint end) {
    if (start instanceof EdtfDateTime from
        && end instanceof EdtfDateTime to
        && from.offset().equals(to.offset())
        && from.local().toLocalDate().equals(to.local().toLocalDate())) {
      return withinDay(from, to);
    }
    Worded from = point(start);
    Worded to = point(end);
    boolean alike = from.form().equals(to.form());
    return catalogue.fill(
        "time.from-to",
        Map.of("from", from.text(), "to", to.text(), "form", alike ? from.form() : "mixed"));
  }

  private String withinDay(EdtfDateTime from, EdtfDateTime to) {
    if (clock(from).equals(clock(to))) {
      return dateTime(from);
    }
    return catalogue.fill(
        "time.from-to-within-day",
        Map.of(
            "day", dates.day(from.local().toLocalDate()),
            "from", clock(from),
            "to", clock(to),
            "zone", zone(from)));
  }

  private Worded point(EdtfPoint point) {
    if (point instanceof EdtfDateTime moment) {
      return worded(moment.local().toLocalDate())
          ? new Worded("day", dateTime(moment))
          : asWritten(moment);
    } else if (point instanceof EdtfSeason season) {
      return season(season);
    }
    return date((EdtfDate) point);
  }

  private Worded date(EdtfDate date) {
    LocalDate first = date.first();
    if (!worded(first)) {
      return asWritten(date);
    }
    return switch (date.form()) {
      case DAY -> qualified("day", dates.day(first), date.qualification());
      case MONTH ->
          qualified(
              "month", dates.month(first.getYear(), first.getMonthValue()), date.qualification());
      case YEAR -> qualified("year", Integer.toString(first.getYear()), date.qualification());
      case DAY_UNSPECIFIED, MONTH_UNSPECIFIED, MONTH_AND_DAY_UNSPECIFIED, DECADE, CENTURY ->
          asWritten(date);
    };
  }

  private Worded season(EdtfSeason season) {
    if (season.year() < 1) {
      return asWritten(season);
    }
    String name = words.say("season." + season.season().number());
    String text = words.say("date.month", name, Integer.toString(season.year()));
    return qualified("season", text, season.qualification());
  }

  private Worded qualified(String form, String text, Qualification qualification) {
    String key =
        switch (qualification) {
          case NONE -> "";
          case UNCERTAIN -> "time.uncertain";
          case APPROXIMATE -> "time.about";
          case UNCERTAIN_AND_APPROXIMATE -> "time.about-uncertain";
        };
    return new Worded(form, key.isEmpty() ? text : catalogue.fill(key, Map.of("time", text)));
  }

  private String dateTime(EdtfDateTime moment) {
    return catalogue.fill(
        "time.at",
        Map.of(
            "day", dates.day(moment.local().toLocalDate()),
            "time", clock(moment),
            "zone", zone(moment)));
  }

  private static String clock(EdtfDateTime moment) {
    return String.format(
        Locale.ROOT, "%02d:%02d", moment.local().getHour(), moment.local().getMinute());
  }

  private String zone(EdtfDateTime moment) {
    return moment
        .offset()
        .map(
            offset ->
                offset.equals(ZoneOffset.UTC)
                    ? catalogue.say("zone.utc")
                    : catalogue.fill(
                        "zone.offset", Map.of("offset", catalogue.isolated("UTC" + offset))))
        .orElseGet(() -> catalogue.say("zone.local"));
  }

  private static boolean worded(LocalDate day) {
    return day.getYear() >= 1 && day.getYear() <= LAST_FOUR_DIGIT_YEAR;
  }

  private Worded asWritten(EdtfPoint point) {
    return new Worded("text", catalogue.isolated(point.toString()));
  }
}
