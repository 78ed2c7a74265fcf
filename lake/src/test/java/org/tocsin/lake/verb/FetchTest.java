package org.tocsin.lake.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.lake.Fixtures;

/** Fetching, from a server on this machine that speaks as the providers do. */
class FetchTest {

  private static final String KEY = "a-secret-token";

  @TempDir Path folder;

  private Desk desk;
  private HttpServer server;
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    desk = Desk.in(folder);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    synchronized (asked) {
      asked.add(exchange.getRequestURI().toString());
    }
    exchange.getResponseHeaders().add("ETag", "\"one\"");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String md5(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
  }

  private Desk.Ran fetch(String... more) {
    List<String> words =
        new ArrayList<>(List.of("fetch", more[0], "--base", base(), "--pause", "1"));
    words.addAll(Arrays.asList(more).subList(1, more.length));
    return desk.run(words.toArray(String[]::new));
  }

  @Test
  void gdelt_by_its_list_with_checksums() throws Exception {
    byte[] good = bytes(Fixtures.gdeltFile(3, 61));
    byte[] mention = bytes(Fixtures.mention(1) + "\n");
    String list =
        "10 "
            + md5(good)
            + " http://data.example/20201113001500.export.CSV.zip\n"
            + "10 "
            + md5(mention)
            + " http://data.example/20201113001500.mentions.CSV.zip\n"
            + "10 00 http://data.example/20201113001500.gkg.csv.zip\n"
            + "10 00112233445566778899aabbccddeeff http://data.example/20201114001500.export.CSV.zip\n"
            + "10 "
            + md5(good)
            + " http://data.example/20201201001500.export.CSV.zip\n";
    server.createContext("/masterfilelist.txt", e -> answer(e, 200, bytes(list)));
    server.createContext("/20201113001500.mentions.CSV.zip", e -> answer(e, 200, mention));
    server.createContext("/", e -> answer(e, 200, good));
    Desk.Ran first = fetch("gdelt", "--from", "2020-11-13", "--to", "2020-11-13", "--mentions");
    assertThat(first.code()).as(first.toString()).isZero();
    assertThat(folder.resolve("downloads/20201113001500.export.CSV.zip")).hasBinaryContent(good);
    assertThat(asked).hasSize(3);
    Desk.Ran wrong = fetch("gdelt", "--from", "2020-11-13", "--to", "2020-11-14");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.out()).contains("20201113001500.export.CSV.zip: there already");
    assertThat(wrong.err()).contains("differs from the checksum");
    assertThat(folder.resolve("downloads/20201114001500.export.CSV.zip")).doesNotExist();
    assertThat(desk.ok("import", "downloads").out())
        .contains("gdelt-2-events: 3 rows", "gdelt-2-mentions: 1 rows");
  }

  @Test
  void what_broke_off_is_gone_on_with() throws Exception {
    byte[] whole = bytes(Fixtures.gedFile(Fixtures.ged(1, "2013-03-24", 5, "Clear")));
    List<String> ranges = new ArrayList<>();
    server.createContext(
        "/ged/ged231-csv.zip",
        e -> {
          String range = e.getRequestHeaders().getFirst("Range");
          ranges.add(range + " " + e.getRequestHeaders().getFirst("If-Range"));
          e.getResponseHeaders().add("ETag", "\"one\"");
          if (range == null) {
            e.sendResponseHeaders(200, whole.length);
            e.getResponseBody().write(whole, 0, 100);
            e.getResponseBody().flush();
            e.close();
          } else {
            int from = Integer.parseInt(range.replaceAll("[^0-9]", ""));
            e.getResponseHeaders()
                .add(
                    "Content-Range",
                    "bytes " + from + "-" + (whole.length - 1) + "/" + whole.length);
            e.sendResponseHeaders(206, whole.length - from);
            e.getResponseBody().write(whole, from, whole.length - from);
            e.close();
          }
        });
    Desk.Ran broken = fetch("ged", "--release", "23.1");
    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.err()).contains("broke off");
    assertThat(folder.resolve("downloads/ged231-csv.zip")).doesNotExist();
    assertThat(fetch("ged", "--release", "23.1").out()).contains("fetched");
    assertThat(folder.resolve("downloads/ged231-csv.zip")).hasBinaryContent(whole);
    assertThat(ranges.get(1)).matches("bytes=[1-9][0-9]*- \"one\"");
    assertThat(desk.ok("import", "downloads").out()).contains("ucdp-ged 23.1: 1 rows");
  }

  @Test
  void ged_page_by_page_with_a_token_that_is_never_shown() throws Exception {
    server.createContext(
        "/gedevents/23.0.5",
        e -> {
          boolean known = KEY.equals(e.getRequestHeaders().getFirst("x-ucdp-access-token"));
          boolean first = String.valueOf(e.getRequestURI().getQuery()).contains("page=0");
          String event =
              "{\"id\":"
                  + (first ? 1 : 2)
                  + ",\"type_of_violence\":3,\"side_a\":\"Example, front\","
                  + "\"side_b\":\"Civilians\",\"date_prec\":1,\"date_start\":\"2023-05-01T00:00:00\","
                  + "\"date_end\":\"2023-05-01T00:00:00\",\"where_prec\":1,\"latitude\":8.4,"
                  + "\"longitude\":20.6,\"best\":1,\"high\":2,\"low\":1,\"country_id\":482}";
          answer(
              e,
              known ? 200 : 401,
              bytes("{\"TotalCount\":2,\"TotalPages\":2,\"Result\":[" + event + "]}"));
        });
    Files.writeString(folder.resolve("wrong.key"), "another\n");
    Desk.Ran out = fetch("ged", "--release", "23.0.5", "--api", "--key-from", "wrong.key");
    assertThat(out.err()).contains("does not let us in (status 401)").doesNotContain("another");
    assertThat(fetch("ged", "--release", "23.0.5", "--api").err()).contains("A key is needed");
    Files.writeString(folder.resolve("ucdp.key"), KEY + "\n");
    Desk.Ran ran = fetch("ged", "--release", "23.0.5", "--api", "--key-from", "ucdp.key");
    assertThat(ran.code()).as(ran.toString()).isZero();
    assertThat(ran.toString()).doesNotContain(KEY);
    assertThat(asked).noneMatch(address -> address.contains(KEY));
    assertThat(desk.ok("import", "downloads").out()).contains("ucdp-ged-candidate 23.0.5: 2 rows");
  }

  @Test
  void acled_by_password_until_a_page_is_empty_and_as_slowly_as_it_asks() throws Exception {
    AtomicInteger busy = new AtomicInteger();
    server.createContext(
        "/oauth/token",
        e -> {
          String form = new String(e.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          boolean right =
              form.contains("username=ana%40example.org") && form.contains("password=" + KEY);
          answer(e, right ? 200 : 401, bytes("{\"access_token\":\"t-1\"}"));
        });
    server.createContext(
        "/api/acled/read",
        e -> {
          if (busy.getAndIncrement() == 0) {
            e.getResponseHeaders().add("Retry-After", "0");
            answer(e, 429, new byte[0]);
            return;
          }
          String csv = Fixtures.acled(false);
          boolean first = String.valueOf(e.getRequestURI().getQuery()).contains("page=1&");
          boolean known = "Bearer t-1".equals(e.getRequestHeaders().getFirst("Authorization"));
          answer(
              e, known ? 200 : 401, bytes(first ? csv : csv.substring(0, csv.indexOf('\n') + 1)));
        });
    Files.writeString(folder.resolve("acled.key"), "ana@example.org\n" + KEY + "\n");
    Desk.Ran ran =
        fetch("acled", "--from", "2020-11-01", "--to", "2020-11-30", "--key-from", "acled.key");
    assertThat(ran.code()).as(ran.toString()).isZero();
    assertThat(ran.toString()).doesNotContain(KEY, "t-1");
    assertThat(desk.ok("import", "downloads").out()).contains("acled: 1 rows");
  }
}
