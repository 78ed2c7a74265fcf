package org.tocsin.notice.json;

import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.PrettyJson;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Language;
import org.tocsin.notice.Notice;
import org.tocsin.notice.SitePaths;
import org.tocsin.notice.Version;

/** The list of all alerts for machines, latest first, with the way to each file. */
public final class AlertsJson {
  private static final String FORMAT = "tocsin alerts v1";

  private AlertsJson() {}

  public static byte[] write(Edition edition) {
    return PrettyJson.bytes(
        JsonObject.builder()
            .put("format", FORMAT)
            .put("desk", NoticeJson.local(edition.desk().name()))
            .put("sender", edition.desk().sender())
            .put("verifierKey", edition.desk().verifierKey())
            .put("alerts", NoticeJson.each(edition.notices(), notice -> alert(edition, notice)))
            .build());
  }

  private static JsonObject alert(Edition edition, Notice notice) {
    JsonObject.Builder headlines = JsonObject.builder();
    JsonObject.Builder pages = JsonObject.builder();
    Language first = SitePaths.firstLanguage(notice);
    for (Version version : notice.versions()) {
      String tag = version.language().tag();
      headlines.put(tag, version.headline());
      pages.put(tag, SitePaths.page(notice.id(), version.language(), first));
    }
    return JsonObject.builder()
        .put("id", notice.id().text())
        .put("situation", notice.id().situation())
        .put("situationName", NoticeJson.local(notice.situationName()))
        .put("number", notice.id().number())
        .put("revision", notice.id().revision())
        .put("current", edition.latest(notice).equals(notice))
        .put("status", notice.status().name())
        .put("type", notice.type().name())
        .put("level", notice.level().name())
        .put("sent", notice.sent().toString())
        .put("expires", notice.expires().toString())
        .put("headlines", headlines.build())
        .put("pages", pages.build())
        .put("cap", SitePaths.cap(notice.id()))
        .put("json", SitePaths.json(notice.id()))
        .put("geojson", SitePaths.geoJson(notice.id()))
        .put("proof", SitePaths.proof(notice.id()))
        .build();
  }
}
