/** Standards as data, and what the record lets one propose about them. */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.standard;
