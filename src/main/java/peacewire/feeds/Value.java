package peacewire.feeds;

/** How the text of one field is read and checked. */
@FunctionalInterface
interface Value<T> {

    T of(String text) throws WrongValue;
}
