package org.tocsin.journal.json;

/** Reads a number, its first byte next. */
final class JsonNumberReader {
  private static final int LONGEST = 1_000;
  private static final int ALWAYS_EXACT_DIGITS = 15;

  private JsonNumberReader() {}

  static JsonNumber read(Utf8Cursor in) {
    int start = in.offset();
    in.skip('-');
    if (!in.skip('0')) {
      digits(in);
    }
    boolean integer = true;
    if (in.skip('.')) {
      digits(in);
      integer = false;
    }
    if (in.skip('e') || in.skip('E')) {
      if (!in.skip('+')) {
        in.skip('-');
      }
      digits(in);
      integer = false;
    }
    if (in.offset() - start > LONGEST) {
      throw in.faultAt(start, "number longer than " + LONGEST + " characters");
    }
    return number(in, start, integer);
  }

  private static void digits(Utf8Cursor in) {
    int first = in.offset();
    while (in.peek() >= '0' && in.peek() <= '9') {
      in.next();
    }
    if (in.offset() == first) {
      throw in.fault("expected a digit, found " + in.describeNext());
    }
  }

  private static JsonNumber number(Utf8Cursor in, int start, boolean integer) {
    String text = in.ascii(start);
    double value = Double.parseDouble(text);
    if (!Double.isFinite(value)) {
      throw in.faultAt(start, "number beyond the range of a double");
    }
    if (integer && text.length() > ALWAYS_EXACT_DIGITS && wouldRound(text, value)) {
      throw in.faultAt(start, "integer beyond 2^53 would be rounded, write it as a string");
    }
    return new JsonNumber(value);
  }

  /** Canonical integers up to 10^21 read back, though beyond 2^53 their last digits are zeros. */
  private static boolean wouldRound(String text, double value) {
    return Math.abs(value) >= JsonNumber.EXACT_INTEGERS && !EcmaNumber.text(value).equals(text);
  }
}
