package org.tocsin.notice.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.tocsin.notice.Notice;

/** Whatever the bytes: a notice that writes back as it was read, or a fault. */
class NoticeReaderFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void bytesAreANoticeOrAFault(byte[] bytes) {
    Notice notice;
    try {
      notice = NoticeReader.read(bytes);
    } catch (NoticeFault fault) {
      return;
    }
    if (!NoticeReader.read(NoticeJson.write(notice)).equals(notice)) {
      throw new AssertionError("read another notice than was written: " + notice.id());
    }
  }
}
