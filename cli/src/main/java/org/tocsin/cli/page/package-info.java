/** What is printed for a person. */
@org.jspecify.annotations.NullMarked
package org.tocsin.cli.page;
