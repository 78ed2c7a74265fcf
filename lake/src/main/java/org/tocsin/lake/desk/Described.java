package org.tocsin.lake.desk;

import java.util.Optional;
import org.tocsin.journal.json.CanonicalJson;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonReader;
import org.tocsin.lake.provider.Recognising;

/**
 * What is sealed beside an original, so that it can be read again the same way.
 *
 * @param name the file's
 * @param mapping the mapping file's text, where one was used
 */
record Described(String name, Optional<String> mapping) {

  byte[] bytes() {
    JsonObject.Builder json = JsonObject.builder().put("name", name);
    mapping.ifPresent(text -> json.put("mapping", text));
    return CanonicalJson.bytes(json.build());
  }

  static Described read(String json) {
    JsonObject object =
        JsonReader.read(json) instanceof JsonObject read ? read : JsonObject.builder().build();
    return new Described(object.findText("name").orElse(""), object.findText("mapping"));
  }

  /** How its provider is told. */
  Recognising recognising() {
    return mapping.map(text -> Recognising.by(text, "mapping")).orElseGet(Recognising::usual);
  }
}
