package org.tocsin.notice;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every notice a desk has issued, which is what a site is made of.
 *
 * @param notices at least one, each id once; kept latest first
 * @param beside paths of files that lie in the site too and that no writer here makes, such as PDF:
 *     a page leads to what it has there
 */
public record Edition(List<Notice> notices, SortedSet<String> beside) {
  private static final Comparator<Notice> LATEST_FIRST =
      Comparator.comparing(Notice::sent).thenComparing(Notice::id).reversed();

  public Edition {
    if (notices.isEmpty()) {
      throw new IllegalArgumentException("nothing has been issued");
    }
    Set<NoticeId> seen = new HashSet<>();
    for (Notice notice : notices) {
      if (!seen.add(notice.id())) {
        throw new IllegalArgumentException("issued twice: " + notice.id());
      }
    }
    notices = notices.stream().sorted(LATEST_FIRST).toList();
    beside = Collections.unmodifiableSortedSet(new TreeSet<>(beside));
  }

  /** With nothing beside it. */
  public Edition(List<Notice> notices) {
    this(notices, new TreeSet<>());
  }

  /** The same with these files beside it. */
  public Edition beside(Collection<String> paths) {
    return new Edition(notices, new TreeSet<>(paths));
  }

  /** The desk as its latest notice has it. */
  public Desk desk() {
    return notices.get(0).desk();
  }

  public Optional<Notice> find(NoticeId id) {
    return notices.stream().filter(notice -> notice.id().equals(id)).findFirst();
  }

  /** The highest revision of the alert that a notice belongs to; often the notice itself. */
  public Notice latest(Notice notice) {
    return notices.stream()
        .filter(other -> other.id().sameAlert(notice.id()))
        .max(Comparator.comparing(Notice::id))
        .orElse(notice);
  }

  /** Notices that no later revision has replaced, latest first. */
  public List<Notice> current() {
    return notices.stream().filter(notice -> latest(notice).equals(notice)).toList();
  }

  /** Notices that a later revision has replaced, latest first. */
  public List<Notice> replaced() {
    return notices.stream().filter(notice -> !latest(notice).equals(notice)).toList();
  }

  /** All languages any notice speaks, the {@link #first} one first, then by tag. */
  public List<Language> languages() {
    Set<Language> all = new TreeSet<>();
    notices.forEach(notice -> all.addAll(notice.languages()));
    Language first = first();
    all.remove(first);
    return Stream.concat(Stream.of(first), all.stream()).toList();
  }

  /** The language of the site's index.html: English where any notice speaks it. */
  public Language first() {
    boolean english =
        notices.stream().anyMatch(notice -> notice.version(Language.ENGLISH).isPresent());
    return english ? Language.ENGLISH : notices.get(0).original().language();
  }
}
