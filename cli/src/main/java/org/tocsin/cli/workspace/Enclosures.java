package org.tocsin.cli.workspace;

import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.problem.Problems;
import org.tocsin.notice.Edition;

/**
 * Files of a site that a module makes which the main job does without, such as PDF; found by {@link
 * ServiceLoader}. They are signed with all others; pages lead to those that are there.
 */
public interface Enclosures {

  /**
   * By path in the site: a function of the edition and of the machine, the same bytes each time.
   *
   * @param problems what could not be made and why goes here, as warnings
   */
  SortedMap<String, byte[]> files(Edition edition, Problems problems);

  /** Those of all modules that are there. */
  static SortedMap<String, byte[]> all(Edition edition, Problems problems) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Enclosures module : modules()) {
      module
          .files(edition, problems)
          .forEach(
              (path, bytes) -> {
                if (files.put(path, bytes) != null) {
                  throw new IllegalStateException("two modules write " + path);
                }
              });
    }
    return Collections.unmodifiableSortedMap(files);
  }

  /** Whether any module is there. */
  static boolean any() {
    return !modules().isEmpty();
  }

  private static List<Enclosures> modules() {
    return ServiceLoader.load(Enclosures.class, Enclosures.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }
}
