/**
 * The written baseline: the {@link peacewire.baseline.Analysis} that the dashboard wraps, read from a folder of
 * Markdown files, checked as a whole and, by {@link peacewire.baseline.LiveAnalysis}, read again on a thread of its own
 * when they change, the {@link peacewire.baseline.DayCount} and the live
 * {@link peacewire.baseline.Banner}. Everything else here is immutable and safe on any thread; reading a folder blocks.
 * It does not match items to statements: a statement only carries the filter that does.
 */
package peacewire.baseline;
