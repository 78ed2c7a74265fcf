package org.tocsin.core.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.model.Texts;

/** Sealed texts in a map. Item ids count up, so that a case built twice is the same twice. */
public final class SampleVault implements Texts {

  private final Map<String, String> texts = new HashMap<>();

  public Sealed seal(String text) {
    String hex = String.format("%032x", texts.size() + 1);
    texts.put("v-" + hex, text);
    return new Sealed("v-" + hex, "hmac-sha256:" + hex + hex);
  }

  public SealedText text(String text) {
    return new SealedText("en", seal(text));
  }

  public void destroy(Sealed sealed) {
    texts.remove(sealed.item());
  }

  @Override
  public Optional<String> text(Sealed sealed) {
    return Optional.ofNullable(texts.get(sealed.item()));
  }
}
