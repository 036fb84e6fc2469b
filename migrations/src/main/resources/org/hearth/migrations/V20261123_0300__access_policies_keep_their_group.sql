-- What is denied to a group must not end because somebody removes the group: the policy goes first.

alter table access_policies
    drop constraint access_policies_group_id_fkey,
    add constraint access_policies_group_id_fkey foreign key (group_id) references access_groups;
