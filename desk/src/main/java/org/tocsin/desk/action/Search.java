package org.tocsin.desk.action;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.ask.Typed;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.core.problem.Wording;
import org.tocsin.desk.page.Said;
import org.tocsin.desk.page.SearchPage;
import org.tocsin.desk.room.SearchRoom;
import org.tocsin.desk.search.Found;
import org.tocsin.desk.search.Hit;
import org.tocsin.desk.search.Kind;
import org.tocsin.desk.search.Query;
import org.tocsin.desk.search.Segment;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Search over everything on file, by what this person may see. */
public final class Search implements Action {

  private static final int MOST = 50;

  /** Offered to narrow a search to, those with the most first. */
  private static final int SITUATIONS = 12;

  private static final List<String> FILTERS =
      List.of("kind", "situation", "when", "rung", "party", "place", "reliability", "credibility");

  @Override
  public Answer answer(Call call) {
    String text = call.query("q").orElse("");
    Map<String, String> chosen = new LinkedHashMap<>();
    FILTERS.forEach(name -> call.query(name).ifPresent(value -> chosen.put(name, value)));
    SearchPage page;
    try {
      Found found =
          text.isEmpty() && chosen.isEmpty()
              ? new Found(
                  0,
                  List.of(),
                  new java.util.TreeMap<>(),
                  new java.util.TreeMap<>(),
                  new java.util.TreeMap<>())
              : call.desk().search().find(query(call, text, chosen), call.sight().insider(), MOST);
      page = page(call, text, chosen, found);
    } catch (Refusal refusal) {
      page =
          new SearchPage(
              text,
              chosen,
              0,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              Optional.empty(),
              refusal.problems().all().stream()
                  .findFirst()
                  .map(problem -> Wording.line(problem, call.words().language())));
    }
    return call.isPart()
        ? new Answer.Part("found", page)
        : Answer.page("search", call.words().say("nav.search"), page);
  }

  private static Query query(Call call, String text, Map<String, String> chosen) {
    Query query = Query.of(text).in(call.words().language());
    for (Map.Entry<String, String> filter : chosen.entrySet()) {
      String value = filter.getValue();
      query =
          switch (filter.getKey()) {
            case "kind" -> query.kinds(Set.of(Typed.word(Kind.class, value)));
            case "situation" -> query.situations(Set.of(value));
            case "when" -> query.when(Typed.when(value));
            case "rung" -> query.rungs(Set.of(rung(value)));
            case "party" -> query.parties(Set.of(value));
            case "place" -> query.place(value);
            case "reliability" ->
                query.graded(Set.of(Typed.word(Reliability.class, value)), Set.of());
            case "credibility" -> query.graded(Set.of(), Set.of(Typed.credibility(value)));
            default -> throw new IllegalStateException(filter.getKey());
          };
    }
    return query;
  }

  private static int rung(String text) {
    if (!text.matches("[1-7]")) {
      throw Refusal.of("desk.not-a-rung", text);
    }
    return Integer.parseInt(text);
  }

  private static SearchPage page(Call call, String text, Map<String, String> chosen, Found found) {
    List<SearchPage.Count> kinds = new ArrayList<>();
    found
        .kinds()
        .forEach(
            (kind, count) ->
                kinds.add(
                    new SearchPage.Count(
                        kind.word(),
                        call.words().say("kind." + kind.word()),
                        count,
                        address(text, chosen, "kind", kind.word()))));
    List<SearchPage.Count> rungs = new ArrayList<>();
    found
        .rungs()
        .forEach(
            (rung, count) ->
                rungs.add(
                    new SearchPage.Count(
                        rung.toString(),
                        rung.toString(),
                        count,
                        address(text, chosen, "rung", rung.toString()))));
    List<SearchPage.Count> situations =
        found.situations().entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(SITUATIONS)
            .map(
                each ->
                    new SearchPage.Count(
                        each.getKey(),
                        situation(call, each.getKey()),
                        each.getValue(),
                        address(text, chosen, "situation", each.getKey())))
            .toList();
    return new SearchPage(
        text,
        chosen,
        found.total(),
        found.hits().stream().map(hit -> row(call, hit)).toList(),
        kinds,
        rungs,
        situations,
        soFar(call),
        Optional.empty());
  }

