package org.tocsin.journal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.tocsin.journal.tree.TreeHasher;

class CanonicalJsonTest {
  @Test
  void formats_ten_thousand_doubles_as_the_reference_generator_does() throws IOException {
    // SHA-256 of the first 10,000 lines, from cyberphone/json-canonicalization, testdata/README.
    assertThat(digestOfNumbers(10_000))
        .isEqualTo("b9f7a8e75ef22a835685a52ccba7f7d6bdc99e34b010992cbc5864cd12be6892");
  }

  private static String digestOfNumbers(int lines) throws IOException {
    List<Long> start = statics();
    for (long i = 0; i < 2000; i++) {
      start.add(0x0010000000000000L + i);
    }
    MessageDigest out = TreeHasher.sha256();
    byte[] block = new byte[32];
    int left = 0;
    for (int line = 0; line < lines; line++) {
      long bits = 0;
      if (line < start.size()) {
        bits = start.get(line);
      } else {
        while (Double.longBitsToDouble(bits) == 0
            || !Double.isFinite(Double.longBitsToDouble(bits))) {
          if (left == 0) {
            block = TreeHasher.sha256().digest(block);
            left = 4;
          }
          bits = Long.reverseBytes(ByteBuffer.wrap(block).getLong(8 * (4 - left)));
          left--;
        }
      }
      String text = EcmaNumber.text(Double.longBitsToDouble(bits));
      out.update((Long.toHexString(bits) + "," + text + "\n").getBytes(StandardCharsets.US_ASCII));
    }
    return HexFormat.of().formatHex(out.digest());
  }

  private static List<Long> statics() throws IOException {
    List<Long> bits = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    CanonicalJsonTest.class.getResourceAsStream("es6-doubles.txt")),
                StandardCharsets.US_ASCII))) {
      in.lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> bits.add(Long.parseUnsignedLong(line, 16)));
    }
    return bits;
  }

  @Test
  void formats_the_numbers_of_rfc_8785_appendix_b() {
    Map<String, String> samples = new LinkedHashMap<>();
    samples.put("0000000000000000", "0");
    samples.put("8000000000000000", "0");
    samples.put("0000000000000001", "5e-324");
    samples.put("8000000000000001", "-5e-324");
    samples.put("7fefffffffffffff", "1.7976931348623157e+308");
    samples.put("4340000000000000", "9007199254740992");
    samples.put("4430000000000000", "295147905179352830000");
    samples.put("44b52d02c7e14af5", "9.999999999999997e+22");
    samples.put("44b52d02c7e14af6", "1e+23");
    samples.put("44b52d02c7e14af7", "1.0000000000000001e+23");
    samples.put("444b1ae4d6e2ef4e", "999999999999999700000");
    samples.put("444b1ae4d6e2ef50", "1e+21");
    samples.put("3eb0c6f7a0b5ed8c", "9.999999999999997e-7");
    samples.put("3eb0c6f7a0b5ed8d", "0.000001");
    samples.put("41b3de4355555555", "333333333.3333333");
    samples.put("becbf647612f3696", "-0.0000033333333333333333");
    samples.put("43143ff3c1cb0959", "1424953923781206.2");
    samples.forEach(
        (bits, text) ->
            assertThat(EcmaNumber.text(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(text));
  }

  @Test
  void sorts_keys_by_utf_16_and_escapes_as_rfc_8785_shows() {
    String given =
        "{\"\\u20ac\": \"Euro Sign\", \"\\r\": \"Carriage Return\", \"\\ufb33\": \"Hebrew\", \"1\":"
            + " \"One\", \"\\ud83d\\ude00\": \"Emoji\", \"\\u0080\": \"Control\", \"\\u00f6\": \"o\"}";
    assertThat(CanonicalJson.text(JsonReader.read(given)))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"o\","
                + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji\",\"\ufb33\":\"Hebrew\"}");
    String values =
        "{\"numbers\": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],"
            + "\"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
            + "\"literals\": [null, true, false]}";
    assertThat(CanonicalJson.text(JsonReader.read(values)))
        .isEqualTo(
            "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Property(tries = 500, seed = "8785")
  void gives_the_same_bytes_as_the_java_reference_implementation(@ForAll long seed)
      throws IOException {
    JsonValue tree = RandomJson.object(new Random(seed));
    String pretty = PrettyJson.text(tree);
    byte[] ours = CanonicalJson.bytes(tree);
    assertThat(ours).isEqualTo(new JsonCanonicalizer(pretty).getEncodedUTF8());
    assertThat(JsonReader.read(ours)).isEqualTo(tree);
    assertThat(JsonReader.read(pretty)).isEqualTo(tree);
    assertThat(CanonicalJson.isCanonical(ours)).isTrue();
  }

  @Property(tries = 5_000, seed = "1975")
  void every_double_reads_back_from_its_text(@ForAll double value) {
    String text = EcmaNumber.text(value);
    assertThat(Double.parseDouble(text)).isEqualTo(value + 0.0);
    assertThat(JsonReader.read(text)).isEqualTo(new JsonNumber(value));
  }

  @Test
  void numbers_and_strings_without_a_json_form_are_a_programmers_mistake() {
    assertThatThrownBy(() -> new JsonNumber(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JsonNumber.of((1L << 53) + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new JsonString("\ud800")).isInstanceOf(IllegalArgumentException.class);
  }
}
