package peacewire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import peacewire.fetch.Fetched.Failure;

class FetcherRedirectTest extends Fetching {

    @Test
    void a_chain_of_permanent_redirects_is_reported_where_it_ended() {
        var fetched = modified(fetch("moved"));

        assertThat(fetched.moved()).isEqualTo(origin.url("modified"));
        assertThat(fetched.url()).isEqualTo(origin.url("modified"));
    }

    @Test
    void a_move_ends_where_the_first_temporary_redirect_begins() {
        assertThat(modified(fetch("movedThenFound")).moved()).isEqualTo(origin.url("found"));
        assertThat(modified(fetch("foundThenMoved")).moved()).isNull();
    }

    @Test
    void redirects_end_after_five() {
        int before = origin.asked("redirectLoop").size();
        var failed = failed(fetch("redirectLoop"));

        assertThat(failed.failure()).isEqualTo(Failure.REDIRECTS);
        assertThat(failed.reason()).contains("more than 5 redirects");
        assertThat(origin.asked("redirectLoop")).hasSize(before + 6);
    }

    @Test
    void redirects_are_mended_where_their_spelling_is_loose() {
        assertThat(modified(fetch("redirectOddly")).url()).isEqualTo(origin.url("a%20b/%C3%A9?q=%3Cx%3E"));
    }

    @Test
    void a_query_alone_redirects_within_the_same_path() {
        assertThat(modified(fetch("redirectToQuery")).url()).isEqualTo(origin.url("redirectToQuery?page=2"));
    }

    @Test
    void a_redirect_without_an_address_fails() {
        assertThat(failed(fetch("redirectNowhere")).failure()).isEqualTo(Failure.REDIRECTS);
    }

    @Test
    void only_http_is_spoken() {
        assertThat(failed(fetch("redirectToFile")).failure()).isEqualTo(Failure.REFUSED_ADDRESS);
        assertThat(failed(fetch(get(URI.create("file:///etc/hostname")))).failure()).isEqualTo(Failure.REFUSED_ADDRESS);
    }

    @Test
    void a_redirect_to_a_private_address_is_refused() {
        String target = URLEncoder.encode("http://[::1]:" + origin.port() + "/modified", StandardCharsets.UTF_8);
        int before = origin.asked("modified").size();
        var failed = failed(fetch(get(URI.create(origin.url("redirect") + "?to=" + target))));

        assertThat(failed.failure()).isEqualTo(Failure.REFUSED_ADDRESS);
        assertThat(failed.reason()).contains("0:0:0:0:0:0:0:1").contains("loopback").contains("fetch.allow");
        assertThat(origin.asked("modified")).hasSize(before);
    }
}
