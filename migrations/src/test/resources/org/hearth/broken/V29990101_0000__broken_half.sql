CREATE TABLE made_before_the_fault (id uuid PRIMARY KEY);
SELECT nothing FROM nowhere;
