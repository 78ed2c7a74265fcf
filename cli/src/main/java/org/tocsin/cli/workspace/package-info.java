/** A desk on disk: journal, vault, keys; opened, asked, closed. */
@org.jspecify.annotations.NullMarked
package org.tocsin.cli.workspace;
