package peacewire.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import peacewire.stream.Household;

/**
 * Who may change anything: whoever shows the token, as {@code Authorization: Bearer}, or a browser that showed it at
 * {@code /login} and holds a session since. Any thread.
 */
public final class Admin {

    static final String COOKIE = "peacewire";

    private static final String AFTER_LOGIN = "/sources";

    private final String token;
    private final String publicUrl;
    private final Session session;
    private final InstantSource clock;

    /** @param publicUrl the site's address as readers reach it, or null */
    public Admin(String token, String publicUrl) {
        this(token, publicUrl, InstantSource.system());
    }

    Admin(String token, String publicUrl, InstantSource clock) {
        this.token = token;
        this.publicUrl = publicUrl;
        this.clock = clock;
        session = new Session(token);
    }

    /** Lets an administrator pass; refuses all others with 401, and a change that another site caused with 403. */
    public void require(RoutingContext ctx) {
        if (ctx.request().getHeader(HttpHeaders.AUTHORIZATION) != null) {
            requireBearer(ctx);
        } else if (!holdsSession(ctx)) {
            throw unauthorised("This needs the admin token: Authorization: Bearer, or a login.").refused();
        } else if (!sameOrigin(ctx)) {
            throw Problem.of(403, "A login counts only for requests from this site's own pages.").refused();
        }
        ctx.next();
    }

    /** The same for the forms of pages: without a session a person is asked to log in, and comes back to the page. */
    public void requireForm(RoutingContext ctx) {
        if (!holdsSession(ctx)) {
            redirect(ctx, loginFor(page(ctx)));
        } else if (!sameOrigin(ctx)) {
            throw Problem.of(403, "A login counts only for requests from this site's own pages.").refused();
        } else {
            ctx.next();
        }
    }

    /** A form has no page of its own: the one it was sent from, where the browser tells. */
    private String page(RoutingContext ctx) {
        var referer = ctx.request().getHeader(HttpHeaders.REFERER);
        var origin = publicUrl == null ? Caller.of(ctx).origin() : publicUrl;
        return referer != null && referer.startsWith(origin + "/") && local(referer.substring(origin.length()))
                ? referer.substring(origin.length()) : AFTER_LOGIN;
    }

    /** Where to log in, to go on with a page of this site. */
    public static String loginFor(String page) {
        return "/login?next=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** Whether a browser holds a session: pages then show what an administrator may do. */
    public boolean holdsSession(RoutingContext ctx) {
        var cookie = ctx.request().getCookie(COOKIE);
        return cookie != null && session.holds(cookie.getValue(), clock.instant());
    }

    /** The form of {@code /login}: fields {@code token} and, optional, {@code next}, a path of this site. */
    void login(RoutingContext ctx) {
        var form = ctx.request().formAttributes();
        var next = form.get("next");
        if (shows(ctx, form.get("token"))) {
            ctx.response().addCookie(Cookie.cookie(COOKIE, session.issue(clock.instant())).setPath("/")
                    .setHttpOnly(true).setSameSite(CookieSameSite.STRICT).setMaxAge(Session.LIFE.toSeconds())
                    .setSecure(secure(ctx)));
            redirect(ctx, local(next) ? next : AFTER_LOGIN);
        } else {
            redirect(ctx, "/login?failed=1"
                    + (local(next) ? "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8) : ""));
        }
    }

    /** Ends the session in this browser; the form of {@code /logout}. */
    void logout(RoutingContext ctx) {
        if (!sameOrigin(ctx)) {
            throw Problem.of(403, "Only this site's own pages can end a session.").refused();
        }
        ctx.response().addCookie(Cookie.cookie(COOKIE, "").setPath("/").setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT).setMaxAge(0).setSecure(secure(ctx)));
        redirect(ctx, "/");
    }

    private void requireBearer(RoutingContext ctx) {
        var header = ctx.request().getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer = header.regionMatches(true, 0, "Bearer ", 0, 7);
        if (!shows(ctx, bearer ? header.substring(7).strip() : null)) {
            throw unauthorised("That is not the admin token.").refused();
        }
    }

    /** A wrong token is counted, and after too many not even the right one is looked at: else one could go on guessing. */
    private boolean shows(RoutingContext ctx, String given) {
        var attempts = new Attempts(ctx.vertx());
        var address = Household.of(Caller.of(ctx).address());
        if (attempts.exhausted(address, clock.instant())) {
            throw Problem.tooMany("There were " + Attempts.PER_WINDOW + " wrong tokens from your address within a minute.",
                    Attempts.WINDOW).refused();
        }
        boolean right = given != null && Session.same(given, token);
        if (!right) {
            attempts.failed(address, clock.instant());
        }
        return right;
    }

    /** By Fetch Metadata, else by Origin; a browser that sends neither with a change is none that we know. */
    private boolean sameOrigin(RoutingContext ctx) {
        var request = ctx.request();
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && (origin.equals(publicUrl) || origin.equals(Caller.of(ctx).origin()));
    }

    private boolean secure(RoutingContext ctx) {
        return Caller.of(ctx).scheme().equals("https") || publicUrl != null && publicUrl.startsWith("https:");
    }

    /** A path of this site: browsers read {@code //host} and {@code /\host} as another one, and drop tabs and line ends. */
    public static boolean local(String next) {
        return next != null && next.matches("/(?![/\\\\])[\\x21-\\x7e]*");
    }

    private static Problem unauthorised(String detail) {
        return Problem.of(401, detail).withHeader("WWW-Authenticate", "Bearer");
    }

    private static void redirect(RoutingContext ctx, String path) {
        ctx.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, path).end();
    }
}
