package org.tocsin.notice.cap;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.tocsin.notice.cap.CapRule.Faults;
import org.tocsin.notice.cap.Violation.Grade;
import org.tocsin.notice.xml.XmlElement;

/** What Tocsin asks of its own messages beyond the standard. */
final class CapOwnRules {
  static final List<CapRule> ALL =
      List.of(
          own("own-info", "/alert/info", "There is an info block.", CapOwnRules::info),
          own(
              "own-language",
              "/alert/info/language",
              "Each info block names its language, and no two the same.",
              CapOwnRules::languages),
          own("own-scope", "/alert/scope", "The message is public.", CapOwnRules::scope),
          own(
              "own-status",
              "/alert/status",
              "The message is actual, an exercise or a test.",
              CapOwnRules::status),
          own("own-utc", "//sent, …", "Times are in UTC, written -00:00.", CapOwnRules::utc),
          own(
              "own-complete",
              "/alert/info",
              "Each info block says when it expires, who sends it, and what it is about.",
              CapOwnRules::complete));

  private CapOwnRules() {}

  private static void info(XmlElement alert, Faults faults) {
    if (!alert.has("info")) {
      faults.add(alert, "no info");
    }
  }

  private static void languages(XmlElement alert, Faults faults) {
    Set<String> seen = new HashSet<>();
    for (XmlElement info : alert.children("info")) {
      String language = info.childText("language").toLowerCase(Locale.ROOT);
      if (language.isEmpty() || !seen.add(language)) {
        faults.add(info, "language is missing or used by an earlier info: \"" + language + "\"");
      }
    }
  }

  private static void scope(XmlElement alert, Faults faults) {
    if (!alert.childText("scope").equals("Public")) {
      faults.add(alert, "scope is \"" + alert.childText("scope") + "\"");
    }
  }

  private static void status(XmlElement alert, Faults faults) {
    if (!Set.of("Actual", "Exercise", "Test").contains(alert.childText("status"))) {
      faults.add(alert, "status is \"" + alert.childText("status") + "\"");
    }
  }

  private static void utc(XmlElement alert, Faults faults) {
    alert.children("sent").forEach(time -> utcTime(time, faults));
    for (XmlElement info : alert.children("info")) {
      for (String name : List.of("effective", "onset", "expires")) {
        info.children(name).forEach(time -> utcTime(time, faults));
      }
    }
  }

  private static void utcTime(XmlElement time, Faults faults) {
    if (!time.text().endsWith("-00:00")) {
      faults.add(time, "\"" + time.text() + "\" does not end in -00:00");
    }
  }

  private static void complete(XmlElement alert, Faults faults) {
    for (XmlElement info : alert.children("info")) {
      for (String name :
          List.of("expires", "senderName", "headline", "description", "contact", "area")) {
        if (!info.has(name)) {
          faults.add(info, "info lacks " + name);
        }
      }
    }
  }

  private static CapRule own(
      String id, String where, String says, BiConsumer<XmlElement, Faults> check) {
    return new CapRule(id, where, Grade.ERROR, says, check);
  }
}
