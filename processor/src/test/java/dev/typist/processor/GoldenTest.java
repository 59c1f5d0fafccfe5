package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GoldenTest {

    @Test
    void writesTheHelpDesk() throws Exception {
        Goldens.check(
                "helpdesk",
                TestCompiler.javac()
                        .strict()
                        .compile(Fixtures.SHOP)
                        .mustSucceed()
                        .generated());
    }

    @Test
    void writesTheLaboratory() throws Exception {
        Goldens.check(
                "laboratory",
                TestCompiler.javac().strict().compile(Variety.LAB).mustSucceed().generated());
    }

    @Test
    void writesAStubWhereSomethingIsWrong() throws Exception {
        String broken = Fixtures.HELP_DESK.replace("{message}", "{massage}");
        String tools = Fixtures.ORDERS.replace("(\"The status of an order\")", "(\"\")");
        Goldens.check(
                "stub",
                TestCompiler.javac()
                        .compile(broken, Fixtures.ENQUIRY, Fixtures.TOPIC, tools)
                        .generated());
    }

    @Test
    void writesTheSameBytesInAnyOrderAndWithAnyCompiler() {
        for (String[] sources : List.of(Fixtures.SHOP, Variety.LAB)) {
            List<String> reversed = new ArrayList<>(List.of(sources));
            Collections.reverse(reversed);
            Map<String, String> expected =
                    TestCompiler.javac().compile(sources).mustSucceed().generated();
            assertEquals(expected, TestCompiler.javac().compile(sources).generated());
            assertEquals(
                    expected,
                    TestCompiler.javac()
                            .compile(reversed.toArray(String[]::new))
                            .generated());
            assertEquals(
                    expected, TestCompiler.ecj().compile(sources).mustSucceed().generated());
            assertEquals(
                    expected,
                    TestCompiler.ecj()
                            .compile(reversed.toArray(String[]::new))
                            .mustSucceed()
                            .generated());
        }
    }
}
