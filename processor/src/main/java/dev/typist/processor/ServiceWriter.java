package dev.typist.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import dev.typist.processor.Constants.Constant;
import dev.typist.processor.PromptModel.Argument;
import dev.typist.processor.PromptModel.Literal;
import dev.typist.processor.PromptModel.Segment;
import dev.typist.processor.ServiceModel.ToolUse;
import dev.typist.processor.ValueType.OptionalType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the class behind a service. */
final class ServiceWriter {

    private final ServiceModel service;
    /** Members of {@code @Options} that do not go to the model. */
    private static final Set<String> OF_METHOD = Set.of("attempts", "output", "timeout");

    private final UniqueNames names;
    private final Constants constants;
    private final ShapeWriter shapes;
    private final TextConstants texts;

    private ServiceWriter(ServiceModel service) {
        this.service = service;
        this.names = new UniqueNames(takenNames(service));
        this.constants = new Constants(names, service.generated().name());
        this.shapes = new ShapeWriter(constants, service.generated());
        this.texts = new TextConstants(names);
    }

    static SourceFile write(ServiceModel service) {
        return new ServiceWriter(service).write();
    }

    /** A constant must not hide a class it stands beside, nor be hidden by a parameter. */
    private static List<String> takenNames(ServiceModel service) {
        // A field named java would hide the packages of classes that are named in full.
        List<String> taken = new ArrayList<>(List.of("runner", "java"));
        for (PromptModel method : service.methods()) {
            method.signature().parameters().forEach(parameter -> taken.add(parameter.name()));
            types(method).forEach(type -> TypeNames.simpleNames(type, taken));
        }
        return taken;
    }

    private SourceFile write() {
        service.methods().forEach(method -> types(method).forEach(shapes::declare));
        shapes.write();
        List<Code> methods = new ArrayList<>();
        List<Code> resolved = new ArrayList<>();
        List<Code> resolving = new ArrayList<>();
        for (PromptModel method : service.methods()) {
            Code constant = constant(method);
            if (hasProperties(method)) {
                String field = names.next(method.signature().name());
                resolved.add(ClassWriter.field(constantType(method), field));
                resolving.add(Code.of("this.$L = settings.resolve($L);\n", field, constant));
                methods.add(method(method, Code.of("this.$L", field)));
            } else {
                methods.add(method(method, constant));
            }
        }
        List<Code> members = new ArrayList<>(texts.fields());
        members.addAll(constants.own());
        members.add(ClassWriter.field(Code.of("$T", RuntimeNames.PROMPT_RUNNER), "runner"));
        members.addAll(resolved);
        members.add(modelConstructor());
        members.add(settingsConstructor(Code.join(resolving, "")));
        members.addAll(methods);
        members.addAll(constants.nested());
        List<String> inherited = service.generated().taken();
        SourceFile.Scope scope = new SourceFile.Scope(
                inherited, inherited, Signature.typeVariableNames(service.signatures()), constants.nestedNames());
        Code head = ClassWriter.head(
                service.generated(), "The service behind", service.service(), List.of(), service.implemented());
        return new SourceFile(service.generated().name(), scope, head, members);
    }

    /** Whether the method is complete only when a service is constructed, because properties have values only then. */
    private boolean hasProperties(PromptModel method) {
        for (Option option : method.options().values()) {
            if (option.property()) {
                return true;
            }
        }
        return serviceModel(method).filter(Option::property).isPresent();
    }

    private Optional<Option> serviceModel(PromptModel method) {
        return method.options().containsKey("model") ? Optional.empty() : service.model();
    }

    /** The types of a method in the order in which a reader meets them: its result, then its arguments. */
    private static List<ValueType> types(PromptModel method) {
        List<ValueType> types = new ArrayList<>();
        types.add(method.result());
        arguments(method).forEach(argument -> types.add(argument.type()));
        return types;
    }

    private static List<Argument> arguments(PromptModel method) {
        List<Argument> arguments = new ArrayList<>();
        for (List<Segment> text : List.of(method.system(), method.prompt())) {
            for (Segment segment : text) {
                if (segment instanceof Argument argument) {
                    arguments.add(argument);
                }
            }
        }
        return arguments;
    }

