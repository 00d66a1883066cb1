/**
 * The wire over HTTP: {@link peacewire.web.WebVerticle} serves on its event loop what {@link peacewire.web.Routes} lists.
 * Here stand the things all handlers share: what a request asks ({@link peacewire.web.FilterParameters}), who may change
 * anything ({@link peacewire.web.Admin}), how a refusal is said ({@link peacewire.web.Problem}). Reads of the archive go to
 * a worker. It decides nothing about news.
 */
package peacewire.web;
