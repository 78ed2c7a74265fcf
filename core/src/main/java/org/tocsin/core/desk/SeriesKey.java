package org.tocsin.core.desk;

/** A place in a series: the incident's, in the series of that key, in a situation. */
record SeriesKey(String situation, String series, String incident) {}