  private static Optional<String> soFar(Call call) {
    SearchRoom.Progress progress = call.desk().search().progress();
    return progress.whole()
        ? Optional.empty()
        : Optional.of(
            call.words()
                .say("search.so-far", "entries", progress.entries(), "all", progress.all()));
  }

  private static String situation(Call call, String id) {
    return call.room()
        .state()
        .record(Situation.class, RecordKind.SITUATION, id)
        .map(situation -> situation.name().in(call.words().language()))
        .orElse(id);
  }

  /** The same search with this filter; without it where it holds already. */
  private static String address(
      String text, Map<String, String> chosen, String filter, String value) {
    Map<String, String> next = new LinkedHashMap<>();
    next.put("q", text);
    next.putAll(chosen);
    if (value.equals(chosen.get(filter))) {
      next.remove(filter);
    } else {
      next.put(filter, value);
    }
    StringBuilder address = new StringBuilder("/search?");
    next.forEach(
        (name, each) ->
            address
                .append(address.charAt(address.length() - 1) == '?' ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(each, StandardCharsets.UTF_8)));
    return address.toString();
  }

  private static SearchPage.Row row(Call call, Hit hit) {
    return new SearchPage.Row(
        call.words().say("kind." + hit.kind().word()),
        hit.id(),
        target(hit),
        pieces(hit.name()),
        pieces(hit.snippet()),
        hit.language(),
        hit.when().map(when -> Said.when(call.words(), when)),
        hit.rungs().isEmpty()
            ? Optional.empty()
            : Optional.of(hit.rungs().get(hit.rungs().size() - 1)).filter(rung -> rung > 0),
        hit.situation().map(id -> situation(call, id)),
        source(call, hit),
        hit.byProtected());
  }

  /** The public name of an account's source. */
  private static Optional<String> source(Call call, Hit hit) {
    DeskState state = call.room().state();
    return hit.kind() == Kind.REPORT && !hit.byProtected()
        ? state
            .record(Report.class, RecordKind.REPORT, hit.id())
            .flatMap(report -> state.record(Source.class, RecordKind.SOURCE, report.source()))
            .map(Source::identity)
            .flatMap(
                identity ->
                    identity instanceof Source.Identity.Public open
                        ? Optional.of(open.name().in(call.words().language()))
                        : Optional.empty())
        : Optional.empty();
  }

  private static List<SearchPage.Piece> pieces(List<Segment> segments) {
    return segments.stream()
        .map(segment -> new SearchPage.Piece(segment.text(), segment.match()))
        .toList();
  }

  private static String target(Hit hit) {
    String situation = hit.situation().map(id -> "/situations/" + id).orElse("/");
    return switch (hit.kind()) {
      case SITUATION -> "/situations/" + hit.id();
      case INCIDENT -> "/incidents/" + hit.id();
      case SOURCE -> "/sources/" + hit.id();
      case REPORT -> "/evidence/report/" + hit.id();
      case ALERT -> "/alerts/" + hit.id();
      case STANDARD -> "/standards";
      case FINDING, CLAUSE ->
          hit.situation().isPresent()
              ? situation + "#finding-" + hit.id().replace('/', '-')
              : "/standards";
      case PLACE, LIFELINE, ACTOR -> situation + "#people";
      case AGREEMENT -> situation + "#findings";
      case RESPONSE -> "/evidence/response/" + hit.id();
      case OUTCOME, COVERAGE, RECOMMENDATION -> situation + "#responses";
      case SIGNAL -> situation + "#ties";
    };
  }
}
