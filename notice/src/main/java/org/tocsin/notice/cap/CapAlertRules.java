package org.tocsin.notice.cap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.notice.cap.CapRule.Faults;
import org.tocsin.notice.cap.Violation.Grade;
import org.tocsin.notice.xml.XmlElement;

/** Rules about the alert element's own fields. */
final class CapAlertRules {
  /** Blanks, commas and the characters &lt; and &amp;, which the standard bars from identifiers. */
  private static final Pattern BARRED = Pattern.compile("[\\s,<&]");

  private static final Set<String> NEED_REFERENCES = Set.of("Update", "Cancel", "Ack", "Error");

  static final List<CapRule> ALL =
      List.of(
          new CapRule(
              "identifier-characters",
              "/alert/identifier",
              Grade.ERROR,
              "An identifier has no blanks, commas, < or &.",
              (alert, faults) -> characters(alert, "identifier", faults)),
          new CapRule(
              "sender-characters",
              "/alert/sender",
              Grade.ERROR,
              "A sender has no blanks, commas, < or &.",
              (alert, faults) -> characters(alert, "sender", faults)),
          new CapRule(
              "time-form",
              "//sent, //effective, //onset, //expires",
              Grade.ERROR,
              "Times are yyyy-mm-ddThh:mm:ss with a numeric offset, never Z.",
              (alert, faults) -> times(alert, faults, CapAlertRules::form)),
          new CapRule(
              "time-real",
              "//sent, //effective, //onset, //expires",
              Grade.ERROR,
              "Times are times of the calendar.",
              (alert, faults) -> times(alert, faults, CapAlertRules::real)),
          new CapRule(
              "time-utc",
              "//sent, //effective, //onset, //expires",
              Grade.WARNING,
              "UTC is written -00:00; +00:00 is right only for local time that happens to agree.",
              (alert, faults) -> times(alert, faults, CapAlertRules::utc)),
          new CapRule(
              "restriction",
              "/alert/restriction",
              Grade.ERROR,
              "Scope Restricted needs a restriction.",
              CapAlertRules::restriction),
          new CapRule(
              "restriction-needless",
              "/alert/restriction",
              Grade.WARNING,
              "A restriction belongs to scope Restricted.",
              CapAlertRules::needless),
          new CapRule(
              "addresses",
              "/alert/addresses",
              Grade.ERROR,
              "Scope Private needs addresses.",
              CapAlertRules::addresses),
          new CapRule(
              "references-missing",
              "/alert/references",
              Grade.ERROR,
              "Update, Cancel, Ack and Error say which message they are about.",
              CapAlertRules::referencesMissing),
          new CapRule(
              "references-form",
              "/alert/references",
              Grade.ERROR,
              "References are sender,identifier,sent with blanks between several.",
              CapAlertRules::referencesForm),
          new CapRule(
              "references-earlier",
              "/alert/references",
              Grade.ERROR,
              "A message refers to earlier messages, not to itself.",
              CapAlertRules::referencesEarlier),
          new CapRule(
              "note-exercise",
              "/alert/note",
              Grade.WARNING,
              "An exercise is identified in the note.",
              (alert, faults) -> note(alert, "status", "Exercise", faults)),
          new CapRule(
              "note-error",
              "/alert/note",
              Grade.WARNING,
              "A message of type Error explains itself in the note.",
              (alert, faults) -> note(alert, "msgType", "Error", faults)),
          new CapRule(
              "info-missing",
              "/alert/info",
              Grade.WARNING,
              "An alert or update says something.",
              CapAlertRules::infoMissing));

  private CapAlertRules() {}

  private static void characters(XmlElement alert, String name, Faults faults) {
    for (XmlElement element : alert.children(name)) {
      if (BARRED.matcher(element.text()).find()) {
        faults.add(element, "\"" + element.text() + "\" has a blank, comma, < or &");
      }
    }
  }

  /** Looks at one time field. */
  private interface TimeCheck {
    void look(XmlElement time, Faults faults);
  }

