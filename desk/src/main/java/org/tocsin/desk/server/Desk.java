package org.tocsin.desk.server;

import org.tocsin.desk.access.Credentials;
import org.tocsin.desk.access.FactorRule;
import org.tocsin.desk.access.GateBook;
import org.tocsin.desk.access.Invitations;
import org.tocsin.desk.access.Throttle;
import org.tocsin.desk.access.Visits;
import org.tocsin.desk.intake.Jobs;
import org.tocsin.desk.intake.SignalBoard;
import org.tocsin.desk.intake.Tray;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.desk.room.Openings;
import org.tocsin.desk.room.SearchRoom;
import org.tocsin.desk.store.SealedFiles;

/** What the server is made of, for actions to use. */
public record Desk(
    DeskRoom room,
    Credentials credentials,
    Visits visits,
    Throttle throttle,
    Invitations invitations,
    Drafts drafts,
    Begun begun,
    SearchRoom search,
    Tray tray,
    Jobs jobs,
    SignalBoard signals,
    FactorRule factorRule,
    Openings openings,
    GateBook gate) {

  /** Of an open workspace. */
  public static Desk of(DeskRoom room) {
    return of(room, Credentials.MEMORY_KIB);
  }

  /**
   * @param memoryKib of each guess at a password
   */
  public static Desk of(DeskRoom room, int memoryKib) {
    SealedFiles files =
        room.reading(
            workspace ->
                SealedFiles.in(
                    workspace.folder().resolve("desk"),
                    workspace.vault().secrets(),
                    room.session().random()));
    return new Desk(
        room,
        new Credentials(files, room.session().random(), memoryKib),
        new Visits(room.session().clock(), room.session().random()),
        new Throttle(),
        new Invitations(room.session().clock(), room.session().random()),
        new Drafts(files),
        new Begun(files),
        new SearchRoom(room),
        new Tray(files, room.session().random()),
        new Jobs(room.session()),
        new SignalBoard(),
        new FactorRule(files),
        new Openings(room),
        new GateBook(files));
  }
}
