package org.tocsin.desk.action;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.notice.SitePaths;
import org.tocsin.notice.write.Writers;

/** The style of published pages, where previews look for it. */
public final class NoticeStyle implements Action {

  @Override
  public Answer answer(Call call) {
    try (InputStream in = Writers.class.getResourceAsStream(SitePaths.STYLE)) {
      byte[] style = Objects.requireNonNull(in, "the style is shipped").readAllBytes();
      return new Answer.Bytes("text/css; charset=utf-8", style, Optional.empty(), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
