package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.auto.value.AutoValue;
import com.google.auto.value.processor.AutoValueProcessor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Processor;
import lombok.Lombok;
import org.junit.jupiter.api.Test;

/** Other processors in the same compilation, in either order. */
final class SideBySideTest {

    @Test
    void lombokChangesClassesThatAServiceUses() {
        for (List<Processor> processors : orders(lombok())) {
            String generated = TestCompiler.javac()
                    .strict()
                    .classPath(TestCompiler.home(Lombok.class))
                    .processors(processors.toArray(Processor[]::new))
                    .compile("""
                            package p;

                            import dev.typist.AiService;
                            import dev.typist.Prompt;

                            @AiService(tools = Orders.class)
                            interface Desk {
                              @Prompt("Write to {customer.getName}, who has {customer.orders}")
                              String write(Customer customer);
                            }
                            """, """
                            package p;

                            import dev.typist.Tool;
                            import lombok.RequiredArgsConstructor;

                            @RequiredArgsConstructor
                            class Orders {
                              private final String shop;

                              @Tool("The status of an order")
                              String status(long id) {
                                return shop + id;
                              }
                            }
                            """, """
                            package p;

                            @lombok.Value
                            class Customer {
                              String name;

                              int orders() {
                                return name.length();
                              }
                            }
                            """, """
                            package p;

                            import dev.typist.chat.ChatModel;

                            class Use {
                              String use(ChatModel model) {
                                return new Desk_AiService(model, new Orders("x")).write(new Customer("y"));
                              }
                            }
                            """)
                    .mustSucceed()
                    .generated("p/Desk_AiService.java");
            assertTrue(generated.contains("customer.getName()"), generated);
        }
    }

    @Test
    void autoValueWritesTheClassOfAnArgument() {
        for (List<Processor> processors : orders(new AutoValueProcessor())) {
            String generated = TestCompiler.javac()
                    .strict()
                    .classPath(TestCompiler.home(AutoValue.class))
                    .processors(processors.toArray(Processor[]::new))
                    .compile("""
                            package p;

                            import com.google.auto.value.AutoValue;

                            @AutoValue
                            abstract class Price {
                              abstract String currency();

                              static Price in(String currency) {
                                return new AutoValue_Price(currency);
                              }
                            }
                            """, """
                            package p;

                            import dev.typist.AiService;
                            import dev.typist.Prompt;

                            @AiService
                            interface Desk {
                              @Prompt("What does it cost in {price.currency}?")
                              String ask(Price price);
                            }
                            """)
                    .mustSucceed()
                    .generated("p/Desk_AiService.java");
            assertTrue(generated.contains("price.currency()"), generated);
        }
    }

    /** Both orders of another processor and ours, each new: a processor serves one compilation. */
    private static List<List<Processor>> orders(Processor other) {
        List<Processor> otherFirst = List.of(other, new AiServiceProcessor());
        List<Processor> oursFirst = new ArrayList<>(List.of(fresh(other), new AiServiceProcessor()));
        Collections.reverse(oursFirst);
        return List.of(otherFirst, oursFirst);
    }

    private static Processor fresh(Processor other) {
        return other.getClass().equals(AutoValueProcessor.class) ? new AutoValueProcessor() : lombok();
    }

    /** As Lombok registers itself. */
    private static Processor lombok() {
        try {
            var constructor = Class.forName("lombok.launch.AnnotationProcessorHider$AnnotationProcessor")
                    .getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Processor) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Lombok is not what it was", e);
        }
    }
}
