/**
 * Facts, desk, incidents, assessment, alerts. Pure: no network, no clock, no chance, no threads;
 * time, identity and chance arrive as arguments.
 */
@org.jspecify.annotations.NullMarked
package org.tocsin.core;
