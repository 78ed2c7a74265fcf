package org.tocsin.notice.cap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tocsin.notice.cap.Violation.Grade;
import org.tocsin.notice.xml.XmlElement;
import org.tocsin.notice.xml.XmlFault;
import org.tocsin.notice.xml.XmlReading;

/**
 * The rules of CAP 1.2 as a table, and the stricter ones that Tocsin sets itself. Source: OASIS
 * Standard CAP-V1.2 of 1 July 2010, section 3.2 (data dictionary) and 3.3 (implementation notes).
 */
public final class CapRules {
  /** What the standard itself says. */
  public static final List<CapRule> STANDARD = standard();

  /** What Tocsin asks of its own messages beyond the standard. */
  public static final List<CapRule> OWN = CapOwnRules.ALL;

  private CapRules() {}

  /** Every breach of the standard, in the document's order; never stops at the first. */
  public static List<Violation> check(byte[] document) {
    return check(document, STANDARD);
  }

  /** Every breach of the standard or of Tocsin's own rules. */
  public static List<Violation> checkOwn(byte[] document) {
    List<CapRule> both = new ArrayList<>(STANDARD);
    both.addAll(OWN);
    return check(document, both);
  }

  private static List<Violation> check(byte[] document, List<CapRule> rules) {
    XmlElement root;
    try {
      root = XmlReading.read(document);
    } catch (XmlFault fault) {
      return List.of(new Violation("well-formed", Grade.ERROR, "/", fault.line(), message(fault)));
    }
    if (!root.name().equals("alert") || !root.namespace().equals(CapWriter.NAMESPACE)) {
      return List.of(
          new Violation(
              "root",
              Grade.ERROR,
              root.path(),
              root.line(),
              "the root must be alert in " + CapWriter.NAMESPACE));
    }
    List<Violation> found = new ArrayList<>();
    rules.forEach(rule -> rule.apply(root, found::add));
    found.sort(Comparator.comparingInt(Violation::line));
    return List.copyOf(found);
  }

  private static List<CapRule> standard() {
    List<CapRule> all = new ArrayList<>(CapStructureRules.ALL);
    all.addAll(CapAlertRules.ALL);
    all.addAll(CapInfoRules.ALL);
    all.addAll(CapAreaRules.ALL);
    return List.copyOf(all);
  }

  private static String message(XmlFault fault) {
    return fault.getMessage() == null ? "not well-formed" : fault.getMessage();
  }
}
