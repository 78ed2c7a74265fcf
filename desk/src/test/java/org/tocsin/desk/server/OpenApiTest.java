package org.tocsin.desk.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.Visitor;
import org.tocsin.desk.action.Routes;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private DeskFixture desk;
  private Visitor visitor;
  private JsonNode document;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException {
    desk = DeskFixture.serve(folder, "corridor");
    visitor = desk.visitor(DeskFixture.FOUNDER);
    document = JSON.readTree(visitor.get("/api/openapi.json").body());
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void theDocumentHasEveryRouteAndNoOther() {
    Set<String> routes = new TreeSet<>();
    Routes.all()
        .forEach(
            route ->
                routes.add(
                    route.way().name().toLowerCase(java.util.Locale.ROOT) + " " + route.path()));
    Set<String> told = new TreeSet<>();
    document
        .get("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(way -> told.add(way + " " + path.getKey())));
    assertThat(told).isEqualTo(routes);
    assertThat(Routes.all().stream().map(Route::id)).doesNotHaveDuplicates();
  }

  @Test
  void everyPageAnswersTheJsonThatTheDocumentTells() throws IOException {
    int checked = 0;
    for (Route route : Routes.all()) {
      if (route.way() != Route.Way.GET || route.shows().isEmpty()) {
        continue;
      }
      String path = path(route.path());
      Visitor.Reply reply = visitor.json(path);
      if (reply.status() != 200) {
        continue; // nothing of that kind is on file in this example
      }
      JsonNode schema =
          document
              .at("/paths")
              .get(route.path())
              .at("/get/responses/200/content/application~1json/schema");
      assertThat(schema(schema).validate(JSON.readTree(reply.body()))).as(path).isEmpty();
      checked++;
    }
    assertThat(checked).isGreaterThanOrEqualTo(10);
  }

  private static String path(String path) {
    String filled = path;
    for (Map.Entry<String, String> part :
        Map.of(
                "{situation}", "corridor",
                "{incident}", "i-2023-06-15-traffic",
                "{source}", "icrc")
            .entrySet()) {
      filled = filled.replace(part.getKey(), part.getValue());
    }
    return filled.replaceAll("\\{[^}]*}", "none") + "?day=2023-09-19";
  }

  /** The schema with the document's named ones beside it, where its references look. */
  private JsonSchema schema(JsonNode schema) {
    com.fasterxml.jackson.databind.node.ObjectNode whole = schema.deepCopy();
    whole.set("components", document.get("components"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
  }
}
