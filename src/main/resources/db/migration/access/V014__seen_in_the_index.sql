-- Whether a patient may be seen is asked of every row that is listed or counted, and answered by an
-- index alone as long as the table is cleaned before a fifth of it has changed.
alter table relationship set
  (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02,
   autovacuum_analyze_scale_factor = 0.02);
