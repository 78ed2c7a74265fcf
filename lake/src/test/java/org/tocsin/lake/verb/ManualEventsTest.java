package org.tocsin.lake.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every command of the manual's chapter on event data, on the files that it shows. */
class ManualEventsTest {

  private static final Path MANUAL =
      Path.of(System.getProperty("tocsin.root", "..")).resolve("docs/manual.md");

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir Path folder;

  @Test
  void every_command_does_what_the_manual_says() throws IOException {
    String manual = Files.readString(MANUAL);
    String chapter =
        manual.substring(manual.indexOf("## 9. Event data"), manual.indexOf("## Exit codes"));
    Desk desk = Desk.in(folder);
    desk.ok("person", "add", "First Analyst", "--role", "analyst", "--as", "Ana");
    Files.writeString(folder.resolve("list.csv"), block(chapter, "csv"));
    Files.writeString(folder.resolve("list.yaml"), block(chapter, "yaml"));
    String signals = chapter.substring(chapter.indexOf("## 10. Signals"));
    Files.writeString(folder.resolve("months.csv"), block(signals, "csv"));
    Files.writeString(folder.resolve("months.yaml"), block(signals, "yaml"));
    int commands = 0;
    Matcher console = Pattern.compile("(?s)```console\n(.*?)```").matcher(chapter);
    while (console.find()) {
      for (String one : console.group(1).split("(?m)^\\$ ")) {
        if (!one.isBlank()) {
          run(desk, List.of(one.strip().split("\n")));
          commands++;
        }
      }
    }
    assertThat(commands).isGreaterThan(7);
  }

  private static String block(String chapter, String kind) {
    Matcher block = Pattern.compile("(?s)```" + kind + "\n(.*?)```").matcher(chapter);
    assertThat(block.find()).as(kind).isTrue();
    return block.group(1);
  }

  private static void run(Desk desk, List<String> lines) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(lines.get(0));
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    Desk.Ran ran = desk.run(words.subList(1, words.size()).toArray(String[]::new));
    int code = 0;
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("# exit ")) {
        code = Integer.parseInt(line.substring("# exit ".length()));
      } else {
        assertThat(ran.out() + ran.err()).as(lines.get(0)).contains(line);
      }
    }
    assertThat(ran.code()).as(lines.get(0) + "\n" + ran).isEqualTo(code);
  }
}
