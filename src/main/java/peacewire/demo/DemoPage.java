package peacewire.demo;

/** Where the links of invented items lead: one page that says what they are. */
final class DemoPage {

    static final String HTML = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>[demo] Invented for the demo</title>
            <style>body { max-width: 40rem; margin: 4rem auto; padding: 0 1rem; font: 1.1rem/1.5 system-ui }</style>
            <h1>Invented for the demo</h1>
            <p>There is no such event and no such publisher. Peacewire made this item up to show how it works; on real
            feeds this link leads to the publisher's own page.</p>
            </html>
            """;

    private DemoPage() {
    }
}
