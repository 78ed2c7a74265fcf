package org.tocsin.intake.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.Texts;

/** Items in memory, each under a number of its own, as a vault numbers them. */
final class OpenVault implements Texts, Seals {
  final Map<String, byte[]> items = new HashMap<>();
  final List<String> kinds = new ArrayList<>();

  @Override
  public Sealed seal(byte[] content, String kind) {
    String number = String.format(Locale.ROOT, "%032x", items.size() + 1);
    kinds.add(kind);
    items.put("v-" + number, content.clone());
    return new Sealed("v-" + number, "hmac-sha256:" + number + number);
  }

  @Override
  public Optional<String> text(Sealed sealed) {
    return Optional.ofNullable(items.get(sealed.item())).map(bytes -> new String(bytes, UTF_8));
  }
}
