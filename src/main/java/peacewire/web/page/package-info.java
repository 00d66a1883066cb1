/**
 * The pages for people: each is complete HTML without script, and script then makes it live. A page reads the archive
 * (on a worker, for reads block a moment), makes a view of records of plain strings and hands it to a template.
 * Views are pure functions of what they are given and know nothing of HTTP; templates decide nothing but layout.
 * Streams, the API, logging in and the security headers are the web room's, not this one's.
 */
package peacewire.web.page;
