package org.tocsin.forecast.panel;

/**
 * One country in one year.
 *
 * @param code Correlates of War number, with EWP's exceptions for states that split or joined
 */
public record CountryYear(int code, String name, int year) {}
