package peacewire.web.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import peacewire.news.BadFilter;
import peacewire.web.FilterParameters;
import peacewire.web.Site;

/** {@code /embed}: the wire of a filter for a frame on another site, live, in that site's light or dark and accent. */
final class EmbedPage implements Page {

    private static final int ITEMS = 20;

    private static final Set<String> THEMES = Set.of("", "light", "dark");

    /** Hex digits as CSS has them, without the number sign, which would begin a URL's fragment. */
    private static final Pattern COLOUR = Pattern.compile("([0-9a-fA-F]{3}){1,2}");

    private static final String NO_COLOUR = "'accent' is a colour in three or six hexadecimal digits, such as 0f4f8b, not '%s'";

    private final Site site;
    private final Supplier<Names> names;

    EmbedPage(Site site, Supplier<Names> names) {
        this.site = site;
        this.names = names;
    }

    /** @param theme light or dark; empty: as the reader's system @param accent hexadecimal digits; empty for our own */
    public record View(String heading, WireView wire, String theme, String accent) {
    }

    @Override
    public Answer answer(Asked asked) throws BadFilter {
        var filter = asked.filter("theme", "accent");
        var theme = asked.parameter("theme");
        if (!THEMES.contains(theme)) {
            throw new BadFilter("theme", "'theme' is light or dark, not '" + theme + "'");
        }
        var accent = asked.parameter("accent");
        if (!accent.isEmpty() && !COLOUR.matcher(accent).matches()) {
            throw new BadFilter("accent", NO_COLOUR.formatted(accent));
        }
        var page = site.archive().items(site.archive().select(filter), ITEMS, 0, 0);
        var wire = WireView.folded(site.archive(), page, filter, true, site.log().epoch(), "/embed", site.taxonomy().tags(),
                names.get(), asked.now());
        var heading = filter.isAll() ? "The wire" : names.get().of(filter);
        return Answer.ok("embed", Frame.of(heading + " - Peacewire", "", wire), new View(heading, wire, theme, accent));
    }

    /** {@code /embed.css}: the accent as a sheet of its own, for our pages take no style that is written into them. */
    static void style(RoutingContext ctx) {
        var accent = String.valueOf(ctx.queryParams().get("accent"));
        if (!COLOUR.matcher(accent).matches()) {
            throw FilterParameters.bad("accent", NO_COLOUR.formatted(accent)).refused();
        }
        ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/css;charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .end(":root { --accent: #" + accent + "; }\n");
    }
}
