package org.tocsin.lake.verb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.Destination;
import org.tocsin.cli.verb.Verb;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.json.SignalJson;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Situation;
import org.tocsin.core.signal.Attachment;
import org.tocsin.core.signal.Signal;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.lake.desk.DeskLake;
import org.tocsin.lake.signal.SignalMap;
import org.tocsin.lake.signal.Survey;
import org.tocsin.lake.store.Lake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code signals list}, {@code show}, {@code map}: what detectors say, and nothing that anyone
 * decided.
 */
final class SignalVerbs {

  private SignalVerbs() {}

  /**
   * What they have in common: the lake is watched anew, by the same options to the same signals.
   */
  abstract static class OfSignals extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();
    @Mixin private final SurveyOptions options = new SurveyOptions();

    OfSignals(Session session) {
      super(session);
    }

    final WorkspaceOptions workspace() {
      return workspace;
    }

    final SurveyOptions options() {
      return options;
    }

    /** Those that are to be told, by id. */
    final Map<String, Signal> recent(Workspace open, Survey survey) {
      Map<String, Signal> signals = new LinkedHashMap<>();
      survey
          .signals(alarm -> options.tells(survey, alarm))
          .forEach(signal -> signals.put(signal.id(), signal));
      return signals;
    }

    /** Those named, however long ago. */
    static List<Signal> named(Survey survey, List<String> ids) {
      List<Signal> found =
          survey.signals(
              alarm -> ids.contains(Signal.idOf(alarm, survey.asked().settings().step())));
      for (String id : ids) {
        if (found.stream().noneMatch(signal -> signal.id().equals(id))) {
          throw Refusal.of("signals.unknown", id);
        }
      }
      return found;
    }

    static List<Attachment> attachments(Workspace open, Signal signal) {
      return open.state().records(Situation.class, RecordKind.SITUATION).stream()
          .flatMap(situation -> Attachment.of(signal, situation).stream())
          .toList();
    }
  }

  @Command(
      name = "list",
      description = {
        "List what detectors noticed in the lake's event data: places where more of a kind of event"
            + " happened than usual, or less.",
        "The same lake, date and options give the same signals, under the same ids."
      })
  static final class ListThem extends OfSignals {

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Option(names = "--csv", description = "As CSV.")
    private boolean csv;

    @Option(names = "--hxl", description = "As CSV with a row of HXL tags below the header.")
    private boolean hxl;

    ListThem(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      try (Workspace open = workspace().read(session());
          Lake lake = new DeskLake(session(), open).read()) {
        Survey survey = options().survey(session(), open, lake);
        List<Signal> signals = List.copyOf(recent(open, survey).values());
        if (json) {
          return json(
              JsonObject.builder()
                  .put("asOf", survey.asked().asOf().toString())
                  .put("series", survey.series().size())
                  .put("signals", signals.stream().map(SignalJson::of).toList())
                  .build());
        }
        SignalPage page = new SignalPage(session().out());
        if (csv || hxl) {
          page.csv(signals, hxl);
        } else {
          page.list(survey, signals, options().lag());
        }
        return done();
      }
    }
  }

  @Command(
      name = "show",
      description = "Show signals with all they rest on, and the situations they lie in.")
  static final class Show extends OfSignals {

    @Parameters(arity = "1..*", paramLabel = "ID", description = "As tocsin signals list has it.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    Show(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      try (Workspace open = workspace().read(session());
          Lake lake = new DeskLake(session(), open).read()) {
        List<Signal> found = named(options().survey(session(), open, lake), ids);
        if (json) {
          return json(
              JsonObject.builder()
                  .put("signals", found.stream().map(SignalJson::of).toList())
                  .build());
        }
        for (Signal signal : found) {
          new SignalPage(session().out()).show(signal, attachments(open, signal));
        }
        return done();
      }
    }
  }

  @Command(
      name = "map",
      description = {
        "Draw the signals on a map, as SVG: complete in itself and fit for print.",
        "Borders are Natural Earth's, as they are drawn there; nobody says by them whose land is"
            + " whose."
      })
  static final class Draw extends OfSignals {

    @Option(
        names = "--out",
        paramLabel = "FILE",
        description = "Where to write. Default: ${DEFAULT-VALUE}.")
    private String out = "signals.svg";

    Draw(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      Path to = Destination.file(session(), out);
      try (Workspace open = workspace().read(session());
          Lake lake = new DeskLake(session(), open).read()) {
        Survey survey = options().survey(session(), open, lake);
        List<Signal> signals = List.copyOf(recent(open, survey).values());
        Files.writeString(
            to,
            SignalMap.of(
                signals,
                survey.places(),
                survey.middles(),
                "Signals as known on " + survey.asked().asOf()));
        session().out().line("Written: " + to + " (" + signals.size() + " signals).");
        return done();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
