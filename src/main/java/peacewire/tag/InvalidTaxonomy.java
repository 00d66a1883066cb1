package peacewire.tag;

/** taxonomy.yml can't take effect; the message says file, line, field and reason. */
public final class InvalidTaxonomy extends Exception {

    private static final long serialVersionUID = 1;

    public InvalidTaxonomy(String message) {
        super(message);
    }
}
