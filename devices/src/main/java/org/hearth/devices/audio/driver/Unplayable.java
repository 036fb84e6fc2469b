package org.hearth.devices.audio.driver;

/// A file gives no (more) sound; with the sentence for people.
final class Unplayable extends Exception {
    private final String sentence;

    Unplayable(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
