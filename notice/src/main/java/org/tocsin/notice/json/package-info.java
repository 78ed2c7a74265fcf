/** A notice as JSON, there and back, and its places as GeoJSON. */
@org.jspecify.annotations.NullMarked
package org.tocsin.notice.json;
