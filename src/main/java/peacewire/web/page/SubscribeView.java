package peacewire.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import peacewire.news.Filter;

/**
 * The addresses under which a filter can be had elsewhere.
 *
 * @param hook where an administrator has it posted to an address
 */
public record SubscribeView(String stream, String atom, String json, String csv, String api, String curl,
                            String embed, String hook) {

    public static SubscribeView of(String origin, Filter filter) {
        var stream = FilterView.href(origin + "/stream", filter);
        return new SubscribeView(stream, FilterView.href(origin + "/feed.atom", filter),
                FilterView.href(origin + "/feed.json", filter), FilterView.href(origin + "/items.csv", filter),
                FilterView.href(origin + "/api/items", filter),
                // double quotes: they hold in every shell, and a written filter has none inside
                "curl -N \"" + stream + "\"", embed(FilterView.href(origin + "/embed", filter)),
                hook(filter));
    }

    /** The form with the filter filled in; a webhook goes on, so times are not for it. */
    private static String hook(Filter filter) {
        var lasting = filter.without("from", "").without("to", "");
        return lasting.isAll() ? "/hooks" : "/hooks?filter=" + URLEncoder.encode(lasting.toString(), StandardCharsets.UTF_8);
    }

    /** Both are escaped: the template for the page it stands on, this for the page that takes it in. */
    private static String embed(String address) {
        return "<iframe src=\"" + address.replace("&", "&amp;") + "\" title=\"Peacewire\" width=\"360\" height=\"600\""
                + " loading=\"lazy\"></iframe>";
    }
}
