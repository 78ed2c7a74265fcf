package org.tocsin.intake.casefile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;
import org.tocsin.intake.yaml.YamlFile;
import org.tocsin.intake.yaml.YamlLimits;
import org.tocsin.intake.yaml.YamlNode;

/**
 * Reads a folder of case files. Nothing is changed anywhere; every problem of every file is
 * reported at once, each where it stands.
 */
public final class CaseFolder {
  private final CaseNotes notes;
  private final EvidenceFiles evidence;
  private final List<DraftSituation> situations = new ArrayList<>();
  private final List<DraftSource> sources = new ArrayList<>();
  private final List<DraftReport> reports = new ArrayList<>();
  private final List<DraftIncident> incidents = new ArrayList<>();
  private final List<DraftAgreement> agreements = new ArrayList<>();
  private final List<DraftResponse> responses = new ArrayList<>();
  private final List<DraftOutcome> outcomes = new ArrayList<>();
  private final List<DraftCoverage> coverage = new ArrayList<>();
  private final List<Where> situationsNamed = new ArrayList<>();

  private CaseFolder(CaseNotes notes, EvidenceFiles evidence) {
    this.notes = notes;
    this.evidence = evidence;
  }

  /** Reads every {@code .yaml} and {@code .yml} file below a folder. */
  public static CaseReading read(Path folder) {
    Problems problems = new Problems();
    return CaseFolderListing.of(folder, problems)
        .map(
            listing ->
                read(
                    folder.toString(),
                    listing.caseFiles(),
                    new EvidenceFiles(folder, listing.otherFiles()),
                    name -> YamlFile.read(folder.resolve(name), name, problems),
                    problems))
        .orElseGet(() -> new CaseReading(Optional.empty(), problems));
  }

  /**
   * Reads what was unpacked, such as a zip, without laying it on a disk.
   *
   * @param files by name, with forward slashes, relative to the case's folder
   * @param name of the whole, for problems
   */
  public static CaseReading read(SortedMap<String, byte[]> files, String name) {
    Problems problems = new Problems();
    SortedSet<String> caseFiles = new TreeSet<>(files.keySet());
    caseFiles.removeIf(file -> !CaseFolderListing.isCaseFile(file));
    if (caseFiles.isEmpty()) {
      problems.error(Where.file(name), "case.no-case-files", name);
      return new CaseReading(Optional.empty(), problems);
    }
    Map<String, byte[]> others = new TreeMap<>(files);
    others.keySet().removeAll(caseFiles);
    return read(
        name,
        caseFiles,
        new EvidenceFiles(others),
        file ->
            YamlFile.parse(
                Objects.requireNonNull(files.get(file)), file, YamlLimits.USUAL, problems),
        problems);
  }

  /** Reads one file's bytes as the only case file of a folder. */
  static CaseReading readOnly(byte[] bytes, String name, Path folder, Set<String> otherFiles) {
    Problems problems = new Problems();
    return read(
        folder.toString(),
        Set.of(name),
        new EvidenceFiles(folder, otherFiles),
        only -> YamlFile.parse(bytes, only, YamlLimits.USUAL, problems),
        problems);
  }

  private static CaseReading read(
      String folder,
      Set<String> names,
      EvidenceFiles evidence,
      Function<String, Optional<YamlNode>> open,
      Problems problems) {
    CaseFolder reader = new CaseFolder(new CaseNotes(problems), evidence);
    boolean all = true;
    for (String name : names) {
      Optional<YamlNode> root = open.apply(name);
      all &= root.isPresent() && reader.readFile(root.get(), name);
    }
    if (all) {
      reader.checkReferences(folder);
    }
    reader.checkContradictions();
    return new CaseReading(reader.file(problems), inOrder(problems));
  }

  /** False where the file holds no keys at all, so that nothing of it was read. */
  private boolean readFile(YamlNode root, String file) {
    Optional<Fields> top = Fields.of(root, file, "", Shapes.CASE, notes);
    if (top.isEmpty()) {
      return false;
    }
    Fields fields = top.get();
    if (fields.node("situation").isPresent()) {
      situationsNamed.add(fields.where("situation"));
    }
    fields
        .inner("situation", Shapes.SITUATION)
        .flatMap(SituationReader::read)
        .ifPresent(situations::add);
    ReportReader reportReader = new ReportReader(evidence);
    records(fields, "sources", Shapes.SOURCE, SourceReader::read, sources);
    records(fields, "reports", Shapes.REPORT, reportReader::read, reports);
    records(fields, "incidents", Shapes.INCIDENT, IncidentReader::read, incidents);
    records(fields, "agreements", Shapes.AGREEMENT, AgreementReader::read, agreements);
    records(fields, "responses", Shapes.RESPONSE, ResponseReader::response, responses);
    records(fields, "outcomes", Shapes.OUTCOME, ResponseReader::outcome, outcomes);
    records(fields, "coverage", Shapes.COVERAGE, CoverageReader::read, coverage);
    return true;
  }

  private static <D extends Draft> void records(
      Fields fields, String key, Shape shape, Function<Fields, Optional<D>> reader, List<D> into) {
    into.addAll(fields.each(key, shape, reader));
  }

  /** What is missing. Not asked where a file was not read, since it may lie there. */
  private void checkReferences(String folder) {
    if (situationsNamed.isEmpty()) {
      notes.error(Where.file(folder), "case.no-situation");
    }
    notes.ids().check(notes);
    for (String unused : evidence.unused()) {
      notes.warn(Where.file(unused), "case.evidence-unused");
    }
  }

  private void checkContradictions() {
    for (Where second : situationsNamed.stream().skip(1).toList()) {
      Where first = situationsNamed.get(0);
      notes.error(
          second,
          "case.two-situations",
          first.file().orElse(""),
          Integer.toString(first.line().orElse(0)));
    }
    TimeChecks.check(reports, agreements, responses, outcomes, notes);
    IncidentChecks.check(incidents, reports, notes);
    SenseChecks.check(situations, sources, reports, notes);
  }

  private Optional<CaseFile> file(Problems problems) {
    return problems.blocking()
        ? Optional.empty()
        : situations.stream()
            .findFirst()
            .map(
                situation ->
                    new CaseFile(
                        situation,
                        sources,
                        reports,
                        incidents,
                        agreements,
                        responses,
                        outcomes,
                        coverage));
  }

  private static Problems inOrder(Problems problems) {
    List<Problem> sorted = new ArrayList<>(problems.all());
    sorted.sort(
        Comparator.comparing((Problem problem) -> problem.where().file().orElse(""))
            .thenComparing(problem -> problem.where().line().orElse(0)));
    return Problems.of(sorted.toArray(Problem[]::new));
  }
}
