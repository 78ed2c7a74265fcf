package org.tocsin.intake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The reader passes over nothing: whatever value of the teaching case is spoilt, it says so. */
class EveryKeyTest {
  private static final JsonNode NONSENSE =
      JsonNodeFactory.instance.objectNode().set("zz", JsonNodeFactory.instance.arrayNode());

  @Test
  void a_value_that_is_nonsense_is_noticed_under_every_key() {
    JsonNode root = Trees.of(TeachingCase.yaml());
    List<String> passedOver = new ArrayList<>();
    spoilEach(root, root, "", passedOver);
    assertThat(passedOver).isEmpty();
  }

  @Test
  void the_teaching_case_has_every_key_that_a_case_may_have() {
    Set<String> keys = new TreeSet<>();
    keysOf(Trees.of(TeachingCase.yaml()), keys);
    for (Shape shape : Shapes.ALL) {
      if (!shape.equals(Shapes.FIGURES)) {
        assertThat(keys).as(shape.name()).containsAll(shape.keys());
      }
    }
  }

  private static void spoilEach(
      JsonNode root, JsonNode node, String path, List<String> passedOver) {
    if (node instanceof ObjectNode object) {
      for (String key : List.copyOf(names(object))) {
        JsonNode value = object.get(key);
        String here = path + "/" + key;
        object.set(key, NONSENSE);
        // JSON is YAML, so the tree's own text can be read.
        if (TeachingCase.read(root.toString()).problems().none()) {
          passedOver.add(here);
        }
        object.set(key, value);
        spoilEach(root, value, here, passedOver);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        spoilEach(root, array.get(i), path + "/" + i, passedOver);
      }
    }
  }

  private static Set<String> names(ObjectNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void keysOf(JsonNode node, Set<String> keys) {
    node.fieldNames().forEachRemaining(keys::add);
    node.forEach(child -> keysOf(child, keys));
  }
}
