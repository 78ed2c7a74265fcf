package org.tocsin.bench.desk;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A browser in which somebody is logged in. Keeps its connection. */
final class Person {

  static final Duration PATIENCE = Duration.ofSeconds(200);

  /** Sooner than the server closes a connection on which nothing is asked. */
  private static final Duration OPEN_UNUSED = Duration.ofSeconds(10);

  private final String address;
  private Connection connection;
  private long lastAsked = System.nanoTime();
  private List<String> page = List.of();
  private List<String> part = List.of();

  Person(String address) throws IOException {
    this.address = address;
    this.connection = new Connection(address, PATIENCE);
  }

  void logIn(String name, String password) throws IOException {
    Connection.Reply reply =
        connection.ask(
            "POST",
            "/login",
            List.of("Content-Type: application/x-www-form-urlencoded"),
            ("name=" + encoded(name) + "&password=" + encoded(password))
                .getBytes(StandardCharsets.US_ASCII),
            false);
    List<String> cookies = reply.header("set-cookie");
    if (reply.status() != 303 || cookies.isEmpty()) {
      throw new IllegalStateException(name + " was not let in: " + reply.status());
    }
    page = List.of("Cookie: " + cookies.get(0).split(";", 2)[0], "Accept-Encoding: gzip");
    part = List.of(page.get(0), page.get(1), "HX-Request: true");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** With the body, as it came. */
  Connection.Reply click(String path, boolean asPart) throws IOException {
    return ask(path, asPart, true);
  }

  /** Without the body, which is passed over. */
  Connection.Reply look(String path, boolean asPart) throws IOException {
    return ask(path, asPart, false);
  }

  private Connection.Reply ask(String path, boolean asPart, boolean keep) throws IOException {
    if (System.nanoTime() - lastAsked > OPEN_UNUSED.toNanos()) {
      connection.close();
      connection = new Connection(address, PATIENCE);
    }
    Connection.Reply reply = connection.ask("GET", path, asPart ? part : page, new byte[0], keep);
    lastAsked = System.nanoTime();
    return reply;
  }
}
