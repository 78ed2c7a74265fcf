package org.tocsin.journal.site;

import java.util.List;
import java.util.Locale;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonValue;
import org.tocsin.journal.json.PrettyJson;
import org.tocsin.journal.note.Checkpoint;
import org.tocsin.journal.note.NoteVerifier;

/** Words the outcome of a verification, for people and for programs. */
public final class VerificationText {
  private VerificationText() {}

  /** Some lines for a terminal, ending in a newline; safe to show whatever the site holds. */
  public static String plain(Verification verification) {
    StringBuilder out = new StringBuilder();
    if (verification.isAccepted()) {
      accepted(verification, out);
    } else {
      out.append("REFUSED: ").append(count(verification.refusals().size(), "reason")).append('\n');
      for (Refusal refusal : verification.refusals()) {
        String code = refusal.code().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        out.append("  ").append(code).append("  ").append(refusal).append('\n');
      }
    }
    return out.toString();
  }

  private static void accepted(Verification verification, StringBuilder out) {
    out.append("VERIFIED: ").append(count(verification.files(), "file"));
    out.append(", ").append(count(verification.bytes(), "byte")).append('\n');
    verification.key().ifPresent(key -> key(key, verification.trust(), out));
    verification
        .checkpoint()
        .ifPresent(
            checkpoint ->
                out.append("  log      ")
                    .append((checkpoint.size() == 1 ? "1 entry" : checkpoint.size() + " entries"))
                    .append(", root ")
                    .append(checkpoint.root())
                    .append('\n'));
    verification
        .since()
        .ifPresent(
            size -> out.append("  since    continues the one of size ").append(size).append('\n'));
    out.append("  notices  ").append(verification.notices().size()).append(" in the log\n");
  }

  private static void key(NoteVerifier key, Verification.Trust trust, StringBuilder out) {
    out.append("  desk     ").append(Plain.text(key.name())).append('\n');
    out.append("  key      ").append(key.fingerprint()).append('\n');
    String why =
        switch (trust) {
          case NONE -> "not trusted";
          case FIRST_USE ->
              "met for the first time: compare the key's fingerprint with the desk by another way";
          case PINNED -> "the same as before";
          case PINNED_THEN_ROTATED -> "new, and vouched for by the one known before";
          case GIVEN -> "the one you gave";
          case GIVEN_THEN_ROTATED -> "new, and vouched for by the one you gave";
        };
    out.append("           ").append(why).append('\n');
  }

  /** The same as JSON, ending in a newline. */
  public static String json(Verification verification) {
    JsonObject.Builder out = JsonObject.builder();
    out.put("accepted", verification.isAccepted());
    verification
        .key()
        .ifPresent(key -> out.put("desk", key.name()).put("fingerprint", key.fingerprint()));
    out.put("trust", verification.trust().name().toLowerCase(Locale.ROOT));
    verification.checkpoint().ifPresent(checkpoint -> checkpoint(checkpoint, out));
    verification.since().ifPresent(size -> out.put("since", size));
    out.put("files", verification.files());
    out.put("bytes", verification.bytes());
    out.put("notices", JsonArray.ofStrings(verification.notices()));
    List<JsonValue> refusals =
        verification.refusals().stream().map(VerificationText::refusal).toList();
    return PrettyJson.text(out.put("refusals", refusals).build());
  }

  private static void checkpoint(Checkpoint checkpoint, JsonObject.Builder out) {
    out.put("size", checkpoint.size()).put("root", checkpoint.root().base64());
  }

  private static JsonValue refusal(Refusal refusal) {
    return JsonObject.builder()
        .put("code", refusal.code().name().toLowerCase(Locale.ROOT))
        .put("path", Plain.text(refusal.path()))
        .put("detail", Plain.text(refusal.detail()))
        .build();
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
