package org.hearth.server.platform.actions;

/// What makes one action riskier than others of its category.
///
/// Source: the autonomy model of OwnPilot, "risk factors", there with weights from 0 to 1.
public enum RiskFactor {
    DATA_DELETION(80),
    DATA_MODIFICATION(50),
    SENSITIVE_DATA(70),
    BULK(40),
    EXTERNAL_API(50),
    EMAIL_SEND(60),
    NOTIFICATION_SEND(30),
    CODE_EXECUTION(90),
    SYSTEM_COMMAND(95),
    FILE_WRITE(60),
    FILE_DELETE(80),
    FINANCIAL(100),
    HIGH_COST(60),
    IRREVERSIBLE(70),
    AFFECTS_OTHERS(50),
    SYSTEM_WIDE(80);

    /// Of 100.
    final int weight;

    RiskFactor(int weight) {
        this.weight = weight;
    }
}
