package peacewire.web.page;

/** A page that could not be had, and why. */
public record ErrorView(int status, String title, String message) {

    static ErrorView of(int status, String message) {
        var title = switch (status) {
            case 400 -> "That address can't be read";
            case 401, 403 -> "Not without the admin token";
            case 404 -> "There is nothing here";
            case 410 -> "This item was withdrawn";
            case 429, 503 -> "Too busy just now";
            default -> status < 500 ? "That can't be done" : "Something broke on our side";
        };
        return new ErrorView(status, title, ItemView.orEmpty(message));
    }
}
