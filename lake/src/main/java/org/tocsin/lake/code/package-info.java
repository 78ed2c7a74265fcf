/** What the providers' codes, countries and places come to, as data. */
@org.jspecify.annotations.NullMarked
package org.tocsin.lake.code;
