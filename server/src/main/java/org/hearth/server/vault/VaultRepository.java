package org.hearth.server.vault;

import jakarta.data.Limit;
import jakarta.data.Order;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of secrets, their uses and their keys.
@Repository
interface VaultRepository {
    /// For the locks, which no query can ask for.
    StatelessSession session();

    @Insert
    void insert(SecretRow secret);

    @Update
    void update(SecretRow secret);

    @Delete
    void delete(SecretRow secret);

    @Find
    Optional<SecretRow> secret(UUID id);

    @Query("from SecretRow where ownerKind = :kind and ownerId = :ownerId and name = :name")
    Optional<SecretRow> called(SecretOwner.Kind kind, String ownerId, String name);

    @Query("from SecretRow where ownerKind = :kind and ownerId = :ownerId")
    List<SecretRow> ownedBy(SecretOwner.Kind kind, String ownerId);

    @Query(
            "from SecretRow where lower(name) like :like escape '!'"
                    + " or lower(ownerId) like :like escape '!'"
                    + " or lower(description) like :like escape '!'")
    List<SecretRow> secrets(String like, Limit part, Order<SecretRow> order);

    @Query(
            "select count(*) from SecretRow where lower(name) like :like escape '!'"
                    + " or lower(ownerId) like :like escape '!'"
                    + " or lower(description) like :like escape '!'")
    long count(String like);

    @Query("select count(*) from SecretRow")
    long countAll();

    @Query("from SecretRow order by id")
    List<SecretRow> all();

    /// The same value under another key: the version stays.
    @Query(
            "update SecretRow set ciphertext = :ciphertext, nonce = :nonce, keyId = :keyId"
                    + " where id = :id")
    int reseal(UUID id, byte[] ciphertext, byte[] nonce, String keyId);

    @Query("update SecretRow set lastUsedAt = :at where id = :id")
    int used(UUID id, Instant at);

    @Insert
    void insert(SecretUseRow use);

    @Query("from SecretUseRow where secretId = :secretId")
    List<SecretUseRow> uses(UUID secretId, Limit part, Order<SecretUseRow> order);

    @Query("select count(*) from SecretUseRow where secretId = :secretId")
    long countUses(UUID secretId);

    @Insert
    void insert(VaultKeyRow key);

    @Update
    void update(VaultKeyRow key);

    @Find
    Optional<VaultKeyRow> key(String id);

    @Query("from VaultKeyRow where state = :state")
    Optional<VaultKeyRow> keyIn(VaultKeyRow.State state);

    /// The current key, which nobody else exchanges and no writer relies on until the transaction
    /// ends. Whoever had begun before is waited for.
    default Optional<VaultKeyRow> takeCurrentKey() {
        session()
                .createNativeMutationQuery("lock table vault_keys in share row exclusive mode")
                .executeUpdate();
        return keyIn(VaultKeyRow.State.CURRENT)
                .map(row -> session().get(VaultKeyRow.class, row.id, LockMode.PESSIMISTIC_WRITE));
    }

    /// Whether that key is current, and stays so until the transaction ends.
    default boolean holdsCurrent(String id) {
        VaultKeyRow row = session().get(VaultKeyRow.class, id, LockMode.PESSIMISTIC_READ);
        return row != null && row.state == VaultKeyRow.State.CURRENT;
    }
}
