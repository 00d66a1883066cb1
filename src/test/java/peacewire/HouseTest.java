package peacewire;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The house's directions: who may import whom. Everything may import {@code news} and {@code json}. */
class HouseTest {

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("news", Set.of()),
            Map.entry("json", Set.of()),
            Map.entry("feeds", Set.of()),
            Map.entry("fetch", Set.of()),
            Map.entry("parse", Set.of()),
            Map.entry("log", Set.of()),
            Map.entry("tag", Set.of()),
            Map.entry("baseline", Set.of()),
            Map.entry("demo", Set.of()),
            Map.entry("archive", Set.of("tag")),
            Map.entry("story", Set.of()),
            Map.entry("wire", Set.of("log", "tag", "archive", "baseline", "story")),
            Map.entry("stream", Set.of("archive")),
            Map.entry("hooks", Set.of("archive", "fetch")),
            Map.entry("poll", Set.of("feeds", "fetch", "parse", "log")),
            Map.entry("web", Set.of("feeds", "fetch", "parse", "log", "tag", "archive", "baseline", "stream", "hooks", "poll")));

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("peacewire");

    @Test
    void no_room_imports_what_lies_behind_it() {
        var breaches = new TreeSet<String>();
        for (var type : PRODUCT) {
            var room = room(type);
            if (!room.isEmpty()) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> use.getTargetClass().getPackageName().startsWith("peacewire"))
                        .filter(use -> !allowed(room, room(use.getTargetClass())))
                        .forEach(use -> breaches.add(type.getName() + " -> " + use.getTargetClass().getName()));
            }
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void every_room_has_its_rule() {
        var rooms = new TreeSet<String>();
        PRODUCT.forEach(type -> rooms.add(room(type)));
        rooms.remove("");
        assertThat(MAY_IMPORT.keySet()).containsExactlyInAnyOrderElementsOf(rooms);
    }

    @Test
    void rooms_form_no_circle() {
        slices().matching("peacewire.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void the_nouns_need_nothing_but_the_jdk() {
        var others = new TreeSet<String>();
        PRODUCT.stream().filter(type -> room(type).equals("news"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(use -> use.getTargetClass().getBaseComponentType().getPackageName())
                .filter(name -> !name.startsWith("java.") && !name.startsWith("peacewire.news") && !name.isEmpty())
                .forEach(others::add);
        assertThat(others).isEmpty();
    }

    private static boolean allowed(String room, String other) {
        return other.equals(room) || other.equals("news") || other.equals("json") && !room.equals("news")
                || MAY_IMPORT.getOrDefault(room, Set.of()).contains(other);
    }

    /** The first package below {@code peacewire}; empty for the program itself, which may import all. */
    private static String room(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length < 2 ? "" : parts[1];
    }
}
