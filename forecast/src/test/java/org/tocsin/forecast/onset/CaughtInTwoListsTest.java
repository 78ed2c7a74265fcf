package org.tocsin.forecast.onset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.forecast.panel.Panel;
import org.tocsin.forecast.panel.PanelReader;

class CaughtInTwoListsTest {

  @TempDir Path folder;

  @Test
  void whoGivesAllCountriesTheSameRiskCatchesNoMoreThanChance() throws IOException {
    Path file = MadeUp.write(folder.resolve("p.csv"));
    Panel panel = PanelReader.read(List.of(file), Integer.MAX_VALUE).panel();
    List<Forecast> same = new Timeline(panel).forecasts(new BaseRate(), 1990, 2000);

    // 30 countries: a third of them in each of two lists, drawn apart; in the first year one list.
    assertThat(CaughtInTwoLists.recall(same, panel, 10)).isBetween(1.0 / 3, 5.0 / 9 + 1e-9);
    assertThat(CaughtInTwoLists.recall(same, panel, 30)).isCloseTo(1, within(1e-9));
    assertThat(CaughtInTwoLists.recall(same, panel, 15)).isBetween(0.5, 0.75 + 1e-9);
  }
}
