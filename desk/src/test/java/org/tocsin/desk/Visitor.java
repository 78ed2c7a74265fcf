package org.tocsin.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without eyes: cookies, forms with their token, no script. */
public final class Visitor {

  private static final Pattern TOKEN =
      Pattern.compile("name=\"tocsin-token\" content=\"([^\"]*)\"");

  /** Of the newest, which is listed first. */
  private static final Pattern JOB = Pattern.compile("\"jobs\":\\[\\{\"id\":\"([^\"]+)\"");

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Visitor(String address) {
    this.address = address;
  }

  /** What came back. */
  public record Reply(int status, String body, java.net.http.HttpHeaders headers) {
    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  public Reply get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** The very bytes that come back, packed if {@code encoding} says that this may be. */
  public HttpResponse<byte[]> bytes(String path, String encoding) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Accept-Encoding", encoding)
            .GET()
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public Reply json(String path) {
    return get(path, "Accept", "application/json");
  }

  /** Sends a form, with the token of this visit. */
  public Reply post(String path, Map<String, String> fields) {
    Map<String, String> all = new TreeMap<>(fields);
    all.putIfAbsent("token", token());
    return postAsItIs(path, all);
  }

  /** Sends a form as it is, without a token. */
  public Reply postAsItIs(String path, Map<String, String> fields, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** Sends a form with a file, as a browser sends it. */
  public Reply bring(
      String path, Map<String, String> fields, String field, String name, byte[] bytes) {
    String boundary = "----made-up-boundary";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("token", token());
    all.forEach(
        (key, value) ->
            body.writeBytes(
                ("--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\""
                        + key
                        + "\"\r\n\r\n"
                        + value
                        + "\r\n")
                    .getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\""
                + field
                + "\"; filename=\""
                + name
                + "\"\r\nContent-Type: text/html\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bytes);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** This person's last piece of work in the background, as JSON, once it is over. */
  public Reply lastJob() throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      Matcher address = JOB.matcher(json("/intake").body());
      if (address.find()) {
        Reply job = json("/intake/jobs/" + address.group(1));
        if (job.body().contains("\"over\":true")) {
          return job;
        }
      }
      Thread.sleep(50);
    }
    throw new AssertionError("it never ends");
  }

  /** The token that the pages of this visit carry. */
  public String token() {
    Matcher matcher = TOKEN.matcher(get("/language-of-nothing").body());
    return matcher.find() ? matcher.group(1) : "";
  }

  public Reply logIn(String name, String password) {
    return postAsItIs("/login", Map.of("name", name, "password", password));
  }

  public Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Reply(response.statusCode(), response.body(), response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
