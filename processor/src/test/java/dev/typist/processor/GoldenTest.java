package dev.typist.processor;

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
}
