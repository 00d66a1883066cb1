/**
 * What programs ask for: one small handler a resource, JSON or a feed, shapes as the contract has them. Handlers run on an
 * event loop; whatever reads the archive or the log goes to a worker through {@link peacewire.web.api.Reply}.
 */
package peacewire.web.api;
