package org.tocsin.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sealed part of a keyring, integers big-endian, sorted by id or name:
 *
 * <pre>
 * 32 bytes per slot  the slots' own keys: whoever opens by one way can rewrite for the other
 * u32 secrets        each: u8 length, name; u32 length, bytes
 * u32 items          each: 16 bytes id; u8 length, kind; 32 bytes secret
 * u32 destroyed      each: 16 bytes id
 * </pre>
 *
 * @param slotKeys in the order of the header's slots
 */
record KeyringBody(List<SecretBytes> slotKeys, KeyringContents contents) {
  private static final int ID_LENGTH = 16;
  private static final int LEAST_ITEM = ID_LENGTH + 2 + SecretBytes.KEY_LENGTH;

  /** The caller wipes it. */
  byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(length());
    slotKeys.forEach(key -> out.put(key.reveal()));
    out.putInt(contents.secrets().size());
    for (Map.Entry<String, SecretBytes> secret : contents.secrets().entrySet()) {
      putShort(out, secret.getKey());
      out.putInt(secret.getValue().reveal().length).put(secret.getValue().reveal());
    }
    out.putInt(contents.items().size());
    for (Map.Entry<ItemId, ItemKey> item : contents.items().entrySet()) {
      out.put(item.getKey().bytes());
      putShort(out, item.getValue().kind().name());
      out.put(item.getValue().secret().reveal());
    }
    out.putInt(contents.destroyed().size());
    contents.destroyed().forEach(id -> out.put(id.bytes()));
    return out.array();
  }

  // Exact, so that no half-filled copy of the secrets is left behind by a growing buffer.
  private int length() {
    int length = slotKeys.size() * SecretBytes.KEY_LENGTH + 3 * Integer.BYTES;
    for (Map.Entry<String, SecretBytes> secret : contents.secrets().entrySet()) {
      int value = secret.getValue().reveal().length;
      length += 1 + secret.getKey().length() + Integer.BYTES + value;
    }
    for (ItemKey key : contents.items().values()) {
      length += LEAST_ITEM - 1 + key.kind().name().length();
    }
    return length + contents.destroyed().size() * ID_LENGTH;
  }

  private static void putShort(ByteBuffer out, String ascii) {
    byte[] bytes = ascii.getBytes(StandardCharsets.US_ASCII);
    out.put((byte) bytes.length).put(bytes);
  }

  /** Throws VaultFault KEYRING_DAMAGED; only bytes that already passed authentication get here. */
  static KeyringBody parse(byte[] bytes, int slots, String where) {
    KeyringReader in = new KeyringReader(bytes, where);
    List<SecretBytes> slotKeys = new ArrayList<>();
    for (int i = 0; i < slots; i++) {
      slotKeys.add(SecretBytes.owning(in.bytes(SecretBytes.KEY_LENGTH)));
    }
    NavigableMap<String, SecretBytes> secrets = new TreeMap<>();
    for (int left = in.count(1 + 1 + Integer.BYTES); left > 0; left--) {
      String name = shortText(in);
      if (!Secrets.isName(name)) {
        throw in.damaged("It holds a secret of no proper name.");
      }
      secrets.put(name, SecretBytes.owning(in.bytes(in.count(1))));
    }
    NavigableMap<ItemId, ItemKey> items = new TreeMap<>();
    Map<String, ItemKind> kinds = new HashMap<>();
    for (int left = in.count(LEAST_ITEM); left > 0; left--) {
      ItemId id = ItemId.of(in.bytes(ID_LENGTH));
      ItemKind kind = kinds.computeIfAbsent(shortText(in), name -> kind(name, in));
      SecretBytes secret = SecretBytes.owning(in.bytes(SecretBytes.KEY_LENGTH));
      items.put(id, new ItemKey(kind, secret));
    }
    TreeSet<ItemId> destroyed = new TreeSet<>();
    for (int left = in.count(ID_LENGTH); left > 0; left--) {
      destroyed.add(ItemId.of(in.bytes(ID_LENGTH)));
    }
    in.end();
    return new KeyringBody(slotKeys, new KeyringContents(items, secrets, destroyed));
  }

  private static ItemKind kind(String name, KeyringReader in) {
    if (!ItemKind.isKind(name)) {
      throw in.damaged("It holds an item of no proper kind.");
    }
    return new ItemKind(name);
  }

  private static String shortText(KeyringReader in) {
    return new String(in.bytes(in.u8()), StandardCharsets.US_ASCII);
  }
}
