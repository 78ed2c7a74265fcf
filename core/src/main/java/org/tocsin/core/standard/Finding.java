package org.tocsin.core.standard;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.desk.FindingJudgement;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.text.Phrase;

/**
 * How the record stands to one provision. Engaged means that what graded accounts tell is of the
 * kind that the provision governs, lies in its time and place, and is laid to somebody it binds:
 * not that it was broken.
 *
 * @param verdict the one that holds: a named person's where one decided, else the proposed one
 * @param proposed what the rule proposes
 * @param judgement the person's decision, where there is one
 * @param instances each incident that it is or may be about, and each thing that has to hold
 * @param reasoning why the verdict
 * @param counterArgument what speaks against it; never empty
 * @param likelihood how likely it is that what has to have happened did, by the weakest of the
 *     accounts it needs; empty where the proposed verdict is not that it is engaged: no number is
 *     put on what is disputed or unknown
 * @param confidence how good the grounds are
 * @param evidence {@code agreement/a-1}, {@code report/r-7}, each once
 */
public record Finding(
    Cited clause,
    Verdict verdict,
    Verdict proposed,
    Optional<FindingJudgement> judgement,
    List<Instance> instances,
    List<Phrase> reasoning,
    List<Phrase> counterArgument,
    Optional<Likelihood> likelihood,
    Confidence confidence,
    List<String> evidence) {

  public Finding {
    instances = List.copyOf(instances);
    reasoning = List.copyOf(reasoning);
    counterArgument = List.copyOf(counterArgument);
    evidence = List.copyOf(evidence);
  }

  public String key() {
    return clause.key();
  }

  /** Incidents with this verdict under this provision. */
  public List<Instance> instances(Verdict of) {
    return instances.stream().filter(instance -> instance.verdict() == of).toList();
  }
}
