package org.tocsin.desk.page;

/**
 * Something that is being worked out: it is shown once it is there.
 *
 * @param address that it will be at
 */
public record WorkingPage(String name, String address) {}
