package dev.typist.service;

import java.util.List;

/** The tools of one class. The compiler writes {@code Orders_Tools implements Toolbox} for a class {@code Orders}. */
public interface Toolbox {

    /**
     * The tools, each bound to the object it is called on.
     *
     * @return the tools
     */
    List<Tool> tools();
}
