package peacewire;

/**
 * Where {@code java -jar} begins. Compiled for Java 8, so that a Java too old for the rest can say so in one line.
 */
public final class Launcher {

    private static final int OLDEST_JAVA = 21;

    private Launcher() {
    }

    public static void main(String[] args) throws Exception {
        String version = System.getProperty("java.specification.version");
        if (version.startsWith("1.") || Integer.parseInt(version) < OLDEST_JAVA) {
            System.err.println("Peacewire needs Java " + OLDEST_JAVA + " or newer; this is Java " + version + ".");
            System.exit(1);
        }
        // by name: the class file of Main is newer than this one's compiler may read
        Class.forName("peacewire.Main").getMethod("main", String[].class).invoke(null, (Object) args);
    }
}
