package peacewire.web.page;

import java.util.Map;

/** {@code /login}: takes the admin token; the web room answers the form. */
final class LoginPage implements Page {

    public record View(boolean failed) {
    }

    @Override
    public Answer answer(Asked asked) {
        var failed = asked.query().contains(Map.entry("failed", "1"));
        return Answer.ok("login", Frame.quiet("Log in - Peacewire", ""), new View(failed));
    }
}
