package org.tocsin.journal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that tries to write to a journal and reads it, and prints what came of it. */
final class ReadOnlyProbe {
  private ReadOnlyProbe() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    Path directory = Path.of(arguments[0]);
    try (Journal journal = Journal.open(directory, Drafts.salts())) {
      out.println("written " + journal.append(Drafts.NOON, Drafts.drafts(1)).size());
    } catch (JournalFault e) {
      out.println(e.code() + " " + e.getMessage());
    }
    try (Journal journal = Journal.openReadOnly(directory)) {
      journal.read(0, journal.size(), entry -> {});
      out.println("read " + journal.head().root() + " copy " + journal.opening().readFromCopy());
    }
  }
}
