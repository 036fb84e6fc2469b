package org.hearth.server.platform.actions;

import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.Problem;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// How an action ended: with an output, or with a sentence why not.
public sealed interface Result {

    /// It was done.
    ///
    /// @param output what the door answered, in JSON
    record Output(JsonNode output) implements Result {}

    /// It was not done, or nobody can say whether it was.
    ///
    /// @param problem its type says which kind of failure it is
    record Failure(Problem problem) implements Result {

        /// What happened and what to do next, for people.
        public String sentence() {
            return problem.getMessage();
        }

        /// The parameters at fault; empty when it was not their fault.
        public List<Invalid.Fault> faults() {
            return problem instanceof Invalid invalid ? invalid.faults() : List.of();
        }
    }
}
