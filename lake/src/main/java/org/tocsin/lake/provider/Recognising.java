package org.tocsin.lake.provider;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/** How files are told apart: by the list of providers, or by a mapping that a person gave. */
@FunctionalInterface
public interface Recognising {

  Optional<Form> recognise(Head head);

  /**
   * Why a file is not recognised.
   *
   * @param heads what was looked at: of a zip, its first files
   */
  default Problems unknown(Where file, List<Head> heads) {
    return Problems.of(Problem.error(file, "events.unknown-provider"));
  }

  /** By the text of a mapping file. */
  static Recognising by(String mapping, String file) {
    return Mapping.read(mapping, file);
  }

  static Recognising usual() {
    return Providers::recognise;
  }
}
