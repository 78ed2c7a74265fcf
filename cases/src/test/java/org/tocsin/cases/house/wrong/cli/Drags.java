package org.tocsin.cases.house.wrong.cli;

import org.tocsin.lake.provider.Providers;

/** Would have the first command fetch the lake's database. */
public final class Drags {

  private Drags() {}

  public static int providers() {
    return Providers.ALL.size();
  }
}
