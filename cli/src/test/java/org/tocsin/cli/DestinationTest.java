package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be written because its folder is not there is told as that. */
class DestinationTest {

  @TempDir private Path folder;

  private void refused(Shell shell, String... before) throws Exception {
    for (String[] one :
        new String[][] {
          {"no/such.file", "The folder " + folder.resolve("no") + " is not there."},
          {"plain/such.file", folder.resolve("plain") + " is a file, where a folder was expected."},
          {"desk", "That is a folder; the name of a file was expected."}
        }) {
      String[] line = java.util.Arrays.copyOf(before, before.length + 1);
      line[before.length] = one[0];
      Shell.Ran ran = shell.run(line);
      assertThat(ran.code()).as(String.join(" ", line) + ran).isEqualTo(ExitCode.PROBLEM);
      assertThat(ran.err().replaceAll("\\s+", " "))
          .contains("problem: " + one[0] + ": " + one[1], "Nothing was written.")
          .doesNotContain("Free space", "Exception");
      assertThat(folder.resolve("no")).doesNotExist();
    }
  }

  @Test
  void everyVerbThatWritesAFileSaysThatItsFolderIsNotThere() throws Exception {
    Shell shell = Shell.deskWith(folder, Shell.EXAMPLES.resolve("teaching"));
    shell.write("plain", "");
    shell.write("counts.csv", "t,n\n2020-01-06,1\n");
    refused(shell, "detect", "counts.csv", "--time", "t", "--count", "n", "--out");
    refused(shell, "replay", "tamrin", "--svg");
    refused(shell, "vault", "backup");
    refused(shell, "report", "original", "r-1", "--to");
    assertThat(Files.readString(folder.resolve("plain"))).isEmpty();
  }
}
