package org.tocsin.desk.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.desk.store.SealedFiles;
import org.tocsin.journal.json.CanonicalJson;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonReader;

/**
 * Originals that somebody has brought and not yet filed with an account: sealed, each person's own.
 * They outlive a reload and a restart.
 */
public final class Tray {

  /** More at once is a heap, not a tray. */
  private static final int MOST = 40;

  /** Of one person, together. */
  private static final int MOST_MB = 512;

  private static final int ID_BYTES = 8;

  private final SealedFiles files;
  private final SecureRandom random;

  public Tray(SealedFiles files, SecureRandom random) {
    this.files = files;
    this.random = random;
  }

  /**
   * What is kept of a file.
   *
   * @param name as it came: to be told, never a path
   * @param named what the name would make of it, where the content is something else
   */
  public record Item(
      String id,
      String name,
      String mediaType,
      Optional<String> named,
      long size,
      String sha256,
      Optional<String> whence,
      Instant keptAt) {}

  /** In the order in which they came. */
  public synchronized List<Item> of(String person) {
    Optional<byte[]> list = files.read(list(person));
    if (list.isEmpty()) {
      return List.of();
    }
    List<Item> items = new ArrayList<>();
    JsonObject json = (JsonObject) JsonReader.read(list.get());
    ((JsonArray) json.find("items").orElseThrow())
        .elements()
        .forEach(each -> items.add(item((JsonObject) each)));
    return List.copyOf(items);
  }

  public Optional<Item> find(String person, String id) {
    return of(person).stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /** The bytes as they came. */
  public synchronized byte[] bytes(String person, Item item) {
    return files
        .read(file(person, item.id()))
        .orElseThrow(() -> new IllegalStateException("listed and not there: " + item.id()));
  }

  /**
   * Keeps a file; one that is there already, byte for byte, is not kept twice.
   *
   * @throws Refusal where too many wait
   */
  public synchronized Item keep(
      String person,
      String name,
      byte[] bytes,
      Sniffing sniffed,
      Optional<String> whence,
      Instant at) {
    List<Item> items = new ArrayList<>(of(person));
    String digest = sha256(bytes);
    Optional<Item> same = items.stream().filter(item -> item.sha256().equals(digest)).findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    if (items.size() >= MOST) {
      throw Refusal.of("intake.tray-full", Integer.toString(MOST));
    }
    long together = items.stream().mapToLong(Item::size).sum() + bytes.length;
    if (together > MOST_MB * 1_048_576L) {
      throw Refusal.of("intake.tray-heavy", Integer.toString(MOST_MB));
    }
    byte[] drawn = new byte[ID_BYTES];
    random.nextBytes(drawn);
    Item item =
        new Item(
            "f-" + HexFormat.of().formatHex(drawn),
            name,
            sniffed.mediaType(),
            sniffed.named(),
            bytes.length,
            digest,
            whence,
            at);
    files.write(file(person, item.id()), bytes);
    items.add(item);
    write(person, items);
    return item;
  }

  /** Throws it away, or has it filed. */
  public synchronized void drop(String person, String id) {
    List<Item> items = new ArrayList<>(of(person));
    if (items.removeIf(item -> item.id().equals(id))) {
      write(person, items);
      files.remove(file(person, id));
    }
  }

  private void write(String person, List<Item> items) {
    files.write(
        list(person),
        CanonicalJson.bytes(
            JsonObject.builder().put("items", items.stream().map(Tray::json).toList()).build()));
  }

  private static JsonObject json(Item item) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("id", item.id())
            .put("name", item.name())
            .put("mediaType", item.mediaType())
            .put("size", Long.toString(item.size()))
            .put("sha256", item.sha256())
            .put("keptAt", item.keptAt().toString());
    item.named().ifPresent(named -> json.put("named", named));
    item.whence().ifPresent(whence -> json.put("whence", whence));
    return json.build();
  }

  private static Item item(JsonObject json) {
    return new Item(
        need(json, "id"),
        need(json, "name"),
        need(json, "mediaType"),
        json.findText("named"),
        Long.parseLong(need(json, "size")),
        need(json, "sha256"),
        json.findText("whence"),
        Instant.parse(need(json, "keptAt")));
  }

  private static String need(JsonObject json, String name) {
    return json.findText(name).orElseThrow();
  }

  private static String list(String person) {
    return "tray/" + person;
  }

  private static String file(String person, String id) {
    return "tray/" + person + "/" + id;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
