/** The guided way from an empty folder to a first reviewed alert. */
@org.jspecify.annotations.NullMarked
package org.tocsin.cli.guide;