    private static Code constantType(PromptModel method) {
        return Code.of("$T<$T>", RuntimeNames.PROMPT_METHOD, method.result().typeName());
    }

    private Code constant(PromptModel method) {
        Chain code = new Chain("$T.named($L)", RuntimeNames.PROMPT_METHOD, Literals.of(method.name()));
        serviceModel(method).ifPresent(model -> {
            if (model.property()) {
                code.call("configured($S, $L)", "model", model.code());
            } else {
                code.call("model($L)", model.code());
            }
        });
        options(code, method);
        method.toolboxes().ifPresent(toolboxes -> tools(code, toolboxes));
        segments(code, method.system(), "system", "systemArgument");
        for (PromptModel.Example example : method.examples()) {
            code.call("example($L, $L)", Literals.of(example.user()), Literals.of(example.assistant()));
        }
        segments(code, method.prompt(), "prompt", "argument");
        method.extras().forEach(extra -> code.call("$L()", extra.role().builder()));
        Code result = result(method);
        int calls = 4
                + method.options().size()
                + method.system().size()
                + method.prompt().size();
        for (ValueType type : types(method)) {
            calls += ShapeSizes.of(type);
        }
        Constant constant = constants.reserve(Names.screaming(method.signature().name()), calls, code.isLong());
        constants.add(constant, constantType(method), code.end("returns($L)", result));
        return constant.reference();
    }

    private Code result(PromptModel method) {
        return method.schemas().map(schemas -> result(method.result(), schemas)).orElseGet(() -> text(method));
    }

    private Code text(PromptModel method) {
        if (method.kind() == ResultKind.NOTHING) {
            return Code.of("$T.nothing()", RuntimeNames.RESULT);
        }
        return method.result() == ScalarType.STRING
                ? Code.of("$T.text()", RuntimeNames.RESULT)
                : Code.of("$T.text($L)", RuntimeNames.RESULT, shapes.shape(method.result()));
    }

    private Code result(ValueType type, AnswerSchemas schemas) {
        String name = Names.screaming(SpelledTypes.of(type.typeName()));
        List<Code> code = new ArrayList<>();
        code.add(Code.of(
                "$T.of($L, $L)$>$>",
                RuntimeNames.RESULT,
                shapes.shape(type),
                texts.expression(name + "_SCHEMA", schemas.portable().text())));
        schemas.others()
                .forEach((target, schema) -> code.add(
                        schema.isPresent()
                                ? Code.of(
                                        "\n.schema($T.$L, $L)",
                                        RuntimeNames.SCHEMA_TARGET,
                                        target,
                                        texts.expression(
                                                name + "_" + target + "_SCHEMA",
                                                schema.get().text()))
                                : Code.of("\n.withoutSchema($T.$L)", RuntimeNames.SCHEMA_TARGET, target)));
        code.add(Code.of("\n.types($L)$<$<", texts.expression(name + "_TYPES", schemas.types())));
        return Code.join(code, "");
    }

    private static void options(Chain code, PromptModel method) {
        List<Code> ofChat = new ArrayList<>();
        List<Code> ofMethod = new ArrayList<>();
        method.options().forEach((name, value) -> {
            if (name.equals("output") && method.isText()) {
                return; // That of the interface, which its other methods take.
            }
            if (value.property()) {
                ofMethod.add(Code.of("configured($S, $L)", name, value.code()));
            } else if (OF_METHOD.contains(name)) {
                ofMethod.add(Code.of("$L($L)", name, value.code()));
            } else {
                ofChat.add(Code.of(".$L($L)", name, value.code()));
            }
        });
        if (!ofChat.isEmpty()) {
            code.call("options($T.builder()$L.build())", RuntimeNames.CHAT_OPTIONS, Code.join(ofChat, ""));
        }
        ofMethod.forEach(call -> code.call("$L", call));
    }

    private static void tools(Chain code, List<ClassName> toolboxes) {
        if (toolboxes.isEmpty()) {
            code.call("withoutTools()");
        }
        toolboxes.forEach(toolbox -> code.call("toolbox($T.class)", toolbox));
    }

