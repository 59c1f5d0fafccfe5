import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures what processors add to a compilation, in neighbouring pairs, all subjects in turn. */
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
                "%s, %d processors%n%n", System.getProperty("java.vm.version"), Runtime.getRuntime().availableProcessors());
        System.out.println("| compilation | N | subject | javac alone, ms | added, ms (quartiles) | a type |"
                + " CPU alone | CPU added (quartiles) | a type | CPU / first | classes added |");
        System.out.println("|---|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (String temperature : list("when", "cold,warm")) {
            for (String n : list("sizes", "1,50,500")) {
                measure(temperature.equals("warm"), Integer.parseInt(n));
            }
        }
    }

    private void measure(boolean warm, int n) throws IOException {
        int pairs = Integer.parseInt(options.getOrDefault("pairs", "11"));
        int before = warm ? Integer.parseInt(options.getOrDefault("warm-up", n < 100 ? "20" : "8")) : 0;
        List<Subject> subjects = subjects();
        Map<Subject, Path> folders = new LinkedHashMap<>();
        Map<Subject, List<long[]>> alone = new LinkedHashMap<>();
        Map<Subject, List<long[]>> processed = new LinkedHashMap<>();
        Map<Subject, Subject.Running> running = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            folders.put(subject, subject.prepare(target, n));
            alone.put(subject, new ArrayList<>());
            processed.put(subject, new ArrayList<>());
        }
        try {
            for (int i = -before; i < pairs; i++) {
                for (Subject subject : subjects) {
                    if (warm && !running.containsKey(subject)) {
                        running.put(subject, subject.start(folders.get(subject)));
                    }
                    // What runs second finds files and caches warmer, so each takes its turn.
                    for (String command : i % 2 == 0 ? List.of("alone", "processed") : List.of("processed", "alone")) {
                        long[] sample = warm
                                ? running.get(subject).compile(command)
                                : cold(subject, folders.get(subject), command);
                        if (i >= 0) {
                            (command.equals("alone") ? alone : processed).get(subject).add(sample);
                        }
                    }
                }
            }
        } finally {
            for (Subject.Running each : running.values()) {
                each.close();
            }
        }
        double first = 0;
        for (Subject subject : subjects) {
            double[] cpu = differences(alone.get(subject), processed.get(subject), CPU);
            first = first == 0 ? middle(cpu) : first;
            report(warm, n, subject, alone.get(subject), processed.get(subject), middle(cpu) / first);
        }
    }

    private static long[] cold(Subject subject, Path folder, String command) throws IOException {
        try (Subject.Running running = subject.start(folder)) {
            return running.compile(command);
        }
    }

    private void report(
            boolean warm, int n, Subject subject, List<long[]> alone, List<long[]> processed, double toFirst) {
        double[] wall = differences(alone, processed, WALL);
        double[] cpu = differences(alone, processed, CPU);
        System.out.printf(
                "| %s | %d | %s | %.0f | %s | %.2f | %.0f | %s | %.2f | %.2f | %.0f |%n",
                warm ? "warm" : "cold",
                n,
                subject.name(),
                middle(column(alone, WALL)) / 1000,
                spread(wall),
                middle(wall) / 1000 / n,
                middle(column(alone, CPU)) / 1000,
                spread(cpu),
                middle(cpu) / 1000 / n,
                toFirst,
                middle(differences(alone, processed, CLASSES)));
    }

    private List<Subject> subjects() throws IOException {
        Map<String, Subject> all = new TreeMap<>();
        List<Subject> subjects = new ArrayList<>();
        Path peers = Path.of(options.get("peers"));
        String classPath = options.get("class-path");
        String typist = options.get("processor-path");
        for (String name : list("subjects", "auto-value,typist,mapstruct")) {
            subjects.add(
                    switch (name) {
                        case "auto-value" ->
                            new Subject(name, name, jar(peers, "auto-value-annotations"), jar(peers, "auto-value-1"));
                        case "mapstruct" ->
                            new Subject(name, name, jar(peers, "mapstruct-1"), jar(peers, "mapstruct-processor"));
                        case "typist" -> new Subject(name, "services", classPath, typist);
                        case "own-tools", "one-toolbox", "shared-types", "methods" -> new Subject(name, name, classPath, typist);
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

    private static double[] differences(List<long[]> alone, List<long[]> processed, int column) {
        double[] differences = new double[alone.size()];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = processed.get(i)[column] - alone.get(i)[column];
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
