package peacewire.news;

/**
 * How fresh all feeds together are.
 *
 * @param fresh         feeds whose last good answer lies within twice their interval
 * @param oldestSeconds age of the oldest good answer among feeds neither failing nor paused; 0 where there is none
 */
public record Freshness(int fresh, int total, int failing, int paused, long oldestSeconds) {
}
