package org.tocsin.desk.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.access.Needs;
import org.tocsin.desk.action.Routes;
import org.tocsin.desk.server.Route;

/** An address for each page of the desk, with what is on file put into its path. */
final class PagesOnFile {

  private static final Pattern PART = Pattern.compile("\\{([a-z]+)\\}");

  private PagesOnFile() {}

  /** The pages that somebody who may do everything can see. */
  static List<String> seen(DeskFixture desk) {
    return addresses(desk, false);
  }

  /** The pages before the log-in. */
  static List<String> outside(DeskFixture desk) {
    return addresses(desk, true);
  }

  private static List<String> addresses(DeskFixture desk, boolean outside) {
    Map<String, String> onFile = onFile(desk);
    List<String> addresses = new ArrayList<>();
    for (Route route : Routes.all()) {
      boolean page = route.way() == Route.Way.GET && route.shows().isPresent();
      if (page && (route.needs() == Needs.NOBODY) == outside) {
        addresses.add(filled(route.path(), onFile));
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
    return Map.ofEntries(
        Map.entry("situation", situation.id()),
        Map.entry("incident", incident.id()),
        Map.entry("source", source.id()),
        Map.entry("word", desk.desk().invitations().invite(founder)),
        Map.entry("z", "0"),
        Map.entry("x", "0"),
        Map.entry("y", "0"));
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
