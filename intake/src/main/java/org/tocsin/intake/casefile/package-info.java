/**
 * Case files: YAML trees to drafts whose texts lie open in memory, and drafts to the facts that a
 * desk does not have yet.
 */
@NullMarked
package org.tocsin.intake.casefile;

import org.jspecify.annotations.NullMarked;
