package org.tocsin.desk.draw.map;

/**
 * Something at a point of the earth.
 *
 * @param reference such as {@code incident/i-1}
 * @param longitude degrees
 * @param latitude degrees
 * @param rung 1 to 7; 0 where it stands on none or nobody says
 */
public record MapPoint(String reference, double longitude, double latitude, int rung) {}
