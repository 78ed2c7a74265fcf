package org.tocsin.cli.workspace;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.core.desk.JournalEntries;
import org.tocsin.core.model.Sealed;
import org.tocsin.vault.Commitment;
import org.tocsin.vault.ItemId;
import org.tocsin.vault.VaultFault;
import org.tocsin.vault.Verification;

/** Whether the vault holds what the journal refers to, unchanged. */
public final class Soundness {

  private Soundness() {}

  /** Sealed items that facts refer to, with the position of the first entry that does. */
  public static SortedMap<String, Sealed> referenced(Workspace workspace) {
    SortedMap<String, Sealed> found = new TreeMap<>();
    new JournalEntries(workspace.journal()).forEach(0, recorded -> collect(recorded.fact(), found));
    return found;
  }

  /** Sealed items that a record, or several, refers to. */
  public static SortedMap<String, Sealed> referencedBy(Object record) {
    SortedMap<String, Sealed> found = new TreeMap<>();
    collect(record, found);
    return found;
  }

  /** What is wrong, one line each. An item destroyed on purpose is not wrong. */
  public static List<String> faults(Workspace workspace) {
    List<String> faults = new ArrayList<>();
    referenced(workspace).forEach((id, item) -> fault(workspace, item).ifPresent(faults::add));
    return faults;
  }

  private static Optional<String> fault(Workspace workspace, Sealed sealed) {
    if (workspace.state().destroyed(sealed.item())) {
      return Optional.empty();
    }
    Optional<ItemId> id = ItemId.parse(sealed.item());
    Optional<Commitment> commitment = Commitment.parse(sealed.commitment());
    if (id.isEmpty() || commitment.isEmpty()) {
      return Optional.of("vault item " + sealed.item() + ": not a reference");
    }
    try {
      Verification outcome = workspace.vault().verify(id.get(), commitment.get());
      return outcome == Verification.MATCHES
          ? Optional.empty()
          : Optional.of("vault item " + sealed.item() + ": " + outcome);
    } catch (VaultFault e) {
      return Optional.of(e.where() + ": " + e.expected() + " " + e.remedy());
    }
  }

  /** Facts are records of records: every sealed reference lies somewhere inside. */
  private static void collect(@Nullable Object value, Map<String, Sealed> found) {
    if (value instanceof Sealed sealed) {
      found.put(sealed.item(), sealed);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(inner -> collect(inner, found));
    } else if (value instanceof Iterable<?> several) {
      several.forEach(inner -> collect(inner, found));
    } else if (value instanceof Record record
        && record.getClass().getName().startsWith("org.tocsin.core")) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        collect(component(record, component), found);
      }
    }
  }

  private static @Nullable Object component(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record's own component is always readable", e);
    }
  }
}
