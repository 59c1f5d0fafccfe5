package shop;

import dev.typist.chat.ChatModel;
import dev.typist.service.PromptMethod;
import dev.typist.service.PromptRunner;
import dev.typist.service.Result;
import dev.typist.service.ServiceSettings;
import dev.typist.shape.SchemaTarget;
import dev.typist.shape.Shape;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The service behind {@link Trees}, written by Typist.
 */
@Generated("dev.typist.processor.AiServiceProcessor")
final class Trees_AiService implements Trees {
    private static final String NODE_SCHEMA = """
            {"type":"object","properties":{\
            "name":{"type":"string"},\
            "children":{"type":"array","description":"those below","items":{"$ref":"#/$defs/Node"}}},\
            "required":["name","children"],"additionalProperties":false,"$defs":{\
            "Node":{"type":"object","properties":{\
            "name":{"type":"string"},\
            "children":{"type":"array","description":"those below","items":{"$ref":"#/$defs/Node"}}},\
            "required":["name","children"],"additionalProperties":false}}}""";

    private static final String NODE_GEMINI_SCHEMA = """
            {"type":"object","properties":{\
            "name":{"type":"string"},\
            "children":{"type":"array","description":"those below\\nalways present","items":{"$ref":"#/$defs/Node"}}},\
            "required":["name"],"additionalProperties":false,"$defs":{\
            "Node":{"type":"object","properties":{\
            "name":{"type":"string"},\
            "children":{"type":"array","description":"those below\\nalways present","items":{"$ref":"#/$defs/Node"}}},\
            "required":["name"],"additionalProperties":false}}}""";

    private static final String NODE_TYPES = """
            type Node = {
              name: string,
              // those below
              children: Node[]
            }

            Node""";

    private static final String SUM_SCHEMA = """
            {"type":"object","properties":{\
            "left":{"$ref":"#/$defs/Formula"},\
            "right":{"description":"what is added","anyOf":[{"$ref":"#/$defs/Formula"}]}},\
            "required":["left","right"],"additionalProperties":false,"$defs":{\
            "Formula":{"anyOf":[\
            {"type":"object","properties":{"type":{"type":"string","enum":["Constant"]},"value":{"type":"number"}},"required":["type","value"],"additionalProperties":false},\
            {"type":"object","properties":{\
            "type":{"type":"string","enum":["Sum"]},\
            "left":{"$ref":"#/$defs/Formula"},\
            "right":{"description":"what is added","anyOf":[{"$ref":"#/$defs/Formula"}]}},\
            "required":["type","left","right"],"additionalProperties":false}]}}}""";

    private static final String SUM_GEMINI_SCHEMA = """
            {"type":"object","properties":{\
            "left":{"description":"always present","anyOf":[{"$ref":"#/$defs/Formula"}]},\
            "right":{"description":"what is added\\nalways present","anyOf":[{"$ref":"#/$defs/Formula"}]}},\
            "required":[],"additionalProperties":false,"$defs":{\
            "Formula":{"anyOf":[\
            {"type":"object","properties":{"type":{"type":"string","enum":["Constant"]},"value":{"type":"number"}},"required":["type","value"],"additionalProperties":false},\
            {"type":"object","properties":{\
            "type":{"type":"string","enum":["Sum"]},\
            "left":{"description":"always present","anyOf":[{"$ref":"#/$defs/Formula"}]},\
            "right":{"description":"what is added\\nalways present","anyOf":[{"$ref":"#/$defs/Formula"}]}},\
            "required":["type"],"additionalProperties":false}]}}}""";

    private static final String SUM_TYPES = """
            type Formula =
              | { type: "Constant", value: number }
              | {
                type: "Sum",
                left: Formula,
                // what is added
                right: Formula
              }

            {
              left: Formula,
              // what is added
              right: Formula
            }""";

    private static final String FORMULA_SCHEMA = """
            {"type":"object","properties":{"value":{"$ref":"#/$defs/Formula"}},"required":["value"],"additionalProperties":false,"$defs":{\
            "Formula":{"anyOf":[\
            {"type":"object","properties":{"type":{"type":"string","enum":["Constant"]},"value":{"type":"number"}},"required":["type","value"],"additionalProperties":false},\
            {"type":"object","properties":{\
            "type":{"type":"string","enum":["Sum"]},\
            "left":{"$ref":"#/$defs/Formula"},\
            "right":{"description":"what is added","anyOf":[{"$ref":"#/$defs/Formula"}]}},\
            "required":["type","left","right"],"additionalProperties":false}]}}}""";

