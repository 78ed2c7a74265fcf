package org.tocsin.core.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import org.tocsin.core.fact.FactCodec;
import org.tocsin.journal.json.CanonicalJson;
import org.tocsin.journal.json.JsonReader;

/** Drafts to canonical JSON and back: what is sealed in the vault until an alert is issued. */
public final class DraftCodec {

  private DraftCodec() {}

  public static byte[] write(Draft draft) {
    try {
      return CanonicalJson.bytes(JsonReader.read(FactCodec.mapper().writeValueAsBytes(draft)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a draft is always writable", e);
    }
  }

  /**
   * @throws IllegalArgumentException for bytes that are no draft of this version
   */
  public static Draft read(byte[] bytes) {
    try {
      return FactCodec.mapper().readValue(bytes, Draft.class);
    } catch (IOException e) {
      throw new IllegalArgumentException("not a draft: " + e.getMessage(), e);
    }
  }
}
