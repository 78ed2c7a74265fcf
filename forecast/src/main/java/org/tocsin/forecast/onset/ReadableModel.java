package org.tocsin.forecast.onset;

/** A forecaster whose log-odds can be taken apart by what it looks at. */
interface ReadableModel extends Forecaster {

  Reading read(Knowledge known);

  @Override
  default Fitted fit(Knowledge known) {
    Reading reading = read(known);
    Shift shift = Shift.of(known);
    return row -> shift.risk(reading.logOdds(row));
  }
}
