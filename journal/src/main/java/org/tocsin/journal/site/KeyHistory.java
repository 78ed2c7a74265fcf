package org.tocsin.journal.site;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.journal.note.NoteVerifier;
import org.tocsin.journal.note.SignedNote;

/**
 * The statements a desk has published about its keys, in order, each signed as it must be. A file
 * of signed notes one after the other; empty if the desk has used one key only.
 */
public final class KeyHistory {
  /** No statements. */
  public static final KeyHistory EMPTY = new KeyHistory(List.of(), List.of());

  private static final int MOST_STATEMENTS = 200;

  private final List<SignedNote> notes;
  private final List<KeyStatement> statements;

  private KeyHistory(List<SignedNote> notes, List<KeyStatement> statements) {
    this.notes = notes;
    this.statements = statements;
  }

  /**
   * The history of these notes.
   *
   * @throws SiteFault or {@link org.tocsin.journal.note.NoteFault} if one is malformed or not
   *     signed as it must be
   */
  public static KeyHistory of(List<SignedNote> notes) {
    if (notes.size() > MOST_STATEMENTS) {
      throw new SiteFault("more than " + MOST_STATEMENTS + " statements about keys");
    }
    List<KeyStatement> statements = new ArrayList<>();
    for (SignedNote note : notes) {
      statements.add(KeyStatement.parse(note.text()));
    }
    KeyHistory history = new KeyHistory(List.copyOf(notes), List.copyOf(statements));
    for (int i = 0; i < notes.size(); i++) {
      history.requireSigned(notes.get(i), statements.get(i));
    }
    return history;
  }

  /**
   * Reads a file of concatenated notes.
   *
   * @throws SiteFault or {@link org.tocsin.journal.note.NoteFault} likewise
   */
  public static KeyHistory parse(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new SiteFault("not valid UTF-8");
    }
    List<SignedNote> notes = new ArrayList<>();
    StringBuilder note = new StringBuilder();
    boolean signatures = false;
    for (String line : text.split("(?<=\n)", -1)) {
      boolean signature = line.startsWith("\u2014 ");
      if (signatures && !signature && note.length() > 0) {
        notes.add(SignedNote.parse(note.toString()));
        note.setLength(0);
        requireFew(notes);
      }
      signatures = signature;
      note.append(line);
    }
    if (note.length() > 0) {
      notes.add(SignedNote.parse(note.toString()));
    }
    return of(notes);
  }

  /** This history and one statement more. */
  public KeyHistory plus(SignedNote note) {
    List<SignedNote> more = new ArrayList<>(notes);
    more.add(note);
    return of(more);
  }

  /** The file as it is published. */
  public byte[] bytes() {
    StringBuilder out = new StringBuilder();
    notes.forEach(note -> out.append(note.encoded()));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What was stated, in order. */
  public List<KeyStatement> statements() {
    return statements;
  }

  /** Whether rotations lead from one key to another; every key leads to itself. */
  public boolean leads(NoteVerifier from, NoteVerifier to) {
    return followers(from).contains(to);
  }

  private Set<NoteVerifier> followers(NoteVerifier from) {
    Set<NoteVerifier> reached = new LinkedHashSet<>(List.of(from));
    Deque<NoteVerifier> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      NoteVerifier key = next.remove();
      for (KeyStatement statement : statements) {
        if (statement instanceof KeyStatement.Rotation rotation
            && rotation.oldKey().equals(key)
            && reached.add(rotation.newKey())) {
          next.add(rotation.newKey());
        }
      }
    }
    return reached;
  }

  /** The revocation of a key, if there is one. */
  public Optional<KeyStatement.Revocation> revocation(NoteVerifier key) {
    return statements.stream()
        .filter(KeyStatement.Revocation.class::isInstance)
        .map(KeyStatement.Revocation.class::cast)
        .filter(revocation -> revocation.key().equals(key))
        .findFirst();
  }

  /** Every key named, and the one given, that rotations lead from to the one given. */
  public Set<NoteVerifier> leadingTo(NoteVerifier current) {
    Set<NoteVerifier> keys = new LinkedHashSet<>(List.of(current));
    for (KeyStatement statement : statements) {
      if (statement instanceof KeyStatement.Rotation rotation
          && leads(rotation.oldKey(), current)) {
        keys.add(rotation.oldKey());
      }
    }
    return keys;
  }

  private void requireSigned(SignedNote note, KeyStatement statement) {
    if (statement instanceof KeyStatement.Rotation rotation) {
      note.requireSignedBy(rotation.oldKey());
      note.requireSignedBy(rotation.newKey());
      return;
    }
    NoteVerifier revoked = ((KeyStatement.Revocation) statement).key();
    if (note.verify(followers(revoked)).isEmpty()) {
      throw new SiteFault("a revocation is signed neither by its key nor by one that followed it");
    }
  }

  private static void requireFew(List<SignedNote> notes) {
    if (notes.size() > MOST_STATEMENTS) {
      throw new SiteFault("more than " + MOST_STATEMENTS + " statements about keys");
    }
  }
}
