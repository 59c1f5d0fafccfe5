package dev.typist.processor;

import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads what a method of a service returns: a value, and what is around it. */
final class ResultReader {

    private static final String FUTURE = "java.util.concurrent.CompletableFuture";
    private static final String STREAM = "java.util.stream.Stream";
    private static final String REPLY = RuntimeNames.REPLY.canonicalName();
    private static final String OUTCOME = RuntimeNames.OUTCOME.canonicalName();

    private final Problems problems;
    private final TypeReader types;
    private final ConstraintReader constraints;

    ResultReader(Problems problems, TypeReader types) {
        this.problems = problems;
        this.types = types;
        this.constraints = new ConstraintReader(problems);
    }

    /**
     * Reads a method's result; null if it cannot be used, which is then reported.
     *
     * @param path where it is said to be
     * @param tools whether it has tools
     */
    @Nullable
    Result read(ServiceMethod method, TypePath path, boolean tools) {
        Place place = path.place();
        TypeMirror returned = method.type().getReturnType();
        if (tools && returned.getKind() == TypeKind.VOID) {
            constraints.refuse(List.of(method.element()), path, "void, of which there is no value", "return String");
            return new Result(ResultKind.NOTHING, ScalarType.STRING);
        }
        TypeMirror piece = TypeReader.argumentOf(returned, STREAM);
        if (piece != null) {
            constraints.refuse(
                    List.of(method.element(), piece),
                    path,
                    "a stream, whose pieces are given before the text is complete",
                    "return String");
            return stream(piece, place);
        }
        TypeMirror awaited = TypeReader.argumentOf(returned, FUTURE);
        TypeMirror complete = awaited == null ? returned : awaited;
        TypeMirror replied = TypeReader.argumentOf(complete, REPLY);
        TypeMirror told = TypeReader.argumentOf(complete, OUTCOME);
        TypeMirror wrapped = replied == null ? told : replied;
        TypeMirror content = wrapped == null ? complete : wrapped;
        String misplaced = misplaced(content, wrapped != null);
        if (!misplaced.isEmpty()) {
            problems.report(place, "[ResultNesting] %s", misplaced);
            return null;
        }
        ValueType type = types.readOptional(content, path);
        if (type == null) {
            return null;
        }
        return new Result(
                kind(awaited != null, replied != null, told != null),
                constraints.read(type, List.of(method.element(), content), path));
    }

    private @Nullable Result stream(TypeMirror piece, Place place) {
        if (piece.getKind() == TypeKind.ERROR) {
            problems.awaitType();
            return null;
        }
        if (!Names.full(piece).equals("java.lang.String")) {
            problems.report(
                    place,
                    "[ResultNesting] A stream gives the text of an answer as it comes, so Stream<%s> is not supported in this"
                            + " version; return Stream<String>, or List<%s> for complete values.",
                    Names.shown(piece),
                    Names.shown(piece));
            return null;
        }
        return new Result(ResultKind.STREAM, ScalarType.STRING);
    }

    /** Why a type cannot be inside what is around it; empty if it can. */
    private static String misplaced(TypeMirror content, boolean wrapped) {
        TypeMirror optional = TypeReader.argumentOf(content, "java.util.Optional");
        if (optional != null) {
            return isAny(optional, STREAM, FUTURE, REPLY, OUTCOME)
                    ? "An Optional goes around the value, not around a Stream, a CompletableFuture, a Reply or an Outcome;"
                            + " write it inside of them, or leave it out."
                    : "";
        }
        if (isAny(content, STREAM)) {
            return wrapped
                    ? "A Reply or an Outcome is there when the answer is complete, a stream long before; return"
                            + " Stream<String>, or leave out the Stream."
                    : "A stream waits for nothing before its first piece is asked for, so it needs no CompletableFuture around"
                            + " it; return Stream<String>.";
        }
        if (isAny(content, FUTURE)) {
            return wrapped
                    ? "The future goes outside; return CompletableFuture<Reply<…>> or CompletableFuture<Outcome<…>>."
                    : "One CompletableFuture around the result is enough; remove the other.";
        }
        return isAny(content, REPLY, OUTCOME)
                ? "One Reply or Outcome around the result is enough, and an Outcome has the Reply inside; remove one."
                : "";
    }

    private static boolean isAny(TypeMirror type, String... names) {
        for (String name : names) {
            if (TypeReader.argumentOf(type, name) != null) {
                return true;
            }
        }
        return false;
    }

    private static ResultKind kind(boolean future, boolean reply, boolean outcome) {
        if (outcome) {
            return future ? ResultKind.FUTURE_OUTCOME : ResultKind.OUTCOME;
        }
        if (reply) {
            return future ? ResultKind.FUTURE_REPLY : ResultKind.REPLY;
        }
        return future ? ResultKind.FUTURE : ResultKind.VALUE;
    }

    /** The type of the value and what is around it. */
    record Result(ResultKind kind, ValueType type) {}
}
