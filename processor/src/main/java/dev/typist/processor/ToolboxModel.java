package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class with tools as its toolbox is written.
 *
 * @param instance whether any tool is called on an object
 * @param inherited the toolboxes that hold what the class inherits
 * @param complete whether all of those can be written
 */
record ToolboxModel(
        ClassName type,
        GeneratedClass generated,
        boolean instance,
        List<ToolModel> tools,
        List<Inherited> inherited,
        boolean complete) {

    /**
     * The toolbox of a parent.
     *
     * @param instance whether it is made for an object
     */
    record Inherited(ClassName type, ClassName toolbox, boolean instance) {}

    /**
     * One tool.
     *
     * @param name its name on the wire
     * @param result null if the method returns nothing
     * @param optional whether the method returns its result in an {@code Optional}
     * @param direct whether its result is that of the service's method
     * @param overloaded whether another method of this name takes as many arguments, so that they must say their types
     */
    record ToolModel(
            String name,
            String method,
            boolean isStatic,
            String description,
            List<ValueType.Component> parameters,
            JsonObject schema,
            @Nullable ValueType result,
            boolean optional,
            boolean direct,
            boolean overloaded) {

        TypeName returned() {
            return result == null ? ClassName.get(Void.class) : result.typeName();
        }
    }
}
