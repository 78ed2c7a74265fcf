package org.tocsin.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.MadeUpGed;

/** Files are dropped onto the intake with the mouse, as from a folder beside the browser. */
class DroppingTest {

  @TempDir static Path folder;

  private static DeskFixture desk;
  private static Browser browser;

  @BeforeAll
  static void open() {
    desk = DeskFixture.serve(folder.resolve("desk"), "corridor");
    browser = Browser.open(desk, folder.resolve("profile"), "Analyst");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    desk.close();
  }

  @BeforeEach
  void intake() {
    browser.go("/intake");
    browser.settle();
  }

  private static Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aDocumentIsKeptForItsAccount() throws IOException {
    Path note = file("note from the gate.txt", "The gate was shut at nine.");
    browser.drag(".drop", note);
    assertThat(browser.all(".drop.over")).hasSize(1);
    browser.leave(() -> browser.drop(".drop", note));
    assertThat(browser.path()).startsWith("/intake");
    assertThat(browser.text()).contains("note from the gate.txt").contains("text/plain");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void eventDataAreReadThoughTheyMissTheBoxByAnInch() throws IOException {
    Path events =
        file("ged261.csv", MadeUpGed.file(List.of(MadeUpGed.record(1, "2026-10-05", "2"))));
    browser.drag("h1", events);
    browser.leave(() -> browser.drop("h1", events));
    browser.until("the rows are counted", () -> browser.text().contains("1 row"));
    // Rows are counted while they are read; what was taken in is recorded after the last of them.
    browser.until("it is recorded", () -> desk.workspace().state().imports().size() == 1);
    assertThat(browser.complaints()).isEmpty();
  }
}
