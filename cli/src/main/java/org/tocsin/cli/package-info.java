/** The command line and the wiring of the main job. */
@org.jspecify.annotations.NullMarked
package org.tocsin.cli;
