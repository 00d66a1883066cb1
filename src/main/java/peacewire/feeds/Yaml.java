package peacewire.feeds;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import peacewire.feeds.InvalidFeedsFile.Problem;

/**
 * YAML 1.2 text to its tree of nodes, each of which knows its line. Nothing is constructed from tags, aliases to lists
 * and mappings are counted, and nesting is bounded: the composer recurses, so depth would cost stack.
 */
final class Yaml {

    static final int DEPTH_LIMIT = 20;
    static final int ALIAS_LIMIT = 50;

    private Yaml() {
    }

    /** The root of a text that holds one document; empty where it holds none. */
    static Optional<Node> compose(String text) throws SyntaxError {
        var settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setCodePointLimit(FeedsFile.SIZE_LIMIT_BYTES)
                .setAllowNonScalarKeys(true)   // so that the reader of the map can refuse them with their line
                .setMaxAliasesForCollections(ALIAS_LIMIT)
                .build();
        try {
            return new Bounded(settings, text).getSingleNode();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().or(e::getContextMark).map(mark -> mark.getLine() + 1).orElse(1);
            throw new SyntaxError(line, words(e));
        } catch (ReaderException e) {
            int line = 1 + (int) text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
            throw new SyntaxError(line, "the character U+%04X may not stand in YAML".formatted(e.getCodePoint()));
        } catch (YamlEngineException e) {
            throw new SyntaxError(1, "can't be read as YAML 1.2: " + e.getMessage());
        }
    }

    private static String words(MarkedYamlEngineException e) {
        var context = e.getContext() == null || e.getContext().isBlank() ? "" : e.getContext() + ": ";
        return (context + e.getProblem()).replaceAll("\\s+", " ");
    }

    /** The text is not YAML. */
    static final class SyntaxError extends Exception {

        private static final long serialVersionUID = 1;

        private final int line;

        SyntaxError(int line, String reason) {
            super(reason);
            this.line = line;
        }

        Problem problem() {
            return new Problem(line, "YAML", getMessage());
        }
    }

    private static final class Bounded extends Composer {

        private int depth;

        Bounded(LoadSettings settings, String text) {
            super(settings, new ParserImpl(settings, new StreamReader(settings, text)));
        }

        @Override
        protected SequenceNode composeSequenceNode(Optional<Anchor> anchor) {
            enter();
            var node = super.composeSequenceNode(anchor);
            depth--;
            return node;
        }

        @Override
        protected Node composeMappingNode(Optional<Anchor> anchor) {
            enter();
            var node = super.composeMappingNode(anchor);
            depth--;
            return node;
        }

        /** Merge keys left YAML with version 1.2: {@code <<} is a key like any other, and no key we know. */
        @Override
        protected Node composeKeyNode(MappingNode map) {
            var key = super.composeKeyNode(map);
            if (key.getTag().equals(Tag.MERGE)) {
                key.setTag(Tag.STR);
            }
            return key;
        }

        private void enter() {
            if (++depth > DEPTH_LIMIT) {
                throw new TooDeep(parser.peekEvent().getStartMark());
            }
        }
    }

    private static final class TooDeep extends MarkedYamlEngineException {

        private static final long serialVersionUID = 1;

        TooDeep(Optional<Mark> mark) {
            super(null, Optional.empty(), "lists and mappings are nested more than " + DEPTH_LIMIT + " deep", mark);
        }
    }
}
