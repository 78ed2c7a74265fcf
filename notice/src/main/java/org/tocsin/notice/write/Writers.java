package org.tocsin.notice.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.tocsin.notice.SitePaths;
import org.tocsin.notice.cap.CapWriter;
import org.tocsin.notice.html.AlertPage;
import org.tocsin.notice.html.IndexPage;
import org.tocsin.notice.json.AlertsJson;
import org.tocsin.notice.json.GeoJson;
import org.tocsin.notice.json.NoticeJson;

/** Every output format. A new one is a class and a line here. */
public final class Writers {
  private static final String HTML = "text/html";
  private static final String JSON = "application/json";

  public static final List<Writer> ALL =
      List.of(
          Writer.perVersion("alert-page", HTML, AlertPage::write),
          Writer.perNotice(
              "cap", CapWriter.MEDIA_TYPE, SitePaths::cap, (all, one) -> CapWriter.write(one)),
          Writer.perNotice(
              "notice-json", JSON, SitePaths::json, (all, one) -> NoticeJson.write(one)),
          Writer.perNotice(
              "notice-geojson", GeoJson.MEDIA_TYPE, SitePaths::geoJson, GeoJson::write),
          Writer.perLanguage("index-page", HTML, IndexPage::write),
          Writer.perSite("style", "text/css", SitePaths.STYLE, all -> resource("style.css")),
          Writer.perSite("feed", "application/atom+xml", SitePaths.FEED, AtomWriter::write),
          Writer.perSite("alerts-json", JSON, SitePaths.ALERTS_JSON, AlertsJson::write),
          Writer.perSite(
              "alerts-geojson", GeoJson.MEDIA_TYPE, SitePaths.ALERTS_GEOJSON, GeoJson::write),
          Writer.perSite(
              "schema",
              "application/schema+json",
              SitePaths.SCHEMA,
              all -> resource("notice.schema.json")),
          Writer.perSite("verify-text", "text/plain", SitePaths.VERIFY_TEXT, VerifyText::write));

  private Writers() {}

  private static byte[] resource(String name) {
    try (InputStream in = Writers.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("unreadable in the jar: " + name, e);
    }
  }
}
