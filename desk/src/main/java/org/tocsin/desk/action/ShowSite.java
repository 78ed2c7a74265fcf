package org.tocsin.desk.action;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.desk.DeskKey;
import org.tocsin.desk.access.Needs;
import org.tocsin.desk.page.SitePage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.journal.site.Expectation;
import org.tocsin.journal.site.Pins;
import org.tocsin.journal.site.SiteVerifier;
import org.tocsin.journal.site.Verification;
import org.tocsin.journal.site.VerificationText;

/** What went where; and, where it is asked for, what a stranger would find verifying it. */
public final class ShowSite implements Action {

  @Override
  public Answer answer(Call call) {
    Path folder = call.room().reading(Workspace::defaultSite);
    return Answer.page(
        "site",
        call.words().say("site.title"),
        SitePage.of(
            call.sight(),
            folder.getFileName().toString(),
            call.may(Needs.PUBLISHER),
            call.query("verify").map(asked -> verified(call, folder))));
  }

  private static SitePage.Verified verified(Call call, Path folder) {
    if (!Files.isDirectory(folder)) {
      return new SitePage.Verified(false, call.words().say("site.nothing"));
    }
    Optional<String> key = call.room().state().signingKey().map(DeskKey::verifier);
    Verification found =
        new SiteVerifier(new Expectation(key, Optional.empty(), Pins.NONE)).verify(folder);
    return new SitePage.Verified(found.isAccepted(), VerificationText.plain(found));
  }
}
