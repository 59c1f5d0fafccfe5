package dev.typist.shape;

import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** A class as Jackson sees it: its creator, and its accessors. */
final class BoundClass<T> {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Class<? super T> type;
    private final Map<String, Component> components = new LinkedHashMap<>();

    /** {@code names}: the parameters of its creator, in the order in which their values will come. */
    BoundClass(Class<? super T> type, Set<String> names) {
        this.type = type;
        try {
            find(names);
        } catch (IllegalArgumentException | JacksonException e) {
            throw new IllegalStateException(
                    type.getName()
                            + " cannot be bound by Jackson; in a module, open its package to tools.jackson.databind",
                    e);
        }
    }

    private void find(Set<String> names) {
        Map<String, AnnotatedParameter> parameters = parameters();
        if (!parameters.keySet().equals(names)) {
            throw new IllegalStateException("Jackson sees in " + type.getName() + " a @JsonCreator with "
                    + new TreeSet<>(parameters.keySet()) + ", not with " + new TreeSet<>(names)
                    + "; compile what uses it again");
        }
        Map<String, AnnotatedMember> accessors = accessors();
        names.forEach(name -> components.put(
                name, new Component(Objects.requireNonNull(parameters.get(name), name), accessors.get(name))));
    }

    private Map<String, AnnotatedParameter> parameters() {
        JavaType bound = MAPPER.constructType(type);
        ClassIntrospector introspector = MAPPER.deserializationConfig().classIntrospectorInstance();
        Map<String, AnnotatedParameter> parameters = new HashMap<>();
        for (BeanPropertyDefinition property : introspector
                .introspectForDeserialization(bound, introspector.introspectClassAnnotations(bound))
                .findProperties()) {
            AnnotatedParameter parameter = property.getConstructorParameter();
            if (parameter != null) {
                parameter.getOwner().fixAccess(true);
                parameters.put(property.getName(), parameter);
            }
        }
        return parameters;
    }

    private Map<String, AnnotatedMember> accessors() {
        JavaType bound = MAPPER.constructType(type);
        ClassIntrospector introspector = MAPPER.serializationConfig().classIntrospectorInstance();
        Map<String, AnnotatedMember> accessors = new HashMap<>();
        for (BeanPropertyDefinition property : introspector
                .introspectForSerialization(bound, introspector.introspectClassAnnotations(bound))
                .findProperties()) {
            AnnotatedMember accessor = property.getAccessor();
            if (accessor != null) {
                accessor.fixAccess(true);
                accessors.put(property.getName(), accessor);
            }
        }
        return accessors;
    }

    /** Calls the creator; what it throws is its own. */
    @SuppressWarnings("unchecked") // It makes objects of the class, which is asked.
    T create(Values values) {
        @Nullable Object[] arguments = new Object[components.size()];
        Component last = null;
        int index = 0;
        for (Component component : components.values()) {
            arguments[component.parameter.getIndex()] = values.get(index);
            index++;
            last = component;
        }
        Object created = last == null ? null : call(last, arguments);
        if (!type.isInstance(created)) {
            throw new IllegalArgumentException("the @JsonCreator of " + type.getSimpleName() + " made none");
        }
        return (T) created;
    }

    private static @Nullable Object call(Component any, @Nullable Object[] arguments) {
        try {
            return any.parameter.getOwner().call(arguments);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalArgumentException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    /** The value of a component, as the creator would take it. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"
    }) // The creator's parameter has its type.
    <V> V get(String name, T object) {
        Component component = Objects.requireNonNull(components.get(name), name);
        if (component.accessor == null) {
            throw new IllegalStateException(type.getSimpleName() + " cannot be written: Jackson sees no accessor of \""
                    + name + "\"; add a getter, or put @JsonProperty(\"" + name + "\") on what gives it");
        }
        Object value = component.converted(component.accessor.getValue(object));
        if (value != null && !component.wanted().isInstance(value)) {
            throw new IllegalStateException(type.getSimpleName() + " cannot be written: the accessor of \"" + name
                    + "\" gives " + value.getClass().getName() + ", and the @JsonCreator takes "
                    + component.wanted().getName());
        }
        return (V) value;
    }

    /** A parameter of the creator, and what gives its value back; null if nothing does. */
    private record Component(
            AnnotatedParameter parameter, @Nullable AnnotatedMember accessor) {

        Class<?> wanted() {
            return MethodType.methodType(parameter.getRawType()).wrap().returnType();
        }

        /** Constructors that take null often have accessors that give an {@code Optional}, and the other way round. */
        @Nullable
        Object converted(@Nullable Object value) {
            if (wanted() == Optional.class) {
                return value instanceof Optional ? value : Optional.ofNullable(value);
            }
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        }
    }
}
