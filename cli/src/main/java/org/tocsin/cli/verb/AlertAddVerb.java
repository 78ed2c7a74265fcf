package org.tocsin.cli.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.alert.Draft;
import org.tocsin.notice.SectionKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code alert add}. */
@Command(
    name = "add",
    description = {
      "Add a sentence of the desk's own to a draft, with the evidence it rests on. Without evidence"
          + " there is no sentence. It is sealed with the draft; an approval of the earlier draft is"
          + " void.",
      "A language that is not given shows the English. Redrafting keeps the sentence as long as its"
          + " evidence stands."
    })
public final class AlertAddVerb extends AlertStepVerb {

  @Parameters(paramLabel = "REVISION", description = "Such as corridor-001.")
  private String revision = "";

  @Option(names = "--text-en", required = true, paramLabel = "TEXT", description = "In English.")
  private String english = "";

  @Option(names = "--text-fr", paramLabel = "TEXT", description = "In French.")
  private Optional<String> french = Optional.empty();

  @Option(names = "--text-ar", paramLabel = "TEXT", description = "In Arabic.")
  private Optional<String> arabic = Optional.empty();

  @Option(
      names = "--evidence",
      split = ",",
      paramLabel = "KIND/ID",
      description =
          "What it rests on: report/ID, agreement/ID or response/ID, of named sources. May be"
              + " repeated.")
  private List<String> evidence = new ArrayList<>();

  @Option(
      names = "--section",
      paramLabel = "SECTION",
      description =
          "Where it stands: summary, what-happened, population, pattern, standards, response or"
              + " level. Default: what-happened.")
  private String section = "what-happened";

  public AlertAddVerb(Session session) {
    super(session);
  }

  @Override
  void step(Workspace open, AlertDesk alerts, String who) {
    SectionKind kind = Typed.word(SectionKind.class, section);
    if (kind.procedural()) {
      throw Refusal.of("sentence.not-there", section);
    }
    if (evidence.isEmpty()) {
      throw Refusal.of("sentence.no-evidence");
    }
    SortedMap<String, String> text = new TreeMap<>();
    text.put("en", words(english));
    french.ifPresent(it -> text.put("fr", words(it)));
    arabic.ifPresent(it -> text.put("ar", words(it)));
    alerts.add(revision, Draft.Line.written(kind, text, evidence), who, session().now());
    tellWhatNext(alerts, revision);
  }

  private static String words(String text) {
    if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.of("typed.bad-text");
    }
    return text.strip();
  }
}
