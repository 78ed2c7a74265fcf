/** What is wrong with what somebody gave us: where, how bad, and what to do. */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.problem;
