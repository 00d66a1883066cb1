package peacewire.parse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import peacewire.json.Json;

/** What is whole of a JSON Feed that breaks off or is malformed somewhere: the members and items before that place. */
final class BrokenJson {

    private BrokenJson() {
    }

    static ObjectNode whole(String text) {
        ObjectNode root = Json.MAPPER.createObjectNode();
        try (JsonParser json = Json.MAPPER.createParser(text)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                members(json, root);
            }
        } catch (IOException brokenHere) {
            return root;
        }
        return root;
    }

    private static void members(JsonParser json, ObjectNode root) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
                items(json, root.putArray(name));
            } else {
                root.set(name, json.readValueAsTree());
            }
        }
    }

    private static void items(JsonParser json, ArrayNode items) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT && items.size() <= Cleaning.ENTRIES_LIMIT) {
            items.add(json.<ObjectNode>readValueAsTree());
        }
    }
}
