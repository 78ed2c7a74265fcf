package org.tocsin.intake.casefile;

import java.util.Optional;
import org.tocsin.core.problem.Problems;

/**
 * What came of reading a case folder.
 *
 * @param file empty if any of the problems is an error
 * @param problems all of them, in the order of files and lines
 */
public record CaseReading(Optional<CaseFile> file, Problems problems) {}
