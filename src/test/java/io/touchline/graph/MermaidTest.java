package io.touchline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MermaidTest {

    private final Draft draft = new Draft();

    @Test
    void aRouteHasALineThatSaysAllAboutIt() {
        Node store = route("store-goals");
        draft.reads(store, Draft.topic("goals"));
        draft.writes(store, table("goals"));
        draft.calls(store, route("tell"));
        draft.reads(route("poll-goals"), Node.of(Node.Kind.FEED, "goals-api"));
        draft.writes(route("poll-goals"), Draft.topic("goals"));

        assertThat(picture())
                .isEqualTo(
                        """
                        flowchart LR
                          feed.goals-api("goals-api") --> poll-goals --> topic.goals[("goals")]
                          topic.goals[("goals")] --> store-goals --> tell & table.goals[["goals"]]
                          tell
                        """);
    }

    @Test
    void allDeadLettersAreGathered() {
        draft.reads(route("store-cards"), Draft.topic("cards"));
        draft.reads(route("store-goals"), Draft.topic("goals"));
        draft.writes(route("store-goals"), Draft.deadLettersOf("goals"));
        draft.writes(route("store-cards"), Draft.deadLettersOf("cards"));
        draft.reads(route("watch"), Draft.topic("cards.dlq"));

        assertThat(picture())
                .endsWith(
                        """
                          topic.cards[("cards")] --> store-cards
                          topic.goals[("goals")] --> store-goals
                          dead.letters[("NAME.dlq<br>beside each topic")] --> watch
                          store-cards & store-goals -.->|what cannot be read or stored| dead.letters[("NAME.dlq<br>beside each topic")]
                        """);
    }

    @Test
    void tablesWithTheSameNeighboursShareABox() {
        draft.writes(route("store-goals"), table("goals"));
        draft.writes(route("store-goals"), table("history"));
        draft.writes(route("store-goals"), table("players"));
        draft.reads(route("refresh"), table("players"));

        assertThat(picture())
                .contains("store-goals --> table.goals[[\"goals<br>history\"]] & table.players[[\"players\"]]\n");
    }

    @Test
    void routesWithTheSameNeighboursShareABox() {
        for (String name : new String[] {"lookup-teams", "lookup-players"}) {
            draft.reads(route(name), Node.of(Node.Kind.FEED, "api"));
            draft.writes(route(name), Draft.topic("things"));
            draft.writes(route(name), Draft.deadLettersOf("things"));
        }
        draft.writes(route("alone"), Draft.topic("things"));

        assertThat(picture())
                .isEqualTo(
                        """
                        flowchart LR
                          alone --> topic.things[("things")]
                          feed.api("api") --> lookup-players["lookup-players<br>lookup-teams"] --> topic.things[("things")]
                          lookup-players -.->|what cannot be read or stored| dead.letters[("NAME.dlq<br>beside each topic")]
                        """);
    }

    @Test
    void topicsThatAPatternStandsForAreDrawnAsThePattern() {
        draft.writes(route("poll-teams"), Draft.topic("soccer.team"));
        draft.writes(route("poll-venues"), Draft.topic("soccer.event.venue"));
        draft.writes(route("poll-goals"), Draft.topic("goals"));
        draft.reads(route("check"), Draft.topic("soccer[.].*"));
        draft.writes(route("check"), Draft.topic("checked.soccer[.].*"));
        draft.reads(route("store"), Draft.topic("checked.soccer.team"));

        assertThat(picture())
                .isEqualTo(
                        """
                        flowchart LR
                          topic.soccer_u46__u42_[("soccer.*")] --> check --> topic.checked.soccer_u46__u42_[("checked.soccer.*")]
                          poll-goals --> topic.goals[("goals")]
                          poll-teams["poll-teams<br>poll-venues"] --> topic.soccer_u46__u42_[("soccer.*")]
                          topic.checked.soccer_u46__u42_[("checked.soccer.*")] --> store
                        """);
    }

    @Test
    void noNameCanBeTakenForAnythingElse() {
        draft.writes(route("end"), Draft.topic("a\"]<b>&`#"));
        draft.writes(route("end"), table("a_b"));
        draft.reads(route("end"), table("a b"));
        route("Über\n]] --> x");

        assertThat(picture())
                .isEqualTo(
                        """
                        flowchart LR
                          table.a_u32_b[["a b"]] --> route.end["end"] --> table.a_b[["a_b"]] & topic.a_u34__u93__u60_b_u62__u38__u96__u35_[("a#34;#93;#60;b#62;#38;#96;#35;")]
                          route._u220_ber_u10__u93__u93__u32__u45__u45__u62__u32_x["Über #93;#93; --#62; x"]
                        """);
    }

    @Test
    void whatIsNotBetweenTheMarksIsLeftAlone() {
        String text = "before\n" + MarkedPicture.BEGIN + "\nold\n" + MarkedPicture.END + "\nafter\n";
        MarkedPicture marked = MarkedPicture.in(text).orElseThrow();

        String updated = marked.with("flowchart LR\n");

        assertThat(marked.shows("flowchart LR\n")).isFalse();
        assertThat(updated)
                .isEqualTo("before\n" + MarkedPicture.BEGIN + "\n```mermaid\nflowchart LR\n```\n" + MarkedPicture.END
                        + "\nafter\n");
        assertThat(MarkedPicture.in(updated).orElseThrow().shows("flowchart LR\n"))
                .isTrue();
        assertThat(MarkedPicture.in(updated.replace("\n", "\r\n")).orElseThrow().shows("flowchart LR\n"))
                .isTrue();
        assertThat(MarkedPicture.in("no marks")).isEmpty();
    }

    private Node route(String name) {
        Node route = Node.route(name, "routes/" + name + ".camel.yaml");
        draft.route(route);
        return route;
    }

    private static Node table(String name) {
        return Node.of(Node.Kind.TABLE, name);
    }

    private String picture() {
        return Mermaid.picture(draft.finished());
    }
}
