/** Who publishes event data, each in their own format, recognised by content. */
@org.jspecify.annotations.NullMarked
package org.tocsin.lake.provider;
