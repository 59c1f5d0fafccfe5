import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures what processors add to a compilation: neighbouring compilations, all subjects in turn. */
final class CompileTime {

    private static final int WALL = 0;
    private static final int CPU = 1;
    private static final int CLASSES = 2;

    private final Map<String, String> options;
    private final Path target;

    private CompileTime(Map<String, String> options) {
        this.options = options;
        this.target = Path.of(options.getOrDefault("target", "target/compile-time"));
    }

    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException("Write --name=value, not " + argument);
            }
            options.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
        new CompileTime(options).run();
    }

    private void run() throws IOException {
        System.out.printf(
                "Java %s, %d processors%n%n",
                System.getProperty("java.vm.version"), Runtime.getRuntime().availableProcessors());
        System.out.println("| compilation | types | subject | CPU alone | CPU added (quartiles) | a type | to the first |"
                + " of it own | wall alone | wall added (quartiles) | a type | to the first | classes |");
        System.out.println("|---|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (String when : list("when", "cold,warm")) {
            for (String n : list("sizes", "1,50,500")) {
                measure(when.equals("warm"), Integer.parseInt(n));
            }
        }
    }

    private void measure(boolean warm, int n) throws IOException {
        int repetitions = Integer.parseInt(options.getOrDefault("repetitions", "11"));
        int before = warm ? Integer.parseInt(options.getOrDefault("warm-up", n < 100 ? "15" : "5")) : 0;
        Map<Subject, Path> folders = new LinkedHashMap<>();
        Map<Subject, Samples> samples = new LinkedHashMap<>();
        Map<Subject, Subject.Running> running = new LinkedHashMap<>();
        for (Subject subject : subjects()) {
            folders.put(subject, subject.prepare(target, n));
            samples.put(subject, new Samples(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        }
        try {
            for (int i = -before; i < repetitions; i++) {
                // What runs second finds files and caches warmer, so each takes its turn.
                List<String> commands = new ArrayList<>(List.of("alone", "copied", "processed"));
                Collections.rotate(commands, i);
                for (Subject subject : samples.keySet()) {
                    for (String command : commands) {
                        if (warm && !running.containsKey(subject)) {
                            running.put(subject, subject.start(folders.get(subject)));
                        }
                        long[] sample = warm
                                ? running.get(subject).compile(command)
                                : cold(subject, folders.get(subject), command);
                        if (i >= 0) {
                            samples.get(subject).of(command).add(sample);
                        }
                    }
                }
            }
        } finally {
            for (Subject.Running each : running.values()) {
                each.close();
            }
        }
        Samples first = samples.values().iterator().next();
        samples.forEach((subject, measured) -> report(warm, n, subject, measured, first));
    }

    private static long[] cold(Subject subject, Path folder, String command) throws IOException {
        try (Subject.Running running = subject.start(folder)) {
            return running.compile(command);
        }
    }

    private static void report(boolean warm, int n, Subject subject, Samples samples, Samples first) {
        double[] cpu = samples.added(CPU);
        double[] wall = samples.added(WALL);
        System.out.printf(
                "| %s | %d | %s | %.0f | %s | %.2f | %.2f | %.0f | %.0f | %s | %.2f | %.2f | %.0f |%n",
                warm ? "warm" : "cold",
                n,
                subject.name(),
                middle(column(samples.alone, CPU)) / 1000,
                spread(cpu),
                middle(cpu) / 1000 / n,
                middle(cpu) / middle(first.added(CPU)),
                middle(differences(samples.copied, samples.processed, CPU)) / 1000,
                middle(column(samples.alone, WALL)) / 1000,
                spread(wall),
                middle(wall) / 1000 / n,
                middle(wall) / middle(first.added(WALL)),
                middle(samples.added(CLASSES)));
    }

    private List<Subject> subjects() throws IOException {
        List<Subject> subjects = new ArrayList<>();
        Path peers = Path.of(options.get("peers"));
        String classPath = options.get("class-path");
        String typist = options.get("processor-path");
        for (String name : list("subjects", "auto-value,mapstruct,text,typist,own-types")) {
            subjects.add(
                    switch (name) {
                        case "auto-value" ->
                            new Subject(name, name, jar(peers, "auto-value-annotations"), jar(peers, "auto-value-1"));
                        case "mapstruct" ->
                            new Subject(name, name, jar(peers, "mapstruct-1"), jar(peers, "mapstruct-processor"));
                        case "typist" -> new Subject(name, "services", classPath, typist);
                        case "text", "own-types", "one-toolbox", "shared-types", "methods" ->
                            new Subject(name, name, classPath, typist);
                        // Another processor path on the same services: --NAME=PATH.
                        default -> new Subject(name, "services", classPath, options.get(name));
                    });
        }
        return subjects;
    }

    private static String jar(Path folder, String prefix) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No " + prefix + " in " + folder))
                    .toString();
        }
    }

    private List<String> list(String option, String otherwise) {
        return List.of(options.getOrDefault(option, otherwise).split(","));
    }

    /** What was measured of one subject; the n-th of each stood side by side. */
    private record Samples(List<long[]> alone, List<long[]> copied, List<long[]> processed) {

        List<long[]> of(String command) {
            return switch (command) {
                case "alone" -> alone;
                case "copied" -> copied;
                default -> processed;
            };
        }

        double[] added(int column) {
            return differences(alone, processed, column);
        }
    }

    private static double[] differences(List<long[]> less, List<long[]> more, int column) {
        double[] differences = new double[less.size()];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = more.get(i)[column] - less.get(i)[column];
        }
        Arrays.sort(differences);
        return differences;
    }

    private static double[] column(List<long[]> samples, int column) {
        return samples.stream().mapToDouble(sample -> sample[column]).sorted().toArray();
    }

    private static String spread(double[] sorted) {
        return "%.0f (%.0f–%.0f)"
                .formatted(middle(sorted) / 1000, quantile(sorted, 0.25) / 1000, quantile(sorted, 0.75) / 1000);
    }

    private static double middle(double[] sorted) {
        return quantile(sorted, 0.5);
    }

    private static double quantile(double[] sorted, double part) {
        double index = part * (sorted.length - 1);
        int below = (int) index;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (index - below) * (sorted[above] - sorted[below]);
    }
}
