package org.tocsin.journal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "[1,]",
        "{\"a\":1,}",
        "{\"a\"}",
        "{a:1}",
        "{'a':1}",
        "[1 2]",
        "01",
        "-",
        "+1",
        "1.",
        ".5",
        "1e",
        "1e+",
        "0x10",
        "NaN",
        "Infinity",
        "-Infinity",
        "tru",
        "nul",
        "True",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"a",
        "\"\t\"",
        "\"\n\"",
        "1 1",
        "[]]",
        "\ufeff[]",
        "// c\n1",
        "\"\\ud800\"",
        "\"\\udc00\"",
        "\"\\ud800\\u0041\"",
        "1e999",
        "-1e999",
        "9007199254740993",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"\\u0061\":2}",
        "\u00a01"
      })
  void refuses_what_is_no_strict_json(String text) {
    assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(JsonFault.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "c080",
        "c1bf",
        "e08080",
        "eda080",
        "f08080 80",
        "f4908080",
        "ff",
        "c3",
        "e282"
      })
  void refuses_what_is_no_utf_8(String hex) {
    byte[] bytes = HexFormat.of().parseHex("22" + hex.replace(" ", "") + "22");
    assertThatThrownBy(() -> JsonReader.read(bytes))
        .isInstanceOf(JsonFault.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void says_line_and_column_in_characters() {
    assertThatThrownBy(() -> JsonReader.read("{\n  \"é\": [1,\n    \"ü\", x]}"))
        .isInstanceOfSatisfying(
            JsonFault.class,
            fault -> {
              assertThat(fault.line()).isEqualTo(3);
              assertThat(fault.column()).isEqualTo(10);
              assertThat(fault.reason()).isEqualTo("expected a value, found 'x'");
            });
  }

  @Test
  void refuses_deep_and_large_input_before_it_hurts() {
    assertThatThrownBy(() -> JsonReader.read("[".repeat(1_000_000)))
        .isInstanceOf(JsonFault.class)
        .hasMessageContaining("deeper than 64");
    assertThatThrownBy(() -> JsonReader.read(new byte[11], new JsonLimits(10, 5)))
        .hasMessageContaining("larger than the limit");
    assertThat(JsonReader.read("[".repeat(64) + "]".repeat(64))).isInstanceOf(JsonArray.class);
  }

  @Test
  void reads_every_kind_of_value() {
    JsonValue value =
        JsonReader.read(" {\"a\" : [1, -0.5e-1 , true,null,\"\\u00e9\\n\"] , \"b\":{}}\r\n");
    JsonArray array =
        new JsonArray(
            List.of(
                JsonNumber.of(1),
                new JsonNumber(-0.05),
                new JsonBoolean(true),
                JsonNull.NULL,
                new JsonString("é\n")));
    assertThat(value)
        .isEqualTo(
            JsonObject.builder().put("a", array).put("b", JsonObject.builder().build()).build());
    assertThat(JsonReader.read("295147905179352830000")).isEqualTo(new JsonNumber(0x1p68));
  }
}
