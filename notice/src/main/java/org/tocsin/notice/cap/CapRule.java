package org.tocsin.notice.cap;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.tocsin.notice.cap.Violation.Grade;
import org.tocsin.notice.xml.XmlElement;

/**
 * One rule of the table.
 *
 * @param id short and stable, such as "sent-form"
 * @param where the elements it looks at, XPath-like, for people
 * @param says the rule in one sentence
 * @param check given the alert element, tells each fault it finds
 */
public record CapRule(
    String id, String where, Grade grade, String says, BiConsumer<XmlElement, Faults> check) {

  /** Where a check puts what it finds. */
  @FunctionalInterface
  public interface Faults {
    void add(XmlElement at, String message);
  }

  void apply(XmlElement alert, Consumer<Violation> found) {
    check.accept(
        alert,
        (at, message) -> found.accept(new Violation(id, grade, at.path(), at.line(), message)));
  }
}
