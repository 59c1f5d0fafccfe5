package dev.typist.processor;

/** A service that uses as much of the language as fits into one readable file, and its tools. */
final class Variety {

    static final String SERVICE = """
            package lab;

            import dev.typist.AiService;
            import dev.typist.Describe;
            import dev.typist.Prompt;
            import dev.typist.System;
            import dev.typist.service.Reply;
            import java.io.IOException;
            import java.math.BigDecimal;
            import java.math.BigInteger;
            import java.util.List;
            import java.util.Optional;

            public class Lab {

              @AiService(tools = {Scales.class, Clock.class}, model = "gpt-4o-mini")
              public interface Assistant extends Base<Sample>, Greeter {

                @Prompt("Count the words in: {text}")
                int count(String text);

                @Prompt("Count the letter {letter} in: {text}")
                long count(String text, String letter);

                @Prompt(\"""
                    Name {number} samples like {example}.
                    Leave out {excluded}; weigh them with {kind}.
                    Answer as JSON: {"items": [\\\\{number}]} \\
                    \""")
                Reply<List<Sample>> samples(int number, Sample example, List<String> excluded, Optional<Kind> kind);

                @System("You speak {language}.")
                @Prompt("{question} {question}")
                String ask(String question, String language) throws IOException;

                @Prompt("Is it {kind}?")
                boolean is(Kind kind);

                @Prompt("How heavy?")
                BigDecimal weight();

                @Prompt("How many atoms?")
                Reply<BigInteger> atoms();

                @Prompt("Which kind?")
                Kind kind();

                @Prompt("Rate {sample}.")
                Double rate(Sample sample);

                @Prompt("Pair {one} with another.")
                Pair<Sample, Pair<String, Integer>> pair(String one);

                default String twice(String text) {
                  return "" + count(text) * 2;
                }

                static Assistant none() {
                  return null;
                }

                @Override
                boolean equals(Object other);
              }

              @System("You work in a laboratory.")
              interface Base<T> {

                @Prompt("Find {name}.")
                T find(String name);

                @Prompt("Compare {one} and {other}.")
                Comparison<T> compare(T one, T other);
              }

              interface Greeter {
                String greet(String name);
              }

              @Describe("Something in a glass")
              public record Sample(
                  @Describe("what is written on the glass") String label,
                  Integer number,
                  Optional<@Describe2 Double> grams,
                  boolean fresh,
                  Optional<Kind> kind,
                  List<Part> parts,
                  Optional<Part> largest) {

                public Sample(String label, int number) {
                  this(label, number, Optional.empty(), true, Optional.empty(), List.of(), Optional.empty());
                }
              }

              /** Two constructors take two arguments. */
              public record Part(String name, Integer share) {
                public Part(CharSequence name, long share) {
                  this(name.toString(), Integer.valueOf((int) share));
                }

                public static String name(Part part) {
                  return part.name;
                }
              }

              public record Comparison<T>(T better, T worse, List<T> others) {}

              public record Pair<A, B>(A first, B second) {}

              public enum Kind {
                @Describe("no crystals") LIQUID,
                @Describe("crystals") SOLID
              }

              @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
              @interface Describe2 {}
            }
            """;

    static final String SCALES = """
            package lab;

            import dev.typist.Describe;
            import dev.typist.Tool;
            import java.util.List;
            import java.util.Optional;

            public class Scales {

              @Tool("Weighs a sample, in grams")
              public double weigh(Lab.Sample sample, @Describe("how often") Optional<Integer> times) throws Exception {
                return 1.5;
              }

              @Tool(value = "Weighs several", name = "weigh_all")
              protected List<Double> weigh(List<Lab.Sample> samples, Optional<Integer> times) {
                return List.of();
              }

              @Tool("Sets the scales to zero")
              void reset() {}

              @Tool("Finds the sample with a label")
              Optional<Lab.Sample> find(String label) {
                return Optional.empty();
              }

              @Tool("The unit of the scales")
              static String unit() {
                return "g";
              }
            }
            """;

    static final String CLOCK = """
            package lab;

            import dev.typist.Tool;

            final class Clock {

              @Tool("The time of day")
              static String now() {
                return "12:00";
              }
            }
            """;

    static final String[] LAB = {SERVICE, SCALES, CLOCK};

    private Variety() {}
}
