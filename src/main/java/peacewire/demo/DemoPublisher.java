package peacewire.demo;

import static peacewire.news.Side.EUROPE;
import static peacewire.news.Side.KYIV;
import static peacewire.news.Side.MOSCOW;
import static peacewire.news.Side.OTHER;
import static peacewire.news.Side.WASHINGTON;
import static peacewire.news.SourceKind.AGENCY;
import static peacewire.news.SourceKind.BROADCASTER;
import static peacewire.news.SourceKind.GOVERNMENT;
import static peacewire.news.SourceKind.INTERNATIONAL;
import static peacewire.news.SourceKind.NEWSPAPER;
import static peacewire.news.SourceKind.THINK_TANK;

import java.util.List;
import peacewire.news.Source;

/** A made-up publisher with one feed, whose id is the source's. No name here may be that of a real one. */
record DemoPublisher(Source source, String lang, Format format) {

    enum Format {
        RSS("application/rss+xml"), ATOM("application/atom+xml"), JSON("application/feed+json");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }
    }

    static final List<DemoPublisher> ALL = List.of(
            new DemoPublisher(new Source("demo-ministry", "Sample Foreign Ministry (demo)", GOVERNMENT, "UA", KYIV),
                    "uk", Format.RSS),
            new DemoPublisher(new Source("demo-chancery", "Specimen Chancery (demo)", GOVERNMENT, "RU", MOSCOW),
                    "ru", Format.ATOM),
            new DemoPublisher(new Source("demo-department", "Example Department of Envoys (demo)", GOVERNMENT, "US",
                    WASHINGTON), "en", Format.RSS),
            new DemoPublisher(new Source("demo-union", "Model Union Press Room (demo)", INTERNATIONAL, "EU", EUROPE),
                    "en", Format.ATOM),
            new DemoPublisher(new Source("demo-assembly", "Specimen Assembly of States (demo)", INTERNATIONAL, "UN",
                    OTHER), "fr", Format.RSS),
            new DemoPublisher(new Source("demo-institute", "Placeholder Institute for Talks (demo)", THINK_TANK, "GB",
                    EUROPE), "en", Format.JSON),
            new DemoPublisher(new Source("demo-institut", "Institut Exemple (demo)", THINK_TANK, "FR", EUROPE),
                    "fr", Format.ATOM),
            new DemoPublisher(new Source("demo-agency", "Mock Wire Agency (demo)", AGENCY, "CH", OTHER),
                    "en", Format.JSON),
            new DemoPublisher(new Source("demo-visnyk", "Вісник «Зразок» (demo)", NEWSPAPER, "UA", KYIV),
                    "uk", Format.JSON),
            new DemoPublisher(new Source("demo-kanal", "Канал «Образец» (demo)", BROADCASTER, "RU", MOSCOW),
                    "ru", Format.RSS),
            new DemoPublisher(new Source("demo-gazette", "Gazette Spécimen (demo)", NEWSPAPER, "FR", EUROPE),
                    "fr", Format.RSS),
            new DemoPublisher(new Source("demo-zeitung", "Musterblatt (demo)", NEWSPAPER, "DE", EUROPE),
                    "de", Format.ATOM),
            new DemoPublisher(new Source("demo-gazeta", "Gazeta Przykładowa (demo)", NEWSPAPER, "PL", EUROPE),
                    "pl", Format.RSS));

    String id() {
        return source.id();
    }
}
