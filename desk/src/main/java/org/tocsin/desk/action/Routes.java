package org.tocsin.desk.action;

import static org.tocsin.desk.server.Route.Field.may;
import static org.tocsin.desk.server.Route.Field.must;
import static org.tocsin.desk.server.Route.Field.upload;
import static org.tocsin.desk.server.Route.act;
import static org.tocsin.desk.server.Route.bytes;
import static org.tocsin.desk.server.Route.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.desk.access.Needs;
import org.tocsin.desk.page.AlertDifferencePage;
import org.tocsin.desk.page.AlertIssuePage;
import org.tocsin.desk.page.AlertLanguagesPage;
import org.tocsin.desk.page.AlertPage;
import org.tocsin.desk.page.AlertPreviewPage;
import org.tocsin.desk.page.AlertsPage;
import org.tocsin.desk.page.DependsPage;
import org.tocsin.desk.page.EvidencePage;
import org.tocsin.desk.page.EvidencePart;
import org.tocsin.desk.page.FiledPage;
import org.tocsin.desk.page.IncidentPage;
import org.tocsin.desk.page.IncidentsPage;
import org.tocsin.desk.page.IntakePage;
import org.tocsin.desk.page.JobPart;
import org.tocsin.desk.page.JournalPage;
import org.tocsin.desk.page.LogInPage;
import org.tocsin.desk.page.MePage;
import org.tocsin.desk.page.PeoplePage;
import org.tocsin.desk.page.ReportFormPage;
import org.tocsin.desk.page.ResponsesPage;
import org.tocsin.desk.page.ScoreboardPage;
import org.tocsin.desk.page.SearchPage;
import org.tocsin.desk.page.SeriesPage;
import org.tocsin.desk.page.SignalsPage;
import org.tocsin.desk.page.SitePage;
import org.tocsin.desk.page.SituationPage;
import org.tocsin.desk.page.SourcePage;
import org.tocsin.desk.page.SourcesPage;
import org.tocsin.desk.page.StandardsPage;
import org.tocsin.desk.page.TimelinePart;
import org.tocsin.desk.page.WatchPage;
import org.tocsin.desk.page.WelcomePage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Route;

/** Every way into the desk. */
public final class Routes {

  private Routes() {}

  /** Of the form of an account. */
  private static final List<String> REPORT_FIELDS =
      List.of(
          "situation",
          "newSituation",
          "newPopulation",
          "source",
          "newSource",
          "newSourceKind",
          "newSourceReliability",
          "newSourceProtected",
          "newSourceIdentity",
          "happened",
          "available",
          "what",
          "place",
          "newPlace",
          "lifeline",
          "effect",
          "attributedTo",
          "newActor",
          "newActorKind",
          "positionOf",
          "figures",
          "credibility",
          "statement",
          "language",
          "incident",
          "newIncident",
          "files",
          "whence");