  private static void times(XmlElement alert, Faults faults, TimeCheck check) {
    alert.children("sent").forEach(time -> check.look(time, faults));
    for (XmlElement info : alert.children("info")) {
      for (String name : List.of("effective", "onset", "expires")) {
        info.children(name).forEach(time -> check.look(time, faults));
      }
    }
  }

  private static void form(XmlElement time, Faults faults) {
    if (!time.text().isEmpty() && !CapTime.hasForm(time.text())) {
      faults.add(time, "\"" + time.text() + "\" is not yyyy-mm-ddThh:mm:ss±hh:mm");
    }
    if (time.text().isEmpty() && !time.name().equals("sent")) {
      faults.add(time, time.name() + " is blank");
    }
  }

  private static void real(XmlElement time, Faults faults) {
    if (CapTime.hasForm(time.text()) && CapTime.parse(time.text()).isEmpty()) {
      faults.add(time, "there is no " + time.text());
    }
  }

  private static void utc(XmlElement time, Faults faults) {
    if (CapTime.hasForm(time.text()) && time.text().endsWith("+00:00")) {
      faults.add(time, time.text() + ": UTC is written -00:00");
    }
  }

  private static void restriction(XmlElement alert, Faults faults) {
    if (alert.childText("scope").equals("Restricted") && alert.childText("restriction").isEmpty()) {
      faults.add(alert, "scope is Restricted, restriction is missing or blank");
    }
  }

  private static void needless(XmlElement alert, Faults faults) {
    if (!alert.childText("scope").equals("Restricted")) {
      alert
          .children("restriction")
          .forEach(element -> faults.add(element, "scope is " + alert.childText("scope")));
    }
  }

  private static void addresses(XmlElement alert, Faults faults) {
    if (alert.childText("scope").equals("Private") && alert.childText("addresses").isEmpty()) {
      faults.add(alert, "scope is Private, addresses is missing or blank");
    }
  }

  private static void referencesMissing(XmlElement alert, Faults faults) {
    String type = alert.childText("msgType");
    if (NEED_REFERENCES.contains(type) && alert.childText("references").isEmpty()) {
      faults.add(alert, "msgType is " + type + ", references is missing or blank");
    }
  }

  private static void referencesForm(XmlElement alert, Faults faults) {
    for (XmlElement references : alert.children("references")) {
      for (String reference : split(references)) {
        List<String> parts = List.of(reference.split(",", -1));
        boolean sound =
            parts.size() == 3
                && !parts.get(0).isEmpty()
                && !parts.get(1).isEmpty()
                && CapTime.parse(parts.get(2)).isPresent();
        if (!sound) {
          faults.add(references, "\"" + reference + "\" is not sender,identifier,sent");
        }
      }
    }
  }

  private static void referencesEarlier(XmlElement alert, Faults faults) {
    Optional<Instant> sent = CapTime.parse(alert.childText("sent"));
    for (XmlElement references : alert.children("references")) {
      for (String reference : split(references)) {
        List<String> parts = List.of(reference.split(",", -1));
        if (parts.size() != 3) {
          continue;
        }
        boolean itself =
            parts.get(0).equals(alert.childText("sender"))
                && parts.get(1).equals(alert.childText("identifier"));
        boolean later =
            sent.isPresent()
                && CapTime.parse(parts.get(2)).filter(then -> then.isAfter(sent.get())).isPresent();
        if (itself || later) {
          faults.add(references, "\"" + reference + "\" is the message itself or a later one");
        }
      }
    }
  }

  private static List<String> split(XmlElement references) {
    return references.text().isEmpty() ? List.of() : List.of(references.text().split("\\s+", -1));
  }

  private static void note(XmlElement alert, String field, String value, Faults faults) {
    if (alert.childText(field).equals(value) && alert.childText("note").isEmpty()) {
      faults.add(alert, field + " is " + value + ", note is missing or blank");
    }
  }

  private static void infoMissing(XmlElement alert, Faults faults) {
    boolean says = Set.of("Alert", "Update").contains(alert.childText("msgType"));
    if (says && !alert.has("info")) {
      faults.add(alert, "no info");
    }
  }
}
