/**
 * The invented world of {@code --demo}: a dozen made-up publishers ({@link peacewire.demo.DemoPublisher}), the news
 * they report ({@link peacewire.demo.DemoNews}, from templates in {@code demo/news.yml} and a fixed seed), the
 * documents they publish and the {@link peacewire.demo.DemoOrigin} on loopback that serves them. All of it runs on the
 * origin's one event loop. The product polls it like any other site; nothing here knows the product.
 */
package peacewire.demo;
