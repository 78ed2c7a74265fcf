/** From an assessment to a signed alert. */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.alert;
