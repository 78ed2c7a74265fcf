package org.tocsin.cases.house.wrong.intake;

import org.tocsin.cli.Session;

/** A reader that takes its time from the command line. */
class Acts {
  String when(Session session) {
    return session.now().toString();
  }
}
