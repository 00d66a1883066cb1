package peacewire.tag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;

/**
 * Detects the language of a text by its letters' neighbours, with Apache OpenNLP's model of 183 languages. A millisecond a
 * text, so it is asked only where no language is declared; the model is read when the first such text comes.
 */
final class Detector {

    private static final Map<String, Language> OURS = Map.of("eng", Language.EN, "ukr", Language.UK, "rus", Language.RU,
            "fra", Language.FR, "deu", Language.DE, "pol", Language.PL, "spa", Language.ES, "ita", Language.IT,
            "tur", Language.TR, "ara", Language.AR);

    /** A headline is short, and among 183 languages there is always one more like it: ours has the benefit of the doubt. */
    private static final double BENEFIT = 4;

    private Detector() {
    }

    /** @param possible those that the letters allow; {@link Language#OTHER} where it is clearly none of them */
    static Language of(String text, Set<Language> possible) {
        var ranked = Model.DETECTOR.predictLanguages(text);
        for (var candidate : ranked) {
            var ours = OURS.get(candidate.getLang());
            if (ours != null && possible.contains(ours)) {
                return candidate.getConfidence() * BENEFIT >= ranked[0].getConfidence() ? ours : Language.OTHER;
            }
        }
        return Language.OTHER;
    }

    private static final class Model {

        private static final LanguageDetector DETECTOR = new ThreadSafeLanguageDetectorME(read());

        private static LanguageDetectorModel read() {
            try (var in = Detector.class.getResourceAsStream("/langdetect-183.bin")) {
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("the model of languages can't be read", e);
            }
        }
    }
}
