package peacewire.web.page;

import io.vertx.ext.web.Router;
import peacewire.news.Item;
import peacewire.web.Site;

/** The pages for people: server-rendered HTML that is complete without script. */
public final class Pages {

    public Pages(Site site) {
        throw new UnsupportedOperationException();
    }

    /** Adds the routes of all pages, and of the static files. */
    public void mount(Router router) {
        throw new UnsupportedOperationException();
    }

    /** An item as every page and every HTML stream shows it: the same partial. Any thread. */
    public String fragment(Item item) {
        throw new UnsupportedOperationException();
    }
}
