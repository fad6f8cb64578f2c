package io.touchline.deadletters;

/** Why a letter is not replayed. */
enum Skip {
    REPLAYED_ALREADY("replayed already"),
    AT_LIMIT("came back too often"),
    NO_TARGET("its topic does not exist"),
    NOT_THERE("no such letter");

    private final String text;

    Skip(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
