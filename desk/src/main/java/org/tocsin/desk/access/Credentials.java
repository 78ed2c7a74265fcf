package org.tocsin.desk.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.desk.store.SealedFiles;
import org.tocsin.journal.json.CanonicalJson;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonReader;

/**
 * Passwords and second factors of the desk's people, by pseudonym. A password is kept as its
 * Argon2id hash (RFC 9106: 46 MiB, one pass, one lane, the first choice of OWASP's cheat sheet),
 * and the hash in a sealed file: whoever takes the disk has neither.
 */
public final class Credentials {

  /** NIST SP 800-63B revision 4, 3.1.1.2: where a password alone lets in, 15 characters. */
  public static final int SHORTEST = 15;

  public static final int LONGEST = 256;

  /** Of each guess at a password, in KiB. */
  public static final int MEMORY_KIB = 46 * 1024;

  /** Older ones are forgotten. */
  private static final int MOST_CHANGES = 20;

  private static final int HASH_BYTES = 32;

  private final SealedFiles files;
  private final SecureRandom random;
  private final Argon2Function argon2id;
  private final Map<String, Told> told = new ConcurrentHashMap<>();

  /** Stands for a hash, and is chance: no password is checked against it with success. */
  private final String nobody;

  /**
   * @param memoryKib {@link #MEMORY_KIB}, unless nothing there is worth guessing, as in a test
   */
  public Credentials(SealedFiles files, SecureRandom random, int memoryKib) {
    this.files = files;
    this.random = random;
    this.argon2id = Argon2Function.getInstance(memoryKib, 1, 1, HASH_BYTES, Argon2.ID);
    this.nobody =
        "$argon2id$v=19$m=" + memoryKib + ",t=1,p=1$" + chance(16) + "$" + chance(HASH_BYTES);
  }

  private String chance(int bytes) {
    byte[] chance = new byte[bytes];
    random.nextBytes(chance);
    return Base64.getEncoder().withoutPadding().encodeToString(chance);
  }

  private String hash(CharSequence password) {
    return Password.hash(password).addRandomSalt(16).with(argon2id).getResult();
  }

  /**
   * @param hash Argon2id, in its own encoding, salt within
   * @param secret of the second factor, where there is one
   * @param lastStep the last step of the second factor that was used
   * @param changes those of which the person is told, the oldest first
   */
  private record Kept(
      String hash, Optional<byte[]> secret, long lastStep, List<CredentialChange> changes) {

    Kept having(CredentialChange change) {
      List<CredentialChange> all = new ArrayList<>(changes);
      all.add(change);
      return new Kept(
          hash, secret, lastStep, all.subList(Math.max(0, all.size() - MOST_CHANGES), all.size()));
    }
  }

  /** What every page asks; no secret is in it. */
  private record Told(boolean password, boolean secondFactor, List<CredentialChange> changes) {
    static final Told NOTHING = new Told(false, false, List.of());

    static Told of(Kept kept) {
      return new Told(true, kept.secret().isPresent(), kept.changes());
    }
  }

  public boolean has(String person) {
    return told(person).password();
  }

  public boolean hasSecondFactor(String person) {
    return told(person).secondFactor();
  }

  /** What was changed, the oldest first. */
  public List<CredentialChange> changes(String person) {
    return told(person).changes();
  }

  /** How many changes are still to be told in a visit that began then. */
  public int toTell(String person, Instant began) {
    return (int)
        told(person).changes().stream().filter(change -> change.toTell(person, began)).count();
  }

  /** They said in a visit that began then that they have seen what was told there. */
  public synchronized void saySeen(String person, Instant began) {
    find(person)
        .ifPresent(
            kept ->
                keep(
                    person,
                    new Kept(
                        kept.hash(),
                        kept.secret(),
                        kept.lastStep(),
                        kept.changes().stream()
                            .map(change -> change.toTell(person, began) ? change.nowSeen() : change)
                            .toList())));
  }

  /** Something that the person is to be told; who has no password yet is told nothing. */
  public synchronized void tell(String person, CredentialChange change) {
    find(person).ifPresent(kept -> keep(person, kept.having(change)));
  }

  /** The same, unless one of its kind waits to be seen: so a flood pushes nothing else out. */
  public synchronized void tellOnce(String person, CredentialChange change) {
    boolean waits =
        changes(person).stream().anyMatch(told -> told.what() == change.what() && !told.seen());
    if (!waits) {
      tell(person, change);
    }
  }

