/** The public alert and its writers. */
@org.jspecify.annotations.NullMarked
package org.tocsin.notice;
