package org.tocsin.lake.record;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Eight bytes at a time, beside one at a time. */
class EightsTest {

  @Property(seed = "20261122")
  void finds_and_counts_a_byte_among_any_others(
      @ForAll @Size(max = 40) byte[] bytes, @ForAll byte wanted) {
    int first = bytes.length;
    int count = 0;
    boolean plain = true;
    for (int i = bytes.length - 1; i >= 0; i--) {
      first = bytes[i] == wanted ? i : first;
      count += bytes[i] == wanted ? 1 : 0;
      plain &= bytes[i] > 0;
    }
    assertThat(Eights.next(bytes, 0, bytes.length, wanted)).isEqualTo(first);
    assertThat(Eights.count(bytes, 0, bytes.length, wanted)).isEqualTo(count);
    assertThat(Eights.plain(bytes, 0, bytes.length)).isEqualTo(plain);
  }

  @Property(seed = "20261122")
  void marks_neighbours_of_what_is_wanted_in_no_case(@ForAll long eight, @ForAll byte wanted) {
    long gathered = Eights.gathered(Eights.equal(eight, Eights.spread(wanted)));
    for (int i = 0; i < Long.BYTES; i++) {
      assertThat(((gathered >>> i) & 1) == 1).isEqualTo((byte) (eight >>> (8 * i)) == wanted);
    }
  }

  @Property(seed = "20261122")
  void the_same_text_has_one_hash_wherever_it_lies(@ForAll @Size(max = 40) byte[] text) {
    byte[] amid = new byte[text.length + 20];
    amid[text.length + 3] = 77;
    System.arraycopy(text, 0, amid, 3, text.length);
    assertThat(Eights.hash(amid, 3, 3 + text.length)).isEqualTo(Eights.hash(text, 0, text.length));
  }
}