    private void segments(Chain code, List<Segment> segments, String literal, String argument) {
        boolean first = true;
        for (Segment segment : segments) {
            if (segment instanceof Literal text) {
                Literals.pieces(text.text()).forEach(piece -> code.call("$L($L)", literal, piece));
            } else if (segment instanceof Argument value) {
                Code call = Code.of("$L($L, $L)", argument, Literals.of(value.name()), shape(value));
                // A placeholder follows its text on the same line, as in the prompt.
                if (first) {
                    code.call("$L", call);
                } else {
                    code.follow("$L", call);
                }
            }
            first = false;
        }
    }

    private Code shape(Argument argument) {
        return shapes.shape(argument.nullable() ? new OptionalType(argument.type()) : argument.type());
    }

    private Code method(PromptModel method, Code prompt) {
        List<Code> arguments = new ArrayList<>();
        arguments(method).forEach(argument -> arguments.add(argument(argument)));
        method.extras().forEach(extra -> arguments.add(Code.of("$L", extra.variable())));
        if (arguments.size() == 1 && isArrayOfObjects(arguments(method))) {
            // An array alone would be taken as all the arguments.
            arguments.set(0, Code.of("($T) $L", Object.class, arguments.get(0)));
        }
        arguments.add(0, prompt);
        return ClassWriter.override(
                method.signature(),
                Code.of(
                        "$Lthis.runner.$L($L);\n",
                        method.kind() == ResultKind.NOTHING ? "" : "return ",
                        method.kind().runner(),
                        Code.join(arguments, ",$W")));
    }

    private static boolean isArrayOfObjects(List<Argument> arguments) {
        return arguments.stream().anyMatch(ServiceWriter::isArrayOfObjects);
    }

    private static boolean isArrayOfObjects(Argument argument) {
        return !argument.nullable()
                && argument.type().typeName() instanceof ArrayTypeName array
                && !array.componentType().isPrimitive();
    }

    private static Code argument(Argument argument) {
        return argument.nullable() ? Code.of("$T.ofNullable($L)", Optional.class, argument.code()) : argument.code();
    }

    private Code modelConstructor() {
        List<Code> arguments = new ArrayList<>();
        arguments.add(Code.of("$T.of(model)", RuntimeNames.SERVICE_SETTINGS));
        instances().forEach(tool -> arguments.add(Code.of("$L", tool.argument())));
        return constructor(RuntimeNames.CHAT_MODEL, "model", Code.of("this($L);\n", Code.join(arguments, ",$W")));
    }

    private Code settingsConstructor(Code resolving) {
        Code toolboxes = service.tools().stream().map(ServiceWriter::toolbox).collect(Code.joining(",$W"));
        return constructor(
                RuntimeNames.SERVICE_SETTINGS,
                "settings",
                Code.of("$Lthis.runner = settings.runner($L);\n$L", unchanged(), toolboxes, resolving));
    }

    private Code constructor(ClassName type, String name, Code body) {
        List<Code> parameters = new ArrayList<>();
        parameters.add(ClassWriter.parameter(type, name));
        instances().forEach(tool -> parameters.add(ClassWriter.parameter(tool.type(), tool.argument())));
        return ClassWriter.constructor(service.generated(), parameters, body);
    }

    /** Each file once, though several methods may have its text. */
    private Code unchanged() {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (PromptModel method : service.methods()) {
            method.files().forEach(file -> hashes.putIfAbsent(file.resource(), file.sha256()));
        }
        List<Code> code = new ArrayList<>();
        hashes.forEach((resource, sha256) -> code.add(Code.of(
                "$T.requireUnchanged($L,$W$S,$W$T.class.getResource($L));\n",
                RuntimeNames.PROMPT_RESOURCE,
                Literals.of(String.join(".", service.service().simpleNames())),
                sha256,
                service.generated().name(),
                Literals.of(resource))));
        return Code.join(code, "");
    }

    private Stream<ToolUse> instances() {
        return service.tools().stream().filter(ToolUse::isArgument);
    }

    private static Code toolbox(ToolUse tool) {
        return switch (tool.target()) {
            case ARGUMENT -> Code.of("new $T($L)", tool.toolbox(), tool.argument());
            case SERVICE -> Code.of("new $T(this)", tool.toolbox());
            case NONE -> Code.of("new $T()", tool.toolbox());
        };
    }
}
