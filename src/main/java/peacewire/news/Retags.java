package peacewire.news;

import java.util.List;

/** Some of the changes that a re-reading brings; the archive shows them already. */
public record Retags(List<Retag> changes) {

    public Retags {
        changes = List.copyOf(changes);
    }
}
