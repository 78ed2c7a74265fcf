package org.tocsin.core.signal;

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

  /** Whether it tells of more than usual, rather than of less or of less told. */
  public boolean rise() {
    return Signal.rise(detector);
  }
}
