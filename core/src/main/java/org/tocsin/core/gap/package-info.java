/** What was done about it, and what was not: answers, gaps, compliance, attention. */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.gap;
