package org.tocsin.desk.server;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.desk.access.Needs;
import org.tocsin.desk.page.ProblemsPage;

/**
 * The desk's JSON API as an OpenAPI 3.1 document, made from the list of routes and from the types
 * of the pages' data: what it says of a page is what the page is.
 */
public final class OpenApi {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");
  private static final String SCHEMAS = "#/components/schemas/";

  private final ObjectNode schemas = JSON.objectNode();

  private OpenApi() {}

  /**
   * @param cookie the name of a visit's
   */
  public static byte[] of(List<Route> routes, String cookie) {
    return Json.of(new OpenApi().document(routes, cookie));
  }

  private ObjectNode document(List<Route> routes, String cookie) {
    ObjectNode document = JSON.objectNode();
    document.put("openapi", "3.1.0");
    ObjectNode info = document.putObject("info");
    info.put("title", "Tocsin desk");
    info.put("version", "1");
    info.put(
        "description",
        "Every page answers JSON to a request that accepts application/json and not text/html."
            + " Log in by POST /login; what changes something wants the visit's token in the"
            + " header X-Tocsin-Token, from the tag tocsin-token of any page.");
    ObjectNode paths = document.putObject("paths");
    for (Route route : routes) {
      ObjectNode path =
          paths.has(route.path())
              ? (ObjectNode) paths.get(route.path())
              : paths.putObject(route.path());
      path.set(route.way().name().toLowerCase(java.util.Locale.ROOT), operation(route));
    }
    schema(ProblemsPage.class);
    ObjectNode components = document.putObject("components");
    components.set("schemas", schemas);
    ObjectNode schemes = components.putObject("securitySchemes");
    schemes.putObject("visit").put("type", "apiKey").put("in", "cookie").put("name", cookie);
    schemes
        .putObject("token")
        .put("type", "apiKey")
        .put("in", "header")
        .put("name", Guard.TOKEN_HEADER);
    return document;
  }

  private ObjectNode operation(Route route) {
    ObjectNode operation = JSON.objectNode();
    operation.put("operationId", route.id());
    operation.put(
        "description", "Needs: " + route.needs().name().toLowerCase(java.util.Locale.ROOT) + ".");
    ArrayNode security = operation.putArray("security");
    if (route.needs() != Needs.NOBODY) {
      ObjectNode both = security.addObject();
      both.putArray("visit");
      if (route.way() != Route.Way.GET) {
        both.putArray("token");
      }
    }
    ArrayNode parameters = operation.putArray("parameters");
    Matcher parts = PART.matcher(route.path());
    while (parts.find()) {
      parameter(parameters, parts.group(1), "path", true);
    }
    if (route.way() == Route.Way.GET) {
      route.fields().forEach(field -> parameter(parameters, field.name(), "query", false));
    } else {
      operation.set("requestBody", body(route));
    }
    operation.set("responses", responses(route));
    return operation;
  }

  private static void parameter(ArrayNode to, String name, String in, boolean required) {
    ObjectNode parameter = to.addObject();
    parameter.put("name", name).put("in", in).put("required", required);
    parameter.putObject("schema").put("type", "string");
  }

  private static ObjectNode body(Route route) {
    boolean files = route.fields().stream().anyMatch(Route.Field::file);
    ObjectNode body = JSON.objectNode();
    ObjectNode schema =
        body.putObject("content")
            .putObject(files ? "multipart/form-data" : "application/x-www-form-urlencoded")
            .putObject("schema");
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JSON.arrayNode();
    for (Route.Field field : route.fields()) {
      ObjectNode property = properties.putObject(field.name()).put("type", "string");
      if (field.file()) {
        property.put("format", "binary");
      }
      if (field.required()) {
        required.add(field.name());
      }
    }
    if (route.manner() == Route.Manner.GRAVE) {
      properties
          .putObject(Proof.FIELD)
          .put("type", "string")
          .put("description", "The password, unless it was given a moment ago.");
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return body;
  }

  private ObjectNode responses(Route route) {
    ObjectNode responses = JSON.objectNode();
    ObjectNode done = responses.putObject("200").put("description", "Done, or what was asked for.");
    route.shows().ifPresent(type -> content(done).set("schema", schema(type)));
    if (route.needs() != Needs.NOBODY) {
      problem(responses, "401", "Nobody is logged in, or the screen is locked.");
      problem(responses, "403", "Not for this person's roles, or without the visit's token.");
    }
    problem(responses, "404", "Nothing is there.");
    if (route.way() != Route.Way.GET) {
      problem(responses, "409", "Somebody else changed it meanwhile; nothing was done.");
      problem(responses, "422", "What was sent cannot be; nothing was done.");
    }
    return responses;
  }

  private static ObjectNode content(ObjectNode response) {
    return response.putObject("content").putObject("application/json");
  }

  private static void problem(ObjectNode responses, String status, String says) {
    content(responses.putObject(status).put("description", says))
        .putObject("schema")
        .put("$ref", SCHEMAS + name(ProblemsPage.class));
  }

  private static String name(Class<?> type) {
    return type.getName().replaceAll("^org\\.tocsin\\.", "").replace('$', '.');
  }

  /** The schema of a type; a record's is put among the named ones and referred to. */
  private ObjectNode schema(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic);
    }
    Class<?> plain = (Class<?>) type;
    ObjectNode schema = JSON.objectNode();
    if (plain.isRecord()) {
      named(plain);
      return schema.put("$ref", SCHEMAS + name(plain));
    } else if (plain == boolean.class || plain == Boolean.class) {
      return schema.put("type", "boolean");
    } else if (plain == int.class
        || plain == long.class
        || plain == Integer.class
        || plain == Long.class) {
      return schema.put("type", "integer");
    } else if (plain == double.class || plain == Double.class) {
      return schema.put("type", "number");
    }
    return schema.put("type", "string");
  }

  private ObjectNode generic(ParameterizedType type) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    ObjectNode schema = JSON.objectNode();
    if (raw == Optional.class) {
      ArrayNode either = schema.putArray("anyOf");
      either.add(schema(arguments[0]));
      either.addObject().put("type", "null");
    } else if (Collection.class.isAssignableFrom(raw)) {
      schema.put("type", "array");
      schema.set("items", schema(arguments[0]));
    } else if (Map.class.isAssignableFrom(raw)) {
      schema.put("type", "object");
      schema.set("additionalProperties", schema(arguments[1]));
    } else {
      throw new IllegalStateException("no page has a " + type);
    }
    return schema;
  }

  private void named(Class<?> type) {
    if (schemas.has(name(type))) {
      return;
    }
    ObjectNode schema = schemas.putObject(name(type));
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (RecordComponent component : type.getRecordComponents()) {
      if (!hidden(type, component)) {
        properties.set(component.getName(), schema(component.getGenericType()));
        required.add(component.getName());
      }
    }
  }

  /** Pictures are made of the data, and no part of it. */
  private static boolean hidden(Class<?> type, RecordComponent component) {
    if (component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
      return true;
    }
    try {
      return type.getDeclaredField(component.getName()).isAnnotationPresent(JsonIgnore.class);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("a record has a field for each component", e);
    }
  }
}
