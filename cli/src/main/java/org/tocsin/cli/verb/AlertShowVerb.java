package org.tocsin.cli.verb;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.page.DifferencePage;
import org.tocsin.cli.page.NoticePage;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.desk.AlertStep;
import org.tocsin.core.desk.Outgoing;
import org.tocsin.notice.Language;
import org.tocsin.notice.Notice;
import org.tocsin.notice.Version;
import org.tocsin.notice.json.NoticeJson;
import org.tocsin.notice.json.NoticeReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    description =
        "Show an alert as it was issued, or as it would read if it were issued now. Without a name:"
            + " list them.")
public final class AlertShowVerb extends Verb {

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Parameters(arity = "0..1", paramLabel = "REVISION", description = "Such as corridor-001.")
  private Optional<String> revision = Optional.empty();

  @Option(
      names = "--language",
      paramLabel = "LANG",
      description = "en, fr or ar. Default: ${DEFAULT-VALUE}.",
      defaultValue = "en")
  private String language = "en";

  @Option(
      names = "--against",
      paramLabel = "REVISION",
      description = "Show what differs from this earlier revision.")
  private Optional<String> against = Optional.empty();

  @Option(names = "--json", description = "As JSON: the bytes that are or would be published.")
  private boolean json;

  public AlertShowVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    try (Workspace open = workspace.read(session())) {
      if (revision.isEmpty()) {
        list(open);
        return done();
      }
      Notice notice = notice(open, revision.get());
      if (json) {
        session().out().raw(new String(NoticeJson.write(notice), StandardCharsets.UTF_8));
        return done();
      }
      Version version = version(notice);
      if (against.isPresent()) {
        new DifferencePage(session().out())
            .print(notice(open, against.get()), notice, version.language());
      } else {
        new NoticePage(session().out(), notice, version).print();
      }
      return done();
    }
  }

  private void list(Workspace open) {
    Outgoing outgoing = new AlertDesk(open).outgoing(session().now());
    for (AlertFile file : open.state().alerts()) {
      session()
          .out()
          .line(
              file.revision()
                  + "  "
                  + file.purpose().name().toLowerCase(Locale.ROOT)
                  + ", "
                  + file.step().word()
                  + ", "
                  + file.draftedAt()
                  + outgoing
                      .waitsUntil(file)
                      .filter(until -> file.step() != AlertStep.ABANDONED)
                      .map(until -> ", waits until " + until)
                      .orElse(""));
    }
  }

  private Notice notice(Workspace open, String name) {
    AlertDesk alerts = new AlertDesk(open);
    AlertFile file = alerts.file(name);
    if (file.issue().isPresent()) {
      return NoticeReader.read(
          open.bytes(file.issue().get().notice())
              .orElseThrow(() -> Refusal.of("alert.notice-destroyed", name)));
    }
    List<String> languages = AlertDesk.languages();
    return alerts.preview(file, languages, session().now());
  }

  private Version version(Notice notice) {
    return notice
        .version(language(language))
        .orElseThrow(
            () -> Refusal.of("alert.no-such-language", language, notice.languages().toString()));
  }

  private static Language language(String tag) {
    try {
      return Language.of(tag);
    } catch (IllegalArgumentException e) {
      throw Refusal.of("alert.no-such-language", tag, Lists.joined(AlertDesk.languages()));
    }
  }
}
