package peacewire.news;

import java.util.Arrays;
import java.util.Optional;

/** The capital a {@link Source} stands nearest to; the label is what feeds.yml and JSON say. */
public enum Side {
    KYIV("kyiv"), MOSCOW("moscow"), WASHINGTON("washington"), EUROPE("europe"), OTHER("other");

    private final String label;

    Side(String label) {
        this.label = label;
    }

    public static Optional<Side> of(String label) {
        return Arrays.stream(values()).filter(side -> side.label.equals(label)).findFirst();
    }

    @Override
    public String toString() {
        return label;
    }
}
