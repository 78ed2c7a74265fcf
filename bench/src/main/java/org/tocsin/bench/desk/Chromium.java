package org.tocsin.bench.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Debian's Chromium without a window or a graphics processor, told what to do through its driver by
 * W3C WebDriver.
 */
final class Chromium implements AutoCloseable {

  private static final String DRIVER = "/usr/bin/chromedriver";
  private static final String BROWSER = "/usr/bin/chromium";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process driver;
  private final String address;
  private String session = "";

  private Chromium(Process driver, int port) {
    this.driver = driver;
    this.address = "http://127.0.0.1:" + port;
  }

  /**
   * @param profile a folder of its own
   * @param webGl whether it has WebGL, by the processor
   */
  static Chromium open(Path profile, boolean webGl) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process driver =
        new ProcessBuilder(DRIVER, "--port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Served.endingWith(driver);
    Chromium chromium = new Chromium(driver, port);
    chromium.untilReady();
    chromium.begin(profile, webGl);
    return chromium;
  }

  private void untilReady() throws InterruptedException {
    for (int tries = 100; tries > 0; tries--) {
      try {
        if (tell("GET", "/status", JSON.createObjectNode()).path("ready").asBoolean()) {
          return;
        }
      } catch (IOException e) {
        // Not yet.
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the browser's driver does not answer");
  }

  private void begin(Path profile, boolean webGl) throws IOException, InterruptedException {
    ObjectNode body = JSON.createObjectNode();
    ObjectNode always = body.putObject("capabilities").putObject("alwaysMatch");
    ObjectNode options = always.putObject("goog:chromeOptions");
    options.put("binary", BROWSER);
    List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1280,900",
            "--user-data-dir=" + profile)
        .forEach(options.withArray("args")::add);
    (webGl
            ? List.of("--use-angle=swiftshader", "--enable-unsafe-swiftshader")
            : List.of("--disable-gpu", "--disable-3d-apis"))
        .forEach(options.withArray("args")::add);
    always.putObject("timeouts").put("script", PATIENCE.toMillis());
    session = "/session/" + tell("POST", "/session", body).path("sessionId").asText();
  }

  void go(String where) throws IOException, InterruptedException {
    tell("POST", session + "/url", JSON.createObjectNode().put("url", where));
  }

  /** What a script gives back, or calls its last argument with where it is asynchronous. */
  JsonNode run(boolean later, String script, Object... arguments)
      throws IOException, InterruptedException {
    ObjectNode body = JSON.createObjectNode().put("script", script);
    body.set("args", JSON.valueToTree(arguments));
    return tell("POST", session + "/execute/" + (later ? "async" : "sync"), body);
  }

  private JsonNode tell(String method, String what, ObjectNode body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + what))
            .timeout(PATIENCE.plusSeconds(10))
            .method(
                method,
                method.equals("POST")
                    ? HttpRequest.BodyPublishers.ofString(body.toString())
                    : HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    JsonNode value = JSON.readTree(answer.body()).path("value");
    if (answer.statusCode() != 200) {
      throw new IOException(what + ": " + value.path("message").asText());
    }
    return value;
  }

  @Override
  public void close() {
    try {
      tell("DELETE", session, JSON.createObjectNode());
    } catch (IOException e) {
      System.err.println("the browser did not end: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      driver.destroy();
    }
  }
}
