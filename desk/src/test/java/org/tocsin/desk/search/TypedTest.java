package org.tocsin.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

class TypedTest {

  private static final SearchIndex INDEX = filled();

  private static SearchIndex filled() {
    SearchedDesk desk = new SearchedDesk();
    desk.file(desk.report("r-1", "press", "2022-12-03", "en", "the mill burned"));
    desk.file(desk.report("r-2", "press", "2022-12-03", "ar", "أُغلقت الطرق"));
    desk.file(desk.report("r-3", "press", "2022-12-03", "zh", "道路被封锁"));
    return desk.index();
  }

  @AfterContainer
  static void close() {
    INDEX.close();
  }

  @Property(seed = "7", tries = 2000)
  void nothingThatIsTypedFails(@ForAll("anything") String typed) {
    Found found = INDEX.find(Query.of(typed), Clearance.EVERYTHING, 5);
    assertThat(found.hits()).hasSizeLessThanOrEqualTo(5);
    assertThat(found.total()).isGreaterThanOrEqualTo(found.hits().size());
  }

  /** Any UTF-16, halves of pairs too; and what a query language would trip over. */
  @Provide
  Arbitrary<String> anything() {
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(30);
    Arbitrary<String> marks =
        Arbitraries.strings()
            .withChars("\"-+!(){}[]^~*?:\\/&|<>=«»”„ \t\u0000\ud800\u200fab道路م")
            .ofMaxLength(60);
    Arbitrary<String> terms =
        Arbitraries.of("AND", "OR", "NOT", "id:", "mill~2", "[a TO b]", "/a.*/", "\"\"", "--", "-")
            .list()
            .ofMaxSize(40)
            .map(words -> String.join(" ", words));
    return Arbitraries.oneOf(any, marks, terms);
  }
}
