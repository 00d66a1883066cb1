package peacewire.web.page;

import java.util.List;

/**
 * A field of a form. Texts are empty, never null.
 *
 * @param name    what the form sends; also makes the id
 * @param type    {@code text}, {@code url}, {@code select} or {@code checkbox}
 * @param value   of a checkbox: {@code true} where it is set
 * @param error   why the value was refused
 * @param options of a select
 */
public record FormField(String name, String label, String type, String value, String hint, String error,
                        List<Option> options, boolean required) {

    public record Option(String value, String name, boolean chosen) {
    }

    public String id() {
        return "f-" + name.replace('.', '-');
    }

    public boolean described() {
        return !hint.isEmpty() || !error.isEmpty();
    }

    public boolean isSelect() {
        return type.equals("select");
    }

    public boolean isCheckbox() {
        return type.equals("checkbox");
    }

    public boolean checked() {
        return value.equals("true");
    }
}
