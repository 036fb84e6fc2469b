package org.hearth.devices.audio;

/// A file gives no (more) sound; with the sentence for people.
public final class Unplayable extends Exception {
    private final String sentence;

    /// @param sentence names the file and says what is wrong with it
    public Unplayable(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /// What is wrong, for people.
    public String sentence() {
        return sentence;
    }
}
