package peacewire.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import peacewire.web.board.Board;
import peacewire.web.board.Rate;
import peacewire.web.board.Usual.Level;

/**
 * Who on what, as a table: the first row and the first column count everything.
 *
 * @param window such as {@code 7 days}
 * @param steps  the shades, least first; empty where nothing is known of what is usual
 */
public record MatrixView(String window, List<Head> columns, List<Row> rows, List<Step> steps) {

    /** @param href empty for the head that stands for all */
    public record Head(String name, String href) {
    }

    public record Row(Head head, List<CellView> cells) {
    }

    /**
     * @param href  empty where there is nothing to see
     * @param level of the shade
     * @param words such as {@code usually 12, above usual}; empty where that is not known
     */
    public record CellView(String href, long count, String level, String words) {
    }

    public record Step(String level, String words) {
    }

    static MatrixView of(Board board) {
        var matrix = board.matrix();
        var columns = new ArrayList<>(List.of(new Head("All issues", "")));
        matrix.issues().forEach(issue -> columns.add(head(issue)));
        var rows = new ArrayList<>(List.of(row(new Head("All actors", ""), matrix.all(), matrix.issues())));
        for (int i = 0; i < matrix.rows().size(); i++) {
            var actor = matrix.actors().get(i);
            rows.add(row(head(actor), actor, matrix.rows().get(i).cells()));
        }
        return new MatrixView(board.window().words(), List.copyOf(columns), List.copyOf(rows),
                board.enough() ? shades() : List.of());
    }

    private static List<Step> shades() {
        return Arrays.stream(Level.values()).filter(level -> level != Level.UNKNOWN)
                .map(level -> new Step(level.toString(), level.words())).toList();
    }

    private static Head head(Board.Cell cell) {
        return new Head(cell.name(), "/wire?" + cell.filter());
    }

    private static Row row(Head head, Board.Cell first, List<Board.Cell> others) {
        var cells = new ArrayList<>(List.of(cell(first)));
        others.forEach(other -> cells.add(cell(other)));
        return new Row(head, List.copyOf(cells));
    }

    private static CellView cell(Board.Cell cell) {
        boolean known = cell.level() != Level.UNKNOWN;
        boolean bare = cell.count() == 0 && cell.level() != Level.BELOW;
        return new CellView(bare ? "" : "/wire?" + cell.filter(), cell.count(), bare ? "none" : cell.level().toString(),
                known ? "usually " + Rate.figure(cell.usual()) + ", " + cell.level().words() : "");
    }
}
