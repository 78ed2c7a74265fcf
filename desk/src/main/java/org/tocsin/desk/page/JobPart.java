package org.tocsin.desk.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Wording;
import org.tocsin.desk.intake.Job;
import org.tocsin.desk.words.Words;
import org.tocsin.lake.store.Load;

/**
 * Long work: how far it is, what was read, what was not and why.
 *
 * @param state as a word for the style
 * @param percent empty where it cannot be told
 * @param says what came of it, in a line
 * @param broken records that were kept aside, the first few
 * @param address where what came of it is to be seen
 */
public record JobPart(
    String id,
    String kind,
    String name,
    String state,
    String stateWord,
    boolean over,
    long rows,
    Optional<Integer> percent,
    List<String> says,
    List<Broken> broken,
    List<Told> problems,
    Optional<String> address) {

  public record Broken(long line, String why) {}

  /**
   * @param where file and line
   */
  public record Told(String where, boolean error, String message, Optional<String> remedy) {}

  public static JobPart of(Words words, Job job) {
    // Once, and before its outcome: it may end meanwhile.
    Job.State state = job.state();
    Optional<Load> load =
        job.outcome()
            .filter(Job.Outcome.Events.class::isInstance)
            .flatMap(outcome -> ((Job.Outcome.Events) outcome).load());
    return new JobPart(
        job.id(),
        words.of("job-kind", job.kind()),
        job.name(),
        state.name().toLowerCase(Locale.ROOT),
        words.of("job-state", state),
        state.over(),
        job.rows(),
        state.over() ? Optional.empty() : job.percent(),
        job.outcome().map(outcome -> says(words, outcome)).orElse(List.of()),
        load.map(it -> it.first().stream().map(kept -> broken(words, kept)).toList())
            .orElse(List.of()),
        job.problems().stream().map(problem -> told(words, problem)).toList(),
        job.outcome().flatMap(JobPart::address));
  }

  private static List<String> says(Words words, Job.Outcome outcome) {
    if (outcome instanceof Job.Outcome.Events events) {
      return events
          .load()
          .map(load -> read(words, load))
          .orElseGet(() -> List.of(words.say("job.known")));
    } else if (outcome instanceof Job.Outcome.Case taken) {
      return List.of(
          taken.recorded() == 0
              ? words.say("job.case-nothing-new", "count", taken.unchanged())
              : words.say(
                  "job.case", "recorded", taken.recorded(), "unchanged", taken.unchanged()));
    }
    return List.of(words.say("job.signals", "count", ((Job.Outcome.Signals) outcome).found()));
  }

  private static List<String> read(Words words, Load load) {
    List<String> says = new java.util.ArrayList<>();
    says.add(
        words.say(
            "job.read",
            "rows",
            load.rows(),
            "provider",
            (load.provider() + " " + load.release()).strip()));
    if (load.repeated() > 0) {
      says.add(words.say("job.repeated", "count", load.repeated()));
    }
    if (load.rejected() > 0) {
      says.add(words.say("job.broken", "count", load.rejected()));
    }
    if (load.nowhere() > 0) {
      says.add(words.say("job.nowhere", "count", load.nowhere()));
    }
    return List.copyOf(says);
  }

  private static Broken broken(Words words, Load.Kept kept) {
    return new Broken(
        kept.line(),
        words.of("broken", kept.reason())
            + (kept.detail().isEmpty() ? "" : " (" + kept.detail() + ")"));
  }

  static Told told(Words words, Problem problem) {
    return new Told(
        problem.where().toString(),
        problem.isError(),
        Wording.message(problem, words.language()),
        Remedies.of(problem, words.language()));
  }

  private static Optional<String> address(Job.Outcome outcome) {
    if (outcome instanceof Job.Outcome.Case taken) {
      return Optional.of("/situations/" + taken.situation());
    }
    return outcome instanceof Job.Outcome.Signals ? Optional.of("/signals") : Optional.empty();
  }
}
