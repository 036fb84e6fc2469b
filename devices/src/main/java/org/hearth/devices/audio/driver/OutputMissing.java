package org.hearth.devices.audio.driver;

/// There is no output to play on; with the sentence for people.
final class OutputMissing extends Exception {
    private final String sentence;

    OutputMissing(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
