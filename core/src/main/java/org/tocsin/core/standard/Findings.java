package org.tocsin.core.standard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tocsin.core.desk.FindingJudgement;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Ruling;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.view.PublicRecord;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/**
 * Proposes, for each clause of the case's agreements and of the law, how the record stands to it.
 * Unknown unless something shows otherwise. A named person's decision goes before the rule's.
 */
public final class Findings {

  private final SituationView view;
  private final Standards standards;
  private final FindingWords words;

  private Findings(SituationView view, Standards standards) {
    this.view = view;
    this.standards = standards;
    this.words = new FindingWords(view);
  }

  /** By the standards that ship. */
  public static List<Finding> of(SituationView view) {
    return of(view, Standards.shipped());
  }

  /** One per clause: those of the case's agreements first, then those of the law. */
  public static List<Finding> of(SituationView view, Standards standards) {
    return new Findings(view, standards).all();
  }

  /**
   * The same by the accounts of named sources alone: what may be told in public. A person's
   * decision is left out where named sources tell nothing that the provision is about, since it may
   * rest on what protected sources told.
   */
  public static List<Finding> toldInPublic(SituationView view, Standards standards) {
    return of(publicly(view, standards), standards);
  }

  private static SituationView publicly(SituationView view, Standards standards) {
    return PublicRecord.of(view, judgementsInPublic(view, standards));
  }

  /** Persons' decisions on provisions about which named sources tell something. */
  public static Map<String, FindingJudgement> judgementsInPublic(
      SituationView view, Standards standards) {
    if (view.findingJudgements().isEmpty()) {
      return Map.of();
    }
    SituationView open = PublicRecord.of(view, Map.of());
    Set<String> told = new LinkedHashSet<>();
    of(open, standards).stream()
        .filter(finding -> !finding.instances().isEmpty())
        .forEach(finding -> told.add(finding.key()));
    Map<String, FindingJudgement> judgements = new TreeMap<>(view.findingJudgements());
    judgements.keySet().retainAll(told);
    return judgements;
  }

  /** Those of the case's agreements alone. */
  public static List<Finding> ofAgreements(SituationView view) {
    return List.copyOf(new Findings(view, Standards.shipped()).agreements());
  }

  private List<Finding> all() {
    List<Finding> findings = agreements();
    LawRule law = new LawRule(view, CaseLaw.of(view, standards));
    for (LawClause clause : standards.clauses()) {
      List<Instance> instances = law.instances(clause);
      findings.add(finding(cited(clause), instances, LawRule.unheard(instances)));
    }
    return List.copyOf(findings);
  }

  private List<Finding> agreements() {
    List<Finding> findings = new ArrayList<>();
    AgreementRule agreements = new AgreementRule(view);
    for (Agreement agreement : view.agreements()) {
      for (Agreement.Clause clause : agreement.clauses()) {
        List<Instance> instances = agreements.instances(agreement, clause);
        findings.add(
            finding(cited(agreement, clause), instances, AgreementRule.unheard(clause, instances)));
      }
    }
    return findings;
  }

  private static Cited cited(Agreement agreement, Agreement.Clause clause) {
    return new Cited(
        agreement.id() + "/" + clause.number(),
        agreement.id(),
        agreement.name(),
        clause.number(),
        clause.subject(),
        clause.provides(),
        Optional.empty(),
        true,
        Cited.Reach.ANY_VERDICT,
        List.of());
  }

  private static Cited cited(LawClause clause) {
    return new Cited(
        clause.key(),
        clause.instrument().id(),
        clause.instrument().name(),
        clause.number(),
        Optional.of(clause.subject()),
        clause.says(),
        Optional.of(clause.instrument().citation()),
        false,
        clause.genocide()
            ? Cited.Reach.INTENT_DECIDES
            : clause.binds() == LawClause.Binds.INDIVIDUALS
                ? Cited.Reach.COURT_DECIDES
                : Cited.Reach.ANY_VERDICT,
        clause.remains());
  }

