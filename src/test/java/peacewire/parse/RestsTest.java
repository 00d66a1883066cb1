package peacewire.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestsTest {

    @Test
    void ttl_is_in_minutes() throws NotAFeed {
        assertThat(ttl("<ttl>60</ttl>")).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void the_period_is_divided_by_its_frequency() throws NotAFeed {
        assertThat(ttl("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>")).isEqualTo(Duration.ofMinutes(15));
        assertThat(ttl("<sy:updatePeriod> daily </sy:updatePeriod>")).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void the_longer_one_counts_and_nonsense_does_not() throws NotAFeed {
        assertThat(ttl("<ttl>30</ttl><sy:updatePeriod>hourly</sy:updatePeriod>")).isEqualTo(Duration.ofHours(1));
        assertThat(ttl("<ttl>soon</ttl><sy:updatePeriod>often</sy:updatePeriod>")).isNull();
        assertThat(ttl("<ttl>0</ttl>")).isNull();
        assertThat(ttl("")).isNull();
    }

    private static Duration ttl(String inChannel) throws NotAFeed {
        return FeedParser.parse(("<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel>" + inChannel
                + "<item><title>One</title></item></channel></rss>").getBytes(), null, null).ttl();
    }
}
