package org.tocsin.desk.server;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.cli.Refusal;
import org.tocsin.core.desk.Person;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;
import org.tocsin.desk.access.GateBook;
import org.tocsin.desk.access.Visit;
import org.tocsin.desk.gzip.GzipBody;
import org.tocsin.desk.gzip.PageOutput;
import org.tocsin.desk.page.ChangedPage;
import org.tocsin.desk.page.ProblemsPage;
import org.tocsin.desk.words.Words;

/** Takes a request through the guard to its action, and writes what the action answers. */
final class Answering {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String JSON = "application/json; charset=utf-8";
  private static final String DATA_FILE = "attachment; filename=\"api.json\"";

  /** With a small form that was kept while it was typed: its name. */
  private static final String BEGUN_FIELD = "begun";

  private static final String LANGUAGE = "tocsin-language";

  /** Of a request: the id of its route. */
  private static final String ROUTE = "tocsin-route";

  /** Of a request: whether its cookies are for ways with TLS alone. */
  private static final String SECURE = "tocsin-secure";

  private final Desk desk;
  private final Frame frame;
  private final Turns turns = new Turns(Runtime.getRuntime().availableProcessors());
  private final boolean behindTls;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.tocsin.desk.template");

  Answering(Desk desk, boolean behindTls) {
    this.desk = desk;
    this.behindTls = behindTls;
    this.frame = new Frame(desk);
  }

  void answer(Route route, Context context) {
    context.attribute(ROUTE, route.id());
    Optional<Visit> visit = visit(context);
    Call call = new Call(context, desk, visit, words(context));
    Optional<Taking.Not> not = Taking.not(route, context);
    if (not.isPresent()) {
      context.attribute(Frame.UNREAD, true);
      write(call, NOWHERE, unread(call, not.get()));
      return;
    }
    if (route.way() != Route.Way.GET
        && Guard.crossSite(Optional.ofNullable(context.header("Sec-Fetch-Site")))) {
      refuseForGood(call, route, GateBook.What.FOREIGN_FORM, "desk.foreign-form");
      return;
    }
    Set<Role> roles = roles(visit);
    Optional<String> unproved = Optional.empty();
    if (ofThisVisit(route, visit, context)) {
      unproved = Proof.taken(call);
    }
    switch (Guard.verdict(route, visit, roles, token(route, context), factorFirst(visit, roles))) {
      case LOG_IN -> {
        if (route.way() == Route.Way.GET || call.forPart() || call.typed().isEmpty()) {
          elsewhere(call, "/login", 401, "desk.log-in");
        } else {
          // The visit ran out while somebody typed: the page shows the text, to be copied.
          refuse(call, 401, "desk.log-in");
        }
      }
      case UNLOCK -> {
        if (canBeSentAgain(route, visit, context)) {
          write(call, NOWHERE, Proof.asked(call, unproved));
        } else {
          elsewhere(call, "/locked", 401, "desk.locked");
        }
      }
      case FORBIDDEN -> refuseForGood(call, route, GateBook.What.NOT_THEIRS, "desk.not-yours");
      case FOREIGN -> refuseForGood(call, route, GateBook.What.FOREIGN_FORM, "desk.foreign-form");
      case FACTOR_FIRST -> factorFirst(call);
      case PASS -> {
        visit.filter(known -> !byItself(context)).ifPresent(desk.visits()::touch);
        if (route.manner() != Route.Manner.GRAVE || Proof.holds(call.visit(), call)) {
          turns.take(route, () -> write(call, route, acted(call, route)));
        } else if (wantsJson(context)) {
          refuse(call, 401, "desk.prove");
        } else {
          write(call, NOWHERE, Proof.asked(call, unproved));
        }
      }
    }
  }

  private static boolean ofThisVisit(Route route, Optional<Visit> visit, Context context) {
    return route.way() != Route.Way.GET
        && visit.filter(known -> Guard.same(known.token(), token(route, context))).isPresent();
  }

  /** Whether a form can be sent once more as it is: not with files, nor by a script for a part. */
  private static boolean canBeSentAgain(Route route, Optional<Visit> visit, Context context) {
    return ofThisVisit(route, visit, context)
        && context.header("HX-Request") == null
        && context.header("X-Tocsin-By-Itself") == null
        && !context.isMultipartFormData()
        && !wantsJson(context)
        && !context.formParamMap().containsKey("password");
  }

  private void refuseForGood(Call call, Route route, GateBook.What what, String code) {
    desk.gate().write(what, call.visitor().map(Visit::person), Optional.of(route.id()), call.now());
    refuse(call, 403, code);
  }

  private Optional<Visit> visit(Context context) {
    context.attribute(SECURE, behindTls);
    return desk.visits().find(Optional.ofNullable(context.cookie(cookieName(context))));
  }

