package org.tocsin.lake.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.tocsin.cli.Refusal;

/**
 * Asks providers politely: one request at a time, a pause between them, and a longer one where a
 * provider asks for it. Secrets go into headers and bodies only, never into an address or a
 * message.
 */
public final class Http {

  private static final Duration CONNECT = Duration.ofSeconds(30);
  private static final Duration ANSWER = Duration.ofMinutes(5);
  private static final int TRIES = 4;
  private static final long LONGEST_PAUSE = 120_000;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final long pause;
  private boolean asked;

  /**
   * @param pause between requests, in milliseconds
   */
  public Http(long pause) {
    this.pause = pause;
  }

  HttpResponse<InputStream> get(URI address, Map<String, String> headers) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).GET();
    headers.forEach(request::header);
    return send(request);
  }

  HttpResponse<InputStream> post(URI address, String form) throws IOException {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** A whole answer as text; refuses any but 200. */
  String text(URI address, Map<String, String> headers, int mostBytes) throws IOException {
    HttpResponse<InputStream> answer = get(address, headers);
    try (InputStream body = answer.body()) {
      refuseUnless(answer.statusCode() == 200, address, answer.statusCode());
      byte[] bytes = body.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) {
        throw Refusal.of("fetch.too-long", shown(address), Integer.toString(mostBytes));
      }
      return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  static void refuseUnless(boolean fine, URI address, int status) {
    if (!fine) {
      throw status == 401 || status == 403
          ? Refusal.of("fetch.not-let-in", shown(address), Integer.toString(status))
          : Refusal.of("fetch.answered", shown(address), Integer.toString(status));
    }
  }

  /** Without what stands behind the path. */
  static String shown(URI address) {
    return address.getScheme() + "://" + address.getAuthority() + address.getPath();
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder builder) throws IOException {
    HttpRequest request =
        builder.timeout(ANSWER).header("User-Agent", "tocsin (event data import)").build();
    for (int attempt = 1; ; attempt++) {
      pauseFor(asked ? pause : 0);
      asked = true;
      try {
        HttpResponse<InputStream> answer =
            client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        boolean later = answer.statusCode() == 429 || answer.statusCode() == 503;
        if (!later || attempt == TRIES) {
          return answer;
        }
        answer.body().close();
        pauseFor(wanted(answer, attempt));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      }
    }
  }

  private long wanted(HttpResponse<?> answer, int attempt) {
    long own = Math.max(1, pause) << attempt;
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("[0-9]{1,6}"))
        .map(value -> Math.min(LONGEST_PAUSE, Long.parseLong(value) * 1000))
        .orElse(own);
  }

  private static void pauseFor(long milliseconds) throws InterruptedIOException {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
