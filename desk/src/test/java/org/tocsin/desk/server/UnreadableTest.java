package org.tocsin.desk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.DeskFixture;

class UnreadableTest {

  @Test
  void whatIsNoRequestIsAnsweredWithTheSameHeadersAndNoWordsOfTheServers(@TempDir Path folder)
      throws IOException {
    try (DeskFixture desk = DeskFixture.serve(folder)) {
      for (String said :
          new String[] {"GET /situations/%00 HTTP/1.1", "GET / HTTP/9", "nonsense"}) {
        String answer = answer(URI.create(desk.address()).getPort(), said);
        assertThat(answer).as(said).containsPattern("^HTTP/1.1 (400|505) ");
        assertThat(answer)
            .as(said)
            .contains("Content-Security-Policy: " + Headers.POLICY)
            .contains("X-Content-Type-Options: nosniff")
            .doesNotContain("<html")
            .doesNotContain("Jetty")
            .doesNotContain("badMessage");
      }
    }
  }

  private static String answer(int port, String line) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              (line + "\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
