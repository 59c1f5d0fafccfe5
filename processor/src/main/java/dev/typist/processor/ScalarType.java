package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A type without parts. All but {@code JSON} are constants of the runtime's {@code Shape}. */
enum ScalarType implements ValueType {
    STRING(ClassName.get(String.class), "string", "get"),
    BOOLEAN(TypeName.BOOLEAN.box(), "boolean", "getBoolean"),
    INT(TypeName.INT.box(), "integer", "getInt"),
    LONG(TypeName.LONG.box(), "integer", "getLong"),
    DOUBLE(TypeName.DOUBLE.box(), "number", "getDouble"),
    BIG_DECIMAL(ClassName.get(BigDecimal.class), "number", "get"),
    BIG_INTEGER(ClassName.get(BigInteger.class), "integer", "get"),
    LOCAL_DATE(LocalDate.class, "date", "a date such as 2026-11-24", ""),
    // The formats "time" and "date-time" ask for an offset, which these have not.
    LOCAL_TIME(LocalTime.class, "", "a time such as 09:30:00", ""),
    LOCAL_DATE_TIME(LocalDateTime.class, "", "a date and time such as 2026-11-24T09:30:00", ""),
    OFFSET_DATE_TIME(
            OffsetDateTime.class, "date-time", "a date and time with its offset such as 2026-11-24T09:30:00+01:00", ""),
    ZONED_DATE_TIME(
            ZonedDateTime.class,
            "",
            "a date and time with its zone such as 2026-11-24T09:30:00+01:00[Europe/Berlin]",
            ""),
    INSTANT(Instant.class, "date-time", "a moment such as 2026-11-24T08:30:00Z", ""),
    DURATION(Duration.class, "duration", "a duration", "in days, hours, minutes and seconds, such as PT1H30M"),
    UUID(UUID.class, "uuid", "a UUID", ""),
    URI(URI.class, "uri", "a URI", ""),
    /** Any JSON, as a tree of Jackson's. */
    JSON(ClassName.get("tools.jackson.databind", "JsonNode"), "", "get");

    private static final Map<String, ScalarType> NAMED =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(each -> each.typeName.toString(), each -> each));

    @SuppressWarnings("Immutable") // JavaPoet's names are.
    private final TypeName typeName;

    private final String schemaType;
    private final String getter;
    private final String format;
    private final String form;
    private final String hint;

    ScalarType(TypeName typeName, String schemaType, String getter) {
        this(typeName, schemaType, getter, "", "", "");
    }

    ScalarType(Class<?> type, String format, String form, String hint) {
        this(ClassName.get(type), "string", "get", format, form, hint);
    }

    ScalarType(TypeName typeName, String schemaType, String getter, String format, String form, String hint) {
        this.typeName = typeName;
        this.schemaType = schemaType;
        this.getter = getter;
        this.format = format;
        this.form = form;
        this.hint = hint;
    }

    /** The scalar that a type is; null if it is none. */
    static @Nullable ScalarType of(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> BOOLEAN;
            case INT -> INT;
            case LONG -> LONG;
            case DOUBLE -> DOUBLE;
            case DECLARED -> NAMED.get(TypeElements.of(type).getQualifiedName().toString());
            default -> null;
        };
    }

    @Override
    public TypeName typeName() {
        return typeName;
    }

    /** The expression for its shape. */
    Code shape() {
        return this == JSON
                ? Code.of("$T.json()", RuntimeNames.DATA_BINDING)
                : Code.of("$T.$L", RuntimeNames.SHAPE, name());
    }

    /** Its type in a schema; empty if it may be anything. */
    String schemaType() {
        return schemaType;
    }

    /** Its format in a schema; empty if there is none that says the same. */
    String format() {
        return format;
    }

    /** What is said of its form in words where its format is not taken; empty if nothing. */
    String form() {
        return form.isEmpty() || hint.isEmpty() ? form + hint : form + " " + hint;
    }

    /** What a schema says of its form beside the format; empty if nothing. */
    String hint() {
        return hint;
    }

    /** The method of the runtime's {@code Values} that takes it out of its slot. */
    String getter() {
        return getter;
    }

    /** Whether {@code Values} keeps it unboxed. */
    boolean isUnboxed() {
        return !getter.equals("get");
    }
}
