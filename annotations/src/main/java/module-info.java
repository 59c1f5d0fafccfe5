/** The annotations of an AI service: {@code @AiService}, {@code @System}, {@code @Prompt}, {@code @Tool}, {@code @Describe}. */
module dev.typist.annotations {
    exports dev.typist;
}
