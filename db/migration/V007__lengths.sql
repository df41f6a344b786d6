-- How long a text can be: what no reader could take in is refused, and no index meets a row too wide for it (floors 1 to 3).

alter table source add constraint source_lengths check (length(publisher) <= 300 and length(licence) <= 300);
comment on constraint source_lengths on source is 'A publisher and a licence have at most 300 characters.';

alter table authority add constraint authority_lengths check (length(region) <= 120 and length(dfe_number) <= 20 and length(ofsted_urn) <= 20
  and length(ofsted_region) <= 120 and length(source) <= 120 and length(locator) <= 100 and length(note) <= 4000);
comment on constraint authority_lengths on authority is 'A region or a source has at most 120 characters, a number 20, a place 100, a note 4,000.';

alter table theme add constraint theme_lengths check (length(theme) <= 80 and length(name) <= 120 and length(description) <= 1000);
comment on constraint theme_lengths on theme is 'A theme has at most 80 characters, its name 120, what belongs to it 1,000.';

alter table scale_grade add constraint scale_grade_lengths check (length(scale) <= 80 and length(definition) <= 1000
  and length(reads_as) <= 60 and length(source) <= 120 and length(locator) <= 100);
comment on constraint scale_grade_lengths on scale_grade is 'A scale has at most 80 characters, a definition 1,000, a word 60, a source 120, a place 100.';

alter table framework add constraint framework_lengths check (length(name) <= 200 and length(slug) <= 80 and length(summary) <= 1000
  and length(source) <= 120 and length(locator) <= 100 and length(note) <= 4000);
comment on constraint framework_lengths on framework is 'A name has at most 200 characters, a slug 80, a summary 1,000, a source 120, a place 100, a note 4,000.';

alter table framework_type add constraint framework_type_lengths check (length(framework) <= 20 and length(type) <= 80 and length(name) <= 120);
comment on constraint framework_type_lengths on framework_type is 'A framework has at most 20 characters, a type 80, its name 120.';

alter table area add constraint area_lengths check (length(framework) <= 20 and length(area_code) <= 80 and length(section) <= 200
  and length(number) <= 20 and length(area) <= 300 and length(parent) <= 80 and length(scale) <= 80 and length(themes) <= 500 and length(note) <= 4000);
comment on constraint area_lengths on area is 'A code or a scale has at most 80 characters, a number 20, a section 200, an area 300, themes 500, a note 4,000.';

alter table comparability_rule add constraint comparability_rule_lengths check (length(rule) <= 120
  and greatest(length(framework_a), length(scale_a), length(area_a), length(framework_b), length(scale_b), length(area_b)) <= 2000);
comment on constraint comparability_rule_lengths on comparability_rule is 'The name of a rule has at most 120 characters, a list 2,000.';

alter table inspection add constraint inspection_lengths check (length(authority_code) <= 9 and length(framework) <= 20 and length(type) <= 80
  and length(source) <= 120 and length(locator) <= 100 and length(mentioned_in) <= 4000 and length(published_source) <= 120 and length(published_locator) <= 100);
comment on constraint inspection_lengths on inspection is 'An authority code has at most 9 characters, a framework 20, a type 80, a source 120, a place 100, the mentions 4,000.';

alter table judgement add constraint judgement_codes check (length(authority_code) <= 9 and length(framework) <= 20 and length(section) <= 200
  and length(area_number) <= 20 and length(grade) <= 60 and length(source) <= 120 and length(area_code) <= 80);
comment on constraint judgement_codes on judgement is 'An authority code has at most 9 characters, a framework, a number 20, a grade 60, an area code 80, a source 120, a section 200.';
