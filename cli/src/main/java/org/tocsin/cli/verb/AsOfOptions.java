package org.tocsin.cli.verb;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.OnFile;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.core.view.ViewBuilder;
import picocli.CommandLine.Option;

/** From where a question is asked: by what could be known, and by what the desk had recorded. */
final class AsOfOptions {

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Only what anyone could have known by then: 2022-12-03 means the end of that day, UTC; or"
              + " a moment such as 2022-12-03T10:00:00Z. Default: now.")
  private Optional<String> asOf = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "POSITION",
      description = "Only what this desk had recorded before this entry. Default: everything.")
  private Optional<Long> at = Optional.empty();

  @Option(
      names = "--strict",
      description =
          "Leave out judgements (links, grades, readings, corrections) that the desk made after"
              + " --as-of. Without it they are applied, and counted in the output.")
  private boolean strict;

  AsOf asOf(Session session) {
    Instant cutoff =
        asOf.map(
                text ->
                    AsOf.readCutoff(text).orElseThrow(() -> Refusal.of("as-of.not-a-date", text)))
            .orElseGet(session::now);
    return new AsOf(cutoff, at.stream().mapToLong(Long::longValue).findFirst(), strict);
  }

  boolean given() {
    return asOf.isPresent();
  }

  /** The situation as seen from there. */
  SituationView view(Session session, DeskState state, String situation) {
    return view(state, situation, asOf(session));
  }

  static SituationView view(DeskState state, String situation, AsOf asOf) {
    if (asOf.position().isPresent()
        && (asOf.position().getAsLong() < 0 || asOf.position().getAsLong() > state.position())) {
      throw Refusal.of(
          "as-of.no-such-position",
          Long.toString(asOf.position().getAsLong()),
          Long.toString(state.position()));
    }
    return ViewBuilder.of(state, OnFile.situation(state, situation).id(), asOf)
        .orElseThrow(() -> Refusal.of("record.unknown-reference", "situation", situation));
  }
}
