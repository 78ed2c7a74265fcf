package org.tocsin.desk.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.Visitor;
import org.tocsin.desk.access.Needs;
import org.tocsin.desk.action.Routes;
import org.tocsin.desk.server.Route;

/**
 * An address for each page of the desk, with what is on file put into its path. Parts, which stand
 * in a page, are looked at there.
 */
final class PagesOnFile {

  private static final Pattern PART = Pattern.compile("\\{([a-z]+)\\}");

  private final Map<String, String> onFile;

  private PagesOnFile(Map<String, String> onFile) {
    this.onFile = onFile;
  }

  /** Puts on file what is missing, and tells what stands where in the paths. */
  static PagesOnFile on(DeskFixture desk) {
    return new PagesOnFile(onFile(desk));
  }

  /** The pages that somebody who may do everything can see. */
  List<String> seen() {
    return addresses(false);
  }

  /** The pages before the log-in. */
  List<String> outside() {
    return addresses(true);
  }

  private List<String> addresses(boolean outside) {
    List<String> addresses = new ArrayList<>();
    for (Route route : Routes.all()) {
      boolean page =
          route.way() == Route.Way.GET
              && route.shows().filter(shown -> !shown.getSimpleName().endsWith("Part")).isPresent();
      if (page && (route.needs() == Needs.NOBODY) == outside) {
        String path = route.path().replace("{revision}/issue", "{approved}/issue");
        addresses.add(filled(path, onFile));
      }
    }
    return addresses;
  }

  private static Map<String, String> onFile(DeskFixture desk) {
    DeskState state = desk.workspace().state();
    Situation situation = state.records(Situation.class, RecordKind.SITUATION).get(0);
    Incident incident = state.records(Incident.class, RecordKind.INCIDENT).get(0);
    Source source = state.records(Source.class, RecordKind.SOURCE).get(0);
    String founder = state.people().get(0).pseudonym();
    String report = filed(desk, situation.id(), source.id());
    return Map.ofEntries(
        Map.entry("situation", situation.id()),
        Map.entry("report", report),
        Map.entry("evidence", "e-1"),
        Map.entry("revision", alert(desk, situation.id(), "2022-12-12")),
        Map.entry("approved", approved(desk, alert(desk, situation.id(), "2022-12-14"))),
        Map.entry("incident", incident.id()),
        Map.entry("source", source.id()),
        Map.entry("word", desk.desk().invitations().invite(founder, Optional.empty())),
        Map.entry("z", "0"),
        Map.entry("x", "0"),
        Map.entry("y", "0"));
  }

  /** Files an account with its original. */
  private static String filed(DeskFixture desk, String situation, String source) {
    Visitor analyst = desk.visitor("Analyst");
    analyst.post(
        "/intake", Map.of("text", "The gate was shut, says the page.", "whence", "a page"));
    Matcher kept =
        Pattern.compile("/intake/report\\?file=([^\"&]+)").matcher(analyst.get("/intake").body());
    if (!kept.find()) {
      throw new IllegalStateException("no original in the tray");
    }
    Visitor.Reply reply =
        analyst.post(
            "/intake/report",
            Map.of(
                "situation", situation,
                "source", source,
                "happened", "morning of 3 Dec 2022",
                "available", "2022-12-04",
                "what", "lifeline-closed",
                "credibility", "3",
                "statement", "The gate was shut.",
                "language", "en",
                "files", kept.group(1)));
    return last(reply);
  }

  private static String alert(DeskFixture desk, String situation, String day) {
    Visitor analyst = desk.visitor("Analyst");
    return last(analyst.post("/alerts", Map.of("situation", situation, "day", day)));
  }

  private static String approved(DeskFixture desk, String revision) {
    String draft = desk.workspace().state().alert(revision).orElseThrow().draft().commitment();
    last(desk.visitor("Reviewer").post("/alerts/" + revision + "/approve", Map.of("draft", draft)));
    return revision;
  }

  private static String last(Visitor.Reply moved) {
    if (moved.status() != 303) {
      throw new IllegalStateException(moved.status() + moved.body());
    }
    return moved.header("Location").replaceFirst(".*/", "");
  }

  private static String filled(String path, Map<String, String> onFile) {
    return PART.matcher(path)
        .replaceAll(
            part -> {
              String value = onFile.get(part.group(1));
              if (value == null) {
                throw new IllegalArgumentException(
                    path + ": nothing on file for " + part.group() + "; name it in PagesOnFile");
              }
              return Matcher.quoteReplacement(value);
            });
  }
}
