package org.tocsin.core.fact;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.Source;
import org.tocsin.core.text.Arg;
import org.tocsin.core.time.Edtf;
import org.tocsin.journal.UtcTime;

/** How the model's values stand in JSON: one text each, enumerations in lower case with hyphens. */
final class WireForms extends SimpleModule {

  private static final long serialVersionUID = 1L;

  /** Short texts that come again, whichever way they are read. */
  static final SharedTexts TEXTS = new SharedTexts();

  WireForms() {
    super("tocsin");
    text(Edtf.class, Edtf::toString, WireForms::edtf);
    text(Figure.class, Figure::toString, WireForms::figure);
    text(Instant.class, Instant::toString, UtcTime::parse);
    text(LocalDate.class, LocalDate::toString, LocalDate::parse);
    addDeserializer(String.class, TEXTS);
    addSerializer(Credibility.class, number());
    addDeserializer(Credibility.class, credibility());
    addSerializer(Label.class, label());
    addDeserializer(Label.class, labelReader());
    addSerializer(Source.Identity.class, identity());
    addDeserializer(Source.Identity.class, identityReader());
    setMixInAnnotation(Arg.class, ArgForms.class);
    setDeserializerModifier(new LowerCaseEnums());
    addSerializer(new LowerCaseEnum());
    addKeySerializer(Enum.class, new LowerCaseKey());
  }

  /** An argument of a phrase stands under its kind: {@code {"count": {"number": 3}}}. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Arg.Name.class, name = "name"),
    @JsonSubTypes.Type(value = Arg.Count.class, name = "count"),
    @JsonSubTypes.Type(value = Arg.Amount.class, name = "amount"),
    @JsonSubTypes.Type(value = Arg.When.class, name = "when"),
    @JsonSubTypes.Type(value = Arg.Moment.class, name = "moment"),
    @JsonSubTypes.Type(value = Arg.Term.class, name = "term"),
    @JsonSubTypes.Type(value = Arg.Verbatim.class, name = "verbatim"),
    @JsonSubTypes.Type(value = Arg.Said.class, name = "said"),
    @JsonSubTypes.Type(value = Arg.Several.class, name = "several")
  })
  private interface ArgForms {}

  private static Edtf edtf(String text) {
    return Edtf.parse(text)
        .time()
        .orElseThrow(() -> new IllegalArgumentException("not EDTF level 1"));
  }

  private static Figure figure(String text) {
    return Figure.parse(text)
        .figure()
        .orElseThrow(() -> new IllegalArgumentException("not a figure"));
  }

  private <T> void text(Class<T> type, Function<T, String> write, Function<String, T> read) {
    addSerializer(
        type,
        new StdSerializer<T>(type) {
          private static final long serialVersionUID = 1L;

          @Override
          public void serialize(T value, JsonGenerator out, SerializerProvider context)
              throws IOException {
            out.writeString(write.apply(value));
          }
        });
    addDeserializer(
        type,
        new StdDeserializer<T>(type) {
          private static final long serialVersionUID = 1L;

          @Override
          public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = text(in, context, type);
            try {
              return read.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
              throw context.weirdStringException(text, type, e.getMessage());
            }
          }
        });
  }

  /** A number or a truth value where a text belongs would be read, but not written back alike. */
  private static String text(JsonParser in, DeserializationContext context, Class<?> type)
      throws IOException {
    if (!in.hasToken(JsonToken.VALUE_STRING)) {
      context.reportWrongTokenException(type, JsonToken.VALUE_STRING, "a text was expected");
    }
    return in.getText();
  }

  private static JsonSerializer<Credibility> number() {
    return new JsonSerializer<>() {
      @Override
      public void serialize(Credibility value, JsonGenerator out, SerializerProvider context)
          throws IOException {
        out.writeNumber(value.number());
      }
    };
  }

  private static JsonDeserializer<Credibility> credibility() {
    return new JsonDeserializer<>() {
      @Override
      public Credibility deserialize(JsonParser in, DeserializationContext context)
          throws IOException {
        if (!in.hasToken(JsonToken.VALUE_NUMBER_INT)) {
          context.reportWrongTokenException(
              Credibility.class, JsonToken.VALUE_NUMBER_INT, "a grade from 1 to 6 was expected");
        }
        int number = in.getIntValue();
        try {
          return Credibility.of(number);
        } catch (IllegalArgumentException e) {
          throw context.weirdNumberException(number, Credibility.class, e.getMessage());
        }
      }
    };
  }

