package org.tocsin.desk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.access.Needs;

/** What is told of a fault of ours. */
class FaultTest {

  private static final String SECRET = "what a protected source said";

  @Test
  void neitherTheAnswerNorTheTerminalRepeatsWhatAFaultIsAbout(@TempDir Path folder)
      throws IOException, InterruptedException {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try (DeskFixture desk = DeskFixture.serve(folder)) {
      Route fails =
          Route.bytes(
              "/fails/{word}",
              Needs.NOBODY,
              "fails-always",
              call -> {
                throw new IllegalStateException(SECRET, new IOException(SECRET));
              });
      try (DeskServer server = DeskServer.start(desk.desk(), List.of(fails), 0)) {
        HttpResponse<String> reply =
            HttpClient.newHttpClient()
                .send(
                    HttpRequest.newBuilder(
                            URI.create(server.address() + "/fails/secret-word?q=asked"))
                        .build(),
                    HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.body())
            .contains("Something went wrong inside Tocsin")
            .doesNotContain(SECRET)
            .doesNotContain("IllegalStateException");
      }
    } finally {
      System.setErr(before);
    }
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains(
            "a fault at fails-always: java.lang.IllegalStateException, by java.io.IOException")
        .contains("    at org.tocsin.desk.server.FaultTest")
        .doesNotContain(SECRET)
        .doesNotContain("secret-word")
        .doesNotContain("asked");
  }
}
