package dev.typist.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.typist.shape.SchemaTarget;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which of a type's schemas a target is sent. */
class ResultTest {

    @Test
    void sendsATargetItsOwnSchemaOrThePortableOne() {
        Schemas schemas = Schemas.of("portable").with(SchemaTarget.OPENAI, Optional.of("openai"));

        assertEquals(Optional.of("openai"), schemas.of(SchemaTarget.OPENAI));
        assertEquals(Optional.of("portable"), schemas.of(SchemaTarget.PORTABLE));
        assertEquals(Optional.of("portable"), schemas.of(SchemaTarget.GEMINI));
    }

    @Test
    void sendsNoSchemaWhereThereIsNone() {
        Schemas some = Schemas.of("portable").with(SchemaTarget.ANTHROPIC, Optional.empty());
        Schemas none =
                some.with(SchemaTarget.PORTABLE, Optional.empty()).with(SchemaTarget.ENGINE, Optional.of("engine"));

        assertEquals(Optional.empty(), some.of(SchemaTarget.ANTHROPIC));
        assertEquals(Optional.of("portable"), some.of(SchemaTarget.ENGINE));
        assertEquals(Optional.empty(), none.of(SchemaTarget.GEMINI));
        assertEquals(Optional.of("engine"), none.of(SchemaTarget.ENGINE));
    }

    @Test
    void refusesASchemaOfText() {
        IllegalStateException e =
                assertThrows(IllegalStateException.class, () -> Result.text().types("words"));

        assertEquals("a result that is text has no schema", e.getMessage());
    }
}
