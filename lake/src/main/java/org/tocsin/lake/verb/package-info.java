/** What can be typed about event data. */
@org.jspecify.annotations.NullMarked
package org.tocsin.lake.verb;