  private static JsonSerializer<Label> label() {
    return new JsonSerializer<>() {
      @Override
      public void serialize(Label value, JsonGenerator out, SerializerProvider context)
          throws IOException {
        out.writeObject(value.byLanguage());
      }
    };
  }

  private static JsonDeserializer<Label> labelReader() {
    return new JsonDeserializer<>() {
      @Override
      public Label deserialize(JsonParser in, DeserializationContext context) throws IOException {
        JavaType names =
            context.getTypeFactory().constructMapType(TreeMap.class, String.class, String.class);
        TreeMap<String, String> byLanguage = context.readValue(in, names);
        try {
          return new Label(byLanguage);
        } catch (IllegalArgumentException e) {
          return context.reportInputMismatch(Label.class, "%s", e.getMessage());
        }
      }
    };
  }

  private static JsonSerializer<Source.Identity> identity() {
    return new JsonSerializer<>() {
      @Override
      public void serialize(Source.Identity value, JsonGenerator out, SerializerProvider context)
          throws IOException {
        out.writeStartObject();
        if (value instanceof Source.Identity.Public open) {
          out.writeObjectField("public", open.name());
        } else if (value instanceof Source.Identity.Protected hidden) {
          out.writeObjectField("protected", hidden.identity());
        }
        out.writeEndObject();
      }
    };
  }

  private static JsonDeserializer<Source.Identity> identityReader() {
    return new JsonDeserializer<>() {
      @Override
      public Source.Identity deserialize(JsonParser in, DeserializationContext context)
          throws IOException {
        String field = in.nextFieldName();
        in.nextToken();
        Source.Identity identity;
        if ("public".equals(field)) {
          identity = new Source.Identity.Public(context.readValue(in, Label.class));
        } else if ("protected".equals(field)) {
          identity = new Source.Identity.Protected(context.readValue(in, Sealed.class));
        } else {
          throw context.weirdStringException(
              String.valueOf(field), Source.Identity.class, "public or protected was expected");
        }
        if (in.nextToken() != JsonToken.END_OBJECT) {
          context.reportWrongTokenException(
              Source.Identity.class, JsonToken.END_OBJECT, "either public or protected");
        }
        return identity;
      }
    };
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static final class LowerCaseEnum extends StdSerializer<Enum<?>> {
    private static final long serialVersionUID = 1L;

    LowerCaseEnum() {
      super(Enum.class, false);
    }

    @Override
    public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider context)
        throws IOException {
      out.writeString(word(value));
    }
  }

  @SuppressWarnings("rawtypes") // Jackson asks for the raw class of the keys.
  private static final class LowerCaseKey extends JsonSerializer<Enum> {
    @Override
    public void serialize(Enum value, JsonGenerator out, SerializerProvider context)
        throws IOException {
      out.writeFieldName(word((Enum<?>) value));
    }
  }

  private static final class LowerCaseEnums extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription description,
        JsonDeserializer<?> deserializer) {
      if (type.getRawClass() == Credibility.class) {
        return deserializer;
      }
      Map<String, Object> constants = constants(type);
      return new JsonDeserializer<Object>() {
        @Override
        public Object deserialize(JsonParser in, DeserializationContext context)
            throws IOException {
          return constant(constants, type, text(in, context, type.getRawClass()), context);
        }
      };
    }

    @Override
    public KeyDeserializer modifyKeyDeserializer(
        DeserializationConfig config, JavaType type, KeyDeserializer deserializer) {
      if (!type.isEnumType()) {
        return deserializer;
      }
      Map<String, Object> constants = constants(type);
      return new KeyDeserializer() {
        @Override
        public Object deserializeKey(String key, DeserializationContext context)
            throws IOException {
          return constant(constants, type, key, context);
        }
      };
    }

    private static Map<String, Object> constants(JavaType type) {
      Map<String, Object> constants = new HashMap<>();
      for (Object constant : type.getRawClass().getEnumConstants()) {
        constants.put(word((Enum<?>) constant), constant);
      }
      return Map.copyOf(constants);
    }

    private static Object constant(
        Map<String, Object> constants, JavaType type, String word, DeserializationContext context)
        throws IOException {
      Object constant = constants.get(word);
      if (constant == null) {
        throw context.weirdStringException(word, type.getRawClass(), "not one of its words");
      }
      return constant;
    }
  }
}
