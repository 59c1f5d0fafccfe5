package shop;

import dev.typist.Tool;

final class Clock {

    private Clock() {}

    @Tool("The time of day")
    static String now() {
        return "12:00";
    }
}
