package shop;

import dev.typist.chat.ChatModel;
import dev.typist.service.PromptMethod;
import dev.typist.service.PromptRunner;
import dev.typist.service.ServiceSettings;
import dev.typist.shape.Shape;
import java.lang.Integer;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The service behind {@link Library}, written by Typist.
 */
@Generated("dev.typist.processor.AiServiceProcessor")
final class Library_AiService implements Library {
    private static final Shape<Library.Book> BOOK = Shape.record(Library.Book.class)
            .component("title", Shape.STRING, Library.Book::title)
            .construct(values -> new Library.Book(values.get(0)));

    private static final Shape<Library.Failed<Library.Book>> FAILED_OF_BOOK = Shape.<Library.Failed<Library.Book>>record(Library.Failed.class)
            .component("reason", Shape.STRING, Library.Failed::reason)
            .component("partly", BOOK.optional(), Library.Failed::partly)
            .construct(values -> new Library.Failed<>(values.get(0), values.get(1)));

    private static final Shape<Library.Ok<Library.Book>> OK_OF_BOOK = Shape.<Library.Ok<Library.Book>>record(Library.Ok.class)
            .component("value", BOOK, Library.Ok::value)
            .construct(values -> new Library.Ok<>(values.get(0)));

    private static final Shape<Library.Result<Library.Book>> RESULT_OF_BOOK = Shape.<Library.Result<Library.Book>>union(Library.Result.class)
            .member("failed", Library.Failed.class, FAILED_OF_BOOK)
            .member("Ok", Library.Ok.class, OK_OF_BOOK)
            .build();

    private static final Shape<Library.Failed<Integer>> FAILED_OF_INTEGER = Shape.<Library.Failed<Integer>>record(Library.Failed.class)
            .component("reason", Shape.STRING, Library.Failed::reason)
            .component("partly", Shape.INT.optional(), Library.Failed::partly)
            .construct(values -> new Library.Failed<>(values.get(0), values.get(1)));

    private static final Shape<Library.Odd> ODD = Shape.record(Library.Odd.class)
            .component("only", Shape.STRING, Library.Odd::only)
            .construct(values -> new Library.Odd(values.get(0)));

    private static final Shape<Library.Ok<Integer>> OK_OF_INTEGER = Shape.<Library.Ok<Integer>>record(Library.Ok.class)
            .component("value", Shape.INT, Library.Ok::value)
            .construct(values -> new Library.Ok<>(values.getInt(0)));

    private static final Shape<Library.Result<Integer>> RESULT_OF_INTEGER = Shape.<Library.Result<Integer>>union(Library.Result.class)
            .member("failed", Library.Failed.class, FAILED_OF_INTEGER)
            .member("Odd", Library.Odd.class, ODD)
            .member("Ok", Library.Ok.class, OK_OF_INTEGER)
            .build();

    private static final Shape<Library.Failed<List<String>>> FAILED_OF_LIST_OF_STRING = Shape.<Library.Failed<List<String>>>record(Library.Failed.class)
            .component("reason", Shape.STRING, Library.Failed::reason)
            .component("partly", Shape.STRING.list().optional(), Library.Failed::partly)
            .construct(values -> new Library.Failed<>(values.get(0), values.get(1)));

    private static final Shape<Library.Nothing> NOTHING = Shape.enumeration(Library.Nothing.class)
            .constant("NONE", Library.Nothing.NONE)
            .build();

    private static final Shape<Library.Ok<List<String>>> OK_OF_LIST_OF_STRING = Shape.<Library.Ok<List<String>>>record(Library.Ok.class)
            .component("value", Shape.STRING.list(), Library.Ok::value)
            .construct(values -> new Library.Ok<>(values.get(0)));

    private static final Shape<Library.Some<String>> SOME_OF_STRING = Shape.<Library.Some<String>>record(Library.Some.class)
            .component("first", Shape.STRING, Library.Some::first)
            .component("rest", Shape.STRING.list(), Library.Some::rest)
            .construct(values -> new Library.Some<>(values.get(0), values.get(1)));

    private static final Shape<Library.Result<List<String>>> RESULT_OF_LIST_OF_STRING = Shape.<Library.Result<List<String>>>union(Library.Result.class)
            .member("failed", Library.Failed.class, FAILED_OF_LIST_OF_STRING)
            .member("Nothing", Library.Nothing.class, NOTHING)
            .member("Ok", Library.Ok.class, OK_OF_LIST_OF_STRING)
            .member("Some", Library.Some.class, SOME_OF_STRING)
            .build();

