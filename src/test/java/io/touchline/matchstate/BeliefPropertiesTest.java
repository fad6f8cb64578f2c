package io.touchline.matchstate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.touchline.matchstate.Feed.Poll;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every story and every feed that tells it. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class BeliefPropertiesTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** A build says the same of the same code; more tries go on from the same beginning. */
    private static final String SEED = "2026";

    private final MatchBeliefs beliefs = new MatchBeliefs(MatchStateSettings.DEFAULTS);

    @Provide
    Arbitrary<Story> stories() {
        return Stories.any();
    }

    @Provide
    Arbitrary<Story> straightStories() {
        return Stories.straight();
    }

    @Provide
    Arbitrary<Feed> feeds() {
        return Stories.feeds();
    }

    @Provide
    Arbitrary<List<Sighting>> copies() {
        return Stories.sightings().list().ofMinSize(2).ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Sighting>> anything() {
        return Stories.sightings().list().ofMinSize(2).ofMaxSize(60);
    }

    @Property(seed = SEED)
    void whatIsHeldInTheEndIsTrue(@ForAll("stories") Story story, @ForAll("feeds") Feed feed) {
        MatchState state = MatchState.NONE;
        for (Poll poll : feed.polls(story)) {
            state = beliefs.see(state, poll.sighting()).state();
        }

        Truth truth = story.last();
        assertThat(state.status()).isEqualTo(truth.status());
        assertThat(state.shown()).isEqualTo(truth.shown());
        assertThat(state.homeTeam()).isEqualTo(truth.home());
        assertThat(state.awayTeam()).isEqualTo(truth.away());
        assertThat(state.plannedKickOff()).isEqualTo(truth.kickOff());
        if (truth.phase().hasGoals()) {
            assertThat(state.goals().penalties()).isEqualTo(truth.score().penalties());
        }
        if (truth.phase().isOver()) {
            assertThat(state.winningSide()).isEqualTo(truth.winner());
        }
        assertThat(state.waits()).isFalse();
    }

    @Property(seed = SEED)
    void shownGoalsBecomeFewerOnlyByTrueCorrections(@ForAll("stories") Story story, @ForAll("feeds") Feed feed) {
        List<Poll> polls = feed.polls(story);
        List<Goals> shown = new ArrayList<>();
        MatchState state = MatchState.NONE;
        for (Poll poll : polls) {
            state = beliefs.see(state, poll.sighting()).state();
            shown.add(state.shown());
        }

        long home = story.falls(Goals::home);
        long away = story.falls(Goals::away);
        // In a stale copy, a goal that was taken back before anybody saw it looks like a new one.
        Assume.that(home + away == 0 || !feed.touches() && !Feed.hasSurprise(polls));
        Assume.that(!provesTooMuch(feed));
        assertThat(Falls.in(shown, Goals::home)).as(() -> "home of " + shown).isLessThanOrEqualTo(home);
        assertThat(Falls.in(shown, Goals::away)).as(() -> "away of " + shown).isLessThanOrEqualTo(away);
    }

    @Property(seed = SEED)
    void theShownPhaseGoesBackOnlyByTrueReversals(@ForAll("stories") Story story, @ForAll("feeds") Feed feed) {
        MatchState state = MatchState.NONE;
        for (Poll poll : feed.polls(story)) {
            Phase before = Phase.of(state.status());
            state = beliefs.see(state, poll.sighting()).state();
            if (before != null && !story.goesBack()) {
                assertThat(Phase.of(state.status()).rank()).as("at %s", poll).isGreaterThanOrEqualTo(before.rank());
            }
        }
    }

    @Property(seed = SEED)
    void whatIsTrueIsShownAtTheFirstPollThatHasIt(@ForAll("straightStories") Story story, @ForAll("feeds") Feed feed) {
        Assume.that(!provesTooMuch(feed));
        MatchState state = MatchState.NONE;
        Set<String> seenBefore = new HashSet<>();
        for (Poll poll : feed.polls(story)) {
            state = beliefs.see(state, poll.sighting()).state();
            Truth truth = story.truths().get(poll.truth());
            if (poll.isNewest() && poll.mishap().leavesAll()) {
                assertThat(state.shown()).as("at %s", poll).isEqualTo(truth.shown());
                if (!seenBefore.contains(truth.status())) {
                    assertThat(state.status()).as("at %s", poll).isEqualTo(truth.status());
                }
            }
            seenBefore.add(state.status());
        }
    }

    @Property(seed = SEED)
    void sightingsThatAreDeliveredAgainChangeNothing(
            @ForAll("stories") Story story,
            @ForAll("feeds") Feed feed,
            @ForAll List<@IntRange(min = 0, max = 40) Integer> delays) {
        List<Poll> polls = feed.polls(story);
        List<Decision> once = new ArrayList<>();
        MatchState state = MatchState.NONE;
        MatchState twice = MatchState.NONE;
        List<Decision> again = new ArrayList<>();
        for (int i = 0; i < polls.size(); i++) {
            Step step = beliefs.see(state, polls.get(i).sighting());
            state = step.state();
            once.addAll(step.decisions());
            Step other = beliefs.see(twice, polls.get(i).sighting());
            again.addAll(other.decisions());
            twice = other.state();
            if (!delays.isEmpty()) {
                int earlier = Math.max(0, i - delays.get(i % delays.size()));
                twice = beliefs.see(twice, polls.get(earlier).sighting()).state();
            }
            assertThat(twice).isEqualTo(state);
        }
        assertThat(again).isEqualTo(once);
    }

    @Property(tries = 30, seed = SEED)
    void aStateThatWasStoredInBetweenIsAsGood(@ForAll("stories") Story story, @ForAll("feeds") Feed feed)
            throws JsonProcessingException {
        MatchState state = MatchState.NONE;
        for (Poll poll : feed.polls(story)) {
            MatchState stored = JSON.readValue(JSON.writeValueAsString(state), MatchState.class);
            Step step = beliefs.see(state, poll.sighting());

            assertThat(beliefs.see(stored, poll.sighting())).isEqualTo(step);
            state = step.state();
        }
    }

    @Property(tries = 30, seed = SEED)
    void copiesThatTakeTurnsForEverLeaveLittleBehind(@ForAll("copies") List<Sighting> copies)
            throws JsonProcessingException {
        assertThat(stored(copies)).hasSizeLessThan(8_000);
    }

    @Property(tries = 30, seed = SEED)
    void whatIsKeptOfAMatchHasALimitWhateverIsSeen(@ForAll("anything") List<Sighting> sightings)
            throws JsonProcessingException {
        assertThat(stored(sightings)).hasSizeLessThan(20_000);
    }

    /** A stale copy that claims to be the newest is believed when its list of goals, as stale as itself, agrees. */
    private static boolean provesTooMuch(Feed feed) {
        return feed.lists() && feed.touches();
    }

    private byte[] stored(List<Sighting> sightings) throws JsonProcessingException {
        MatchState state = MatchState.NONE;
        for (int i = 0; i < 2000; i++) {
            Sighting next = sightings.get(i % sightings.size());
            state = beliefs.see(state, next.at(Watched.BEGIN.plusSeconds(600L * i)))
                    .state();
        }
        return JSON.writeValueAsBytes(state);
    }
}
