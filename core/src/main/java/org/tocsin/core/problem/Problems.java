package org.tocsin.core.problem;

import java.util.ArrayList;
import java.util.List;

/** Problems gathered while reading or deciding: all of them at once, not the first alone. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  public static Problems of(Problem... problems) {
    Problems gathered = new Problems();
    gathered.found.addAll(List.of(problems));
    return gathered;
  }

  public void add(Problem problem) {
    found.add(problem);
  }

  public void error(Where where, String code, String... args) {
    found.add(Problem.error(where, code, args));
  }

  public void warning(Where where, String code, String... args) {
    found.add(Problem.warning(where, code, args));
  }

  public void addAll(Problems others) {
    found.addAll(others.found);
  }

  public List<Problem> all() {
    return List.copyOf(found);
  }

  public boolean none() {
    return found.isEmpty();
  }

  /** Whether any of them forbids going on. */
  public boolean blocking() {
    return found.stream().anyMatch(Problem::isError);
  }

  @Override
  public String toString() {
    return found.toString();
  }
}