  private boolean factorFirst(Optional<Visit> visit, Set<Role> roles) {
    return visit
        .filter(known -> desk.factorRule().concerns(roles))
        .filter(known -> !desk.credentials().hasSecondFactor(known.person()))
        .isPresent();
  }

  private void factorFirst(Call call) {
    if (wantsJson(call.http())) {
      refuse(call, 403, "desk.factor-first");
    } else {
      move(call, new Answer.Moved("/me", Optional.empty()), false);
    }
  }

  /** What a page asks for by itself does not show that anybody is there. */
  private static boolean byItself(Context context) {
    return context.header("X-Tocsin-By-Itself") != null;
  }

  private Answer acted(Call call, Route route) {
    try {
      for (Route.Field field : route.fields()) {
        if (field.required() && route.way() == Route.Way.POST) {
          call.need(field.name());
        }
      }
      Answer answer = route.action().answer(call);
      if (answer instanceof Answer.Moved && route.way() == Route.Way.POST) {
        call.visitor()
            .ifPresent(visit -> desk.begun().drop(visit.person(), call.field(BEGUN_FIELD)));
      }
      return answer;
    } catch (Refusal refusal) {
      return problems(call, refusal.problems(), 422);
    } catch (ChangedMeanwhile changed) {
      return new Answer.Page(
          "changed",
          call.words().say("changed.title"),
          new ChangedPage(
              changed.changes(), call.http().path(), call.typed(), desk.room().state().position()),
          409);
    } catch (NotThere nothing) {
      return problems(call, Problems.of(problem("desk.not-there")), 404);
    }
  }

  private Answer problems(Call call, Problems problems, int status) {
    return new Answer.Page(
        "problems",
        call.words().say("problems.title"),
        ProblemsPage.of(
            call.words().language(),
            problems,
            call.typed(),
            call.field("back").filter(Answering::inside)),
        status);
  }

  /** Nothing of what was sent is looked at, and so nothing of it shown again. */
  private static Answer unread(Call call, Taking.Not not) {
    return new Answer.Page(
        "problems",
        call.words().say("problems.title"),
        ProblemsPage.of(
            call.words().language(), Problems.of(not.problem()), Map.of(), Optional.empty()),
        not.status());
  }

  /** An address of this desk: one that names no other host. */
  private static boolean inside(String address) {
    return address.startsWith("/") && !address.startsWith("//") && !address.contains("\\");
  }

  private void write(Call call, Route route, Answer answer) {
    Context context = call.http();
    boolean json = wantsJson(context);
    if (answer instanceof Answer.Page page) {
      context.status(page.status());
      if (json) {
        data(context, page.page());
      } else {
        render(
            context,
            page.template(),
            Map.of("shell", frame.shell(call, route, page.title()), "page", page.page()));
      }
    } else if (answer instanceof Answer.Part part) {
      if (json) {
        data(context, part.page());
      } else {
        render(
            context,
            part.template(),
            Map.of("shell", frame.shell(call, route, ""), "page", part.page()));
      }
    } else if (answer instanceof Answer.Moved moved) {
      move(call, moved, json);
    } else if (answer instanceof Answer.Bytes file) {
      send(context, file);
    } else if (answer instanceof Answer.ForAll file) {
      context.header("Cache-Control", "private, max-age=86400");
      context.contentType(file.mediaType()).result(file.bytes());
    } else if (answer instanceof Answer.Document document) {
      context
          .header("Content-Security-Policy", document.policy())
          .header("X-Frame-Options", "SAMEORIGIN")
          .contentType(HTML)
          .result(document.html());
    }
  }

  private static void move(Call call, Answer.Moved moved, boolean json) {
    Context context = call.http();
    if (json) {
      data(context.status(200), moved);
      return;
    }
    moved
        .message()
        .ifPresent(said -> call.visitor().ifPresent(visit -> visit.say(said, moved.undo())));
    if (context.header("HX-Request") != null) {
      context.status(204).header("HX-Redirect", moved.to());
    } else {
      context.status(303).header("Location", moved.to());
    }
  }

  /** To be saved rather than shown, should a browser be led here. */
  private static void data(Context context, Object data) {
    context.header("Content-Disposition", DATA_FILE).contentType(JSON).result(Json.of(data));
  }

