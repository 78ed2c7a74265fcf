package org.tocsin.desk.page;

/** Nothing but words. */
public record EmptyPage() {}
