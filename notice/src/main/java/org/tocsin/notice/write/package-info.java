/** Every output format, in one list. */
@org.jspecify.annotations.NullMarked
package org.tocsin.notice.write;
