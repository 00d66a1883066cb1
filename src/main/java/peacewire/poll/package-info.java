/**
 * When to fetch, and what to do with the outcome. {@link peacewire.poll.PollVerticle} runs on virtual threads and reads
 * top to bottom: fetch, parse, append, remember. The policy (Roster, Schedule, Pacing, Outcomes, HostQueue, Outage,
 * {@link peacewire.poll.FeedHealth}) fetches nothing and knows no clock but the instant it is given. {@link
 * peacewire.poll.Probe} looks once at an address, for whoever wants to know before polling. {@link peacewire.poll.WebSub}
 * subscribes at the hubs that feeds announce; what they bring is read as if it had been polled. Nothing here tags, stores
 * or publishes: what was appended comes back to readers by the log alone.
 */
package peacewire.poll;
