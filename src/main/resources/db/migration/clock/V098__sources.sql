-- Every shipped rule names where it can be read. A version is never changed, so these are the next
-- ones; they say the same as before.
insert into clock_rule (id, code, version, name, source, link, starts, programmes, risks, success,
  attempts, minutes, unit, amount, whose, warn_hours, work, title, at_end, harm, regions, duty,
  begins_on, made_at, change)
select gen_random_uuid(), r.code, 2, r.name, coalesce(v.source, r.source), v.link, r.starts,
  r.programmes, r.risks, r.success, r.attempts, r.minutes, r.unit, r.amount, r.whose, r.warn_hours,
  r.work, r.title, r.at_end, r.harm, r.regions, r.duty, r.begins_on, r.made_at,
  'The source, and where to read it'
from (values
('mental-health-72h',
 'NHS Standard Contract, Schedule 4: follow-up within 72 hours of discharge from adult mental health inpatient care',
 'https://digital.nhs.uk/data-and-information/data-collections-and-data-sets/data-sets/mental-health-services-data-set/submit-data/quick-guide-to-submitting-72-hour-follow-ups-for-discharges-from-adult-acute-inpatient-beds'),
('discharge-medicines',
 'NHS England, Discharge Medicines Service: the pharmacy has 72 hours from the referral, days on which it is closed left out; counted here from the discharge and through, to ask early',
 'https://www.england.nhs.uk/primary-care/pharmacy/pharmacy-services/nhs-discharge-medicines-service/'),
('care-home-plan', null, 'https://www.england.nhs.uk/community-health-services/ehch/'),
('contact-60-days', null,
 'https://www.mass.gov/guides/masshealth-community-partners-cp-program-information-for-providers'),
('reassess-yearly', null,
 'https://www.mass.gov/guides/masshealth-community-partners-cp-program-information-for-providers'),
('chi', null, 'https://www.federalregister.gov/d/2023-24184'),
('pin', null, 'https://www.federalregister.gov/d/2023-24184'),
('referral-acknowledged', null,
 'https://directtrust.org/what-we-do/direct-secure-messaging/360x'),
('appeal',
 '42 CFR 422.582(b), Medicare Advantage: 60 days from receipt, which is presumed 5 days after the notice',
 'https://www.ecfr.gov/current/title-42/section-422.582')
) as v (code, source, link)
join clock_rule r on r.code = v.code and r.organisation_id is null and r.version = 1;
