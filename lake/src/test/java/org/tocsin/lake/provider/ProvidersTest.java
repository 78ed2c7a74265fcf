package org.tocsin.lake.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.lake.Fixtures;
import org.tocsin.lake.record.Fields;
import org.tocsin.lake.table.Batch;

/** What every provider promises; a new one is tested by being listed, with a file in its format. */
class ProvidersTest {

  private static final Map<String, List<String>> FILES =
      Map.of(
          "ucdp-ged", List.of(Fixtures.gedFile(Fixtures.ged(1, "2013-03-24", 5, "Clear"))),
          "ucdp-ged-candidate",
              List.of(Fixtures.gedFile(Fixtures.ged(1, "2023-05-02", 5, "Check deaths"))),
          "gdelt-2-events", List.of(Fixtures.gdeltFile(2, 61)),
          "gdelt-1-events", List.of(Fixtures.gdeltFile(2, 57), Fixtures.gdeltFile(2, 58)),
          "gdelt-2-mentions", List.of(Fixtures.mention(1) + "\n"),
          "acled",
              List.of(
                  Fixtures.acled(true),
                  Fixtures.acled(false),
                  Fixtures.acled(true)
                      .toUpperCase(java.util.Locale.ROOT)
                      .replace("VIOLENCE AGAINST", "Violence against")));

  static Stream<Provider> all() {
    return Providers.ALL.stream();
  }

  private static Head head(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Head(bytes, bytes.length, "a name that tells nothing");
  }

  @Test
  void every_provider_has_a_file_here_and_none_else() {
    assertThat(Providers.ALL.stream().map(Provider::id))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(FILES.keySet());
  }

  @ParameterizedTest
  @MethodSource("all")
  void knows_its_own_files_by_content_and_nobody_else_s(Provider provider) {
    FILES.forEach(
        (id, files) ->
            files.forEach(
                file ->
                    assertThat(provider.recognise(head(file)).isPresent())
                        .as(provider.id() + " of a file of " + id)
                        .isEqualTo(provider.id().equals(id))));
  }

  @ParameterizedTest
  @MethodSource("all")
  void is_not_taken_in_by_other_texts(Provider provider) {
    for (String text :
        List.of(
            "", "\n", "\0\0\0", "a,b\n1,2\n", "{\"a\": 1}", "<html></html>", "1\t2\t3\n", "\"")) {
      assertThat(provider.recognise(head(text))).as(text).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void reads_the_first_record_with_an_id_and_a_day(Provider provider) throws Broken {
    for (String file : FILES.getOrDefault(provider.id(), List.of())) {
      Form form = provider.recognise(head(file)).orElseThrow();
      byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
      Fields fields = new Fields(form.dialect());
      int at = form.dialect().header() ? fields.read(bytes, 0, bytes.length) : 0;
      fields.read(bytes, at, bytes.length);
      assertThat(fields.count()).isEqualTo(form.columns());
      Batch batch = new Batch(form.table());
      batch.begin();
      form.readers().reader(fields, batch).read();
      batch.end();
      assertThat(batch.known(form.table().columns().get(3), 0)).as("event_id").isTrue();
      assertThat(batch.known(form.table().columns().get(4), 0)).as("a day").isTrue();
      assertThat(provider.title()).isNotBlank();
    }
  }
}
