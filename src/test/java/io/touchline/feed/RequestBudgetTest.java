package io.touchline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.touchline.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestBudgetTest {

    private static final Duration NOTHING_GOES_BEFORE = Duration.ZERO;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final SettableClock clock = new SettableClock("2026-06-11T19:00:00Z");

    @Test
    void withoutATokenThereIsOneNamelessAllowance() {
        RequestBudget budget = budget(List.of(), 3);

        assertThat(budget.tokens()).isEqualTo(1);
        assertThat(budget.take(NOTHING_GOES_BEFORE)).hasValueSatisfying(token -> {
            assertThat(token.number()).isEqualTo(1);
            assertThat(token.secret()).isEmpty();
        });
    }

    @Test
    void tokensShareTheLoadEvenlyAndGiveNoMoreThanTheirAllowance() {
        assertThat(takeAll(budget(List.of("a", "b", "c"), 4), NOTHING_GOES_BEFORE))
                .containsExactly(entry(1, 4), entry(2, 4), entry(3, 4));
    }

    @Test
    void theTokenWithMostLeftIsTaken() {
        RequestBudget budget = budget(List.of("a", "b"), 10);
        budget.learn(take(budget), 3, A_MINUTE);

        assertThat(take(budget).number()).isEqualTo(2);
    }

    @Test
    void afterAMinuteTheAllowanceIsFullAgainAndNotBefore() {
        RequestBudget budget = budget(List.of("a"), 2);
        takeAll(budget, NOTHING_GOES_BEFORE);

        clock.pass(Duration.ofSeconds(59));
        assertThat(budget.take(NOTHING_GOES_BEFORE)).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        assertThat(takeAll(budget, NOTHING_GOES_BEFORE)).containsExactly(entry(1, 2));
    }

    @Test
    void whatTheServerSaysIsLeftIsBelievedUntilTheServerRenewsIt() {
        RequestBudget budget = budget(List.of("a"), 10);
        budget.learn(take(budget), 2, Duration.ofSeconds(40));

        assertThat(takeAll(budget, NOTHING_GOES_BEFORE)).containsExactly(entry(1, 2));
        clock.pass(Duration.ofSeconds(39));
        assertThat(budget.left(1)).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(budget.left(1)).isEqualTo(10);
    }

    @Test
    void aRequestThatIsStillUnderWayCountsAlthoughTheServerDoesNotKnowItYet() {
        RequestBudget budget = budget(List.of("a"), 10);
        TokenAllowance first = take(budget);
        budget.learn(first, 9, A_MINUTE);
        take(budget);
        take(budget);

        budget.learn(first, 8, A_MINUTE.minusSeconds(1));

        assertThat(budget.left(1)).isEqualTo(7);
    }

    @Test
    void aWindowThatTheServerBeganEarlierThanExpectedIsFull() {
        RequestBudget budget = budget(List.of("a"), 10);
        TokenAllowance token = take(budget);
        budget.learn(token, 1, Duration.ofSeconds(20));
        clock.pass(Duration.ofSeconds(19));

        budget.learn(take(budget), 9, A_MINUTE);

        assertThat(budget.left(1)).isEqualTo(9);
    }

    @Test
    void aServerThatGrantsMoreThanTheSettingsSayIsBelievedAtTheNextRenewalToo() {
        RequestBudget budget = budget(List.of("a"), 10);
        budget.learn(take(budget), 29, A_MINUTE);

        assertThat(budget.left(1)).isEqualTo(29);
        clock.pass(A_MINUTE);
        assertThat(budget.left(1)).isEqualTo(30);
    }

    @Test
    void aTokenThatRestsIsLeftAloneWhileTheOthersWork() {
        RequestBudget budget = budget(List.of("a", "b"), 2);
        TokenAllowance resting = take(budget);
        budget.rest(resting, Duration.ofMinutes(5));

        assertThat(takeAll(budget, NOTHING_GOES_BEFORE)).containsExactly(entry(3 - resting.number(), 2));
        clock.pass(Duration.ofMinutes(5));
        assertThat(takeAll(budget, NOTHING_GOES_BEFORE)).containsExactly(entry(1, 2), entry(2, 2));
    }

    @Test
    void whatTheMatchesNeedUntilTheRenewalIsKeptForThem() {
        RequestBudget budget = budget(List.of("a"), 10);

        assertThat(takeAll(budget, Duration.ofSeconds(10))).containsExactly(entry(1, 3));
        assertThat(takeAll(budget, NOTHING_GOES_BEFORE)).containsExactly(entry(1, 7));
    }

    @Test
    void theNearerTheRenewalTheLessIsKept() {
        RequestBudget budget = budget(List.of("a"), 10);
        budget.learn(take(budget), 9, A_MINUTE);
        clock.pass(Duration.ofSeconds(45));

        assertThat(takeAll(budget, Duration.ofSeconds(10))).containsExactly(entry(1, 7));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,2", "1,10", "2,10", "5,100"})
    void howeverOftenTheMatchesArePolledSomethingIsLeftForTheOthers(int tokens, int requestsPerMinute) {
        RequestBudget budget = budget(names(tokens), requestsPerMinute);

        assertThat(takeAll(budget, Duration.ofMillis(1))).isNotEmpty();
    }

    @Test
    void nothingIsKeptOutOfTheAllowanceOfATokenThatRests() {
        RequestBudget budget = budget(List.of("a", "b"), 10);
        TokenAllowance resting = take(budget);
        budget.rest(resting, Duration.ofHours(1));

        assertThat(takeAll(budget, Duration.ofSeconds(1))).containsExactly(entry(3 - resting.number(), 2));
    }

    @Test
    void routesThatAskAtTheSameTimeDoNotOverdrawTogether() throws InterruptedException, ExecutionException {
        RequestBudget budget = budget(List.of("a", "b"), 500);
        Callable<Integer> route = () -> takeAll(budget, NOTHING_GOES_BEFORE).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        ExecutorService routes = Executors.newFixedThreadPool(4);
        try {
            int taken = 0;
            for (Future<Integer> each : routes.invokeAll(List.of(route, route, route, route))) {
                taken += each.get();
            }
            assertThat(taken).isEqualTo(1000);
        } finally {
            routes.shutdownNow();
        }
    }

    @Test
    void thereIsNoWaitWhileARequestIsLeft() {
        RequestBudget budget = budget(List.of("a"), 2);
        take(budget);

        assertThat(budget.wait(clock.instant())).isZero();
    }

    @Test
    void theWaitEndsWhenTheFirstTokenIsRenewed() {
        RequestBudget budget = budget(List.of("a", "b"), 1);
        budget.learn(take(budget), 0, Duration.ofSeconds(50));
        budget.learn(take(budget), 0, Duration.ofSeconds(20));

        assertThat(budget.wait(clock.instant())).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void theWaitEndsNoSoonerThanTheRest() {
        RequestBudget budget = budget(List.of("a"), 1);
        budget.rest(take(budget), Duration.ofSeconds(90));

        assertThat(budget.wait(clock.instant())).isEqualTo(Duration.ofSeconds(90));
    }

    private RequestBudget budget(List<String> tokens, int requestsPerMinute) {
        return new RequestBudget(tokens, requestsPerMinute, clock);
    }

    private static TokenAllowance take(RequestBudget budget) {
        return budget.take(NOTHING_GOES_BEFORE).orElseThrow();
    }

    /** How many requests each token gives until none is left. */
    private static Map<Integer, Integer> takeAll(RequestBudget budget, Duration moreImportantEvery) {
        Map<Integer, Integer> taken = new TreeMap<>();
        for (var token = budget.take(moreImportantEvery); token.isPresent(); token = budget.take(moreImportantEvery)) {
            taken.merge(token.get().number(), 1, Integer::sum);
        }
        return taken;
    }

    private static List<String> names(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("token-" + i);
        }
        return names;
    }
}
