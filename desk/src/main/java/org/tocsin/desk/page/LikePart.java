package org.tocsin.desk.page;

import java.util.List;

/** What is on file and may tell of the same. */
public record LikePart(List<Like> like) {

  /**
   * @param incident address of the incident it is of, or of the situation
   */
  public record Like(String report, String source, String when, String why, String incident) {}

  public LikePart {
    like = List.copyOf(like);
  }
}
