/** Event data of one desk: originals in its vault, files in its journal, rows in its lake. */
@org.jspecify.annotations.NullMarked
package org.tocsin.lake.desk;
