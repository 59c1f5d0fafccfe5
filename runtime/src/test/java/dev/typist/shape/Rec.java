package dev.typist.shape;

import java.util.Map;

/** A value of a class that a test made up: it equals only values of the same class. */
record Rec(String type, Map<String, Object> components) {}
