package peacewire.web.page;

/**
 * What the layout around a page needs to know of it.
 *
 * @param tab       which tab of the navigation is the current one; empty for none
 * @param filter    the written filter of the stream that this page opens
 * @param cursor    where that stream goes on; empty: where the banner stands
 * @param hasWire   whether there is a wire on the page for the stream to add to
 * @param subscribe whether the page can be had as a feed
 */
public record Frame(String title, String tab, String filter, String cursor, boolean hasWire, boolean subscribe) {

    static Frame of(String title, String tab, WireView wire) {
        return new Frame(title, tab, wire.live() ? wire.filter().query() : "", wire.live() ? wire.cursor() : "",
                wire.live(), true);
    }

    /** A page without a wire: its stream serves the banner alone. */
    static Frame quiet(String title, String tab) {
        return new Frame(title, tab, "", "", false, false);
    }
}
