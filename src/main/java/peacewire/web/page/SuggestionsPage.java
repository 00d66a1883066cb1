package peacewire.web.page;

import java.util.List;
import java.util.function.Supplier;

/** {@code /suggestions}: what a search may name, as the options that the search box offers. A fragment, not a page. */
final class SuggestionsPage implements Page {

    private final Supplier<Names> names;

    SuggestionsPage(Supplier<Names> names) {
        this.names = names;
    }

    /** @param term as a free query writes it, such as {@code issue:sanctions} @param what the kind of thing it is */
    public record Suggestion(String term, String name, String what) {
    }

    public record View(List<Suggestion> suggestions) {
    }

    @Override
    public Answer answer(Asked asked) {
        return new Answer(200, "suggestions", null, new View(names.get().suggestions()));
    }
}
