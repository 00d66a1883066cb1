/**
 * When to fetch, and what to do with the outcome. {@link peacewire.poll.PollVerticle} runs on virtual threads and reads
 * top to bottom: fetch, parse, append, remember. The policy ({@link peacewire.poll.Schedule}, Outcomes, HostQueue,
 * {@link peacewire.poll.FeedHealth}) is pure and knows no clock but the instant it is given. {@link peacewire.poll.WebSub}
 * subscribes at the hubs that feeds announce; what they bring is read as if it had been polled. Nothing here tags, stores
 * or publishes: what was appended comes back to readers by the log alone.
 */
package peacewire.poll;
