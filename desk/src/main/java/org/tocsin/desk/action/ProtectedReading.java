package org.tocsin.desk.action;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.desk.DeskCommand;
import org.tocsin.core.model.Report;
import org.tocsin.desk.server.Call;

/** Comes before anything that a protected source gave is shown. */
final class ProtectedReading {

  private ProtectedReading() {}

  /**
   * Records that this person asked for it; refuses where they opened too much within the hour.
   *
   * @param what as {@code kind/id}
   */
  static void record(Call call, Report report, String what) {
    call.room()
        .writing(
            Optional.of(report.situation()),
            workspace -> {
              call.desk().openings().hold(call.person(), call.now(), call.words());
              return workspace.ask(
                  new DeskCommand.RecordReading(List.of(what)), call.person(), call.now());
            });
  }
}
