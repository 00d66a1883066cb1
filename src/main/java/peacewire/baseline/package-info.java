/**
 * The written baseline: the {@link peacewire.baseline.Analysis} that the dashboard wraps, read once from a folder of
 * Markdown files and checked as a whole, the {@link peacewire.baseline.DayCount} and the live
 * {@link peacewire.baseline.Banner}. Everything here is immutable and safe on any thread; reading a folder blocks.
 * It does not match items to statements: a statement only carries the filter that does.
 */
package peacewire.baseline;
