package peacewire.web.page;

import java.util.Map;
import peacewire.web.Admin;

/** {@code /login}: takes the admin token; the web room answers the form. */
final class LoginPage implements Page {

    /** @param next a path of this site to go on with; empty for none */
    public record View(boolean failed, String next) {
    }

    @Override
    public Answer answer(Asked asked) {
        var failed = asked.query().contains(Map.entry("failed", "1"));
        var next = asked.parameter("next");
        return Answer.ok("login", Frame.quiet("Log in - Peacewire", ""), new View(failed, Admin.local(next) ? next : ""));
    }
}
