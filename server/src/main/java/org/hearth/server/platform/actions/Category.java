package org.hearth.server.platform.actions;

/// What an action does in general, with the risk that lies in its kind.
///
/// Source: the autonomy model of OwnPilot, "category base risk".
public enum Category {
    TOOL_EXECUTION(20),
    API_CALL(35),
    DATA_MODIFICATION(30),
    NOTIFICATION(15),
    EXTERNAL_COMMUNICATION(40),
    PLAN_EXECUTION(45),
    FILE_OPERATION(25),
    MEMORY_MODIFICATION(25),
    CODE_EXECUTION(70),
    GOAL_MODIFICATION(20),
    SYSTEM_COMMAND(80),
    FINANCIAL(90);

    /// Of 100.
    final int base;

    Category(int base) {
        this.base = base;
    }
}
