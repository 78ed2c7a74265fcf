/** Facts, desk, incidents, assessment, alerts. */
@org.jspecify.annotations.NullMarked
package org.tocsin.core;
