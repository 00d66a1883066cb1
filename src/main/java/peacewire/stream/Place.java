package peacewire.stream;

/** One stream's place among those that may be open. Confined to the stream's event loop. */
final class Place implements Admitted {

    private final Admission admission;
    private final String household;
    private boolean replaying;

    Place(Admission admission, String household) {
        this.admission = admission;
        this.household = household;
    }

    /** Whether it may read history; until it has {@link #caughtUp} it then counts among those that do. */
    boolean startReplay() {
        replaying = admission.startReplay();
        return replaying;
    }

    /** It stands at the present, now or again. */
    void caughtUp() {
        if (replaying) {
            replaying = false;
            admission.endReplay();
        }
    }

    void leave() {
        caughtUp();
        admission.leave(household);
    }
}
