package org.tocsin.desk.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {

  @Test
  void aTextIsBrokenBetweenWordsAndNothingIsLostWhereThereIsRoom() {
    String text = "15 incidents have no point on record and are not on the map.";
    List<String> lines = Sheet.lines(text, 200, 12, 9);
    assertThat(String.join(" ", lines)).isEqualTo(text);
    assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> Sheet.room(line, 12) <= 200);
  }

  @Test
  void whatHasNoRoomIsCutWithASign() {
    assertThat(Sheet.lines("one two three four", 40, 12, 2))
        .hasSize(2)
        .last()
        .asString()
        .endsWith("…");
    assertThat(Sheet.lines("Stepanakert", 40, 12, 3)).containsExactly("Stepa…");
    assertThat(Sheet.lines("", 40, 12, 3)).containsExactly("");
  }
}
