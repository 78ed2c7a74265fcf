/** Pages for people: typed HTML that escapes by construction. */
@org.jspecify.annotations.NullMarked
package org.tocsin.notice.html;
