package peacewire.baseline;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peacewire.baseline.MarkdownFile.Point;
import peacewire.news.Filter;

/** From the files of an analysis to the {@link Analysis}: the index, then each file it names. For one reading only. */
final class AnalysisReader {

    private static final String INDEX = "index.yml";

    private final Problems problems = new Problems();
    private final Map<String, String> placeById = new HashMap<>();
    private final List<Analysis.Section> sections = new ArrayList<>();
    private final List<Analysis.Scenario> scenarios = new ArrayList<>();
    private final List<Analysis.Question> questions = new ArrayList<>();
    private final List<Analysis.Reference> sources = new ArrayList<>();
    private final List<Analysis.Channel> channels = new ArrayList<>();
    private final List<Analysis.Event> events = new ArrayList<>();
    private final LiveAnalysis.Check check;
    private LocalDate dated;

    private AnalysisReader(LiveAnalysis.Check check) {
        this.check = check;
    }

    static Analysis read(AnalysisFolder folder, LiveAnalysis.Check check) throws IOException, InvalidAnalysis {
        return new AnalysisReader(check).readAll(folder);
    }

    private Analysis readAll(AnalysisFolder folder) throws IOException, InvalidAnalysis {
        var index = YamlFields.read(INDEX, 0, folder.text(INDEX), problems);
        index.allow("title", "asOf", "dated", "files");
        dated = index.date("dated");
        for (var name : index.list("files")) {
            readFile(folder, index, name);
        }
        var analysis = new Analysis(index.text("title"), index.text("asOf"), dated,
                sections, scenarios, questions, sources, channels, events);
        problems.throwIfAny();
        return analysis;
    }

    private void readFile(AnalysisFolder folder, Fields index, String name) throws IOException {
        int line = index.values().get("files").line();
        if (name.contains("/") || name.contains("\\")) {
            problems.add(INDEX, line, "files: '" + name + "' is no plain file name");
            return;
        }
        try {
            take(MarkdownFile.read(name, folder.text(name), problems));
        } catch (FileNotFoundException e) {
            problems.add(INDEX, line, "files: " + e.getMessage());
        }
    }

    private void take(MarkdownFile file) {
        var head = file.head();
        var holds = head.values().containsKey("holds")
                ? head.oneOf("holds", "statements", "scenarios", "questions", "sources", "channels", "events") : "statements";
        if (file.points().isEmpty()) {
            problems.add(file.name(), head.line(), "the file has no point: no heading that begins with '## '");
        }
        if (holds.equals("statements")) {
            head.allow("holds", "id", "title");
            sections.add(new Analysis.Section(unique(head, "section "), head.text("title"),
                    file.points().stream().map(this::statement).toList()));
            return;
        }
        head.allow("holds");
        file.points().forEach(point -> {
            switch (holds) {
                case "scenarios" -> scenarios.add(scenario(point));
                case "questions" -> questions.add(question(point));
                case "sources" -> sources.add(reference(point));
                case "channels" -> channels.add(channel(point));
                case "events" -> events.add(event(point));
                default -> { } // noted above
            }
        });
    }

    private Analysis.Statement statement(Point point) {
        point.fields().allow("id", "filter", "dated");
        return statement(point, point.heading());
    }

    private Analysis.Scenario scenario(Point point) {
        var fields = point.fields();
        fields.allow("id", "tag", "likelihood", "filter", "dated");
        return new Analysis.Scenario(fields.id("tag"), point.heading(), fields.text("likelihood"),
                statement(point, point.heading()));
    }

    private Analysis.Question question(Point point) {
        point.fields().allow("id", "title", "filter", "dated");
        return new Analysis.Question(point.heading(), statement(point, point.fields().text("title")));
    }

    private Analysis.Reference reference(Point point) {
        var fields = point.fields();
        fields.allow("id", "what", "feeds");
        unique(fields, "source ");
        return new Analysis.Reference(point.heading(), fields.text("what"), fields.list("feeds"),
                Markdown.text(point.body()));
    }

    private Analysis.Event event(Point point) {
        var fields = point.fields();
        fields.allow("id", "date", "statement");
        unique(fields, "event ");
        return new Analysis.Event(point.heading(), fields.date("date"), fields.id("statement"));
    }

    private Analysis.Channel channel(Point point) {
        var fields = point.fields();
        fields.allow("id", "track", "filter");
        return new Analysis.Channel(unique(fields, "channel "), fields.oneOf("track", "track-1", "track-2"),
                point.heading(), Markdown.text(body(point)), filter(fields));
    }

    private Analysis.Statement statement(Point point, String title) {
        var fields = point.fields();
        var body = body(point);
        return new Analysis.Statement(unique(fields, "statement "), title, Markdown.html(body), Markdown.text(body),
                fields.date("dated", dated), filter(fields));
    }

    private Filter filter(Fields fields) {
        var filter = fields.filter("filter");
        if (!filter.isAll()) {
            check.refusal(filter).ifPresent(reason -> fields.wrong("filter", reason));
        }
        return filter;
    }

    private String body(Point point) {
        if (point.body().isEmpty()) {
            problems.add(point.fields().file(), point.fields().line(), "the point has no text");
        }
        return point.body();
    }

    /** @param kind what the id names; ids of different kinds don't meet */
    private String unique(Fields fields, String kind) {
        var id = fields.id("id");
        var before = placeById.putIfAbsent(kind + id, fields.file() + ":" + fields.line());
        if (before != null && !id.isEmpty()) {
            problems.add(fields.file(), fields.line(), "the id '" + id + "' is already taken at " + before);
        }
        return id;
    }
}