    private static final Shape<Library.Tree<Library.Book>> TREE_OF_BOOK = Shape.<Library.Tree<Library.Book>>record(Library.Tree.class)
            .component("value", BOOK, Library.Tree::value)
            .component("children", Shape.lazy(() -> Library_AiService.TREE_OF_BOOK).list(), Library.Tree::children)
            .construct(values -> new Library.Tree<>(values.get(0), values.get(1)));

    private static final Shape<Library.Tree<String>> TREE_OF_STRING = Shape.<Library.Tree<String>>record(Library.Tree.class)
            .component("value", Shape.STRING, Library.Tree::value)
            .component("children", Shape.lazy(() -> Library_AiService.TREE_OF_STRING).list(), Library.Tree::children)
            .construct(values -> new Library.Tree<>(values.get(0), values.get(1)));

    private static final Shape<Library.Tree<Library.Tree<String>>> TREE_OF_TREE_OF_STRING = Shape.<Library.Tree<Library.Tree<String>>>record(Library.Tree.class)
            .component("value", TREE_OF_STRING, Library.Tree::value)
            .component("children", Shape.lazy(() -> Library_AiService.TREE_OF_TREE_OF_STRING).list(), Library.Tree::children)
            .construct(values -> new Library.Tree<>(values.get(0), values.get(1)));

    private static final Shape<Library.Pair<Integer, String>> PAIR_OF_INTEGER_AND_STRING = Shape.<Library.Pair<Integer, String>>record(Library.Pair.class)
            .component("one", Shape.INT, Library.Pair::one)
            .component("other", Shape.STRING, Library.Pair::other)
            .component("swapped", Shape.lazy(() -> Library_AiService.PAIR_OF_STRING_AND_INTEGER).optional(), Library.Pair::swapped)
            .construct(values -> new Library.Pair<>(values.getInt(0), values.get(1),
                    values.get(2)));

    private static final Shape<Library.Pair<String, Integer>> PAIR_OF_STRING_AND_INTEGER = Shape.<Library.Pair<String, Integer>>record(Library.Pair.class)
            .component("one", Shape.STRING, Library.Pair::one)
            .component("other", Shape.INT, Library.Pair::other)
            .component("swapped", PAIR_OF_INTEGER_AND_STRING.optional(), Library.Pair::swapped)
            .construct(values -> new Library.Pair<>(values.get(0), values.getInt(1),
                    values.get(2)));

    private static final Shape<Library.Row<Library.Book>> ROW_OF_BOOK = Shape.<Library.Row<Library.Book>>record(Library.Row.class)
            .component("cells", BOOK.array(Library.Book[]::new), Library.Row::cells)
            .component("byName", BOOK.map(), Library.Row::byName)
            .construct(values -> new Library.Row<>(values.get(0), values.get(1)));

    private static final Shape<Library.Author> AUTHOR = Shape.record(Library.Author.class)
            .component("name", Shape.STRING, Library.Author::name)
            .construct(values -> new Library.Author(values.get(0)));

    private static final Shape<Library.Ok<Library.Author>> OK_OF_AUTHOR = Shape.<Library.Ok<Library.Author>>record(Library.Ok.class)
            .component("value", AUTHOR, Library.Ok::value)
            .construct(values -> new Library.Ok<>(values.get(0)));

    private static final PromptMethod<Library.Result<Library.Book>> RESULT = PromptMethod.named("Library.result")
            .argument("text", Shape.STRING)
            .returns(dev.typist.service.Result.of(RESULT_OF_BOOK, "{\"type\":\"object\",\"properties\":{\"value\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"type\":{\"type\":\"string\",\"enum\":[\"failed\"]},\"reason\":{\"type\":\"string\"},\"partly\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"title\":{\"type\":\"string\"}},\"required\":[\"title\"],\"additionalProperties\":false},{\"type\":\"null\"}]}},\"required\":[\"type\",\"reason\",\"partly\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"type\":\"string\",\"enum\":[\"Ok\"]},\"value\":{\"type\":\"object\",\"properties\":{\"title\":{\"type\":\"string\"}},\"required\":[\"title\"],\"additionalProperties\":false}},\"required\":[\"type\",\"value\"],\"additionalProperties\":false}]}},\"required\":[\"value\"],\"additionalProperties\":false}"));

