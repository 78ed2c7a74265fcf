package org.tocsin.journal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.sqlite.SQLiteConfig;

/**
 * A process that appends until it is killed or cannot, and prints each acknowledgement: size and
 * root. Arguments: directory, seed, SQLite's synchronous mode, most appends.
 */
final class CrashWriter {
  private CrashWriter() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    Random chance = new Random(Long.parseLong(arguments[1]));
    SQLiteConfig.SynchronousMode mode = SQLiteConfig.SynchronousMode.valueOf(arguments[2]);
    int most = Integer.parseInt(arguments[3]);
    out.println("opening");
    try (Journal journal = JournalFiles.open(Path.of(arguments[0]), chance, mode)) {
      out.println("open " + journal.size());
      for (int i = 0; i < most; i++) {
        journal.append(Drafts.NOON, Drafts.drafts(1 + chance.nextInt(4)));
        out.println("ack " + journal.head().size() + " " + journal.head().root());
      }
      out.println("done");
    } catch (JournalFault e) {
      out.println("fault " + e.code() + " " + e.getMessage());
    }
  }
}
