/** The static site: which files it has, and putting them in place. */
@org.jspecify.annotations.NullMarked
package org.tocsin.notice.site;