    private static final PromptMethod<Library.Result<Integer>> NUMBER = PromptMethod.named("Library.number")
            .argument("text", Shape.STRING)
            .returns(dev.typist.service.Result.of(RESULT_OF_INTEGER, "{\"type\":\"object\",\"properties\":{\"value\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"type\":{\"type\":\"string\",\"enum\":[\"failed\"]},\"reason\":{\"type\":\"string\"},\"partly\":{\"type\":[\"integer\",\"null\"]}},\"required\":[\"type\",\"reason\",\"partly\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"type\":\"string\",\"enum\":[\"Odd\"]},\"only\":{\"type\":\"string\"}},\"required\":[\"type\",\"only\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"type\":\"string\",\"enum\":[\"Ok\"]},\"value\":{\"type\":\"integer\"}},\"required\":[\"type\",\"value\"],\"additionalProperties\":false}]}},\"required\":[\"value\"],\"additionalProperties\":false}"));

    private static final PromptMethod<Library.Result<List<String>>> MANY = PromptMethod.named("Library.many")
            .argument("text", Shape.STRING)
            .returns(dev.typist.service.Result.of(RESULT_OF_LIST_OF_STRING, "{\"type\":\"object\",\"properties\":{\"value\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"type\":{\"type\":\"string\",\"enum\":[\"failed\"]},\"reason\":{\"type\":\"string\"},\"partly\":{\"anyOf\":[{\"type\":\"array\",\"items\":{\"type\":\"string\"}},{\"type\":\"null\"}]}},\"required\":[\"type\",\"reason\",\"partly\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"type\":\"string\",\"enum\":[\"Nothing\"]},\"value\":{\"type\":\"string\",\"enum\":[\"NONE\"]}},\"required\":[\"type\",\"value\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"type\":\"string\",\"enum\":[\"Ok\"]},\"value\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}},\"required\":[\"type\",\"value\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"type\":\"string\",\"enum\":[\"Some\"]},\"first\":{\"type\":\"string\"},\"rest\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}},\"required\":[\"type\",\"first\",\"rest\"],\"additionalProperties\":false}]}},\"required\":[\"value\"],\"additionalProperties\":false}"));

    private static final PromptMethod<Library.Tree<Library.Book>> TREE = PromptMethod.named("Library.tree")
            .argument("text", Shape.STRING)
            .returns(dev.typist.service.Result.of(TREE_OF_BOOK, "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"title\":{\"type\":\"string\"}},\"required\":[\"title\"],\"additionalProperties\":false},\"children\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/TreeOfBook\"}}},\"required\":[\"value\",\"children\"],\"additionalProperties\":false,\"$defs\":{\"TreeOfBook\":{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"title\":{\"type\":\"string\"}},\"required\":[\"title\"],\"additionalProperties\":false},\"children\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/TreeOfBook\"}}},\"required\":[\"value\",\"children\"],\"additionalProperties\":false}}}"));

    private static final PromptMethod<Library.Tree<Library.Tree<String>>> TREES = PromptMethod.named("Library.trees")
            .argument("text", Shape.STRING)
            .returns(dev.typist.service.Result.of(TREE_OF_TREE_OF_STRING, "{\"type\":\"object\",\"properties\":{\"value\":{\"$ref\":\"#/$defs/TreeOfString\"},\"children\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/TreeOfTreeOfString\"}}},\"required\":[\"value\",\"children\"],\"additionalProperties\":false,\"$defs\":{\"TreeOfString\":{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"string\"},\"children\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/TreeOfString\"}}},\"required\":[\"value\",\"children\"],\"additionalProperties\":false},\"TreeOfTreeOfString\":{\"type\":\"object\",\"properties\":{\"value\":{\"$ref\":\"#/$defs/TreeOfString\"},\"children\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/TreeOfTreeOfString\"}}},\"required\":[\"value\",\"children\"],\"additionalProperties\":false}}}"));

    private static final PromptMethod<Library.Pair<String, Integer>> PAIR = PromptMethod.named("Library.pair")
            .argument("text", Shape.STRING)
            .returns(dev.typist.service.Result.of(PAIR_OF_STRING_AND_INTEGER, "{\"type\":\"object\",\"properties\":{\"one\":{\"type\":\"string\"},\"other\":{\"type\":\"integer\"},\"swapped\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"one\":{\"type\":\"integer\"},\"other\":{\"type\":\"string\"},\"swapped\":{\"anyOf\":[{\"$ref\":\"#/$defs/PairOfStringAndInteger\"},{\"type\":\"null\"}]}},\"required\":[\"one\",\"other\",\"swapped\"],\"additionalProperties\":false},{\"type\":\"null\"}]}},\"required\":[\"one\",\"other\",\"swapped\"],\"additionalProperties\":false,\"$defs\":{\"PairOfStringAndInteger\":{\"type\":\"object\",\"properties\":{\"one\":{\"type\":\"string\"},\"other\":{\"type\":\"integer\"},\"swapped\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"one\":{\"type\":\"integer\"},\"other\":{\"type\":\"string\"},\"swapped\":{\"anyOf\":[{\"$ref\":\"#/$defs/PairOfStringAndInteger\"},{\"type\":\"null\"}]}},\"required\":[\"one\",\"other\",\"swapped\"],\"additionalProperties\":false},{\"type\":\"null\"}]}},\"required\":[\"one\",\"other\",\"swapped\"],\"additionalProperties\":false}}}"));

