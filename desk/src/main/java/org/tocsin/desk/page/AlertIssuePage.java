package org.tocsin.desk.page;

import java.util.List;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.desk.words.Words;
import org.tocsin.notice.Language;
import org.tocsin.notice.Notice;
import org.tocsin.notice.TranslationState;
import org.tocsin.notice.Version;

/**
 * What exactly will be public once this is issued and published, for the person who signs for it.
 *
 * @param draft the commitment of the very draft shown
 * @param recipients institutions that it asks something of
 * @param heard each party and how its hearing stands
 */
public record AlertIssuePage(
    String revision,
    String address,
    String draft,
    Standing standing,
    String status,
    List<Spoken> languages,
    List<String> recipients,
    List<HearingPart> heard,
    List<Owed> owed,
    List<String> files,
    int accounts,
    boolean sole,
    long seenAt) {

  /** The notice in one language. */
  public record Spoken(
      String language,
      String name,
      String direction,
      String headline,
      String state,
      String frame) {}

  public static AlertIssuePage of(
      Sight sight, AlertFile file, Notice notice, List<HearingPart> heard, List<String> files) {
    Words words = sight.words();
    return new AlertIssuePage(
        file.revision(),
        "/alerts/" + file.revision(),
        file.draft().commitment(),
        Standing.of(words, notice.level()),
        words.of("status", notice.status()),
        notice.versions().stream().map(version -> spoken(words, file, version)).toList(),
        notice.recommendations().stream()
            .map(
                asked ->
                    asked
                            .addressee()
                            .in(Language.of(words.language()), notice.original().language())
                            .text()
                        + " · "
                        + words.day(asked.by()))
            .toList(),
        heard,
        Owed.of(sight, file, Owed.Going.now(sight)).stream()
            .filter(owed -> List.of("ask", "answer", "waits").contains(owed.what()))
            .toList(),
        files,
        notice.evidence().size(),
        notice.desk().sole(),
        sight.room().state().position());
  }

  private static Spoken spoken(Words words, AlertFile file, Version version) {
    String tag = version.language().tag();
    return new Spoken(
        tag,
        Words.in(tag).say("language." + tag),
        Words.in(tag).direction(),
        version.headline(),
        version.state() == TranslationState.UNREVIEWED
            ? words.say("translation.unreviewed")
            : words.of("translation", version.state()),
        "/alerts/" + file.revision() + "/preview/" + tag + ".html");
  }
}
