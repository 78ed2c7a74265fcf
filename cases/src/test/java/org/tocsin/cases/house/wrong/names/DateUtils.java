package org.tocsin.cases.house.wrong.names;

/** Says nothing. */
class DateUtils {}
