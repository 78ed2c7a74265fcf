package org.tocsin.core.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.SealedText;
import org.tocsin.journal.json.CanonicalJson;
import org.tocsin.journal.json.JsonReader;

/** Facts to canonical JSON (RFC 8785) and back. */
public final class FactCodec {

  /** A fact as an entry holds it. */
  public record Encoded(String kind, byte[] body) {}

  /** An entry's kind or body that this version cannot read. */
  public static final class UnreadableFact extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableFact(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new WireForms())
          .serializationInclusion(JsonInclude.Include.NON_ABSENT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          // A part that is absent reads as null, unless it may be absent: that is an empty
          // Optional.
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          // A record's parts are written, not what it answers about itself, such as isProtected.
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .withCoercionConfig(
              LogicalType.Textual,
              text ->
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Map<String, ObjectReader> READERS = readers();
  private static final ObjectReader CORRECTED = MAPPER.readerFor(CorrectedBody.class);
  private static final ObjectReader WITHDRAWN = MAPPER.readerFor(WithdrawnBody.class);

  private static final Set<Class<? extends Fact>> HOLDING_RECORDS =
      Set.of(RecordFact.Filed.class, RecordFact.Corrected.class);

  private FactCodec() {}

  private static Map<String, ObjectReader> readers() {
    Map<String, ObjectReader> readers = new HashMap<>();
    for (FactKinds.Line line : FactKinds.all()) {
      JavaType type = MAPPER.constructType(line.type());
      if (line.record() != null && line.type() != RecordFact.Withdrawn.class) {
        type = MAPPER.constructType(line.record().type());
      }
      readers.put(line.name(), MAPPER.readerFor(type));
    }
    return readers;
  }

  /** The mapper that knows the model's wire forms, for whatever else writes the model as JSON. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  public static Encoded encode(Fact fact) {
    FactKinds.Line line = FactKinds.of(fact);
    ObjectNode body;
    if (fact instanceof RecordFact.Filed filed) {
      body = MAPPER.valueToTree(filed.record());
    } else if (fact instanceof RecordFact.Corrected corrected) {
      ObjectNode record = MAPPER.valueToTree(corrected.record());
      body = MAPPER.valueToTree(new CorrectedBody(record, corrected.reason()));
    } else if (fact instanceof RecordFact.Withdrawn withdrawn) {
      body = MAPPER.valueToTree(new WithdrawnBody(withdrawn.id(), withdrawn.reason()));
    } else {
      body = MAPPER.valueToTree(fact);
    }
    return new Encoded(line.name(), canonical(body));
  }

  /**
   * @throws UnreadableFact when the kind is not known to this version, or the body is not of its
   *     kind's shape
   */
  public static Fact decode(String kind, byte[] body) {
    FactKinds.@Nullable Line line = FactKinds.named(kind);
    if (line == null) {
      throw new UnreadableFact(
          "entry kind " + kind + " is not known to this version of Tocsin", null);
    }
    try (JsonParser in = MAPPER.createParser(body)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableFact("entry body is not a " + kind + ": it is no JSON object", null);
      }
      return line.record() == null ? reader(kind).readValue(in) : decodeRecord(line, in);
    } catch (IOException e) {
      throw new UnreadableFact("entry body is not a " + kind + ": " + e.getMessage(), e);
    }
  }

  /** As {@link #decode(String, byte[])}; what cannot be read is refused with its position. */
  public static Fact decode(long position, String kind, byte[] body) {
    try {
      return decode(kind, body);
    } catch (UnreadableFact e) {
      throw new UnreadableFact("entry " + position + ": " + e.getMessage(), e);
    }
  }

  /**
   * As {@link #decode(long, String, byte[])}, but a record that is filed or corrected may come as
   * an {@link UnreadRecord}, its body kept on the shelf.
   */
  public static Fact decodeLater(long position, String kind, byte[] body, Shelf shelf) {
    FactKinds.@Nullable Line line = FactKinds.named(kind);
    if (line != null && line.type() == JudgementFact.ReportLinked.class) {
      Optional<JudgementFact.ReportLinked> link = RecordScan.ofLink(body, WireForms.TEXTS);
      if (link.isPresent()) {
        return link.get();
      }
    }
    if (line != null && HOLDING_RECORDS.contains(line.type())) {
      Optional<UnreadRecord> unread =
          UnreadRecord.scanned(position, line, body, WireForms.TEXTS, shelf);
      if (unread.isPresent()) {
        return unread.get();
      }
    }
    return decode(position, kind, body);
  }

  private static Fact decodeRecord(FactKinds.Line line, JsonParser in) throws IOException {
    @Nullable UnaryOperator<ObjectNode> upgrade = line.upgrade();
    if (line.type() == RecordFact.Filed.class) {
      return new RecordFact.Filed(
          upgrade == null
              ? reader(line.name()).<CaseRecord>readValue(in)
              : upgraded(line, upgrade, MAPPER.readTree(in)));
    } else if (line.type() == RecordFact.Corrected.class) {
      CorrectedBody corrected = CORRECTED.readValue(in);
      return new RecordFact.Corrected(
          upgrade == null
              ? reader(line.name()).<CaseRecord>readValue(corrected.record())
              : upgraded(line, upgrade, corrected.record()),
          corrected.reason());
    }
    WithdrawnBody withdrawn = WITHDRAWN.readValue(in);
    return new RecordFact.Withdrawn(
        Objects.requireNonNull(line.record()), withdrawn.id(), withdrawn.reason());
  }

  private static CaseRecord upgraded(
      FactKinds.Line line, UnaryOperator<ObjectNode> upgrade, JsonNode body) throws IOException {
    try {
      return reader(line.name()).readValue(upgrade.apply((ObjectNode) body));
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private record CorrectedBody(ObjectNode record, Optional<SealedText> reason) {}

  private record WithdrawnBody(String id, Optional<SealedText> reason) {}

  private static ObjectReader reader(String kind) {
    return Objects.requireNonNull(READERS.get(kind));
  }

  /** Names of all kinds this version reads. */
  public static SortedSet<String> kinds() {
    return new TreeSet<>(READERS.keySet());
  }

  /** Names of the kinds in which facts are written now. */
  static SortedSet<String> presentKinds() {
    SortedSet<String> present = new TreeSet<>();
    FactKinds.all().stream()
        .filter(FactKinds.Line::present)
        .forEach(line -> present.add(line.name()));
    return present;
  }

  private static byte[] canonical(ObjectNode body) {
    try {
      return CanonicalJson.bytes(JsonReader.read(MAPPER.writeValueAsBytes(body)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values is always writable", e);
    }
  }
}
