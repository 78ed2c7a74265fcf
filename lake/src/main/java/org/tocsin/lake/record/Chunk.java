package org.tocsin.lake.record;

/**
 * Whole records in one stretch of bytes.
 *
 * @param number counts the chunks of a file from 0
 * @param offset of the first byte, from the start of the file (of the unpacked file in a zip)
 * @param bytes from 0 to {@code length}; not to be changed
 * @param length in bytes
 * @param broken why these bytes are one record that cannot be read; empty for sound ones
 */
public record Chunk(int number, long offset, byte[] bytes, int length, String broken) {}
