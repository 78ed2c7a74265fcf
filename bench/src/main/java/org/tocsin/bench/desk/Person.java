package org.tocsin.bench.desk;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A browser in which somebody is logged in. Keeps its connection. */
final class Person {

  static final Duration PATIENCE = Duration.ofSeconds(200);

  private final HttpClient client;
  private final String address;
  private String cookie = "";

  Person(HttpClient client, String address) {
    this.client = client;
    this.address = address;
  }

  /**
   * @param firstByte from the click until the answer began, milliseconds
   * @param bytes of the body as it came, compressed
   */
  record Reply(int status, double firstByte, byte[] bytes) {}

  void logIn(String name, String password) throws IOException, InterruptedException {
    HttpResponse<byte[]> reply =
        client.send(
            HttpRequest.newBuilder(URI.create(address + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "name=" + encoded(name) + "&password=" + encoded(password)))
                .timeout(PATIENCE)
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    List<String> cookies = reply.headers().allValues("set-cookie");
    if (reply.statusCode() != 303 || cookies.isEmpty()) {
      throw new IllegalStateException(name + " was not let in: " + reply.statusCode());
    }
    cookie = cookies.get(0).split(";", 2)[0];
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Reply click(String path, boolean part) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Cookie", cookie)
            .header("Accept-Encoding", "gzip")
            .timeout(PATIENCE)
            .GET();
    if (part) {
      request.header("HX-Request", "true");
    }
    long start = System.nanoTime();
    HttpResponse<InputStream> reply =
        client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    double firstByte = (System.nanoTime() - start) / 1e6;
    try (InputStream body = reply.body()) {
      return new Reply(reply.statusCode(), firstByte, body.readAllBytes());
    }
  }
}
