package peacewire.story;

/** How much it says that two reports share a feature: the rarer it is on the wire, the more. */
final class Weights {

    /** As if so many items had been seen before the first, each feature as often as its kind commonly is. */
    private static final double PRIOR = 600;

    private static final double MOST = 4.5;

    private Weights() {
    }

    /**
     * @param seen  how many of the items at hand have the feature
     * @param items how many there are
     */
    static double of(String feature, int seen, int items) {
        double weight = Math.log((PRIOR + items) / (usual(feature) + seen));
        return Math.clamp(weight, 0.1, MOST);
    }

    /** Of {@value #PRIOR} items on a wire about these talks. */
    private static double usual(String feature) {
        return switch (feature) {
            case "country:ukraine", "country:russia" -> 330;
            case "country:usa", "person:zelensky", "person:putin", "person:trump" -> 130;
            case "country:eu", "event:peace", "event:war", "event:talks" -> 90;
            default -> usualOfKind(feature.substring(0, feature.indexOf(':')));
        };
    }

    private static double usualOfKind(String kind) {
        return switch (kind) {
            case "country" -> 40;
            case "event", "phase" -> 60;
            case "thing" -> 25;
            case "person", "speaker", "place" -> 15;
            case "figure", "day", "weekday" -> 8;
            default -> 6;
        };
    }
}
