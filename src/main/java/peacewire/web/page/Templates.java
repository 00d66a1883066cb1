package peacewire.web.page;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.context.MethodValueResolver;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The Handlebars templates of the class path, compiled once. Everything is escaped unless a template says otherwise. */
final class Templates {

    private static final List<String> NAMES =
            List.of("top", "dashboard", "dashboard-live", "board", "analysis", "margins", "margins-live", "statement-page", "newest", "wire", "activity", "wall", "embed", "suggestions", "item", "item-page", "topics", "topic", "try", "sources", "sources-live",
                    "feed", "feed-live", "add-source", "edit-source", "opml", "login", "error",
                    "hooks", "hooks-live", "hook", "publishers", "since", "rewordings", "strip-live", "story-first-live");

    private final Map<String, Template> compiled = new HashMap<>();

    Templates() {
        var handlebars = new Handlebars(new Loaded())
                .with(EscapingStrategy.HTML_ENTITY)
                // without a cache every use of a partial would be parsed anew
                .with(new ConcurrentMapTemplateCache());
        // the one helper: equality, for what is current and what is one
        handlebars.registerHelper("is", (value, options) -> String.valueOf(value).equals(String.valueOf(options.<Object>param(0))));
        for (var name : NAMES) {
            try {
                compiled.put(name, handlebars.compile(name));
            } catch (IOException e) {
                throw new UncheckedIOException("the template " + name + " can't be read", e);
            }
        }
    }

    String render(String name, Object model) {
        // the accessors of records are plain methods; fields and getters are of no concern
        var context = Context.newBuilder(model).resolver(MapValueResolver.INSTANCE, MethodValueResolver.INSTANCE).build();
        try {
            return compiled.get(name).apply(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads each template once: the library asks for the source of a partial, and for its age, at every use. */
    private static final class Loaded extends ClassPathTemplateLoader {

        private final Map<String, TemplateSource> sources = new ConcurrentHashMap<>();

        Loaded() {
            super("/templates", ".hbs");
        }

        @Override
        public TemplateSource sourceAt(String name) throws IOException {
            var known = sources.get(name);
            if (known != null) {
                return known;
            }
            var read = super.sourceAt(name);
            sources.put(name, new StringTemplateSource(read.filename(), read.content(StandardCharsets.UTF_8)));
            return sources.get(name);
        }
    }
}
