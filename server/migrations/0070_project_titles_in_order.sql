DROP INDEX "projects_by_title";--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "sort_title" text GENERATED ALWAYS AS (lower(translate(regexp_replace(normalize(title, NFKD), '[\u0300-\u036f]', '', 'g'), 'łŁ', 'll'))) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "projects_by_title" ON "projects" USING btree ("agency_id","sort_title","id");