package org.tocsin.lake.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tocsin.cli.Refusal;

/**
 * What each provider has where.
 *
 * <p>Addresses and parameters are those that the providers document: GDELT's {@code
 * masterfilelist.txt} (size, MD5 and address in a line, a file for each quarter of an hour), UCDP's
 * downloads and its paged API with the header {@code x-ucdp-access-token}, ACLED's token by
 * password and its paged CSV. They were not tried against the providers from here.
 */
public final class Fetching {

  private static final int MOST_LIST = 1 << 30;
  private static final int MOST_PAGE = 64 << 20;
  private static final int MOST_PAGES = 10_000;
  private static final int ACLED_LIMIT = 5000;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

  private final Http http;
  private final URI base;
  private final Path into;

  /**
   * @param base of the provider's addresses, such as {@code http://data.gdeltproject.org/gdeltv2/}
   */
  public Fetching(Http http, URI base, Path into) {
    this.http = http;
    this.base = base;
    this.into = into;
  }

  /** Tells of each file. */
  @FunctionalInterface
  public interface Told {
    void file(String name, boolean fetched);
  }

  /**
   * GDELT 2.0 events, and mentions if wanted, of files published in some days.
   *
   * @param from first day, UTC; {@code to} last
   */
  public void gdelt(LocalDate from, LocalDate to, boolean mentions, Told told) {
    try {
      Files.createDirectories(into);
      String list = http.text(base.resolve("masterfilelist.txt"), Map.of(), MOST_LIST);
      for (String line : list.lines().toList()) {
        String[] parts = line.strip().split(" +", -1);
        if (parts.length == 3 && wanted(parts[2], from, to, mentions)) {
          String name = parts[2].substring(parts[2].lastIndexOf('/') + 1);
          // Files lie beside the list, wherever that is: a mirror's list names the original.
          boolean fetched =
              new Download(http)
                  .fetch(
                      base.resolve(name),
                      Map.of(),
                      into.resolve(name),
                      Optional.of(parts[1].toLowerCase(Locale.ROOT)));
          told.file(name, fetched);
        }
      }
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  private static boolean wanted(String address, LocalDate from, LocalDate to, boolean mentions) {
    String name = address.substring(address.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (!name.matches("[0-9]{14}\\.export\\.csv\\.zip")
        && !(mentions && name.matches("[0-9]{14}\\.mentions\\.csv\\.zip"))) {
      return false;
    }
    LocalDate day = LocalDateTime.parse(name.substring(0, 14), STAMP).toLocalDate();
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** A release of GED as the zip that UCDP offers; a candidate release as its CSV. */
  public void ged(String release, Told told) {
    String digits = release.replace(".", "");
    boolean last = release.matches("[0-9]{2}\\.[0-9]");
    String name =
        last ? "ged" + digits + "-csv.zip" : "GEDEvent_v" + release.replace('.', '_') + ".csv";
    try {
      Files.createDirectories(into);
      URI address = base.resolve((last ? "ged/" : "candidateged/") + name);
      told.file(
          name, new Download(http).fetch(address, Map.of(), into.resolve(name), Optional.empty()));
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  /** A release of GED page by page from the API, written as CSV with the provider's columns. */
  public void gedByApi(String release, String token, Told told) {
    String name = "GEDEvent_v" + release.replace('.', '_') + ".csv";
    Path part = into.resolve(name + ".part");
    try {
      Files.createDirectories(into);
      if (Files.exists(into.resolve(name))) {
        told.file(name, false);
        return;
      }
      try (BufferedWriter out = Files.newBufferedWriter(part)) {
        List<String> columns = new ArrayList<>();
        for (int page = 0, pages = 1; page < pages && page < MOST_PAGES; page++) {
          JsonNode answer = page(release, token, page);
          pages = answer.path("TotalPages").asInt(0);
          for (JsonNode event : answer.path("Result")) {
            if (columns.isEmpty()) {
              event.fieldNames().forEachRemaining(columns::add);
              out.write(String.join(",", columns) + "\n");
            }
            out.write(row(columns, event));
          }
        }
      }
      Files.move(part, into.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      told.file(name, true);
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  private JsonNode page(String release, String token, int page) throws IOException {
    URI address = base.resolve("gedevents/" + encoded(release) + "?pagesize=1000&page=" + page);
    JsonNode answer =
        new ObjectMapper()
            .readTree(http.text(address, Map.of("x-ucdp-access-token", token), MOST_PAGE));
    if (!answer.path("Result").isArray()) {
      throw Refusal.of("fetch.not-understood", Http.shown(address));
    }
    return answer;
  }

  private static String row(List<String> columns, JsonNode event) {
    StringBuilder row = new StringBuilder();
    for (String column : columns) {
      JsonNode value = event.path(column);
      String text = value.isNull() || value.isMissingNode() ? "" : value.asText();
      row.append(row.length() == 0 ? "" : ",").append(quoted(text));
    }
    return row.append('\n').toString();
  }

  private static String quoted(String text) {
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /** ACLED's events of some days, page by page, as one CSV. */
  public void acled(LocalDate from, LocalDate to, String user, String password, Told told) {
    String name = "acled-" + from + "-" + to + ".csv";
    Path part = into.resolve(name + ".part");
    try {
      Files.createDirectories(into);
      String token = token(user, password);
      try (BufferedWriter out = Files.newBufferedWriter(part)) {
        boolean more = true;
        for (int page = 1; more && page <= MOST_PAGES; page++) {
          String text = acledPage(from, to, token, page);
          int header = text.indexOf('\n');
          more = header >= 0 && !text.substring(header + 1).isBlank();
          if (page == 1 || more) {
            out.write(page == 1 ? text : text.substring(header + 1));
            out.write(text.endsWith("\n") ? "" : "\n");
          }
        }
      }
      Files.move(
          part,
          into.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      told.file(name, true);
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  private String acledPage(LocalDate from, LocalDate to, String token, int page)
      throws IOException {
    URI address =
        base.resolve(
            "api/acled/read?_format=csv&limit="
                + ACLED_LIMIT
                + "&page="
                + page
                + "&event_date="
                + encoded(from + "|" + to)
                + "&event_date_where=BETWEEN");
    return http.text(address, Map.of("Authorization", "Bearer " + token), MOST_PAGE);
  }

  private String token(String user, String password) throws IOException {
    URI address = base.resolve("oauth/token");
    String form =
        "grant_type=password&client_id=acled&username="
            + encoded(user)
            + "&password="
            + encoded(password);
    HttpResponse<InputStream> answer = http.post(address, form);
    try (InputStream body = answer.body()) {
      Http.refuseUnless(answer.statusCode() == 200, address, answer.statusCode());
      String token =
          new ObjectMapper().readTree(body.readNBytes(1 << 16)).path("access_token").asText("");
      if (token.isEmpty()) {
        throw Refusal.of("fetch.not-understood", Http.shown(address));
      }
      return token;
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Refusal unreachable(Exception e) {
    Throwable cause = e instanceof UncheckedIOException inner ? inner.getCause() : e;
    return Refusal.of(
        "fetch.unreachable",
        Http.shown(base),
        cause == null ? "" : cause.getClass().getSimpleName());
  }
}
