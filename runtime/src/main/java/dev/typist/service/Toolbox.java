package dev.typist.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tools of one class. The compiler writes {@code Orders_Tools implements Toolbox} for a class {@code Orders}. */
public interface Toolbox {

    /**
     * The tools, each bound to the object it is called on.
     *
     * @return the tools
     */
    List<Tool> tools();

    /**
     * The tools of a class and those that it inherits. Of two with one name the first is taken: the other is what it
     * overrides.
     *
     * @param own the tools that the class declares
     * @param inherited the toolboxes of its parents, for the same object
     * @return all of them
     */
    static List<Tool> join(List<Tool> own, Toolbox... inherited) {
        Map<String, Tool> byName = new LinkedHashMap<>();
        own.forEach(tool -> byName.put(tool.spec().name(), tool));
        for (Toolbox parent : inherited) {
            parent.tools().forEach(tool -> byName.putIfAbsent(tool.spec().name(), tool));
        }
        return List.copyOf(byName.values());
    }
}
