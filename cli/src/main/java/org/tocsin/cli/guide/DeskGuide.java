package org.tocsin.cli.guide;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.cli.Session;
import org.tocsin.cli.ask.Dialogue;
import org.tocsin.cli.ask.Question;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.workspace.Founding;
import org.tocsin.cli.workspace.Settings;
import org.tocsin.cli.workspace.Unlocking;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.model.Label;
import org.tocsin.vault.Argon2Cost;
import org.tocsin.vault.WorkspaceKey;

/** The first stage: a desk where there is none. */
final class DeskGuide {

  private static final String FOLDER = "folder";
  private static final String NAME = "name";
  private static final String ORIGIN = "origin";
  private static final String CONTACT = "contact";
  private static final String PERSON = "person";
  private static final String KEY_FILE = "key-file";
  private static final String EXERCISE = "exercise";

  private static final List<Question> QUESTIONS =
      List.of(
          Question.needed(
              FOLDER,
              "In which new folder shall the desk live?",
              "my-desk",
              "Journal, sealed evidence and keys lie there. It must not exist yet, or be empty.",
              Typed::text),
          Question.needed(
              NAME,
              "What is the desk called in public?",
              "Early Warning Desk of Example Institute",
              "An institution's name, never a person's: it is printed on every alert.",
              Typed::text),
          Question.needed(
              CONTACT,
              "How is the institution reached?",
              "alerts@example.org",
              "Printed on every alert.",
              Typed::text),
          Question.needed(
              ORIGIN,
              "Under which domain name shall it sign, for good?",
              "desk.example.org",
              "It names the desk in its keys and proofs, so that nobody takes another desk for it."
                  + " A domain name the institution owns.",
              Founding::requireSoundOrigin),
          Question.needed(
              PERSON,
              "What is your own name?",
              "Ana",
              "Every step has a named person behind it. The name is sealed in the vault; the"
                  + " journal knows a pseudonym, the public nothing.",
              Typed::text),
          Question.needed(
              EXERCISE,
              "Is this practice? (yes or no)",
              "yes",
              "yes: everything this desk ever publishes says that it is an exercise. For real work"
                  + " say no, or make another desk later.",
              Typed::yes),
          Question.optional(
              KEY_FILE,
              "Where shall the key file go? Enter: a passphrase instead.",
              "/media/usb/desk.key",
              "The vault opens by a passphrase you type, or by a key file on another medium, such"
                  + " as a USB stick. Both lost, all is lost: make a recovery code later.",
              Typed::text));

  private final Session session;
  private final Dialogue dialogue;

  DeskGuide(Session session, Dialogue dialogue) {
    this.session = session;
    this.dialogue = dialogue;
  }

  /** Asks and makes it; the founder is its only person. */
  Workspace make() {
    dialogue.say("There is no desk here yet, so we make one: seven questions.");
    Map<String, String> answers = Map.of();
    Optional<Map<String, String>> filled = Optional.empty();
    while (filled.isEmpty()) {
      filled = dialogue.fill(QUESTIONS, answers);
    }
    Map<String, String> given = filled.get();
    Path folder = session.path(Answers.need(given, FOLDER));
    Optional<String> keyFile =
        Optional.ofNullable(given.get(KEY_FILE))
            .map(file -> session.path(file).toAbsolutePath().toString());
    Optional<WorkspaceKey> key =
        keyFile.isPresent() ? Optional.empty() : Optional.of(Unlocking.choose(session));
    String origin = Answers.need(given, ORIGIN);
    Workspace made =
        new Founding(
                Label.of("en", Answers.need(given, NAME)),
                origin,
                origin,
                Answers.need(given, CONTACT),
                Typed.yes(Answers.need(given, EXERCISE)),
                Answers.need(given, PERSON),
                new Settings(keyFile, Optional.empty()))
            .make(folder, key, Argon2Cost.STANDARD, session.random(), session.now());
    session.out().blank();
    dialogue.say(
        "The desk is made: "
            + made.folder()
            + ". From here on every command finds it when given in that folder, or with"
            + " --workspace.");
    return made;
  }
}
