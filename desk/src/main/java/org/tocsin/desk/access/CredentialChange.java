package org.tocsin.desk.access;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.journal.json.JsonBoolean;
import org.tocsin.journal.json.JsonObject;

/**
 * A change to somebody's password or second factor, of which they are told.
 *
 * @param by who made it, or made the link through which it was made; empty where whoever started
 *     the server did
 * @param seen whether the person said that they have seen it
 */
public record CredentialChange(What what, Instant at, Optional<String> by, boolean seen) {

  /** What was changed; the names are in sealed files, so none is ever renamed. */
  public enum What {
    /** By the password before. */
    PASSWORD,
    /** A link was made by which a new password can be chosen. */
    LINK,
    /** The same, and it takes the second factor away: whoever made it was told it is lost. */
    LINK_DROPPING_FACTOR,
    /** A password was chosen through a link. */
    PASSWORD_BY_LINK,
    FACTOR_TAKEN,
    /** Another authenticator took the place of one before. */
    FACTOR_REPLACED,
    FACTOR_DROPPED,
    /** It went through a link made since it was lost. */
    FACTOR_DROPPED_BY_LINK,
    /** No change: a code was given a second time, beside the right password, and refused. */
    CODE_AGAIN
  }

  public static CredentialChange of(What what, Instant at, Optional<String> by) {
    return new CredentialChange(what, at, by, false);
  }

  CredentialChange nowSeen() {
    return new CredentialChange(what, at, by, true);
  }

  /**
   * Whether it is still to be told in a visit: what others did at once, what one did oneself from
   * the next visit on. So nobody who sits at another's screen can change something and say in the
   * same visit that it was seen.
   */
  boolean toTell(String person, Instant began) {
    return !seen && (!by.equals(Optional.of(person)) || !at.isAfter(began));
  }

  JsonObject json() {
    JsonObject.Builder json =
        JsonObject.builder().put("what", what.name()).put("at", at.toString()).put("seen", seen);
    by.ifPresent(person -> json.put("by", person));
    return json.build();
  }

  static CredentialChange read(JsonObject json) {
    return new CredentialChange(
        What.valueOf(json.findText("what").orElseThrow()),
        Instant.parse(json.findText("at").orElseThrow()),
        json.findText("by"),
        json.find("seen").equals(Optional.of(new JsonBoolean(true))));
  }
}
