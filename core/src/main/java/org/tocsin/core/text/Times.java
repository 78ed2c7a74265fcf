package org.tocsin.core.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.core.time.Edtf;

/**
 * Words times in a language. Days are UTC and said so where a time of day is given. What has no
 * simple wording (unspecified digits, seasons, far years) keeps its EDTF text, which is exact if
 * not pretty.
 */
final class Times {

  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
  private static final Pattern MINUTE =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2})(?::\\d{2})?(Z|[+-]\\d{2}:\\d{2})?");

  private final ULocale locale;
  private final Catalogue catalogue;

  Times(ULocale locale, Catalogue catalogue) {
    this.locale = locale;
    this.catalogue = catalogue;
  }

  String say(Instant instant) {
    boolean midnight = instant.atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay() == 0;
    return midnight
        ? format("yMMMMd", instant)
        : catalogue.say(
            Phrase.of(
                "time.at",
                Map.of(
                    "day", new Arg.Verbatim(format("yMMMMd", instant)),
                    "time", new Arg.Verbatim(instant.toString().substring(11, 16)),
                    "zone", new Arg.Verbatim("UTC"))));
  }

  String say(Edtf time) {
    String text = time.toString();
    int slash = text.indexOf('/');
    if (slash < 0) {
      return point(text);
    }
    String from = text.substring(0, slash);
    String to = text.substring(slash + 1);
    if (to.equals("..") || to.isEmpty()) {
      return filled(to.isEmpty() ? "time.since-end-unknown" : "time.since", "from", point(from));
    }
    if (from.equals("..") || from.isEmpty()) {
      return filled("time.until", "to", point(to));
    }
    return catalogue.say(
        Phrase.of(
            "time.from-to",
            Map.of("from", new Arg.Verbatim(point(from)), "to", new Arg.Verbatim(point(to)))));
  }

  private String point(String text) {
    char last = text.charAt(text.length() - 1);
    if (last == '?' || last == '~' || last == '%') {
      String key =
          last == '?' ? "time.uncertain" : last == '~' ? "time.about" : "time.about-uncertain";
      return filled(key, "time", point(text.substring(0, text.length() - 1)));
    }
    Matcher minute = MINUTE.matcher(text);
    if (minute.matches()) {
      String zone = minute.group(3);
      return catalogue.say(
          Phrase.of(
              zone == null ? "time.at-unzoned" : "time.at",
              Map.of(
                  "day", new Arg.Verbatim(point(minute.group(1))),
                  "time", new Arg.Verbatim(minute.group(2)),
                  "zone",
                      new Arg.Verbatim(
                          zone == null ? "" : zone.equals("Z") ? "UTC" : "UTC" + zone))));
    }
    if (DAY.matcher(text).matches()) {
      return format("yMMMMd", Instant.parse(text + "T00:00:00Z"));
    }
    if (MONTH.matcher(text).matches()) {
      return format("yMMMM", Instant.parse(text + "-01T00:00:00Z"));
    }
    return text;
  }

  private String filled(String key, String name, String value) {
    return catalogue.say(Phrase.of(key, Map.of(name, new Arg.Verbatim(value))));
  }

  private String format(String skeleton, Instant instant) {
    DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, locale);
    // The proleptic Gregorian calendar, as EDTF has it; ICU would switch to the Julian before 1582.
    calendar.setGregorianChange(new Date(Long.MIN_VALUE));
    ((SimpleDateFormat) format).setCalendar(calendar);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(instant));
  }
}
