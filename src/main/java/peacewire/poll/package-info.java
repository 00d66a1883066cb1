/**
 * When to fetch, and what to do with the outcome. {@link peacewire.poll.PollVerticle} runs on virtual threads and reads
 * top to bottom: fetch, parse, append, remember. The policy (Roster, Schedule, Pacing, Outcomes, HostQueue, Outage,
 * {@link peacewire.poll.FeedHealth}) fetches nothing and knows no clock but the instant it is given. Nothing here tags, stores
 * or publishes: what was appended comes back to readers by the log alone.
 */
package peacewire.poll;
