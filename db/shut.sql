-- Run last, by the login of roles.sql: what only a migration needs is taken back.
revoke create on schema public from public, linli_worker;
