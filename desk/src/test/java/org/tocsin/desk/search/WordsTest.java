package org.tocsin.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  private final SearchedDesk desk = new SearchedDesk();

  private List<String> ids(String typed) {
    try (SearchIndex index = desk.index()) {
      return index.find(Query.of(typed), Clearance.NAMED_SOURCES, 50).hits().stream()
          .map(Hit::id)
          .toList();
    }
  }

  private void says(String id, String language, String text) {
    desk.file(desk.report(id, "press", "2022-12-03", language, text));
  }

  @ParameterizedTest(name = "{0}: {2} finds {1}")
  @CsvSource({
    "en, Soldiers were blocking the roads, block road",
    "fr, Les civils ont été évacués des villages, évacuation village",
    "fr, Les civils ont été évacués des villages, evacues",
    "ar, أُغلقت الطرق المؤدية إلى القرية, طرق مؤدية",
    "es, Los soldados bloquearon las carreteras, carretera",
    "ru, Солдаты перекрыли дороги в город, дорога города",
    "tr, Köylere giden yollar kapatıldı, yollar",
    "hy, Ճանապարհը փակ է, ճանապարհ",
    "ka, გზა ჩაკეტილია, გზა",
    "am, መንገዱ ተዘግቷል, መንገዱ",
    "my, လမ်းပိတ်ထားသည်, လမ်း",
    "zh, 通往村庄的道路被封锁, 道路",
    "ja, 村への道路が封鎖された, 道路",
    "th, ถนนถูกปิด, ถนน",
    "qaa, Zorbl ñandu, nandu"
  })
  void findsATextInItsOwnLanguage(String language, String text, String typed) {
    says("r-1", language, text);
    says("r-2", language, "0");
    assertThat(ids(typed)).containsExactly("r-1");
  }

  @Test
  void findsWhileTheLastWordIsStillBeingTyped() {
    says("r-1", "en", "the causeway was obstructed");
    assertThat(ids("causeway obstr")).containsExactly("r-1");
    assertThat(ids("obstr causeway")).isEmpty();
    assertThat(ids("causeway obstr ")).isEmpty();
  }

  @Test
  void wantsAllWordsWhereverTheyAreAndQuotedOnesInTheirOrder() {
    says("r-1", "en", "first the bridge, then the market");
    says("r-2", "en", "first the market, then the bridge");
    assertThat(ids("market bridge")).containsExactlyInAnyOrder("r-1", "r-2");
    assertThat(ids("\"the bridge, then\"")).containsExactly("r-1");
    assertThat(ids("«then the bridge»")).containsExactly("r-2");
    assertThat(ids("\"then the bridge")).containsExactly("r-2");
  }

  @Test
  void leavesOutWhatHasAMinusBeforeIt() {
    says("r-1", "en", "bridge and market");
    says("r-2", "en", "bridge alone");
    assertThat(ids("bridge -market")).containsExactly("r-2");
    assertThat(ids("-\"bridge alone\" bridge")).containsExactly("r-1");
    assertThat(ids("bridge -")).containsExactlyInAnyOrder("r-1", "r-2");
  }

  @Test
  void findsAnAccountByWhatItIsAboutAndWhoGaveIt() {
    says("r-1", "en", "nothing else");
    assertThat(ids("shelling harbour northland press")).containsExactly("r-1");
    assertThat(ids("tirs d’artillerie press")).containsExactly("r-1");
  }

  @Test
  void putsTheExactIdFirstThenNamesThenTexts() {
    says("r-text", "en", "the mill burned");
    desk.file(SearchedDesk.incident("i-name", "Fire at the mill"));
    says("mill", "en", "something else");
    desk.file(desk.report("r-2", "press", "2022-12-04", "en", "unrelated"));
    desk.link("i-name", "r-2");
    assertThat(ids("mill")).startsWith("mill", "i-name", "r-text");
    assertThat(ids("MILL")).startsWith("mill");
  }

  @Test
  void putsTheNewerFirstAmongEquals() {
    desk.file(desk.report("r-old", "press", "2021-12-03", "en", "the mill burned"));
    desk.file(desk.report("r-new", "press", "2022-12-03", "en", "the mill burned"));
    desk.file(desk.report("r-mid", "press", "2022-02", "en", "the mill burned"));
    assertThat(ids("mill")).containsExactly("r-new", "r-mid", "r-old");
  }

  @Test
  void marksWhatWasFoundInPlainTextThatIsNeverMarkup() {
    String text =
        "<script>alert(1)</script> "
            + "Lorem ipsum dolor sit amet. ".repeat(20)
            + "Soldiers were blocking the causeway & the ford. "
            + "Lorem ipsum dolor sit amet. ".repeat(20);
    says("r-1", "en", text);
    try (SearchIndex index = desk.index()) {
      Hit hit = index.find(Query.of("block causew"), Clearance.NAMED_SOURCES, 1).hits().get(0);
      assertThat(hit.snippet().stream().filter(Segment::match).map(Segment::text))
          .containsExactly("blocking", "causeway");
      String whole = hit.snippet().stream().map(Segment::text).collect(Collectors.joining());
      assertThat(whole).startsWith("…").endsWith("…").contains("causeway & the ford");
      assertThat(text).contains(whole.substring(1, whole.length() - 1));
      assertThat(whole.length()).isLessThan(300);
    }
  }

  @Test
  void showsTheNameInTheLanguageOfTheReader() {
    try (SearchIndex index = desk.index()) {
      Hit hit = index.find(Query.of("strand").in("fr"), Clearance.NAMED_SOURCES, 50).hits().get(0);
      assertThat(hit.kind()).isEqualTo(Kind.SITUATION);
      assertThat(hit.snippet().get(0).text()).isEqualTo("People of the ");
      Hit french =
          index.find(Query.of("habitant").in("fr"), Clearance.NAMED_SOURCES, 50).hits().get(0);
      assertThat(french.snippet().get(0)).isEqualTo(new Segment("Habitants", true));
      assertThat(french.language()).isEqualTo("fr");
    }
  }

  @Test
  void findsLawThatNoDeskRecorded() {
    try (SearchIndex index = SearchIndex.empty()) {
      assertThat(index.find(Query.of("starvation"), Clearance.NAMED_SOURCES, 5).kinds())
          .containsOnlyKeys(Kind.STANDARD);
    }
  }
}
