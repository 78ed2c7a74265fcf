package org.tocsin.desk.search;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * Lucene's own way of keeping an index, but for the texts that are shown: in blocks of {@value
 * #BLOCK} bytes, of which one is unpacked for each hit, where Lucene's are twenty times as long.
 * For an index in memory, which nobody else ever opens.
 */
final class SmallBlocks extends FilterCodec {

  private static final int BLOCK = 4096;
  private static final int MOST_DOCUMENTS = 64;

  /** Blocks of the list of blocks, as Lucene has it. */
  private static final int LISTED = 10;

  private final StoredFieldsFormat stored =
      new Lucene90CompressingStoredFieldsFormat(
          "TocsinSmallBlocks", CompressionMode.FAST, BLOCK, MOST_DOCUMENTS, LISTED);

  private SmallBlocks(Codec usual) {
    super(usual.getName(), usual);
  }

  static SmallBlocks overUsual() {
    return new SmallBlocks(Codec.getDefault());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }
}
