package org.tocsin.desk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.Visitor;

class TlsTest {

  @Test
  void behindTlsCookiesGoByTlsAloneAndBrowsersAreToldToComeByIt(@TempDir Path folder) {
    try (DeskFixture desk = DeskFixture.serve(folder)) {
      assertThat(cookie(desk)).startsWith("tocsin=").contains("HttpOnly").doesNotContain("Secure");
      assertThat(desk.visitor().get("/login").headers().allValues("Strict-Transport-Security"))
          .isEmpty();
      desk.restartBehindTls();
      assertThat(cookie(desk)).contains("HttpOnly").contains("Secure").contains("SameSite=Strict");
      assertThat(cookie(desk)).startsWith("__Host-tocsin=").contains("Path=/");
      assertThat(cookie(desk)).doesNotContainIgnoringCase("Domain");
      assertThat(desk.visitor().get("/login").headers().allValues("Strict-Transport-Security"))
          .containsExactly("max-age=31536000");
      for (String header : new String[] {"X-Forwarded-Host", "X-Forwarded-For", "Forwarded"}) {
        Visitor.Reply reply = desk.visitor().get("/", header, "host=evil.example");
        assertThat(reply.header("Location")).as(header).isEqualTo("/login");
      }
    }
  }

  @Test
  void behindTlsNoCookieOfAnotherNameOpensAnything(@TempDir Path folder) {
    try (DeskFixture desk = DeskFixture.serve(folder)) {
      desk.restartBehindTls();
      String secret = cookie(desk).replaceFirst("^[^=]*=", "").replaceFirst(";.*", "");
      assertThat(desk.visitor().get("/me", "Cookie", "__Host-tocsin=" + secret).status())
          .isEqualTo(200);
      assertThat(desk.visitor().get("/me", "Cookie", "tocsin=" + secret).status()).isEqualTo(303);
      assertThat(
              desk.visitor().get("/api/openapi.json", "Cookie", "__Host-tocsin=" + secret).body())
          .contains("\"__Host-tocsin\"");
    }
  }

  @Test
  void browsersThatAskForAnIconUnaskedGetOne(@TempDir Path folder) {
    try (DeskFixture desk = DeskFixture.serve(folder)) {
      Visitor.Reply icon = desk.visitor().get("/favicon.ico");
      assertThat(icon.status()).isEqualTo(200);
      assertThat(icon.header("Content-Type")).startsWith("image/svg+xml");
    }
  }

  /** What the server says of the visit's cookie when somebody logs in. */
  private static String cookie(DeskFixture desk) {
    Visitor.Reply reply = desk.visitor().logIn("Analyst", DeskFixture.PASSWORD);
    return reply.headers().allValues("Set-Cookie").stream()
        .filter(each -> each.matches("(__Host-)?tocsin=[^;].*"))
        .findFirst()
        .orElseThrow();
  }
}
