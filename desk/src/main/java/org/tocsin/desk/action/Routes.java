package org.tocsin.desk.action;

import static org.tocsin.desk.server.Route.Field.may;
import static org.tocsin.desk.server.Route.Field.must;
import static org.tocsin.desk.server.Route.act;
import static org.tocsin.desk.server.Route.bytes;
import static org.tocsin.desk.server.Route.page;

import java.util.List;
import java.util.Optional;
import org.tocsin.desk.access.Needs;
import org.tocsin.desk.page.IncidentPage;
import org.tocsin.desk.page.JournalPage;
import org.tocsin.desk.page.LogInPage;
import org.tocsin.desk.page.MePage;
import org.tocsin.desk.page.PeoplePage;
import org.tocsin.desk.page.ScoreboardPage;
import org.tocsin.desk.page.SearchPage;
import org.tocsin.desk.page.SituationPage;
import org.tocsin.desk.page.SourcePage;
import org.tocsin.desk.page.SourcesPage;
import org.tocsin.desk.page.StandardsPage;
import org.tocsin.desk.page.TimelinePart;
import org.tocsin.desk.page.WatchPage;
import org.tocsin.desk.page.WelcomePage;
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
        new Route(
            Route.Way.GET,
            "/situations/{situation}/timeline",
            Needs.READER,
            "show-timeline",
            List.of(may("day"), may("from"), may("to")),
            Optional.of(TimelinePart.class),
            new ShowTimeline()),
        bytes("/tiles/{z}/{x}/{y}", Needs.READER, "show-tile", new ShowTile()).taking(may("day")),
        page("/search", Needs.READER, "search", SearchPage.class, new Search())
            .taking(
                may("q"),
                may("kind"),
                may("situation"),
                may("when"),
                may("rung"),
                may("party"),
                may("place"),
                may("reliability"),
                may("credibility")),
        bytes("/evidence/{kind}/{id}", Needs.READER, "follow-evidence", new FollowEvidence()),
        page("/sources", Needs.READER, "show-sources", SourcesPage.class, new ShowSources()),
        page("/sources/{source}", Needs.READER, "show-source", SourcePage.class, new ShowSource()),
        page("/standards", Needs.READER, "show-standards", StandardsPage.class, new ShowStandards())
            .taking(may("day")),
        page(
                "/scoreboard",
                Needs.READER,
                "show-scoreboard",
                ScoreboardPage.class,
                new ShowScoreboard())
            .taking(may("day")),

        // The desk itself
        bytes("/api/openapi.json", Needs.READER, "show-api", new ShowApi()),
        page("/journal", Needs.INSIDER, "show-journal", JournalPage.class, new ShowJournal())
            .taking(may("before")),
        act("/journal/verify", Needs.INSIDER, "verify-journal", new VerifyJournal()),
        page("/people", Needs.READER, "show-people", PeoplePage.class, new ShowPeople()),
        act("/people", Needs.ADMINISTRATOR, "enrol", new Enrol(), must("name"), must("role")),
        act("/people/{person}/invite", Needs.ADMINISTRATOR, "invite", new Invite()),
        act("/people/{person}/leave", Needs.ADMINISTRATOR, "leave", new Leave()),
        page("/me", Needs.READER, "show-me", MePage.class, new ShowMe()),
        act(
            "/me/password",
            Needs.READER,
            "change-password",
            new ChangePassword(),
            must("present"),
            must("password"),
            must("again")),
        act("/me/factor/offer", Needs.READER, "offer-second-factor", new OfferSecondFactor()),
        act("/me/factor", Needs.READER, "take-second-factor", new TakeSecondFactor(), must("code")),
        act(
            "/me/factor/drop",
            Needs.READER,
            "drop-second-factor",
            new DropSecondFactor(),
            must("password")));
  }
}
