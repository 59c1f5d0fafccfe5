package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The constants of a generated class. A static initializer holds 64 KB of code, so when there are very many, the later ones
 * go into classes inside, each of which needs only what comes before it.
 */
final class Constants {

    /** In calls: each is about 7 bytes of code, and none more than 12. */
    private static final int MOST = 5000;

    private final UniqueNames names;
    private final ClassName owner;
    private final Map<ClassName, Holder> holders = new LinkedHashMap<>();
    private ClassName home;
    private int size;

    Constants(UniqueNames names, ClassName owner) {
        this.names = names;
        this.owner = owner;
        this.home = owner;
        holders.put(owner, new Holder());
    }

    /**
     * Finds a place for a constant.
     *
     * @param calls about how many calls make it
     * @param apart whether it needs a method of its own, which the user's methods must not meet
     */
    Constant reserve(String name, int calls, boolean apart) {
        boolean full = size > 0 && size + calls > MOST;
        if (full || (apart && home.equals(owner))) {
            home = owner.nestedClass(names.next("Constants"));
            size = 0;
            holders.put(home, new Holder());
        }
        size += calls;
        return new Constant(home, names.next(name), home.equals(owner));
    }

    void add(Constant constant, Code type, Chain chain) {
        Holder holder = Objects.requireNonNull(holders.get(constant.home()), "a place that was not reserved");
        Code expression;
        if (chain.isLong()) {
            String method = "build" + (holder.methods.size() + 1);
            holder.methods.add(chain.method(method, type));
            expression = Code.of("$L()", method);
        } else {
            expression = chain.expression();
        }
        holder.fields.add(ClassWriter.constant(type, constant.name(), expression));
    }

    /** Those that the generated class holds itself. */
    List<Code> own() {
        return Objects.requireNonNull(holders.get(owner), "of every class").fields;
    }

    /** The names of the classes inside. */
    List<String> nestedNames() {
        List<String> names = new ArrayList<>();
        for (ClassName each : holders.keySet()) {
            if (!each.equals(owner)) {
                names.add(each.simpleName());
            }
        }
        return names;
    }

    /** The classes inside. */
    List<Code> nested() {
        List<Code> nested = new ArrayList<>();
        holders.forEach((home, holder) -> {
            if (!home.equals(owner)) {
                List<Code> members = new ArrayList<>(holder.fields);
                members.addAll(holder.methods);
                nested.add(Code.of("""
                        /**
                         * More than one class can make at once.
                         */
                        private static final class $L {
                        $>$L$<}
                        """, home.simpleName(), Code.join(members, "\n")));
            }
        });
        return nested;
    }

    /** What one class holds. */
    private static final class Holder {
        final List<Code> fields = new ArrayList<>();
        final List<Code> methods = new ArrayList<>();
    }

    /**
     * A constant.
     *
     * @param home the class that holds it
     * @param own whether that is the generated class itself
     */
    record Constant(ClassName home, String name, boolean own) {

        /** What names it after it is there. */
        Code reference() {
            return own ? Code.of("$L", name) : qualified();
        }

        /** What names it even before it is there: the compiler refuses its simple name then, even in a lambda. */
        Code qualified() {
            return Code.of("$T.$L", home, name);
        }
    }
}
