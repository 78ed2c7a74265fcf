package org.tocsin.core.signal;

import java.util.Optional;
import org.tocsin.core.detect.Verdict;

/**
 * A period of a series that chance explains badly.
 *
 * @param detector by name, the one whose own verdict is the clearest
 * @param verdict its verdict
 * @param p of all detectors together
 * @param q the share of false alarms that alarms at this p and below would have, among all series
 *     of the period
 * @param share how much of the period was over and known, 1 for all
 */
public record Alarm(
    Counts series,
    long period,
    String detector,
    Verdict verdict,
    double p,
    double q,
    double share) {

  /** The same at another p and q. */
  Alarm at(double newP, double newQ) {
    return new Alarm(series, period, detector, verdict, newP, newQ, share);
  }

  /**
   * What was counted up to its end: all of its window, and so many periods in all if that is more.
   * Empty where its detector looks at something else than these counts.
   */
  public Optional<Course> course(Step step, int periods) {
    int window = verdict.window();
    Course course = series.course(step, period, Math.max(window, periods));
    return !detector.equals(Signal.ATTENTION)
            && window <= course.counts().size()
            && course.last(window) == Math.round(verdict.observed())
        ? Optional.of(course)
        : Optional.empty();
  }

  /** Whether it tells of more than usual, rather than of less or of less told. */
  public boolean rise() {
    return Signal.rise(detector);
  }
}
