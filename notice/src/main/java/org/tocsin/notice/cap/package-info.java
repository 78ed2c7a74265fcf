/** Common Alerting Protocol 1.2: writing it, and the rules of the standard as a table. */
@org.jspecify.annotations.NullMarked
package org.tocsin.notice.cap;