  private static void send(Context context, Answer.Bytes file) {
    if (file.mediaType().startsWith("application/json")) {
      context.header("Content-Disposition", DATA_FILE);
    }
    file.name()
        .ifPresent(
            name ->
                context.header(
                    "Content-Disposition",
                    (file.inline() ? "inline" : "attachment")
                        + "; filename*=UTF-8''"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20")));
    if (!file.inline()) {
      context.header("Content-Security-Policy", "default-src 'none'; sandbox");
    }
    context.contentType(file.mediaType()).result(file.bytes());
  }

  private void render(Context context, String template, Map<String, Object> values) {
    context.contentType(HTML);
    String name = template + ".jte";
    if (Encodings.gzip(context.header("Accept-Encoding"))) {
      // Here, in the turn of the page: what is compressed after it would be so for all at once.
      GzipBody body = new GzipBody();
      templates.render(name, values, new PageOutput(body));
      context.header("Content-Encoding", "gzip").header("Vary", "Accept-Encoding");
      context.result(body.finished());
    } else {
      Utf8ByteOutput plain = new Utf8ByteOutput();
      templates.render(name, values, plain);
      context.result(plain.toByteArray());
    }
  }

  private void elsewhere(Call call, String path, int status, String code) {
    Context context = call.http();
    if (wantsJson(context)) {
      refuse(call, status, code);
      return;
    }
    String from = "GET".equals(context.method().name()) ? frame.address(context) : "/";
    String to =
        path + (from.equals("/") ? "" : "?to=" + URLEncoder.encode(from, StandardCharsets.UTF_8));
    move(call, new Answer.Moved(to, Optional.empty()), false);
  }

  private void refuse(Call call, int status, String code) {
    write(call, NOWHERE, problems(call, Problems.of(problem(code)), status));
  }

  private static final Route NOWHERE =
      Route.bytes("/", org.tocsin.desk.access.Needs.NOBODY, "nowhere", call -> Answer.moved("/"));

  void missing(Context context) {
    if (context.contentType() == null || !context.contentType().startsWith("text/html")) {
      Optional<Visit> visit = visit(context);
      refuse(new Call(context, desk, visit, words(context)), 404, "desk.not-there");
    }
  }

  /**
   * A fault of ours: the person is told so, without its workings. The terminal is told where it
   * happened, and neither the address nor the fault's own words, in which may stand what was typed
   * or what is sealed.
   */
  void fault(Exception fault, Context context) {
    StringBuilder kinds = new StringBuilder(fault.getClass().getName());
    for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
      kinds.append(", by ").append(cause.getClass().getName());
    }
    Object route = context.attribute(ROUTE);
    desk.room()
        .session()
        .err()
        .line("tocsin: a fault at " + (route == null ? "no route" : route) + ": " + kinds);
    for (StackTraceElement line : fault.getStackTrace()) {
      if (line.getClassName().startsWith("org.tocsin")) {
        desk.room().session().err().line("    at " + line);
      }
    }
    Optional<Visit> visit = visit(context);
    refuse(new Call(context, desk, visit, words(context)), 500, "desk.fault");
  }

  private static Problem problem(String code) {
    return Problem.error(Where.nowhere(), code);
  }

  private Set<Role> roles(Optional<Visit> visit) {
    return visit
        .flatMap(known -> desk.room().state().person(known.person()))
        .filter(Person::active)
        .<Set<Role>>map(Person::roles)
        .orElseGet(TreeSet::new);
  }

  private static Optional<String> token(Route route, Context context) {
    if (route.way() == Route.Way.GET) {
      return Optional.empty();
    }
    return Optional.ofNullable(context.header(Guard.TOKEN_HEADER))
        .or(() -> Optional.ofNullable(context.formParam(Guard.TOKEN_FIELD)));
  }

  static boolean wantsJson(Context context) {
    String accept = context.header("Accept");
    return accept != null && accept.contains("application/json") && !accept.contains("text/html");
  }

  /** The language chosen, else the first of the browser's that there is. */
  private static Words words(Context context) {
    String chosen = context.cookie(LANGUAGE);
    if (chosen != null && Words.LANGUAGES.contains(chosen)) {
      return Words.in(chosen);
    }
    String accepted = context.header("Accept-Language");
    return Words.in(
        (accepted == null ? List.<String>of() : List.of(accepted.split("[,;]", -1)))
            .stream()
                .map(each -> each.strip().replaceAll("-.*", ""))
                .filter(Words.LANGUAGES::contains)
                .findFirst()
                .orElse("en"));
  }

  static String cookieName(Context context) {
    return Guard.cookie(Boolean.TRUE.equals(context.attribute(SECURE)));
  }

  static void setCookie(Context context, String value) {
    context.cookie(cookie(context, cookieName(context), value, -1, true));
  }

  static void setLanguage(Context context, String language) {
    context.cookie(cookie(context, LANGUAGE, language, 365 * 24 * 60 * 60, true));
  }

  static void dropCookie(Context context) {
    context.cookie(cookie(context, cookieName(context), "", 0, true));
  }

  private static Cookie cookie(
      Context context, String name, String value, int seconds, boolean httpOnly) {
    boolean secure = Boolean.TRUE.equals(context.attribute(SECURE));
    return new Cookie(name, value, "/", seconds, secure, httpOnly, null, SameSite.STRICT);
  }
}
