package peacewire.stream;

/** What one hears who asks for a stream: a place, or why there is none. */
sealed interface Admitted permits Place, Refusal {
}