    private static final String FORMULA_GEMINI_SCHEMA = """
            {"type":"object","properties":{"value":{"description":"always present","anyOf":[{"$ref":"#/$defs/Formula"}]}},"required":[],"additionalProperties":false,"$defs":{\
            "Formula":{"anyOf":[\
            {"type":"object","properties":{"type":{"type":"string","enum":["Constant"]},"value":{"type":"number"}},"required":["type","value"],"additionalProperties":false},\
            {"type":"object","properties":{\
            "type":{"type":"string","enum":["Sum"]},\
            "left":{"description":"always present","anyOf":[{"$ref":"#/$defs/Formula"}]},\
            "right":{"description":"what is added\\nalways present","anyOf":[{"$ref":"#/$defs/Formula"}]}},\
            "required":["type"],"additionalProperties":false}]}}}""";

    private static final String FORMULA_TYPES = """
            type Formula =
              | { type: "Constant", value: number }
              | {
                type: "Sum",
                left: Formula,
                // what is added
                right: Formula
              }

            { value: Formula }""";

    private static final String LIST_OF_BOX_OF_NODE_SCHEMA = """
            {"type":"object","properties":{"items":{"type":"array","items":{"$ref":"#/$defs/BoxOfNode"}}},"required":["items"],"additionalProperties":false,"$defs":{\
            "Node":{"type":"object","properties":{\
            "name":{"type":"string"},\
            "children":{"type":"array","description":"those below","items":{"$ref":"#/$defs/Node"}}},\
            "required":["name","children"],"additionalProperties":false},\
            "BoxOfNode":{"type":"object","properties":{"content":{"$ref":"#/$defs/Node"},"next":{"anyOf":[{"$ref":"#/$defs/BoxOfNode"},{"type":"null"}]}},"required":["content","next"],"additionalProperties":false}}}""";

    private static final String LIST_OF_BOX_OF_NODE_GEMINI_SCHEMA = """
            {"type":"object","properties":{"items":{"type":"array","description":"always present","items":{"$ref":"#/$defs/BoxOfNode"}}},"required":[],"additionalProperties":false,"$defs":{\
            "Node":{"type":"object","properties":{\
            "name":{"type":"string"},\
            "children":{"type":"array","description":"those below\\nalways present","items":{"$ref":"#/$defs/Node"}}},\
            "required":["name"],"additionalProperties":false},\
            "BoxOfNode":{"type":"object","properties":{\
            "content":{"description":"always present","anyOf":[{"$ref":"#/$defs/Node"}]},\
            "next":{"$ref":"#/$defs/BoxOfNode"}},\
            "required":[],"additionalProperties":false}}}""";

    private static final String LIST_OF_BOX_OF_NODE_TYPES = """
            type Node = {
              name: string,
              // those below
              children: Node[]
            }

            type BoxOfNode = { content: Node, next: BoxOfNode | null }

            { items: BoxOfNode[] }""";

    private static final String CHILD_SCHEMA = """
            {"type":"object","properties":{\
            "parents":{"type":"array","items":{"type":"object","properties":{"child":{"anyOf":[{"$ref":"#/$defs/Child"},{"type":"null"}]}},"required":["child"],"additionalProperties":false}}},\
            "required":["parents"],"additionalProperties":false,"$defs":{\
            "Child":{"type":"object","properties":{\
            "parents":{"type":"array","items":{"type":"object","properties":{"child":{"anyOf":[{"$ref":"#/$defs/Child"},{"type":"null"}]}},"required":["child"],"additionalProperties":false}}},\
            "required":["parents"],"additionalProperties":false}}}""";

    private static final String CHILD_GEMINI_SCHEMA = """
            {"type":"object","properties":{\
            "parents":{"type":"array","items":{"type":"object","properties":{"child":{"$ref":"#/$defs/Child"}},"required":[],"additionalProperties":false}}},\
            "required":["parents"],"additionalProperties":false,"$defs":{\
            "Child":{"type":"object","properties":{\
            "parents":{"type":"array","items":{"type":"object","properties":{"child":{"$ref":"#/$defs/Child"}},"required":[],"additionalProperties":false}}},\
            "required":["parents"],"additionalProperties":false}}}""";

    private static final String CHILD_TYPES = """
            type Child = { parents: { child: Child | null }[] }

            Child""";

    private static final Shape<Trees.Node> NODE = Shape.record(Trees.Node.class)
            .component("name", Shape.STRING, Trees.Node::name)
            .component("children", Shape.lazy(() -> Trees_AiService.NODE).list(), Trees.Node::children)
            .construct(values -> new Trees.Node(values.get(0), values.get(1)));

    private static final Shape<Trees.Constant> CONSTANT = Shape.record(Trees.Constant.class)
            .component("value", Shape.DOUBLE, Trees.Constant::value)
            .construct(values -> new Trees.Constant(values.getDouble(0)));

