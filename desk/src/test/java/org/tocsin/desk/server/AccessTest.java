package org.tocsin.desk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.Visitor;
import org.tocsin.desk.access.Needs;
import org.tocsin.desk.access.Visits;
import org.tocsin.desk.action.Routes;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

  private DeskFixture desk;

  @BeforeAll
  void serve(@TempDir Path folder) {
    desk = DeskFixture.serve(folder, "corridor");
  }

  @AfterAll
  void close() {
    desk.close();
  }

  /** What each role may do, written down a second time and by hand. */
  private static final Map<Needs, Set<Role>> MAY = new EnumMap<>(Needs.class);

  static {
    Set<Role> all =
        Set.of(Role.ANALYST, Role.REVIEWER, Role.SIGNER, Role.READER, Role.ADMINISTRATOR);
    MAY.put(Needs.NOBODY, all);
    MAY.put(Needs.VISITOR, all);
    MAY.put(Needs.SELF, all);
    MAY.put(Needs.READER, all);
    MAY.put(Needs.INSIDER, Set.of(Role.ANALYST, Role.REVIEWER, Role.SIGNER));
    MAY.put(Needs.ANALYST, Set.of(Role.ANALYST));
    MAY.put(Needs.PREPARER, Set.of(Role.ANALYST, Role.SIGNER));
    MAY.put(Needs.REVIEWER, Set.of(Role.REVIEWER));
    MAY.put(Needs.PUBLISHER, Set.of(Role.SIGNER));
    MAY.put(Needs.ADMINISTRATOR, Set.of(Role.ADMINISTRATOR, Role.SIGNER));
  }

  @Test
  void everyRouteIsOpenToItsRolesAndToNoOther() {
    for (Map.Entry<String, Role> person : DeskFixture.roles().entrySet()) {
      Visitor visitor = desk.visitor(person.getKey());
      for (Route route : Routes.all()) {
        if (route.needs() == Needs.VISITOR && route.way() == Route.Way.POST) {
          continue; // it would end or lock the visit that asks
        }
        String path = route.path().replaceAll("\\{[^}]*}", "none");
        Visitor.Reply reply =
            route.way() == Route.Way.GET
                ? visitor.json(path)
                : visitor.postAsItIs(
                    path,
                    Map.of("nothing", "x"),
                    "Accept",
                    "application/json",
                    Guard.TOKEN_HEADER,
                    visitor.token());
        boolean refused = reply.status() == 403;
        assertThat(refused)
            .as("%s %s as %s: %s", route.way(), route.path(), person.getKey(), reply.body())
            .isEqualTo(!MAY.get(route.needs()).contains(person.getValue()));
        assertThat(reply.status()).as(route.path()).isLessThan(500);
      }
    }
  }

  @Test
  void withoutLoggingInNothingOpensButTheWayIn() {
    Visitor stranger = desk.visitor();
    for (Route route : Routes.all()) {
      String path = route.path().replaceAll("\\{[^}]*}", "none");
      Visitor.Reply reply =
          route.way() == Route.Way.GET
              ? stranger.json(path)
              : stranger.postAsItIs(path, Map.of("a", "b"), "Accept", "application/json");
      if (route.needs() == Needs.NOBODY) {
        assertThat(reply.status()).as(route.path()).isNotEqualTo(403);
      } else {
        assertThat(reply.status()).as(route.path()).isEqualTo(401);
        assertThat(reply.body()).doesNotContain("corridor");
      }
    }
  }

  @Test
  void aFormWithoutTheTokenOfItsVisitIsNotTaken() {
    Visitor visitor = desk.visitor("Analyst");
    for (Route route : Routes.all()) {
      if (route.way() == Route.Way.GET || route.needs() == Needs.NOBODY) {
        continue;
      }
      String path = route.path().replaceAll("\\{[^}]*}", "none");
      assertThat(visitor.postAsItIs(path, Map.of("a", "b"), "Accept", "application/json").status())
          .as(route.path())
          .isEqualTo(403);
    }
    assertThat(visitor.get("/").status()).isEqualTo(200);
  }

  @Test
  void aFormFromAnotherSiteIsNotTakenEvenWithItsToken() {
    Visitor visitor = desk.visitor("Analyst");
    Visitor.Reply reply =
        visitor.postAsItIs(
            "/drafts/some", Map.of("token", visitor.token()), "Sec-Fetch-Site", "cross-site");
    assertThat(reply.status()).isEqualTo(403);
  }

  @Test
  void theHostMustBeThisMachine() throws java.io.IOException {
    try (java.net.Socket socket =
        new java.net.Socket("127.0.0.1", Integer.parseInt(desk.address().replaceAll(".*:", "")))) {
      socket
          .getOutputStream()
          .write(
              "GET /login HTTP/1.1\r\nHost: desk.attacker.example\r\nConnection: close\r\n\r\n"
                  .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      String reply =
          new String(
              socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(reply).startsWith("HTTP/1.1 421");
      assertThat(reply).doesNotContain("<form");
    }
  }

  @Test
  void aWrongPasswordOrNameIsToldAlikeAndSlowedDown() {
    Visitor visitor = desk.visitor();
    assertThat(visitor.logIn("Nobody", "wrong password of words").body())
        .contains("Name, password or code is wrong");
    assertThat(visitor.logIn("Reviewer", "wrong password of words").body())
        .contains("Name, password or code is wrong");
    for (int i = 0; i < 5; i++) {
      visitor.logIn("Reviewer", "wrong password of words");
    }
    assertThat(visitor.logIn("Reviewer", DeskFixture.PASSWORD).body()).contains("Try again in");
    desk.pass(Duration.ofMinutes(1));
    assertThat(visitor.logIn("Reviewer", DeskFixture.PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void anUntouchedScreenLocksAndThePasswordUnlocksIt() {
    Visitor visitor = desk.visitor("Publisher");
    desk.pass(Visits.IDLE.plusSeconds(1));
    Visitor.Reply locked = visitor.get("/situations/corridor");
    assertThat(locked.status()).isEqualTo(303);
    assertThat(locked.header("location")).startsWith("/locked?to=");
    assertThat(visitor.json("/situations/corridor").status()).isEqualTo(401);
    assertThat(visitor.post("/unlock", Map.of("password", "not this one at all")).status())
        .isEqualTo(401);
    assertThat(visitor.post("/unlock", Map.of("password", DeskFixture.PASSWORD)).status())
        .isEqualTo(303);
    assertThat(visitor.get("/situations/corridor").status()).isEqualTo(200);
  }

  @Test
  void aVisitEndsAfterTwelveHoursHoweverBusy() {
    Visitor visitor = desk.visitor("Reader");
    for (int i = 0; i < 13 * 6; i++) {
      desk.pass(Duration.ofMinutes(10));
      visitor.json("/login");
    }
    assertThat(visitor.get("/").header("location")).isEqualTo("/login");
  }

  @Test
  void loggingInGivesANewCookieThatScriptsCannotReadAndOtherSitesNotSend() {
    Visitor visitor = desk.visitor();
    String first = visitor.logIn("Founder", DeskFixture.PASSWORD).header("set-cookie");
    String second = visitor.logIn("Founder", DeskFixture.PASSWORD).header("set-cookie");
    assertThat(first).contains("HttpOnly").contains("SameSite=Strict").isNotEqualTo(second);
  }

  @Test
  void dataAreSavedRatherThanShownWhereABrowserIsLedToThem() {
    Visitor visitor = desk.visitor("Founder");
    for (Route route : Routes.all()) {
      if (route.way() == Route.Way.GET) {
        Visitor.Reply reply = visitor.json(route.path().replaceAll("\\{[^}]*}", "none"));
        if (reply.header("content-type").startsWith("application/json")) {
          assertThat(reply.header("content-disposition"))
              .as(route.path())
              .isEqualTo("attachment; filename=\"api.json\"");
        }
      }
    }
    assertThat(visitor.json("/").header("content-disposition")).isNotEmpty();
    assertThat(visitor.json("/tiles/0/0/0").header("content-disposition")).isNotEmpty();
    assertThat(visitor.get("/").header("content-disposition")).isEmpty();
  }

  @Test
  void everyAnswerCarriesThePolicyAndIsKeptByNobody() {
    Visitor visitor = desk.visitor("Reader");
    for (String path : java.util.List.of("/", "/login", "/no/such/page", "/situations/corridor")) {
      Visitor.Reply reply = visitor.get(path);
      assertThat(reply.header("content-security-policy"))
          .contains("default-src 'none'")
          .contains("worker-src 'self'")
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(reply.header("cache-control")).isEqualTo("no-store");
      assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
      assertThat(reply.header("referrer-policy")).isEqualTo("no-referrer");
      assertThat(reply.header("server")).isEmpty();
    }
  }

  @Test
  void contentOfAnotherKindIsRefusedAsSuch() {
    Visitor analyst = desk.visitor("Analyst");
    for (String kind :
        new String[] {"application/json", "text/plain", "application/xml", "multipart/form-data"}) {
      Visitor.Reply reply =
          analyst.send(
              java.net.http.HttpRequest.newBuilder(java.net.URI.create(desk.address() + "/alerts"))
                  .header("Content-Type", kind)
                  .header(Guard.TOKEN_HEADER, analyst.token())
                  .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"situation\":1}")));
      assertThat(reply.status()).as(kind).isEqualTo(415);
    }
    assertThat(
            analyst
                .bring("/alerts", Map.of("situation", "corridor"), "files", "a.txt", new byte[9])
                .status())
        .as("files where none are taken")
        .isEqualTo(415);
    assertThat(analyst.post("/lock", Map.of()).status()).isEqualTo(303);
  }

  @Test
  void whatIsTooLargeOrDamagedIsToldAndIsNoFaultOfOurs() {
    Visitor analyst = desk.visitor("Analyst");
    Visitor.Reply damaged =
        analyst.send(
            java.net.http.HttpRequest.newBuilder(java.net.URI.create(desk.address() + "/intake"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header(Guard.TOKEN_HEADER, analyst.token())
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("--x and no more")));
    assertThat(damaged.status()).isEqualTo(400);
    assertThat(damaged.body()).contains("arrived damaged");
    assertThat(analyst.postAsItIs("/alerts", Map.of("situation", "x".repeat(3_000_000))).status())
        .as("a form that large")
        .isEqualTo(400);
    byte[] large = new byte[(int) DeskServer.MOST_UPLOAD_BYTES + 1];
    Visitor.Reply reply = analyst.bring("/intake", Map.of(), "files", "a.bin", large);
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.body()).contains("more than 64 MB");
  }

  @Test
  void whatWasTypedIsShownWhereTheVisitHasRunOut() {
    Visitor stranger = desk.visitor();
    Visitor.Reply reply =
        stranger.postAsItIs("/responses", Map.of("statement", "typed for an hour", "token", "old"));
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.body()).contains("Nobody is logged in").contains("typed for an hour");
    assertThat(stranger.postAsItIs("/logout", Map.of("token", "old")).header("Location"))
        .isEqualTo("/login");
  }

  @Test
  void noOddQueryIsAFaultOfOurs() {
    Visitor visitor = desk.visitor("Founder");
    java.util.List<String> odd =
        java.util.List.of(
            "-1", "9999-12-31", "%2B999999999-01-01", "%00", "%E2%80%AE", "((((", "%22");
    for (Route route : Routes.all()) {
      if (route.way() == Route.Way.GET) {
        String path = route.path().replace("{situation}", "corridor").replaceAll("\\{[^}]*}", "0");
        for (Route.Field field : route.fields()) {
          for (String value : odd) {
            String asked = path + "?" + field.name() + "=" + value;
            assertThat(visitor.get(asked).status()).as(asked).isLessThan(500);
          }
        }
        assertThat(visitor.get(path + "?day=%2B999999999-01-01").status()).as(path).isLessThan(500);
      }
    }
    assertThat(visitor.get("/situations/corridor?at=-1").body()).contains("Not a position");
    assertThat(visitor.get("/?day=%2B999999999-01-01").status()).isEqualTo(422);
  }
}
