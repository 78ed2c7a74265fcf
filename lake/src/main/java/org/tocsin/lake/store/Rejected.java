package org.tocsin.lake.store;

import org.tocsin.lake.provider.Broken;

/**
 * A record kept aside.
 *
 * @param chunk and {@code lineInChunk}, from 0: where it is, until the lines before are counted
 * @param offset in the file, in bytes
 */
record Rejected(
    int chunk, long lineInChunk, long offset, int length, Broken.Reason reason, String detail) {}
