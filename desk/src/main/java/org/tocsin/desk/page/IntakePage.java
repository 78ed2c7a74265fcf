package org.tocsin.desk.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.desk.intake.Tray;
import org.tocsin.desk.words.Words;

/**
 * What comes in.
 *
 * @param tray originals that wait to be filed with an account
 * @param jobs long work of this person, the latest first
 * @param draft whether a report was begun and not filed
 * @param typed by field what was pasted or typed here and not sent
 */
public record IntakePage(
    List<Kept> tray,
    List<JobPart> jobs,
    List<Taken> taken,
    boolean draft,
    Map<String, String> typed,
    int mostMegabytes) {

  /** What a field of the form holds. */
  public String had(String field) {
    return typed.getOrDefault(field, "");
  }

  /**
   * @param named what the name would make of it, where it is something else
   */
  public record Kept(
      String id,
      String name,
      String mediaType,
      Optional<String> named,
      String size,
      String sha256,
      Optional<String> whence,
      String keptAt) {

    public static Kept of(Words words, Tray.Item item) {
      return new Kept(
          item.id(),
          item.name(),
          item.mediaType(),
          item.named(),
          words.say("intake.bytes", "count", item.size()),
          item.sha256(),
          item.whence(),
          words.moment(item.keptAt()));
    }
  }

  /** A file of event data that is in the lake. */
  public record Taken(String provider, String at, String who, long rows, long rejected) {}
}
