package org.tocsin.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every library that people get with Tocsin is under a licence that Apache-2.0 can live with, as
 * the bill of materials says, and is listed in THIRD-PARTY.md. {@code -Dtocsin.golden=rewrite}
 * writes that list anew.
 */
class LicencesTest {
  /**
   * SPDX names; "Category A" of the Apache Software Foundation's third-party licence policy. Bouncy
   * Castle's own name stands for the MIT licence's words. EPL-2.0 is "Category B": allowed in
   * binary form, as the zip carries it.
   */
  /**
   * The Lesser GPL is that of openhtmltopdf: its jars lie unchanged beside ours, carry their
   * licence and can be exchanged by whoever holds the zip, which is what it asks.
   */
  private static final Set<String> ALLOWED =
      Set.of(
          "0BSD",
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "EPL-2.0",
          "Eclipse Public License (EPL) 2.0",
          "LGPL-2.1-or-later",
          "MIT",
          "Unicode-3.0",
          "Bouncy Castle Licence");

  /** One library of the bill. */
  private record Library(String group, String name, String version, List<String> licences) {
    String line() {
      return "| %s%s | %s | %s |"
          .formatted(
              group.isEmpty() ? "" : group + ":", name, version, String.join(", ", licences));
    }
  }

  private static final Library MAPLIBRE =
      new Library("", "maplibre-gl", Checkout.MAPLIBRE, List.of("BSD-3-Clause"));

  @BeforeEach
  void wantBill() {
    Checkout.assumeBill();
  }

  @Test
  void every_library_is_under_an_allowed_licence() throws IOException {
    assertThat(libraries())
        .isNotEmpty()
        .allSatisfy(
            library -> {
              assertThat(library.licences()).as(library.name()).isNotEmpty();
              // Of several licences whoever takes the library chooses one.
              assertThat(ALLOWED).as(library.name()).containsAnyElementsOf(library.licences());
            });
  }

  @Test
  void the_list_in_the_checkout_is_that_of_the_bill() throws IOException {
    StringBuilder list =
        new StringBuilder(
            """
            # Libraries in the release

            Written from the bill of materials (`bom.json` in the zip) by
            `mvn verify -Dtocsin.golden=rewrite`; a test holds the two equal. Licences by their SPDX names.

            | library | version | licence |
            |---|---|---|
            """);
    for (Library library : libraries()) {
      if (!library.group().isEmpty()) {
        list.append(library.line()).append('\n');
      }
    }
    list.append(
        """

        In the jar of the desk itself, where the build found npm to bring it; a release built without lacks it:

        | library | version | licence |
        |---|---|---|
        """);
    list.append(MAPLIBRE.line()).append('\n');
    Path file = Checkout.TOP.resolve("THIRD-PARTY.md");
    if ("rewrite".equals(System.getProperty("tocsin.golden"))) {
      Files.writeString(file, list);
    }
    assertThat(Files.readString(file)).isEqualTo(list.toString());
  }

  @Test
  void every_library_in_the_zip_is_on_the_bill_and_none_more() throws IOException {
    List<String> jars = new ArrayList<>();
    for (JsonNode component : components()) {
      if (component.path("group").asText().isEmpty()) {
        continue; // in one of the jars
      }
      jars.add(
          "lib/%s-%s.jar"
              .formatted(component.get("name").asText(), component.get("version").asText()));
    }
    assertThat(Release.names().stream().filter(name -> name.endsWith(".jar")))
        .filteredOn(name -> name.startsWith("lib/"))
        .containsExactlyInAnyOrderElementsOf(jars);
  }

  @Test
  void maplibre_is_on_the_bill_with_its_licence_where_the_zip_has_it_and_only_there()
      throws IOException {
    String folder = "META-INF/resources/maplibre-gl/";
    Set<String> inside = Release.namesIn("lib/tocsin-desk-" + Checkout.VERSION + ".jar");
    List<Library> told = libraries().stream().filter(library -> library.group().isEmpty()).toList();
    if (inside.contains(folder + "maplibre-gl-csp.js")) {
      assertThat(inside).contains(folder + Checkout.MAPLIBRE, "META-INF/licences/maplibre-gl.txt");
      assertThat(told).containsExactly(MAPLIBRE);
      assertThat(Release.names()).contains("licences/maplibre-gl.txt");
    } else {
      System.err.println("no npm brought MapLibre to this build, so the release lacks it");
      assertThat(inside).noneMatch(name -> name.contains("maplibre"));
      assertThat(told).isEmpty();
      assertThat(Release.names()).doesNotContain("licences/maplibre-gl.txt");
    }
  }

  @Test
  void the_bill_is_in_the_zip_and_holds_no_number_drawn_by_lot() throws IOException {
    JsonNode bill = new ObjectMapper().readTree(Checkout.BILL.toFile());
    assertThat(Release.names()).contains("bom.json");
    assertThat(bill.has("serialNumber")).isFalse();
    assertThat(bill.at("/metadata/timestamp").asText("")).isIn("", "2026-11-22T00:00:00Z");
  }

  private static JsonNode components() throws IOException {
    return new ObjectMapper().readTree(Checkout.BILL.toFile()).get("components");
  }

  private static List<Library> libraries() throws IOException {
    List<Library> libraries = new ArrayList<>();
    for (JsonNode component : components()) {
      String group = component.path("group").asText();
      if (!group.equals("org.tocsin")) {
        libraries.add(
            new Library(
                group,
                component.get("name").asText(),
                component.get("version").asText(),
                licences(component)));
      }
    }
    libraries.sort(Comparator.comparing(Library::line));
    return libraries;
  }

  private static List<String> licences(JsonNode component) {
    List<String> licences = new ArrayList<>();
    for (JsonNode choice : component.path("licenses")) {
      JsonNode licence = choice.path("license");
      licences.add(licence.path("id").asText(licence.path("name").asText()));
    }
    return licences;
  }
}