  public static List<Route> all() {
    return List.of(
        // In and out
        page("/login", Needs.NOBODY, "show-log-in", LogInPage.class, new ShowLogIn())
            .taking(may("to"), may("chosen")),
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
        act("/lock", Needs.VISITOR, "lock", new LockScreen(), may("to")),
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
            "/welcome/{word}/strength",
            Needs.NOBODY,
            "measure-first-password",
            new MeasureFirstPassword(),
            may("password")),
        act(
            "/language",
            Needs.NOBODY,
            "set-language",
            new SetLanguage(),
            must("language"),
            may("to")),
        act("/drafts/{form}", Needs.READER, "keep-draft", new KeepDraft()),
        bytes("/drafts", Needs.READER, "show-begun", new ShowBegun()),

        // What is seen
        page("/", Needs.READER, "show-watch", WatchPage.class, new ShowWatch())
            .taking(may("day"), may("from")),
        page(
                "/situations/{situation}",
                Needs.READER,
                "show-situation",
                SituationPage.class,
                new ShowSituation())
            .taking(may("day"), may("at"), may("strict")),
        page(
                "/situations/{situation}/incidents",
                Needs.READER,
                "show-incidents",
                IncidentsPage.class,
                new ShowIncidents())
            .taking(may("day"), may("from")),
        page(
                "/situations/{situation}/series",
                Needs.READER,
                "show-series",
                SeriesPage.class,
                new ShowSeries())
            .taking(may("day"), may("from")),
        page(
                "/situations/{situation}/depends",
                Needs.READER,
                "show-depends",
                DependsPage.class,
                new ShowDepends())
            .taking(may("day")),
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
            Route.Manner.USUAL,
            new ShowTimeline()),
        bytes("/tiles/{z}/{x}/{y}", Needs.READER, "show-tile", new ShowTile()).taking(may("day")),
        bytes("/tiles/{layer}/{z}/{x}/{y}", Needs.READER, "show-vector-tile", new ShowVectorTile())
            .taking(may("day")),
        page("/search", Needs.READER, "search", SearchPage.class, new Search())
            .whileTyping()
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
        page("/sources", Needs.READER, "show-sources", SourcesPage.class, new ShowSources())
            .taking(may("day"), may("from")),
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
        act("/people", Needs.ADMINISTRATOR, "enrol", new Enrol(), must("name"), must("role"))
            .asGrave(),
        act(
                "/people/{person}/invite",
                Needs.ADMINISTRATOR,
                "invite",
                new Invite(),
                may("lost"),
                may("sure"),
                may("back"))
            .asGrave(),
        act("/people/{person}/leave", Needs.ADMINISTRATOR, "leave", new Leave()).asGrave(),
        act(
                "/people/rule",
                Needs.ADMINISTRATOR,
                "rule-second-factor",
                new RuleSecondFactor(),
                must("rule"),
                may("back"))
            .asGrave(),
        page("/me", Needs.SELF, "show-me", MePage.class, new ShowMe()),
        act("/me/visits/end", Needs.SELF, "end-visits", new EndVisits(), may("visit")).asGrave(),
        act("/me/changes/seen", Needs.SELF, "see-changes", new SeeChanges()),
        act(
            "/me/password/strength",
            Needs.SELF,
            "measure-password",
            new MeasurePassword(),
            may("password")),
        act(
            "/me/password",
            Needs.SELF,
            "change-password",
            new ChangePassword(),
            must("present"),
            must("password"),
            must("again")),
        act("/me/factor/offer", Needs.SELF, "offer-second-factor", new OfferSecondFactor())
            .asGrave(),
        act("/me/factor", Needs.SELF, "take-second-factor", new TakeSecondFactor(), must("code")),
        act(
            "/me/factor/drop",
            Needs.SELF,
            "drop-second-factor",
            new DropSecondFactor(),
            must("password")),

