/** The lake on disk, and what is read from files into it. */
@org.jspecify.annotations.NullMarked
package org.tocsin.lake.store;
