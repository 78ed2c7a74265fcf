package org.tocsin.desk.page;

import java.util.List;

/** Why what a protected source said was not opened; stands where it would. */
public record RefusedPart(String report, List<ProblemsPage.Line> problems) {

  public RefusedPart {
    problems = List.copyOf(problems);
  }
}
