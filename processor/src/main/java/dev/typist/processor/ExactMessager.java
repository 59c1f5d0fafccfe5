package dev.typist.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Points at annotations that are written several times on one method. Of these javac keeps the container that it makes, and
 * its own messager finds no place in the source for what is inside; its syntax trees know.
 */
final class ExactMessager implements Messager {

    private final ProcessingEnvironment environment;
    private final Messager messager;

    ExactMessager(ProcessingEnvironment environment) {
        this.environment = environment;
        this.messager = environment.getMessager();
    }

    /** Only javac itself has them: not Eclipse's compiler, nor a build tool that puts something in between. */
    private @Nullable Trees trees() {
        try {
            return Trees.instance(environment);
        } catch (IllegalArgumentException | LinkageError e) {
            return null;
        }
    }

    @Override
    public void printMessage(
            Diagnostic.Kind kind,
            CharSequence message,
            Element element,
            AnnotationMirror mirror,
            AnnotationValue value) {
        boolean several = mirror != null && Annotations.isPresent(element, AnnotationNames.EXAMPLES);
        Trees trees = several ? trees() : null;
        TreePath path = trees == null ? null : trees.getPath(element);
        Optional<Tree> tree = path != null && path.getLeaf() instanceof MethodTree method
                ? repeated(method, element, mirror).map(annotation -> inside(annotation, mirror, value))
                : Optional.empty();
        if (trees != null && path != null && tree.isPresent()) {
            trees.printMessage(kind, message, tree.get(), path.getCompilationUnit());
        } else {
            messager.printMessage(kind, message, element, mirror, value);
        }
    }

    /** The tree of an annotation that is inside the container of its kind, if nobody wrote that container. */
    private static Optional<AnnotationTree> repeated(MethodTree method, Element element, AnnotationMirror mirror) {
        String name = mirror.getAnnotationType().asElement().getSimpleName().toString();
        List<AnnotationTree> written = method.getModifiers().getAnnotations().stream()
                .<AnnotationTree>map(annotation -> annotation)
                .filter(annotation -> simpleName(annotation).equals(name))
                .toList();
        for (AnnotationMirror container : element.getAnnotationMirrors()) {
            List<Object> contents = Annotations.array(container, "value").stream()
                    .<Object>map(AnnotationValue::getValue)
                    .toList();
            int index = contents.indexOf(mirror);
            if (index >= 0 && contents.size() == written.size()) {
                return Optional.of(written.get(index));
            }
        }
        return Optional.empty();
    }

    private static String simpleName(AnnotationTree annotation) {
        String name = annotation.getAnnotationType().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Tree inside(AnnotationTree annotation, AnnotationMirror mirror, @Nullable AnnotationValue value) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
                mirror.getElementValues().entrySet()) {
            for (ExpressionTree argument : annotation.getArguments()) {
                if (member.getValue() == value
                        && argument instanceof AssignmentTree assignment
                        && member.getKey()
                                .getSimpleName()
                                .contentEquals(assignment.getVariable().toString())) {
                    return assignment.getExpression();
                }
            }
        }
        return annotation;
    }

    @Override
    public void printMessage(Diagnostic.Kind kind, CharSequence message) {
        messager.printMessage(kind, message);
    }

    @Override
    public void printMessage(Diagnostic.Kind kind, CharSequence message, Element element) {
        messager.printMessage(kind, message, element);
    }

    @Override
    public void printMessage(Diagnostic.Kind kind, CharSequence message, Element element, AnnotationMirror mirror) {
        messager.printMessage(kind, message, element, mirror);
    }
}