  private Finding finding(Cited cited, List<Instance> instances, List<String> unheard) {
    Verdict proposed = capped(cited, verdict(instances));
    Optional<FindingJudgement> judgement =
        Optional.ofNullable(view.findingJudgements().get(cited.key()));
    Verdict verdict = judgement.map(decided -> decided(decided, proposed)).orElse(proposed);
    List<Report> accounts = accounts(instances);
    int contradicting = instances.stream().mapToInt(instance -> instance.denied().size()).sum();
    Confidence confidence = Confidence.of(view, accounts, contradicting);
    return new Finding(
        cited,
        verdict,
        proposed,
        judgement,
        instances,
        words.reasoning(cited, proposed, judgement, instances),
        words.counterArgument(cited, proposed, instances, unheard, confidence),
        proposed == Verdict.ENGAGED ? likelihood(instances) : Optional.empty(),
        confidence,
        evidence(cited, instances));
  }

  /** The strongest that any incident gives: engaged, disputed, unknown, not engaged. */
  private static Verdict verdict(List<Instance> instances) {
    for (Verdict verdict :
        List.of(Verdict.ENGAGED, Verdict.DISPUTED, Verdict.UNKNOWN, Verdict.NOT_ENGAGED)) {
      if (instances.stream().anyMatch(instance -> instance.verdict() == verdict)) {
        return verdict;
      }
    }
    return Verdict.UNKNOWN;
  }

  private static Verdict capped(Cited cited, Verdict verdict) {
    return cited.reach() == Cited.Reach.ANY_VERDICT || verdict == Verdict.NOT_ENGAGED
        ? verdict
        : Verdict.UNKNOWN;
  }

  /** A rejection that gives no verdict of its own leaves it open. */
  private static Verdict decided(FindingJudgement judgement, Verdict proposed) {
    return judgement
        .verdict()
        .orElse(judgement.ruling() == Ruling.CONFIRMED ? proposed : Verdict.UNKNOWN);
  }

  private static List<Report> accounts(List<Instance> instances) {
    List<Report> accounts = new ArrayList<>();
    for (Instance instance : instances) {
      accounts.addAll(Accounts.of(instance.incident(), instance.accounts()));
    }
    return accounts.stream().distinct().toList();
  }

  /**
   * The grade of the weakest account needed, on the yardstick: 1 (confirmed by others) as highly
   * likely, 2 (probably true) as likely, 3 (possibly true) as a realistic possibility. Of several
   * incidents the best counts, since one suffices. These places are a convention of this desk; the
   * scale of grades has no numbers of its own.
   */
  private static Optional<Likelihood> likelihood(List<Instance> instances) {
    return instances.stream()
        .filter(instance -> instance.verdict() == Verdict.ENGAGED)
        .mapToInt(Findings::weakestGrade)
        .min()
        .stream()
        .mapToObj(
            grade ->
                grade <= Credibility.CONFIRMED.number()
                    ? Likelihood.HIGHLY_LIKELY
                    : grade == Credibility.PROBABLY_TRUE.number()
                        ? Likelihood.LIKELY
                        : Likelihood.REALISTIC_POSSIBILITY)
        .findFirst();
  }

  /** Of what each ground rests on the best account counts, and of the grounds the weakest. */
  private static int weakestGrade(Instance instance) {
    return instance.grounds().stream()
        .filter(ground -> !ground.accounts().isEmpty())
        .mapToInt(ground -> bestGrade(instance.incident(), ground))
        .max()
        .orElse(Credibility.POSSIBLY_TRUE.number());
  }

  private static int bestGrade(SeenIncident incident, Ground ground) {
    return Accounts.of(incident, ground.accounts()).stream()
        .filter(Accounts::certain)
        .mapToInt(report -> report.credibility().number())
        .min()
        .orElse(Credibility.POSSIBLY_TRUE.number());
  }

  private static List<String> evidence(Cited cited, List<Instance> instances) {
    Set<String> evidence = new LinkedHashSet<>();
    if (cited.agreement()) {
      evidence.add(Accounts.citeAgreement(cited.standard()));
    }
    for (Instance instance : instances) {
      instance
          .grounds()
          .forEach(
              ground ->
                  ground.agreements().forEach(id -> evidence.add(Accounts.citeAgreement(id))));
    }
    for (Instance instance : instances) {
      instance.accounts().forEach(report -> evidence.add(Accounts.cite(report)));
      instance.denied().forEach(report -> evidence.add(Accounts.cite(report)));
    }
    return List.copyOf(evidence);
  }
}
