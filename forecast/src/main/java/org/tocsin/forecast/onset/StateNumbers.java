package org.tocsin.forecast.onset;

/**
 * From the numbers of the onset panel, which are the Correlates of War project's with the Early
 * Warning Project's exceptions, to those of Gleditsch and Ward.
 */
final class StateNumbers {

  private static final int GERMANY = 255;
  private static final int YEMEN = 679;
  private static final int SERBIA = 345;

  /** The last full year of Serbia and Montenegro as one. */
  private static final int TOGETHER = 2005;

  private StateNumbers() {}

  static int of(int code, int year) {
    return switch (code) {
      case GERMANY -> 260;
      case YEMEN -> 678;
      case SERBIA -> year > TOGETHER ? 340 : SERBIA;
      default -> code;
    };
  }
}