        // What is judged
        judging("/incidents/{incident}/link", "link-account", new LinkAccount(), must("report")),
        judging(
            "/incidents/{incident}/unlink", "unlink-account", new UnlinkAccount(), must("report")),
        judging(
            "/incidents/{incident}/adopt",
            "adopt-reading",
            new AdoptReading(),
            must("field"),
            must("report")),
        judging(
            "/incidents/{incident}/release",
            "release-reading",
            new ReleaseReading(),
            must("field")),
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
            must("decision")),
        page("/signals", Needs.READER, "show-signals", SignalsPage.class, new ShowSignals()),
        act("/signals/survey", Needs.ANALYST, "survey-signals", new SurveySignals()),
        judging(
            "/signals/record",
            "record-signal",
            new RecordSignal(),
            must("situation"),
            must("signal")),
        judging(
            "/signals/release",
            "release-signal",
            new ReleaseSignal(),
            must("situation"),
            must("signal")),
        bytes("/signals/{signal}/case", Needs.ANALYST, "propose-case", new ProposeCase()),

        // What comes in
        page("/intake", Needs.ANALYST, "show-intake", IntakePage.class, new ShowIntake()),
        act(
            "/intake",
            Needs.ANALYST,
            "take-in",
            new TakeIn(),
            upload("files"),
            upload("mapping"),
            may("text"),
            may("whence")),
        page("/intake/jobs/{job}", Needs.ANALYST, "show-job", JobPart.class, new ShowJob()),
        act("/intake/jobs/{job}/cancel", Needs.ANALYST, "cancel-job", new CancelJob()),
        bytes("/intake/files/{file}", Needs.ANALYST, "fetch-kept", new FetchKept()),
        act("/intake/files/{file}/drop", Needs.ANALYST, "throw-away", new ThrowAway()),
        page(
                "/intake/report",
                Needs.ANALYST,
                "show-report-form",
                ReportFormPage.class,
                new ShowReportForm())
            .taking(may("situation"), may("source"), may("incident"), may("file")),
        act(
            "/intake/report",
            Needs.ANALYST,
            "file-report",
            new FileReport(),
            Stream.concat(
                    REPORT_FIELDS.stream().map(Route.Field::may), Stream.of(upload("evidence")))
                .toArray(Route.Field[]::new)),
        act(
            "/intake/reading",
            Needs.ANALYST,
            "read-typed",
            new ReadTyped(),
            may("happened"),
            may("available"),
            may("figures")),
        act(
            "/intake/duplicates",
            Needs.ANALYST,
            "find-duplicates",
            new FindDuplicates(),
            REPORT_FIELDS.stream().map(Route.Field::may).toArray(Route.Field[]::new)),
        page(
            "/intake/filed/{report}",
            Needs.ANALYST,
            "show-filed",
            FiledPage.class,
            new ShowFiled()),

        // Originals
        page(
            "/reports/{report}/evidence/{evidence}",
            Needs.READER,
            "show-evidence",
            EvidencePage.class,
            new ShowEvidence()),
        act(
            "/reports/{report}/evidence/{evidence}",
            Needs.INSIDER,
            "open-original",
            new OpenOriginal()),

        // Alerts
        page("/alerts", Needs.READER, "show-alerts", AlertsPage.class, new ShowAlerts())
            .taking(may("from")),
        act(
            "/alerts",
            Needs.ANALYST,
            "draft-alert",
            new DraftAlert(),
            must("situation"),
            may("day"),
            may("back")),
        bytes("/alerts/style.css", Needs.READER, "notice-style", new NoticeStyle()),
        page("/alerts/site", Needs.READER, "show-site", SitePage.class, new ShowSite())
            .taking(may("verify")),
        page(
            "/alerts/site/publish",
            Needs.PUBLISHER,
            "show-publish",
            SitePage.class,
            new ShowPublish()),
        act(
                "/alerts/site/publish",
                Needs.PUBLISHER,
                "publish-site",
                new PublishSite(),
                must("sure"),
                may("back"))
            .asGrave(),
        page("/alerts/{revision}", Needs.READER, "show-alert", AlertPage.class, new ShowAlert())
            .taking(may("sentence")),
        page(
            "/alerts/{revision}/sentences/{sentence}",
            Needs.READER,
            "show-sentence",
            EvidencePart.class,
            new ShowSentence()),
        page(
            "/alerts/{revision}/languages",
            Needs.READER,
            "show-languages",
            AlertLanguagesPage.class,
            new ShowLanguages()),
        page(
                "/alerts/{revision}/difference",
                Needs.READER,
                "show-difference",
                AlertDifferencePage.class,
                new ShowDifference())
            .taking(may("from"), may("to")),
        page(
                "/alerts/{revision}/preview",
                Needs.READER,
                "show-preview",
                AlertPreviewPage.class,
                new ShowPreview())
            .taking(may("form"), may("language")),
        bytes("/alerts/{revision}/preview/{file}", Needs.READER, "preview-file", new PreviewFile()),
        act(
            "/alerts/{revision}/redraft",
            Needs.ANALYST,
            "redraft-alert",
            new RedraftAlert(),
            may("day"),
            may("seenAt"),
            may("back")),
        act(
            "/alerts/{revision}/sentences",
            Needs.ANALYST,
            "add-sentence",
            new AddSentence(),
            must("section"),
            may("text_en"),
            may("text_fr"),
            may("text_ar"),
            may("evidence"),
            may("seenAt"),
            may("back")),
        act(
            "/alerts/{revision}/sentences/{sentence}/remove",
            Needs.ANALYST,
            "remove-sentence",
            new RemoveSentence(),
            must("draft"),
            may("back")),
        act(
            "/alerts/{revision}/sentences/{sentence}/move",
            Needs.ANALYST,
            "move-sentence",
            new MoveSentence(),
            must("draft"),
            must("way"),
            may("back")),
        act(
            "/alerts/{revision}/ask",
            Needs.ANALYST,
            "ask-position",
            new AskPosition(),
            must("party"),
            must("within"),
            may("seenAt"),
            may("back")),
        act(
            "/alerts/{revision}/answer",
            Needs.ANALYST,
            "record-position",
            new RecordPosition(),
            must("party"),
            may("report"),
            may("source"),
            may("happened"),
            may("available"),
            may("language"),
            may("statement"),
            may("seenAt"),
            may("back")),
        act(
            "/alerts/{revision}/return",
            Needs.REVIEWER,
            "return-alert",
            new ReturnAlert(),
            must("comment"),
            may("seenAt"),
            may("back")),
        act(
            "/alerts/{revision}/approve",
            Needs.REVIEWER,
            "approve-alert",
            new ApproveAlert(),
            must("draft"),
            may("languages"),
            may("comment"),
            may("back")),
        page(
            "/alerts/{revision}/issue",
            Needs.PUBLISHER,
            "show-issue",
            AlertIssuePage.class,
            new ShowIssue()),
        act(
                "/alerts/{revision}/issue",
                Needs.PUBLISHER,
                "issue-alert",
                new IssueAlert(),
                must("draft"),
                must("languages"),
                must("sure"),
                may("seenAt"),
                may("back"))
            .asGrave(),
        act(
            "/alerts/{revision}/embargo",
            Needs.PREPARER,
            "embargo-alert",
            new EmbargoAlert(),
            must("until"),
            must("zone"),
            must("reason"),
            may("seenAt"),
            may("back")),
        act(
                "/alerts/{revision}/embargo/lift",
                Needs.PUBLISHER,
                "lift-embargo",
                new LiftEmbargo(),
                must("reason"),
                may("seenAt"),
                may("back"))
            .asGrave(),
        act(
            "/alerts/{revision}/revise",
            Needs.ANALYST,
            "revise-alert",
            new ReviseAlert(),
            must("purpose"),
            may("day"),
            may("seenAt"),
            may("back")),
        act(
            "/alerts/{revision}/abandon",
            Needs.ANALYST,
            "abandon-alert",
            new AbandonAlert(),
            may("reason"),
            may("seenAt"),
            may("back")),

        // Responses
        page("/responses", Needs.READER, "show-responses", ResponsesPage.class, new ShowResponses())
            .taking(may("situation"), may("day"), may("at"), may("strict")),
        act(
            "/responses",
            Needs.ANALYST,
            "record-response",
            new RecordResponse(),
            must("situation"),
            may("by_en"),
            may("by_fr"),
            may("by_ar"),
            must("instrument"),
            must("happened"),
            may("available"),
            must("source"),
            may("to"),
            may("incidents"),
            may("asked_en"),
            may("asked_fr"),
            may("asked_ar"),
            may("askedBy"),
            must("statement"),
            may("language"),
            may("back")),
        act(
            "/responses/{response}/compliance",
            Needs.ANALYST,
            "record-compliance",
            new RecordCompliance(),
            must("verdict"),
            must("source"),
            may("available"),
            may("reason"),
            may("seenAt"),
            may("back")));
  }

  /** By an analyst, with a reason, of what the analyst has seen. */
  private static Route judging(String path, String id, Action action, Route.Field... fields) {
    List<Route.Field> all = new ArrayList<>(List.of(fields));
    all.addAll(List.of(must("reason"), may("seenAt"), may("back")));
    return act(path, Needs.ANALYST, id, action, all.toArray(Route.Field[]::new));
  }
}
