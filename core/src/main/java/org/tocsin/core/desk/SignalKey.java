package org.tocsin.core.desk;

/** A signal that was taken to be of a situation. */
record SignalKey(String situation, String signal) {}
