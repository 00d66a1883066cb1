package peacewire.tag;

/** Reads a text against the taxonomy. The same text always gets the same reading. Safe on any thread. */
public final class Tagger {

    public Tagger(Taxonomy taxonomy) {
        throw new UnsupportedOperationException();
    }

    public Reading read(Text text) {
        throw new UnsupportedOperationException();
    }
}
