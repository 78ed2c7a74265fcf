package org.tocsin.desk.search;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.time.Edtf;

/**
 * Something found.
 *
 * @param id as its kind has it; a clause's or a finding's is {@code agreement/number}
 * @param situation the situation it belongs to, where it belongs to one
 * @param name its name; empty for what has none, such as an account
 * @param snippet of its text, about the match; empty where it has none
 * @param language of the snippet, BCP 47; where there is none, of the name
 * @param when it happened, or the like
 * @param rungs of the severity ladder, lowest first; for an incident all that its accounts tell
 * @param byProtected whether it rests on an account of a protected source
 */
public record Hit(
    Kind kind,
    String id,
    Optional<String> situation,
    List<Segment> name,
    List<Segment> snippet,
    String language,
    Optional<Edtf> when,
    List<Integer> rungs,
    boolean byProtected) {

  public Hit {
    name = List.copyOf(name);
    snippet = List.copyOf(snippet);
    rungs = List.copyOf(rungs);
  }
}
