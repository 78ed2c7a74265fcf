package org.tocsin.notice.cap;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.tocsin.notice.Version;
import org.tocsin.notice.cap.CapRule.Faults;
import org.tocsin.notice.cap.Violation.Grade;
import org.tocsin.notice.xml.XmlElement;

/** Rules about info blocks and their resources. */
final class CapInfoRules {
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+(?:\\s*;.*)?");
  private static final Pattern SHA_1 = Pattern.compile("[0-9A-Fa-f]{40}");

  static final List<CapRule> ALL =
      List.of(
          info(
              "language",
              "language",
              Grade.ERROR,
              "A language is a tag of RFC 3066 or its successors.",
              CapInfoRules::language),
          info(
              "expires-after-sent",
              "expires",
              Grade.ERROR,
              "A message expires after it is sent.",
              CapInfoRules::expiresAfterSent),
          info(
              "expires-after-start",
              "expires",
              Grade.ERROR,
              "A message expires after it takes effect.",
              CapInfoRules::expiresAfterStart),
          info(
              "headline-length",
              "headline",
              Grade.WARNING,
              "A headline has at most 160 characters.",
              CapInfoRules::headline),
          info("web", "web", Grade.ERROR, "The web address is absolute.", CapInfoRules::web),
          resource(
              "mime-type",
              "mimeType",
              "A resource's type is a media type.",
              CapInfoRules::mimeType),
          resource(
              "resource-size",
              "size",
              "A resource's size is a whole number of bytes.",
              CapInfoRules::size),
          resource(
              "resource-uri",
              "uri",
              "A resource's address is absolute, or names its derefUri.",
              CapInfoRules::uri),
          resource(
              "digest",
              "digest",
              "A resource's digest is SHA-1 in hexadecimal.",
              CapInfoRules::digest));

  private CapInfoRules() {}

  private static CapRule info(String id, String field, Grade grade, String says, InfoCheck check) {
    BiConsumer<XmlElement, Faults> each =
        (alert, faults) -> alert.children("info").forEach(info -> check.look(alert, info, faults));
    return new CapRule(id, "/alert/info/" + field, grade, says, each);
  }

  private static CapRule resource(
      String id, String field, String says, BiConsumer<XmlElement, Faults> check) {
    BiConsumer<XmlElement, Faults> each =
        (alert, faults) -> {
          for (XmlElement info : alert.children("info")) {
            info.children("resource").forEach(resource -> check.accept(resource, faults));
          }
        };
    return new CapRule(id, "/alert/info/resource/" + field, Grade.ERROR, says, each);
  }

  /** Looks at one info block of an alert. */
  private interface InfoCheck {
    void look(XmlElement alert, XmlElement info, Faults faults);
  }

  private static void language(XmlElement alert, XmlElement info, Faults faults) {
    for (XmlElement language : info.children("language")) {
      try {
        if (new Locale.Builder().setLanguageTag(language.text()).build().getLanguage().isEmpty()) {
          faults.add(language, "\"" + language.text() + "\" names no language");
        }
      } catch (IllformedLocaleException e) {
        faults.add(language, "\"" + language.text() + "\" is not a language tag");
      }
    }
  }

  private static void expiresAfterSent(XmlElement alert, XmlElement info, Faults faults) {
    expiresAfter(alert.childText("sent"), "sent", info, faults);
  }

  private static void expiresAfterStart(XmlElement alert, XmlElement info, Faults faults) {
    expiresAfter(info.childText("effective"), "effective", info, faults);
    expiresAfter(info.childText("onset"), "onset", info, faults);
  }

  private static void expiresAfter(String then, String what, XmlElement info, Faults faults) {
    Optional<Instant> start = CapTime.parse(then);
    for (XmlElement expires : info.children("expires")) {
      Optional<Instant> end = CapTime.parse(expires.text());
      if (start.isPresent() && end.isPresent() && !end.get().isAfter(start.get())) {
        faults.add(expires, "expires " + expires.text() + ", not after " + what + " " + then);
      }
    }
  }

  private static void headline(XmlElement alert, XmlElement info, Faults faults) {
    for (XmlElement headline : info.children("headline")) {
      int length = headline.text().codePointCount(0, headline.text().length());
      if (length > Version.LONGEST_HEADLINE) {
        faults.add(headline, length + " characters, 160 are advised");
      }
    }
  }

  private static void web(XmlElement alert, XmlElement info, Faults faults) {
    for (XmlElement web : info.children("web")) {
      if (!absolute(web.text())) {
        faults.add(web, "\"" + web.text() + "\" is not an absolute address");
      }
    }
  }

  private static void mimeType(XmlElement resource, Faults faults) {
    for (XmlElement type : resource.children("mimeType")) {
      if (!type.text().isEmpty() && !MEDIA_TYPE.matcher(type.text()).matches()) {
        faults.add(type, "\"" + type.text() + "\" is not a media type");
      }
    }
  }

  private static void size(XmlElement resource, Faults faults) {
    for (XmlElement size : resource.children("size")) {
      if (!size.text().matches("[0-9]{1,18}")) {
        faults.add(size, "\"" + size.text() + "\" is not a whole number of bytes");
      }
    }
  }

  private static void uri(XmlElement resource, Faults faults) {
    for (XmlElement uri : resource.children("uri")) {
      if (!absolute(uri.text()) && !resource.has("derefUri")) {
        faults.add(uri, "\"" + uri.text() + "\" is not an absolute address");
      }
    }
  }

  private static void digest(XmlElement resource, Faults faults) {
    for (XmlElement digest : resource.children("digest")) {
      if (!SHA_1.matcher(digest.text()).matches()) {
        faults.add(digest, "\"" + digest.text() + "\" is not 40 hexadecimal digits");
      }
    }
  }

  private static boolean absolute(String text) {
    try {
      return new URI(text).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
