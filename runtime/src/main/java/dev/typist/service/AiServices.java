package dev.typist.service;

import dev.typist.chat.ChatModel;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Finds the class that the compiler wrote for a service, by its name.
 *
 * <pre>{@code
 * HelpDesk desk = AiServices.create(MethodHandles.lookup(), HelpDesk.class, model, new Orders());
 * }</pre>
 *
 * <p>{@code new HelpDesk_AiService(model, new Orders())} does the same without reflection and is checked by the compiler;
 * use it where you can name the class.
 */
public final class AiServices {

    private AiServices() {}

    /**
     * Makes a service that this library can reach: its interface is public, in an exported package or on the class path.
     *
     * @param <S> the service
     * @param type its interface
     * @param model what answers
     * @param tools one object for each tool class with instance tools, in the order of {@code @AiService(tools)}
     * @return the service
     * @throws IllegalArgumentException if there is no such class or constructor; the message says what to do
     */
    public static <S> S create(Class<S> type, ChatModel model, Object... tools) {
        return create(MethodHandles.publicLookup(), type, model, tools);
    }

    /**
     * Makes a service with the access of its caller: any visibility, any module.
     *
     * @param <S> the service
     * @param lookup {@code MethodHandles.lookup()}, called in the package of the interface
     * @param type its interface
     * @param model what answers
     * @param tools one object for each tool class with instance tools, in the order of {@code @AiService(tools)}
     * @return the service
     * @throws IllegalArgumentException if there is no such class or constructor; the message says what to do
     */
    public static <S> S create(MethodHandles.Lookup lookup, Class<S> type, ChatModel model, Object... tools) {
        Objects.requireNonNull(model, "model");
        Class<?> generated = generatedClass(type);
        Object[] arguments = new Object[tools.length + 1];
        arguments[0] = model;
        java.lang.System.arraycopy(tools, 0, arguments, 1, tools.length);
        MethodHandle constructor = accessible(lookup, type, constructor(type, generated, arguments));
        try {
            return type.cast(constructor.invokeWithArguments(arguments));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("constructors of generated classes throw nothing checked", e);
        }
    }

    private static Class<?> generatedClass(Class<?> type) {
        String name = generatedName(type);
        try {
            return Class.forName(name, true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(explainMissing(type, name), e);
        }
    }

    private static String generatedName(Class<?> type) {
        String packageName = type.getPackageName();
        String nested = type.getName().substring(packageName.isEmpty() ? 0 : packageName.length() + 1);
        return (packageName.isEmpty() ? "" : packageName + ".") + nested.replace('$', '_') + "_AiService";
    }

    private static String explainMissing(Class<?> type, String name) {
        if (!type.isInterface()) {
            return type.getName() + " is not an interface; only an interface with @AiService has a class behind it";
        }
        return "There is no class " + name + ". Either " + type.getSimpleName()
                + " lacks @AiService, or Typist's processor"
                + " did not run when it was compiled: since JDK 23 javac runs only processors that it is told of. With Maven,"
                + " add dev.typist:typist-processor to <annotationProcessorPaths> of maven-compiler-plugin; with Gradle, add"
                + " annotationProcessor(\"dev.typist:typist-processor:…\"); with javac, use -processorpath. Then recompile.";
    }

    private static Constructor<?> constructor(Class<?> type, Class<?> generated, Object[] arguments) {
        for (Constructor<?> constructor : generated.getDeclaredConstructors()) {
            if (accepts(constructor.getParameterTypes(), arguments)) {
                return constructor;
            }
        }
        String wanted = Arrays.stream(generated.getDeclaredConstructors())
                .map(Constructor::getParameterTypes)
                .filter(parameters -> parameters[0] == ChatModel.class)
                .map(parameters ->
                        Arrays.stream(parameters).map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining());
        String given = Arrays.stream(arguments)
                .map(argument -> argument == null ? "null" : argument.getClass().getSimpleName())
                .collect(Collectors.joining(", ", "(", ")"));
        throw new IllegalArgumentException(type.getSimpleName() + " takes " + wanted + ", but was given " + given
                + "; pass one object for each tool class, in the order of @AiService(tools)");
    }

    private static boolean accepts(Class<?>[] parameters, Object[] arguments) {
        if (parameters.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            if (!parameters[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static MethodHandle accessible(MethodHandles.Lookup lookup, Class<?> type, Constructor<?> constructor) {
        try {
            return lookup.unreflectConstructor(constructor);
        } catch (IllegalAccessException e) {
            String visibility = Modifier.isPublic(constructor.getModifiers())
                    ? "is in a package that is not exported"
                    : "is not public";
            throw new IllegalArgumentException(
                    constructor.getDeclaringClass().getName() + " cannot be reached from here: it " + visibility
                            + ". Call AiServices.create(MethodHandles.lookup(), " + type.getSimpleName()
                            + ".class, …) or new "
                            + constructor.getDeclaringClass().getSimpleName()
                            + "(…) in the interface's own package.",
                    e);
        }
    }
}
