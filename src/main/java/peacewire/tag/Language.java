package peacewire.tag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import morfologik.stemming.Dictionary;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.morfologik.MorfologikFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** The languages that the rules are written in, each with the analysis that brings its words to their base forms. */
enum Language {
    EN(in -> new KStemFilter(lower(in))),
    UK(in -> new MorfologikFilter(lower(in), ukrainian())),
    RU(in -> new SnowballFilter(lower(in), new RussianStemmer())),
    FR(in -> new FrenchLightStemFilter(lower(in))),
    DE(in -> new GermanLightStemFilter(new GermanNormalizationFilter(lower(in)))),
    // the Polish dictionary knows names by their capital: lower case only after it
    PL(in -> lower(new MorfologikFilter(in))),
    ES(in -> new SpanishLightStemFilter(lower(in))),
    IT(in -> new ItalianLightStemFilter(lower(in))),
    TR(in -> new SnowballFilter(lower(in, Locale.of("tr")), new TurkishStemmer())),
    AR(in -> new ArabicStemFilter(new ArabicNormalizationFilter(lower(in)))),
    /** Every other language: folded, never stemmed. */
    OTHER(in -> new PlainFilter(in, ICUFoldingFilter.NORMALIZER::normalize));

    private final Analyzer analyzer;

    Language(UnaryOperator<TokenStream> baseForms) {
        analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokenizer = new StandardTokenizer();
                var forms = baseForms.apply(new FormsFilter(tokenizer, name().equals("TR")));
                return new TokenStreamComponents(tokenizer,
                        new RemoveDuplicatesTokenFilter(new ASCIIFoldingFilter(forms)));
            }
        };
    }

    /** Emits of every word its exact form, marked by {@link FormsFilter#EXACT}, and its base forms at one position. */
    TokenStream analyse(String text) {
        return analyzer.tokenStream("text", text);
    }

    /** The genitive of a Russian noun that ends in a consonant; its stem differs where the nominative looks like a verb. */
    Optional<String> otherCase(String word) {
        boolean consonant = !word.isEmpty() && "бвгджзклмнпрстфхцчшщ".indexOf(word.charAt(word.length() - 1)) >= 0;
        return this == RU && consonant ? Optional.of(word + "а") : Optional.empty();
    }

    /** Whose phrases are looked for in it: its own, and where the taxonomy rarely has any, those of other languages, too. */
    List<String> phrases() {
        return switch (this) {
            case ES, IT, TR, AR -> List.of(Vocabulary.ANY, code(), OTHER.code());
            case EN, UK, RU, FR, DE, PL, OTHER -> List.of(Vocabulary.ANY, code());
        };
    }

    static Optional<Language> ofCode(String code) {
        return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
    }

    static String codes() {
        return Arrays.stream(values()).map(Language::code).collect(Collectors.joining(", "));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static TokenStream lower(TokenStream in) {
        return lower(in, Locale.ROOT);
    }

    private static TokenStream lower(TokenStream in, Locale locale) {
        return new PlainFilter(in, word -> word.toLowerCase(locale));
    }

    private static Dictionary ukrainian() {
        return Dictionaries.UKRAINIAN;
    }

    /** Read once, when the first Ukrainian text comes. */
    private static final class Dictionaries {
        static final Dictionary UKRAINIAN = read();

        private static Dictionary read() {
            try {
                return Dictionary.read(UkrainianMorfologikAnalyzer.class.getClassLoader()
                        .getResource("ua/net/nlp/ukrainian.dict"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
