package org.tocsin.forecast.onset;

import java.util.List;
import org.tocsin.forecast.panel.Panel;

/** A way to foretell onsets. The same panel gives the same risks, to the last bit. */
public interface Forecaster {

  /** As it stands in outputs. */
  String name();

  /** Columns of the panel without which it cannot work. */
  List<String> needs();

  /**
   * Learns from what was known.
   *
   * @param known holds nothing that became known after the end of the origin year, as {@link
   *     Panel#until} makes it
   * @throws org.tocsin.cli.Refusal where that is too little to learn from
   */
  Fitted fit(Panel known, int origin);

  /** What was learnt. */
  interface Fitted {

    /**
     * The risk of a row of the panel that was learnt from.
     *
     * @param row of the origin year
     */
    Risk risk(int row);
  }
}
