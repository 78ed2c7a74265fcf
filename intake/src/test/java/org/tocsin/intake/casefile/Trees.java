package org.tocsin.intake.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.tocsin.core.problem.Problems;
import org.tocsin.intake.yaml.YamlFile;
import org.tocsin.intake.yaml.YamlLimits;
import org.tocsin.intake.yaml.YamlMapping;
import org.tocsin.intake.yaml.YamlNode;
import org.tocsin.intake.yaml.YamlScalar;
import org.tocsin.intake.yaml.YamlSequence;

/** YAML as an editor hands it to a schema. */
final class Trees {
  private Trees() {}

  static JsonNode of(String yaml) {
    Problems problems = new Problems();
    return YamlFile.parse(yaml.getBytes(UTF_8), "t.yaml", YamlLimits.USUAL, problems)
        .map(Trees::json)
        .orElseThrow(() -> new AssertionError(problems.toString()));
  }

  private static JsonNode json(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      mapping.entries().forEach(entry -> object.set(entry.key().text(), json(entry.value())));
      return object;
    }
    if (node instanceof YamlSequence sequence) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      sequence.elements().forEach(element -> array.add(json(element)));
      return array;
    }
    YamlScalar scalar = (YamlScalar) node;
    return switch (scalar.kind()) {
      case TEXT -> TextNode.valueOf(scalar.text());
      case INTEGER -> BigIntegerNode.valueOf(new BigInteger(scalar.text()));
      case DECIMAL -> decimal(scalar.text());
      case TRUTH -> BooleanNode.valueOf(scalar.text().equalsIgnoreCase("true"));
      case NOTHING -> NullNode.getInstance();
    };
  }

  private static JsonNode decimal(String text) {
    return text.toLowerCase(java.util.Locale.ROOT).endsWith(".inf")
        ? DoubleNode.valueOf(Double.POSITIVE_INFINITY)
        : DecimalNode.valueOf(new BigDecimal(text));
  }
}
