package peacewire.web.page;

import java.time.Instant;
import peacewire.hooks.HookStatus;

/**
 * A webhook as its page shows it.
 *
 * @param shape  which of the feeds' shapes goes with the state
 * @param filter in words
 * @param href   the wire of the filter
 * @param story  how it fares, in a sentence
 * @param behind in words; empty where it is not
 * @param answer what the endpoint last answered; empty before the first attempt
 * @param paused whether it can be resumed; else it can be paused
 */
public record HookRow(String id, String name, String url, String filter, String href, String state, String shape, When since,
                      String story, String delivered, String behind, String answer, When tried, When next, boolean paused) {

    static HookRow of(HookStatus hook, Names names, Instant now) {
        var filter = FilterView.written(hook.filter());
        return new HookRow(hook.id(), hook.name(), hook.url().toString(), filter.isAll() ? "Everything on the wire" : names.of(filter),
                FilterView.href("/wire", filter), hook.state().toString(), shape(hook.state()), When.of(hook.since(), now), story(hook),
                "%,d".formatted(hook.delivered()), behind(hook.lag()), answer(hook.lastStatus()),
                When.of(hook.lastTried(), now), When.of(hook.next(), now), switch (hook.state()) {
                    case LIVE, RETRYING -> false;
                    case PAUSED, DEAD, GONE -> true;
                });
    }

    private static String shape(HookStatus.State state) {
        return switch (state) {
            case LIVE -> "fresh";
            case RETRYING -> "slow";
            case PAUSED -> "paused";
            case DEAD, GONE -> "failing";
        };
    }

    private static String story(HookStatus hook) {
        return switch (hook.state()) {
            case LIVE -> hook.reason().isEmpty() ? "" : "The last ping failed: " + hook.reason() + ".";
            case RETRYING -> attempts(hook) + ": " + hook.reason() + ". It is tried again for 24 hours from the first failure, then paused.";
            case PAUSED -> "It goes on where it stopped when it is resumed.";
            case DEAD -> "Paused, because nothing could be delivered for 24 hours: " + hook.reason()
                    + ". It goes on where it stopped when it is resumed.";
            case GONE -> "Paused, because " + hook.reason() + ".";
        };
    }

    private static String behind(long lag) {
        return lag == 0 ? "" : lag == 1 ? "1 record" : "%,d records".formatted(lag);
    }

    private static String answer(Integer status) {
        return status == null ? "" : status == 0 ? "no answer" : status.toString();
    }

    private static String attempts(HookStatus hook) {
        return hook.failures() == 1 ? "The last attempt failed" : "The last " + hook.failures() + " attempts failed";
    }
}
