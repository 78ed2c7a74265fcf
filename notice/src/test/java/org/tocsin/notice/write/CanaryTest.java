package org.tocsin.notice.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Notice;
import org.tocsin.notice.PublicEvidence;
import org.tocsin.notice.SampleNotices;
import org.tocsin.notice.SampleTexts;
import org.tocsin.notice.Teller;
import org.tocsin.notice.site.Site;

/** That a notice has no room for what is protected, and that what it has room for is shown. */
class CanaryTest {
  @Test
  void aProtectedSourceHasNoFieldAtAll() {
    assertThat(Teller.Protected.class.getRecordComponents()).isEmpty();
  }

  @Test
  void noFieldOfANoticeIsNamedAfterWhatMustStayInside() {
    Set<String> names = new TreeSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(Notice.class, PublicEvidence.class));
    Set<Class<?>> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Class<?> type = open.pop();
      if (!type.isRecord() || !seen.add(type)) {
        continue;
      }
      for (RecordComponent component : type.getRecordComponents()) {
        names.add(component.getName().toLowerCase(Locale.ROOT));
        open.push(component.getType());
      }
    }
    assertThat(names)
        .noneMatch(
            name ->
                List.of("source", "person", "author", "vault", "item", "salt", "actor", "staff")
                    .contains(name));
  }

  @Test
  void everyTextOfANoticeReachesThePage() {
    String canary = "canary-7f3a";
    Edition edition = new Edition(List.of(SampleTexts.everywhere(canary)));
    Map<String, byte[]> files = Site.files(edition);
    String page =
        new String(
            files.getOrDefault("alerts/corridor-002/index.html", new byte[0]),
            StandardCharsets.UTF_8);
    assertThat(page.split(canary, -1)).hasSizeGreaterThan(20);
  }

  @Test
  void rolesAreShownAndNamesCannotBe() {
    Map<String, byte[]> files = Site.files(SampleNotices.edition());
    files.forEach(
        (path, bytes) ->
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as(path)
                .doesNotContainPattern("\\bp-[0-9a-f]{4,}"));
  }
}
