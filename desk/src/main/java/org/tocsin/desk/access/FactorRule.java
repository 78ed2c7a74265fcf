package org.tocsin.desk.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.desk.store.SealedFiles;
import org.tocsin.journal.json.CanonicalJson;
import org.tocsin.journal.json.JsonBoolean;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonReader;

/**
 * Whether those who administer the desk need a second factor. Off until somebody says so: a desk is
 * founded by one person, who may have no authenticator at hand.
 */
public final class FactorRule {

  private static final String NAME = "rule/second-factor";

  private final SealedFiles files;
  private volatile Optional<Said> said;

  /** Who said last, and when, whether it is on. */
  public record Said(boolean on, String by, Instant at) {}

  public FactorRule(SealedFiles files) {
    this.files = files;
    this.said = files.read(NAME).map(FactorRule::read);
  }

  /** Empty where nobody ever said anything. */
  public Optional<Said> said() {
    return said;
  }

  public boolean on() {
    return said.filter(Said::on).isPresent();
  }

  /** Whether somebody with these roles needs a second factor. */
  public boolean concerns(Set<Role> roles) {
    return on() && Needs.ADMINISTRATOR.metBy(roles);
  }

  public synchronized void say(Said now) {
    files.write(
        NAME,
        CanonicalJson.bytes(
            JsonObject.builder()
                .put("on", now.on())
                .put("by", now.by())
                .put("at", now.at().toString())
                .build()));
    said = Optional.of(now);
  }

  private static Said read(byte[] bytes) {
    JsonObject json = (JsonObject) JsonReader.read(bytes);
    return new Said(
        json.find("on").equals(Optional.of(new JsonBoolean(true))),
        json.findText("by").orElseThrow(),
        Instant.parse(json.findText("at").orElseThrow()));
  }
}
