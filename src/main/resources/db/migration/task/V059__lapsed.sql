-- Work that only its own time could end, such as the minutes of a month, ends with it.
alter table task drop constraint task_outcome_check, add constraint task_outcome_check
  check (outcome in ('CONTACT_MADE', 'COULD_NOT_REACH', 'DONE', 'DONE_ELSEWHERE', 'NOT_NEEDED',
    'DECLINED', 'DIED', 'ENROLMENT_CLOSED', 'REPLACED', 'LAPSED'));