  /** Sets a password; a second factor stays. The caller has seen to its strength. */
  public synchronized void set(String person, CharSequence password) {
    Optional<Kept> before = find(person);
    keep(
        person,
        new Kept(
            hash(password),
            before.flatMap(Kept::secret),
            before.map(Kept::lastStep).orElse(0L),
            before.map(Kept::changes).orElse(List.of())));
  }

  /** The same, and tells of it where there was a password before. */
  public synchronized void replace(String person, CharSequence password, CredentialChange change) {
    tell(person, change);
    set(person, password);
  }

  /**
   * Whether the password is this person's. Takes as long where there is no such person, so that
   * waiting tells no names.
   */
  public boolean check(Optional<String> person, CharSequence password) {
    Optional<Kept> kept = person.flatMap(this::find);
    CharSequence tried = password.length() > LONGEST ? CharBuffer.allocate(0) : password;
    boolean same = Password.check(tried, kept.map(Kept::hash).orElse(nobody)).with(argon2id);
    return same && kept.isPresent();
  }

  /** Whether the code is of this moment; each code is taken once. */
  public synchronized boolean checkCode(String person, String typed, Instant at) {
    Optional<Kept> kept = find(person);
    Optional<byte[]> secret = kept.flatMap(Kept::secret);
    if (secret.isEmpty()) {
      return false;
    }
    OptionalLong step = Totp.match(secret.get(), typed, at, kept.get().lastStep());
    step.ifPresent(
        used -> keep(person, new Kept(kept.get().hash(), secret, used, kept.get().changes())));
    return step.isPresent();
  }

  /** Whether the code would have been taken at this moment, had it not been used before. */
  public synchronized boolean wasUsed(String person, String typed, Instant at) {
    Optional<Kept> kept = find(person);
    Optional<byte[]> secret = kept.flatMap(Kept::secret);
    if (secret.isEmpty()) {
      return false;
    }
    OptionalLong step = Totp.match(secret.get(), typed, at, 0);
    return step.isPresent() && step.getAsLong() <= kept.get().lastStep();
  }

  public byte[] freshSecret() {
    byte[] secret = new byte[Totp.SECRET_BYTES];
    random.nextBytes(secret);
    return secret;
  }

  /** Takes up a second factor, or gives it up. */
  public synchronized void setSecondFactor(
      String person, Optional<byte[]> secret, long usedStep, CredentialChange change) {
    Kept kept = find(person).orElseThrow();
    keep(person, new Kept(kept.hash(), secret, usedStep, kept.changes()).having(change));
  }

  public synchronized void forget(String person) {
    files.remove(name(person));
    told.remove(person);
  }

  private Told told(String person) {
    Told known = told.get(person);
    return known == null ? readTold(person) : known;
  }

  private synchronized Told readTold(String person) {
    Told read = find(person).map(Told::of).orElse(Told.NOTHING);
    told.put(person, read);
    return read;
  }

  private Optional<Kept> find(String person) {
    return files
        .read(name(person))
        .map(
            bytes -> {
              JsonObject json = (JsonObject) JsonReader.read(bytes);
              return new Kept(
                  json.findText("hash").orElseThrow(),
                  json.findText("secret").map(HexFormat.of()::parseHex),
                  Long.parseLong(json.findText("step").orElse("0")),
                  changes(json));
            });
  }

  /** None where the file was written before changes were told. */
  private static List<CredentialChange> changes(JsonObject json) {
    return json.find("changes")
        .map(
            all ->
                ((JsonArray) all)
                    .elements().stream()
                        .map(each -> CredentialChange.read((JsonObject) each))
                        .toList())
        .orElse(List.of());
  }

  private void keep(String person, Kept kept) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("hash", kept.hash())
            .put("step", Long.toString(kept.lastStep()))
            .put("changes", kept.changes().stream().map(CredentialChange::json).toList());
    kept.secret().ifPresent(secret -> json.put("secret", HexFormat.of().formatHex(secret)));
    files.write(name(person), CanonicalJson.bytes(json.build()));
    told.put(person, Told.of(kept));
  }

  private static String name(String person) {
    return "credential/" + person;
  }
}
