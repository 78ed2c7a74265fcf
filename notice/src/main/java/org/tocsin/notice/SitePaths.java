package org.tocsin.notice;

/** Where everything lies in a published site. Paths are relative to its top, with slashes. */
public final class SitePaths {
  public static final String STYLE = "style.css";
  public static final String FEED = "feed.atom";
  public static final String ALERTS_JSON = "alerts.json";
  public static final String ALERTS_GEOJSON = "alerts.geojson";
  public static final String VERIFY_TEXT = "verify.txt";
  public static final String SCHEMA = "schema/notice.schema.json";
  public static final String PROOFS = "proof/";

  private SitePaths() {}

  /** The folder of a notice, ending in a slash. */
  public static String folder(NoticeId id) {
    return "alerts/" + id.text() + "/";
  }

  /** The page of a notice in a language; {@code first} is the one that index.html is in. */
  public static String page(NoticeId id, Language language, Language first) {
    return folder(id) + page(language, first);
  }

  /** The index in a language. */
  public static String page(Language language, Language first) {
    return language.equals(first) ? "index.html" : "index." + language.tag() + ".html";
  }

  public static String cap(NoticeId id) {
    return folder(id) + "cap.xml";
  }

  public static String json(NoticeId id) {
    return folder(id) + "notice.json";
  }

  public static String geoJson(NoticeId id) {
    return folder(id) + "notice.geojson";
  }

  /** Where whoever makes one puts a PDF of a notice in a language. */
  public static String pdf(NoticeId id, Language language) {
    return folder(id) + "alert." + language.tag() + ".pdf";
  }

  public static String proof(NoticeId id) {
    return PROOFS + "notices/" + id.text() + ".tlog-proof";
  }

  /** The page that index.html is in: English where there is one, else the original's language. */
  public static Language firstLanguage(Notice notice) {
    return notice.version(Language.ENGLISH).isPresent()
        ? Language.ENGLISH
        : notice.original().language();
  }
}
