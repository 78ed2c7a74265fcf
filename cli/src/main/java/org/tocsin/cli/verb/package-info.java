/** What can be asked on the command line, one class a verb. */
@org.jspecify.annotations.NullMarked
package org.tocsin.cli.verb;
