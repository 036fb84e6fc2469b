package org.hearth.server.access;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of parents, group members, policies, grants and what places give.
@Repository
interface RightsRepository {
    @Insert
    void insert(PolicyRow policy);

    @Update
    void update(PolicyRow policy);

    @Delete
    void delete(PolicyRow policy);

    @Find
    Optional<PolicyRow> policy(UUID id);

    @Query("from PolicyRow order by name, id")
    List<PolicyRow> policies();

    @Insert
    void insert(GrantRow grant);

    @Delete
    void delete(GrantRow grant);

    @Find
    Optional<GrantRow> grant(UUID id);

    @Query("from GrantRow where userId = :userId order by createdAt, id")
    List<GrantRow> grants(UUID userId);

    @Query("from GrantRow order by createdAt, id")
    List<GrantRow> allGrants();

    @Query("from CapabilityRow")
    List<CapabilityRow> allCapabilities();

    @Query("from CapabilityRow where placeId = :placeId")
    List<CapabilityRow> roster(UUID placeId);

    @Query("from CapabilityRow where userId = :userId or groupId in :groupIds")
    List<CapabilityRow> capabilities(UUID userId, Collection<UUID> groupIds);

    @Query("delete from CapabilityRow where placeId = :placeId")
    int clearRoster(UUID placeId);

    @Insert
    void insertRoster(List<CapabilityRow> roster);

    @Query("select groupId from MemberRow where userId = :userId")
    List<UUID> groupsOf(UUID userId);

    @Query("select userId from MemberRow where groupId = :groupId")
    List<UUID> members(UUID groupId);

    @Query("from MemberRow")
    List<MemberRow> memberships();

    @Query("delete from MemberRow where groupId = :groupId")
    int clearMembers(UUID groupId);

    @Insert
    void insertMembers(List<MemberRow> members);

    @Query("from ParentRow")
    List<ParentRow> families();

    @Query("select parentId from ParentRow where childId = :childId")
    List<UUID> parentsOf(UUID childId);

    @Query("delete from ParentRow where childId = :childId")
    int clearParents(UUID childId);

    @Insert
    void insertParents(List<ParentRow> parents);
}
