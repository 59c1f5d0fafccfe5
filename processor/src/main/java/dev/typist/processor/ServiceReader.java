package dev.typist.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.typist.processor.ServiceModel.Parameter;
import dev.typist.processor.ServiceModel.Template;
import dev.typist.processor.ServiceModel.ToolClass;
import dev.typist.processor.ServiceModel.Wrapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an interface with {@code @AiService}: elements in, a {@link ServiceModel} out, mistakes sideways. */
final class ServiceReader {

    private final Elements elements;
    private final Types types;
    private final Problems problems;

    ServiceReader(Elements elements, Types types, Problems problems) {
        this.elements = elements;
        this.types = types;
        this.problems = problems;
    }

    ServiceModel read(TypeElement type) {
        Annotated service = Annotated.find(type, RuntimeNames.AI_SERVICE).orElseThrow();
        List<ToolClass> toolClasses = new ToolClassReader(elements, types, problems).read(service);
        String system = system(type);
        List<ServiceModel.Method> methods = new ArrayList<>();
        for (ExecutableElement method : new ServiceMethods(elements, types, problems).of(type)) {
            read(type, method, system, toolClasses).ifPresent(methods::add);
        }
        ClassName name = ClassName.get(type);
        return new ServiceModel(
                name,
                GeneratedNames.service(name),
                isPublic(type),
                GeneratedNames.annotation(type, elements),
                service.text("model"),
                toolClasses,
                methods);
    }

    /** Whether the type can be named everywhere: it and all types around it are public. */
    static boolean isPublic(TypeElement type) {
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (!each.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    /** The interface's own system text, or the nearest parent's. */
    private String system(TypeElement type) {
        Optional<Annotated> own = Annotated.find(type, RuntimeNames.SYSTEM);
        if (own.isPresent()) {
            return own.get().text("value");
        }
        for (TypeMirror parent : type.getInterfaces()) {
            String inherited = system(MoreElements.asType(MoreTypes.asElement(parent)));
            if (!inherited.isEmpty()) {
                return inherited;
            }
        }
        return "";
    }

    private Optional<ServiceModel.Method> read(
            TypeElement type, ExecutableElement method, String serviceSystem, List<ToolClass> toolClasses) {
        if (!method.getTypeParameters().isEmpty()) {
            problems.report(
                    Place.of(method),
                    "GenericMethod",
                    "%s has type parameters, which no schema can say; name the types themselves.",
                    method.getSimpleName());
            return Optional.empty();
        }
        if (isSuspending(method)) {
            problems.report(
                    Place.of(method),
                    "SuspendFunction",
                    "%s is a Kotlin suspend function, which is not supported; declare it without suspend.",
                    method.getSimpleName());
            return Optional.empty();
        }
        ExecutableType signature = MoreTypes.asExecutable(types.asMemberOf((DeclaredType) type.asType(), method));
        TemplateReader templates = new TemplateReader(elements, types, problems, method, signature.getParameterTypes());
        Optional<Annotated> ownSystem = Annotated.find(method, RuntimeNames.SYSTEM);
        Template system = ownSystem
                .map(annotated -> templates.read(TemplateText.parse(annotated.text("value")), annotated.place("value")))
                .orElseGet(() -> literal(serviceSystem));
        Template prompt = prompt(method, templates);
        templates.reportUnused();
        Wrapper wrapper = wrapper(signature.getReturnType());
        TypeMirror result = wrapper == Wrapper.NONE
                ? signature.getReturnType()
                : ((DeclaredType) signature.getReturnType()).getTypeArguments().get(0);
        Optional<TypeModel> model = new ResultReader(problems).read(method, result);
        return model.map(resultModel -> new ServiceModel.Method(
                method.getSimpleName().toString(),
                system,
                prompt,
                parameters(method, signature),
                method.isVarArgs(),
                AnnotatedTypes.nullable(TypeName.get(signature.getReturnType()), method),
                wrapper,
                resultModel,
                signature.getThrownTypes().stream().map(TypeName::get).toList(),
                new ToolClassReader(elements, types, problems).narrowed(method, toolClasses)));
    }

    private static Template literal(String text) {
        return text.isEmpty() ? Template.EMPTY : new Template(List.of(new ServiceModel.Literal(text)));
    }

    private Template prompt(ExecutableElement method, TemplateReader templates) {
        Optional<Annotated> prompt = Annotated.find(method, RuntimeNames.PROMPT);
        if (prompt.isPresent() && prompt.get().isWritten("value")) {
            String text = prompt.get().text("value");
            if (text.isBlank()) {
                problems.report(
                        prompt.get().place("value"),
                        "EmptyPrompt",
                        "The prompt of %s is empty; write what the model is asked.",
                        method.getSimpleName());
            }
            return templates.read(TemplateText.parse(text), prompt.get().place("value"));
        }
        List<? extends VariableElement> parameters = method.getParameters();
        if (parameters.size() == 1 && isString(parameters.get(0))) {
            return templates.whole(parameters.get(0));
        }
        problems.report(
                Place.of(method),
                "NoPrompt",
                "%s has no prompt; add @Prompt(\"…\"), or declare exactly one String parameter, which is then sent as it is.",
                method.getSimpleName());
        parameters.forEach(templates::use);
        return Template.EMPTY;
    }

    private static boolean isString(VariableElement parameter) {
        return MoreTypes.isType(parameter.asType()) && MoreTypes.isTypeOf(String.class, parameter.asType());
    }

    private static boolean isSuspending(ExecutableElement method) {
        int last = method.getParameters().size() - 1;
        return last >= 0
                && method.getParameters().get(last).asType() instanceof DeclaredType declared
                && MoreElements.asType(declared.asElement())
                        .getQualifiedName()
                        .contentEquals("kotlin.coroutines.Continuation");
    }

    private static Wrapper wrapper(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.getTypeArguments().size() == 1
                        && MoreElements.asType(declared.asElement())
                                .getQualifiedName()
                                .contentEquals(RuntimeNames.REPLY.canonicalName())
                ? Wrapper.REPLY
                : Wrapper.NONE;
    }

    private static List<Parameter> parameters(ExecutableElement method, ExecutableType signature) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            TypeName type = AnnotatedTypes.nullable(
                    TypeName.get(signature.getParameterTypes().get(i)), parameter);
            parameters.add(new Parameter(parameter.getSimpleName().toString(), type));
        }
        return parameters;
    }

    /** Types of tool classes by name, in the order in which a constructor takes them. */
    static Map<String, ToolClass> byName(List<ToolClass> toolClasses) {
        Map<String, ToolClass> byName = new LinkedHashMap<>();
        toolClasses.forEach(toolClass -> byName.put(toolClass.type().canonicalName(), toolClass));
        return byName;
    }

    static boolean isVoid(TypeMirror type) {
        return type.getKind() == TypeKind.VOID;
    }
}
