package io.touchline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicNamesTest {

    @Test
    void namesAreSeparatedByCommas() {
        assertThat(TopicNames.of("one, two")).containsExactly("one", "two");
    }

    @Test
    void alternativesAreNames() {
        assertThat(TopicNames.of("a[.](b|c[.]d)")).containsExactly("a.b", "a.c.d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a[.].*", "a.(b.*|c)", "(a|b)(c|d)", "a[.](b", "(|)"})
    void whatCannotBeToldStaysAsItIs(String pattern) {
        assertThat(TopicNames.of(pattern)).containsExactly(pattern);
    }
}
