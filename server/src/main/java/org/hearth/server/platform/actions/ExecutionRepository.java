package org.hearth.server.platform.actions;

import jakarta.data.Limit;
import jakarta.data.Order;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;

import java.util.Collection;
import java.util.List;

/// Rows of `action_executions`.
@Repository
interface ExecutionRepository {
    @Insert
    void insertAll(List<ExecutionRow> executions);

    /// A page of executions.
    ///
    /// @param action empty for all
    @Query(
            "from ExecutionRow where (:action = '' or action = :action) and outcome in :outcomes"
                    + " and (lower(action) like :like escape '!'"
                    + " or lower(actorName) like :like escape '!')")
    List<ExecutionRow> executions(
            String action,
            Collection<Outcome> outcomes,
            String like,
            Limit part,
            Order<ExecutionRow> order);

    /// How many there are.
    ///
    /// @param action empty for all
    @Query(
            "select count(*) from ExecutionRow where (:action = '' or action = :action)"
                    + " and outcome in :outcomes and (lower(action) like :like escape '!'"
                    + " or lower(actorName) like :like escape '!')")
    long count(String action, Collection<Outcome> outcomes, String like);
}
