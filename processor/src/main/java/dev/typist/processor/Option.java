package dev.typist.processor;

/**
 * A member of {@code @Options} as it is written.
 *
 * @param code the arguments for the method of that name in the runtime's builders
 * @param property whether they are texts with properties, which have no values before the service is constructed
 */
record Option(Code code, boolean property) {

    static Option of(Code code) {
        return new Option(code, false);
    }
}
