package org.tocsin.desk.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.desk.access.Needs;
import org.tocsin.desk.access.Visit;
import org.tocsin.desk.page.Shell;

/** Makes the frame around a page: name, way about, what was just done. */
final class Frame {

  private record Part(String id, String address, Needs needs) {}

  /** The parts of the desk, in the order in which work goes. */
  private static final List<Part> PARTS =
      List.of(
          new Part("watch", "/", Needs.READER),
          new Part("intake", "/intake", Needs.ANALYST),
          new Part("alerts", "/alerts", Needs.READER),
          new Part("responses", "/responses", Needs.READER),
          new Part("sources", "/sources", Needs.READER),
          new Part("search", "/search", Needs.READER),
          new Part("standards", "/standards", Needs.READER),
          new Part("scoreboard", "/scoreboard", Needs.READER),
          new Part("journal", "/journal", Needs.INSIDER),
          new Part("people", "/people", Needs.READER));

  /** Of a request: that nothing of what was sent can be read. */
  static final String UNREAD = "tocsin-unread";

  private final Desk desk;

  Frame(Desk desk) {
    this.desk = desk;
  }

  Shell shell(Call call, Route route, String title) {
    Optional<DeskFact.Founded> founded = desk.room().state().desk();
    Optional<Visit> visit = call.visitor().filter(known -> !known.locked());
    Optional<Visit.Message> message = visit.flatMap(Visit::nextMessage);
    String address = again(call);
    return new Shell(
        call.words(),
        title,
        founded.map(it -> it.name().in(call.words().language())).orElse("Tocsin"),
        visit.map(known -> desk.room().name(known.person())),
        visit.map(known -> nav(call, route.path())).orElse(List.of()),
        message.map(Visit.Message::says),
        message.flatMap(Visit.Message::undo),
        call.visitor().map(Visit::token).orElse(""),
        day(call),
        desk.room().today(),
        address,
        founded.filter(DeskFact.Founded::exercise).isPresent(),
        route.path().equals("/me") ? 0 : visit.map(this::toTell).orElse(0),
        visit.filter(known -> !desk.begun().of(known.person()).isEmpty()).isPresent(),
        Assets::address,
        Assets::has);
  }

  private int toTell(Visit visit) {
    return desk.credentials().toTell(visit.person(), visit.began());
  }

  private static Optional<java.time.LocalDate> day(Call call) {
    try {
      return call.day();
    } catch (org.tocsin.cli.Refusal notADay) {
      return Optional.empty();
    }
  }

  private static List<Shell.Nav> nav(Call call, String path) {
    List<Shell.Nav> nav = new ArrayList<>();
    for (Part part : PARTS) {
      if (call.may(part.needs())) {
        nav.add(new Shell.Nav(part.id(), part.address(), here(part, path)));
      }
    }
    return nav;
  }

  private static boolean here(Part part, String path) {
    return part.address().equals("/")
        ? path.equals("/") || path.startsWith("/situations") || path.startsWith("/incidents")
        : path.startsWith(part.address());
  }

  /**
   * Where the page can be had again, in another language or after the lock screen. What answers a
   * form has no address of its own: the page whose form it was.
   */
  private String again(Call call) {
    if (HandlerType.GET.equals(call.http().method())) {
      return address(call.http());
    }
    String path = call.http().path();
    if (path.startsWith("/welcome/") || path.equals("/login")) {
      return path;
    }
    if (path.equals("/unlock")) {
      return "/locked";
    }
    if (call.http().attribute(UNREAD) != null) {
      return "/";
    }
    Optional<String> back = call.field("back");
    return call.inside(back.isEmpty() && path.startsWith("/me/") ? Optional.of("/me") : back);
  }

  /** The page's own address, path and query. */
  String address(Context context) {
    String query = context.queryString();
    return context.path() + (query == null || query.isEmpty() ? "" : "?" + query);
  }
}
