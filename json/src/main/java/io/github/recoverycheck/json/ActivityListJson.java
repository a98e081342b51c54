package io.github.recoverycheck.json;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.archive.ActivityList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** A list of activities in the line of its entry; what is not known has no field. */
final class ActivityListJson {
    private ActivityListJson() {}

    /** @param entry the entry's name; the list's own stands there only where it is another one */
    static void write(JsonGenerator json, ActivityList list, String entry) {
        json.writeObjectPropertyStart("list");
        if (!list.source().equals(entry)) {
            json.writeStringProperty("source", list.source());
        }
        JsonLine.strings(json, "remarks", list.remarks());
        json.writeBooleanProperty("isAlone", list.isAlone());
        json.writeArrayPropertyStart("items");
        list.items().forEach(item -> write(json, item));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ActivityList.Item item) {
        json.writeStartObject();
        json.writeNumberProperty("line", item.line());
        item.file().ifPresent(file -> json.writeStringProperty("file", file));
        item.title().ifPresent(title -> json.writeStringProperty("title", title));
        item.sport().ifPresent(sport -> json.writeStringProperty("sport", sport.name()));
        json.writeStringProperty("typeWord", item.typeWord());
        CircumstancesJson.write(json, "said", item.said());
        json.writeEndObject();
    }

    static ActivityList read(JsonObject json, String entry) {
        return new ActivityList(
                json.optionalText("source").orElse(entry),
                json.objects("items").stream().map(ActivityListJson::item).toList(),
                json.has("remarks") ? json.texts("remarks") : List.of(),
                json.flag("isAlone"));
    }

    private static ActivityList.Item item(JsonObject json) {
        return new ActivityList.Item(
                json.wholeNumber("line"),
                json.optionalText("file"),
                json.optionalText("title"),
                json.optionalConstant("sport", Sport.class),
                json.text("typeWord"),
                CircumstancesJson.readReport(json.object("said")));
    }
}
