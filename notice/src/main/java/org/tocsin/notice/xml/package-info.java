/** XML written with indentation and read with limits. */
@org.jspecify.annotations.NullMarked
package org.tocsin.notice.xml;
