import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks or applies the project's Java layout: `Format.java check|apply DIR`.
class Format {
    public static void main(String[] args) throws Exception {
        boolean apply = args[0].equals("apply");
        var formatter =
                new Formatter(
                        JavaFormatterOptions.builder()
                                .style(JavaFormatterOptions.Style.AOSP)
                                .build());
        List<Path> differing = new ArrayList<>();
        try (var files = Files.walk(Path.of(args[1]))) {
            for (Path file : files.filter(Format::isOurs).toList()) {
                String text = Files.readString(file);
                String formatted = formatter.formatSourceAndFixImports(text);
                if (text.equals(formatted)) continue;
                differing.add(file);
                if (apply) Files.writeString(file, formatted);
            }
        }
        differing.forEach(
                file -> System.err.println((apply ? "formatted " : "not formatted: ") + file));
        if (!apply && !differing.isEmpty()) {
            System.err.println("Run: mvn -q -N process-sources -Dformat.mode=apply");
            System.exit(1);
        }
    }

    private static boolean isOurs(Path file) {
        return file.toString().endsWith(".java") && !file.toString().contains("/target/");
    }
}
