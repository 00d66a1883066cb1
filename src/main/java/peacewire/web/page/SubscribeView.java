package peacewire.web.page;

import peacewire.news.Filter;

/** The addresses under which a filter can be had elsewhere. */
public record SubscribeView(String stream, String atom, String json, String csv, String api, String curl) {

    public static SubscribeView of(String origin, Filter filter) {
        var stream = FilterView.href(origin + "/stream", filter);
        return new SubscribeView(stream, FilterView.href(origin + "/feed.atom", filter),
                FilterView.href(origin + "/feed.json", filter), FilterView.href(origin + "/items.csv", filter),
                FilterView.href(origin + "/api/items", filter),
                // double quotes: they hold in every shell, and a written filter has none inside
                "curl -N \"" + stream + "\"");
    }
}
