package org.tocsin.core.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tocsin.core.desk.Entries;
import org.tocsin.core.desk.Recorded;
import org.tocsin.core.fact.FactCodec;

/** Entries in a list; each fact goes through its bytes, as it does in the journal. */
public final class ListEntries implements Entries {

  private final List<Recorded> recorded = new ArrayList<>();

  @Override
  public long size() {
    return recorded.size();
  }

  @Override
  public List<Recorded> append(Instant recordedAt, List<Draft> drafts) {
    List<Recorded> added = new ArrayList<>();
    for (Draft draft : drafts) {
      FactCodec.Encoded encoded = FactCodec.encode(draft.fact());
      added.add(
          new Recorded(
              recorded.size() + added.size(),
              recordedAt,
              draft.actor(),
              FactCodec.decode(encoded.kind(), encoded.body())));
    }
    recorded.addAll(added);
    return added;
  }

  @Override
  public void forEach(long from, Consumer<Recorded> consumer) {
    recorded.subList((int) from, recorded.size()).forEach(consumer);
  }

  public List<Recorded> all() {
    return List.copyOf(recorded);
  }
}