    private static final PromptMethod<Library.Row<Library.Book>> ROW = PromptMethod.named("Library.row")
            .argument("text", Shape.STRING)
            .returns(dev.typist.service.Result.of(ROW_OF_BOOK, "{\"type\":\"object\",\"properties\":{\"cells\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"title\":{\"type\":\"string\"}},\"required\":[\"title\"],\"additionalProperties\":false}},\"byName\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"key\":{\"type\":\"string\"},\"value\":{\"type\":\"object\",\"properties\":{\"title\":{\"type\":\"string\"}},\"required\":[\"title\"],\"additionalProperties\":false}},\"required\":[\"key\",\"value\"],\"additionalProperties\":false}}},\"required\":[\"cells\",\"byName\"],\"additionalProperties\":false}"));

    private static final PromptMethod<Library.Book> ONE = PromptMethod.named("Library.one")
            .argument("text", Shape.STRING)
            .returns(dev.typist.service.Result.of(BOOK, "{\"type\":\"object\",\"properties\":{\"title\":{\"type\":\"string\"}},\"required\":[\"title\"],\"additionalProperties\":false}"));

    private static final PromptMethod<List<Library.Book>> MORE = PromptMethod.named("Library.more")
            .argument("example", BOOK)
            .returns(dev.typist.service.Result.of(BOOK.list(), "{\"type\":\"object\",\"properties\":{\"items\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"title\":{\"type\":\"string\"}},\"required\":[\"title\"],\"additionalProperties\":false}}},\"required\":[\"items\"],\"additionalProperties\":false}"));

    private static final PromptMethod<List<Library.Book>> ALL = PromptMethod.named("Library.all")
            .argument("text", Shape.STRING)
            .returns(dev.typist.service.Result.of(BOOK.list(), "{\"type\":\"object\",\"properties\":{\"items\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"title\":{\"type\":\"string\"}},\"required\":[\"title\"],\"additionalProperties\":false}}},\"required\":[\"items\"],\"additionalProperties\":false}"));

    private static final PromptMethod<Library.Ok<Library.Author>> AUTHOR_2 = PromptMethod.named("Library.author")
            .argument("text", Shape.STRING)
            .returns(dev.typist.service.Result.of(OK_OF_AUTHOR, "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},\"required\":[\"name\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false}"));

    private final PromptRunner runner;

    Library_AiService(ChatModel model) {
        this(ServiceSettings.of(model));
    }

    Library_AiService(ServiceSettings settings) {
        this.runner = settings.runner();
    }

    @Override
    public Library.Result<Library.Book> result(String text) {
        return this.runner.run(RESULT, text);
    }

    @Override
    public Library.Result<Integer> number(String text) {
        return this.runner.run(NUMBER, text);
    }

    @Override
    public Library.Result<List<String>> many(String text) {
        return this.runner.run(MANY, text);
    }

    @Override
    public Library.Tree<Library.Book> tree(String text) {
        return this.runner.run(TREE, text);
    }

    @Override
    public Library.Tree<Library.Tree<String>> trees(String text) {
        return this.runner.run(TREES, text);
    }

    @Override
    public Library.Pair<String, Integer> pair(String text) {
        return this.runner.run(PAIR, text);
    }

    @Override
    public Library.Row<Library.Book> row(String text) {
        return this.runner.run(ROW, text);
    }

    @Override
    public Library.Book one(String text) {
        return this.runner.run(ONE, text);
    }

    @Override
    public List<Library.Book> more(Library.Book example) {
        return this.runner.run(MORE, example);
    }

    @Override
    public List<Library.Book> all(String text) {
        return this.runner.run(ALL, text);
    }

    @Override
    public Library.Ok<Library.Author> author(String text) {
        return this.runner.run(AUTHOR_2, text);
    }
}
