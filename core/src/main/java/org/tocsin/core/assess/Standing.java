package org.tocsin.core.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.model.Ruling;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.standard.FactorReading;
import org.tocsin.core.standard.Finding;
import org.tocsin.core.standard.Instance;
import org.tocsin.core.text.Arg;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.Evidence;
import org.tocsin.core.view.SeenIncident;

/** How the record stands to agreements and to the UN Framework. */
final class Standing {

  private Standing() {}

  /**
   * Incidents of two years that engage a clause of the case's agreements. A denial by the party
   * that is bound is told beside it and makes the finding disputed; it does not take back what
   * graded accounts tell, so it does not lower the count. A person's rejection does.
   */
  static Indicator clausesEngaged(Reasoning reasoning) {
    Window window = new Window(reasoning.view(), 730);
    Map<String, SeenIncident> incidents = new LinkedHashMap<>();
    Set<String> certain = new LinkedHashSet<>();
    Set<Arg> clauses = new LinkedHashSet<>();
    List<String> agreements = new ArrayList<>();
    for (Finding finding : reasoning.agreementFindings()) {
      for (Instance instance : counted(finding)) {
        SeenIncident incident = instance.incident();
        if (window.touches(incident) != Truth.NO) {
          incidents.put(incident.id(), incident);
          agreements.add(Evidence.agreement(finding.clause().standard()));
          clauses.add(Clauses.named(reasoning, finding));
          boolean told =
              instance.verdict() == Verdict.ENGAGED || instance.verdict() == Verdict.DISPUTED;
          if (told && window.touches(incident) == Truth.YES) {
            certain.add(incident.id());
          }
        }
      }
    }
    List<String> evidence = new ArrayList<>(Indicators.accounts(incidents.values()));
    evidence.addAll(agreements);
    SortedMap<String, Arg> args = new TreeMap<>();
    args.put("count", new Arg.Count(incidents.size()));
    args.put("clauses", new Arg.Several(List.copyOf(clauses)));
    return Indicators.amount(
        "clauses-engaged-730d",
        Indicators.range(certain.size(), incidents.size()),
        evidence.stream().distinct().toList(),
        "indicator.clauses-engaged",
        args);
  }

  private static List<Instance> counted(Finding finding) {
    boolean rejected =
        finding.judgement().filter(decided -> decided.ruling() == Ruling.REJECTED).isPresent()
            || finding.verdict() == Verdict.NOT_ENGAGED;
    return rejected
        ? List.of()
        : finding.instances().stream()
            .filter(instance -> instance.verdict() != Verdict.NOT_ENGAGED)
            .toList();
  }

  /** Of the 14 risk factors, those with something on record. */
  static Indicator factors(Reasoning reasoning) {
    List<FactorReading> read =
        reasoning.factors().stream()
            .filter(factor -> factor.state() != FactorReading.State.UNKNOWN)
            .toList();
    long present =
        read.stream().filter(factor -> factor.state() == FactorReading.State.PRESENT).count();
    SortedMap<String, Arg> args = new TreeMap<>();
    args.put("count", new Arg.Count(read.size()));
    return Indicators.amount(
        "factors-on-record",
        Indicators.range(present, read.size()),
        read.stream().flatMap(factor -> factor.evidence().stream()).distinct().toList(),
        "indicator.factors",
        args);
  }
}