    private static final Shape<Trees.Sum> SUM = Shape.record(Trees.Sum.class)
            .component("left", Shape.lazy(() -> Trees_AiService.FORMULA), Trees.Sum::left)
            .component("right", Shape.lazy(() -> Trees_AiService.FORMULA), Trees.Sum::right)
            .construct(values -> new Trees.Sum(values.get(0), values.get(1)));

    private static final Shape<Trees.Formula> FORMULA = Shape.union(Trees.Formula.class)
            .member("Constant", Trees.Constant.class, CONSTANT)
            .member("Sum", Trees.Sum.class, SUM)
            .build();

    private static final Shape<Trees.Box<Trees.Node>> BOX_OF_NODE = Shape.<Trees.Box<Trees.Node>>record(Trees.Box.class)
            .component("content", NODE, Trees.Box::content)
            .component("next", Shape.lazy(() -> Trees_AiService.BOX_OF_NODE).optional(), Trees.Box::next)
            .construct(values -> new Trees.Box<>(values.get(0), values.get(1)));

    private static final Shape<Trees.Parent> PARENT = Shape.record(Trees.Parent.class)
            .component("child", Shape.lazy(() -> Trees_AiService.CHILD).optional(), Trees.Parent::child)
            .construct(values -> new Trees.Parent(values.get(0)));

    private static final Shape<Trees.Child> CHILD = Shape.record(Trees.Child.class)
            .component("parents", PARENT.list(), Trees.Child::parents)
            .construct(values -> new Trees.Child(values.get(0)));

    private static final PromptMethod<Trees.Node> TREE = PromptMethod.named("Trees.tree")
            .argument("text", Shape.STRING)
            .returns(Result.of(NODE, NODE_SCHEMA)
                    .withoutSchema(SchemaTarget.ANTHROPIC)
                    .schema(SchemaTarget.GEMINI, NODE_GEMINI_SCHEMA)
                    .types(NODE_TYPES));

    private static final PromptMethod<Trees.Sum> SUM_2 = PromptMethod.named("Trees.sum")
            .argument("text", Shape.STRING)
            .returns(Result.of(SUM, SUM_SCHEMA)
                    .withoutSchema(SchemaTarget.ANTHROPIC)
                    .schema(SchemaTarget.GEMINI, SUM_GEMINI_SCHEMA)
                    .types(SUM_TYPES));

    private static final PromptMethod<Trees.Formula> FORMULA_2 = PromptMethod.named("Trees.formula")
            .argument("text", Shape.STRING)
            .returns(Result.of(FORMULA, FORMULA_SCHEMA)
                    .withoutSchema(SchemaTarget.ANTHROPIC)
                    .schema(SchemaTarget.GEMINI, FORMULA_GEMINI_SCHEMA)
                    .types(FORMULA_TYPES));

    private static final PromptMethod<List<Trees.Box<Trees.Node>>> BOXES = PromptMethod.named("Trees.boxes")
            .argument("text", Shape.STRING)
            .returns(Result.of(BOX_OF_NODE.list(), LIST_OF_BOX_OF_NODE_SCHEMA)
                    .withoutSchema(SchemaTarget.ANTHROPIC)
                    .schema(SchemaTarget.GEMINI, LIST_OF_BOX_OF_NODE_GEMINI_SCHEMA)
                    .types(LIST_OF_BOX_OF_NODE_TYPES));

    private static final PromptMethod<Trees.Child> CHILD_2 = PromptMethod.named("Trees.child")
            .argument("text", Shape.STRING)
            .returns(Result.of(CHILD, CHILD_SCHEMA)
                    .withoutSchema(SchemaTarget.ANTHROPIC)
                    .schema(SchemaTarget.GEMINI, CHILD_GEMINI_SCHEMA)
                    .types(CHILD_TYPES));

    private final PromptRunner runner;

    Trees_AiService(ChatModel model) {
        this(ServiceSettings.of(model));
    }

    Trees_AiService(ServiceSettings settings) {
        this.runner = settings.runner();
    }

    @Override
    public Trees.Node tree(String text) {
        return this.runner.run(TREE, text);
    }

    @Override
    public Trees.Sum sum(String text) {
        return this.runner.run(SUM_2, text);
    }

    @Override
    public Trees.Formula formula(String text) {
        return this.runner.run(FORMULA_2, text);
    }

    @Override
    public List<Trees.Box<Trees.Node>> boxes(String text) {
        return this.runner.run(BOXES, text);
    }

    @Override
    public Trees.Child child(String text) {
        return this.runner.run(CHILD_2, text);
    }
}
