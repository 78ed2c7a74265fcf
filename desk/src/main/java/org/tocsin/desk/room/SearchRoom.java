package org.tocsin.desk.room;

import org.tocsin.desk.search.Clearance;
import org.tocsin.desk.search.Found;
import org.tocsin.desk.search.Query;
import org.tocsin.desk.search.SearchIndex;

/**
 * The search index of the open workspace: in memory alone, brought up to what is recorded before
 * each search. It is first built when somebody first searches, or when the server says so.
 */
public final class SearchRoom {

  private final DeskRoom room;
  private final SearchIndex index = SearchIndex.empty();

  public SearchRoom(DeskRoom room) {
    this.room = room;
  }

  public void bringUpToDate() {
    if (index.position() < room.state().position()) {
      index.update(room.state(), room.texts());
    }
  }

  public Found find(Query query, boolean insider, int limit) {
    bringUpToDate();
    return index.find(query, insider ? Clearance.EVERYTHING : Clearance.NAMED_SOURCES, limit);
  }
}
