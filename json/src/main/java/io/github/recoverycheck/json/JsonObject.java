package io.github.recoverycheck.json;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** A parsed JSON object whose fields are asked for by name and type; what does not fit is refused by name. */
record JsonObject(Map<String, Object> fields) {
    /** Doubles hold all whole numbers below this one. */
    private static final double NOT_WHOLE = 1L << 53;

    /**
     * The object that a line holds.
     *
     * @throws IllegalArgumentException if it is no JSON, or not one object
     */
    static JsonObject of(String line) {
        try {
            return new JsonObject(parse(line));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    static Map<String, Object> parse(String text) {
        try (JsonParser parser = JsonLine.FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not a JSON object");
            }
            Map<String, Object> fields = object(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("something follows the JSON object");
            }
            return fields;
        }
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (fields.put(name, value(parser)) != null) {
                throw new IllegalArgumentException("field " + name + " stands there twice");
            }
        }
        return fields;
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> parser.getString();
            default -> throw new IllegalArgumentException("unexpected " + parser.currentToken());
        };
    }

    private static List<Object> array(JsonParser parser) {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return values;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    String text(String name) {
        return as(name, String.class);
    }

    double number(String name) {
        double number = as(name, Double.class);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("field " + name + " is beyond all numbers");
        }
        return number;
    }

    int integer(String name) {
        return integer(name, as(name, Double.class));
    }

    private static int integer(String name, Object value) {
        if (value instanceof Double number && number.intValue() == number) {
            return number.intValue();
        }
        throw new IllegalArgumentException("field " + name + " is not a whole number");
    }

    /** A whole number below 2<sup>53</sup>. */
    long wholeNumber(String name) {
        double number = as(name, Double.class);
        if (number != Math.rint(number) || Math.abs(number) >= NOT_WHOLE) {
            throw new IllegalArgumentException("field " + name + " is not a whole number");
        }
        return (long) number;
    }

    /** The texts of an array. */
    List<String> texts(String name) {
        return all(name, String.class);
    }

    /** The numbers of an array. */
    List<Double> numbers(String name) {
        List<Double> numbers = all(name, Double.class);
        if (!numbers.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("field " + name + " is beyond all numbers");
        }
        return numbers;
    }

    private <T> List<T> all(String name, Class<T> type) {
        List<T> values = new ArrayList<>();
        for (Object value : as(name, List.class)) {
            if (!type.isInstance(value)) {
                throw new IllegalArgumentException("field " + name + " holds what is not a " + type.getSimpleName());
            }
            values.add(type.cast(value));
        }
        return values;
    }

    boolean flag(String name) {
        return as(name, Boolean.class);
    }

    int[] integers(String name) {
        List<?> values = as(name, List.class);
        return values.stream().mapToInt(value -> integer(name, value)).toArray();
    }

    /** A constant by its name. */
    <E extends Enum<E>> E constant(String name, Class<E> type) {
        return constant(name, text(name), type);
    }

    /** A constant by its name; empty if the field is not there. */
    <E extends Enum<E>> Optional<E> optionalConstant(String name, Class<E> type) {
        return has(name) ? Optional.of(constant(name, type)) : Optional.empty();
    }

    /** A text; empty if the field is not there. */
    Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** Constants by their names. */
    <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        Set<E> constants = EnumSet.noneOf(type);
        for (Object value : as(name, List.class)) {
            constants.add(constant(name, String.valueOf(value), type));
        }
        return constants;
    }

    private static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("field " + name + " is unknown: " + text, e);
        }
    }

    @SuppressWarnings("unchecked") // Only this class makes such maps, and their keys are strings.
    JsonObject object(String name) {
        return new JsonObject((Map<String, Object>) as(name, Map.class));
    }

    /** The objects of an array. */
    @SuppressWarnings("unchecked") // As above.
    List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        for (Object value : as(name, List.class)) {
            if (!(value instanceof Map)) {
                throw new IllegalArgumentException("field " + name + " holds what is not an object");
            }
            objects.add(new JsonObject((Map<String, Object>) value));
        }
        return objects;
    }

    /** The fields' names, each of which has to be a constant. */
    <E extends Enum<E>> Set<E> names(Class<E> type) {
        Set<E> names = EnumSet.noneOf(type);
        for (String name : fields.keySet()) {
            names.add(constant(name, name, type));
        }
        return names;
    }

    private <T> T as(String name, Class<T> type) {
        Object value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("field " + name + " is missing");
        }
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("field " + name + " is not a " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
