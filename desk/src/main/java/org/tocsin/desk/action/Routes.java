package org.tocsin.desk.action;

import static org.tocsin.desk.server.Route.Field.may;
import static org.tocsin.desk.server.Route.Field.must;
import static org.tocsin.desk.server.Route.act;
import static org.tocsin.desk.server.Route.page;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.access.Needs;
import org.tocsin.desk.page.IncidentPage;
import org.tocsin.desk.page.LogInPage;
import org.tocsin.desk.page.SituationPage;
import org.tocsin.desk.page.WatchPage;
import org.tocsin.desk.page.WelcomePage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Route;

/** Every way into the desk. */
public final class Routes {

  private Routes() {}

  public static List<Route> all() {
    return List.of(
        // In and out
        page("/login", Needs.NOBODY, "show-log-in", LogInPage.class, new ShowLogIn())
            .taking(may("to")),
        act(
            "/login",
            Needs.NOBODY,
            "log-in",
            new LogIn(),
            must("name"),
            must("password"),
            may("code"),
            may("to")),
        act("/logout", Needs.VISITOR, "log-out", new LogOut()),
        page("/locked", Needs.VISITOR, "show-locked", LogInPage.class, new ShowLocked())
            .taking(may("to")),
        act("/lock", Needs.VISITOR, "lock", new LockScreen()),
        act("/unlock", Needs.VISITOR, "unlock", new Unlock(), must("password"), may("to")),
        page("/welcome/{word}", Needs.NOBODY, "show-welcome", WelcomePage.class, new ShowWelcome()),
        act(
            "/welcome/{word}",
            Needs.NOBODY,
            "choose-password",
            new ChoosePassword(),
            must("password"),
            must("again")),
        act(
            "/language",
            Needs.NOBODY,
            "set-language",
            new SetLanguage(),
            must("language"),
            may("to")),
        act("/drafts/{form}", Needs.READER, "keep-draft", new KeepDraft()),

        // What is seen
        page("/", Needs.READER, "show-watch", WatchPage.class, new ShowWatch()).taking(may("day")),
        page(
                "/situations/{situation}",
                Needs.READER,
                "show-situation",
                SituationPage.class,
                new ShowSituation())
            .taking(may("day"), may("at"), may("strict")),
        page(
                "/incidents/{incident}",
                Needs.READER,
                "show-incident",
                IncidentPage.class,
                new ShowIncident())
            .taking(may("day"), may("at"), may("strict")),
        act("/reports/{report}/open", Needs.INSIDER, "open-statement", new OpenStatement()),

        // What is judged
        judging(
            "/incidents/{incident}/link", "link-account", new LinkAccount(), must("report")),
        judging(
            "/incidents/{incident}/unlink", "unlink-account", new UnlinkAccount(), must("report")),
        judging(
            "/incidents/{incident}/adopt",
            "adopt-reading",
            new AdoptReading(),
            must("field"),
            must("report")),
        judging(
            "/incidents/{incident}/release", "release-reading", new ReleaseReading(), must("field")),
        judging(
            "/situations/{situation}/findings",
            "judge-finding",
            new JudgeFinding(),
            must("finding"),
            must("decision"),
            may("verdict")),
        judging(
            "/situations/{situation}/series",
            "judge-member",
            new JudgeMember(),
            must("series"),
            must("incident"),
            must("decision")));
  }

  /** By an analyst, with a reason, of what the analyst has seen. */
  private static Route judging(String path, String id, Action action, Route.Field... fields) {
    List<Route.Field> all = new ArrayList<>(List.of(fields));
    all.addAll(List.of(must("reason"), may("seenAt"), may("back")));
    return act(path, Needs.ANALYST, id, action, all.toArray(Route.Field[]::new));
  }
}
