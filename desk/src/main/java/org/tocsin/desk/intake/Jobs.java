package org.tocsin.desk.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.core.problem.Problem;

/**
 * Long work in the background, one piece at a time, since the lake has one writer. It goes on when
 * the page is left; what came of it stays until the desk is stopped.
 */
public final class Jobs {

  private static final int MOST_WAITING = 12;
  private static final int REMEMBERED = 60;

  /** What is to be done. */
  @FunctionalInterface
  public interface Work {
    /**
     * @return what came of it, and warnings
     * @throws Refusal where it cannot be done
     */
    Done run(Job job);
  }

  /** What came of it. */
  public record Done(Job.Outcome outcome, List<Problem> warnings) {
    public Done {
      warnings = List.copyOf(warnings);
    }
  }

  private final Session session;
  private final Deque<Job> jobs = new ArrayDeque<>();
  private final ExecutorService one =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "jobs");
            thread.setDaemon(true);
            return thread;
          });
  private long count;

  public Jobs(Session session) {
    this.session = session;
  }

  /**
   * Begins as soon as what was begun before is over.
   *
   * @throws Refusal where too much waits already
   */
  public synchronized Job begin(String person, Job.Kind kind, String name, Work work) {
    if (jobs.stream().filter(job -> !job.state().over()).count() >= MOST_WAITING) {
      throw Refusal.of("intake.too-much", Integer.toString(MOST_WAITING));
    }
    Job job = new Job("j-" + ++count, person, kind, name);
    jobs.addFirst(job);
    while (jobs.size() > REMEMBERED && jobs.getLast().state().over()) {
      jobs.removeLast();
    }
    one.execute(() -> run(job, work));
    return job;
  }

  private void run(Job job, Work work) {
    if (job.cancelled()) {
      job.end(Job.State.CANCELLED, Optional.empty(), List.of());
      return;
    }
    job.begin();
    try {
      Done done = work.run(job);
      job.end(Job.State.DONE, Optional.of(done.outcome()), done.warnings());
    } catch (Refusal refusal) {
      if (job.cancelled()) {
        job.end(Job.State.CANCELLED, Optional.empty(), List.of());
      } else {
        job.end(Job.State.REFUSED, Optional.empty(), refusal.problems().all());
      }
    } catch (RuntimeException fault) {
      session.err().line("tocsin: a fault in the background: " + fault);
      job.end(Job.State.FAILED, Optional.empty(), List.of());
    }
  }

  /** This person's own. */
  public synchronized Optional<Job> find(String person, String id) {
    return jobs.stream()
        .filter(job -> job.id().equals(id) && job.person().equals(person))
        .findFirst();
  }

  /** This person's own, the latest first. */
  public synchronized List<Job> of(String person) {
    return jobs.stream().filter(job -> job.person().equals(person)).toList();
  }
}
