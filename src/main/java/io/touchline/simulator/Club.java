package io.touchline.simulator;

/**
 * An invented club.
 *
 * @param strength factor on the goals it is expected to score, around 1
 */
record Club(int id, String name, String shortName, String tla, double strength) {

    /** A small badge as a data URI: it shows on a page without anyone being asked for it over the network. */
    String crest() {
        int hue = id * 47 % 360;
        return "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%208%208'%3E"
                + "%3Cpath%20fill='hsl(" + hue + ",60%25,45%25)'%20d='M1%200h6v5L4%208%201%205z'/%3E%3C/svg%3E";
    }
}
