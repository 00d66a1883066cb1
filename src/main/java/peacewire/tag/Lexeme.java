package peacewire.tag;

import java.util.List;

/**
 * What the analysis of a language makes of one token, wherever it stands.
 *
 * @param from  where the word proper begins in the token: an elided article is cut off
 * @param to    where it ends: so is a possessive ending
 * @param plain lower case, folded: what beginnings and ends of words are looked up in
 * @param forms its base forms, and its exact form marked by {@link FormsFilter#EXACT}
 * @param keys  those of its forms, beginnings and ends that some phrase asks for; most words have none
 */
record Lexeme(int from, int to, String plain, List<String> forms, List<String> keys) {
}
