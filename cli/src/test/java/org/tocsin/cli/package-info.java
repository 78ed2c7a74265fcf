/** The command line, run whole: arguments in, text and exit code out. */
@org.jspecify.annotations.NullMarked
package org.tocsin.cli;
