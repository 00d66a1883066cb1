package peacewire.news;

import java.time.Instant;

/**
 * One fetch of a feed, as its history tells it.
 *
 * @param outcome the same words as {@link FeedState#outcome}
 * @param status  of HTTP, 0 where there was no answer
 * @param millis  from the request to the last byte
 * @param bytes   of the body, decompressed; 0 where there was none
 * @param entries in the body
 * @param added   of them, new to the log, revisions included
 * @param reason  for a person; empty when all was well
 */
public record Attempt(Instant at, String outcome, int status, long millis, long bytes, int entries, int added,
                      String reason) {
}
