CREATE TABLE "text_templates" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"letter" text NOT NULL,
	"language" text NOT NULL,
	"revision" integer NOT NULL,
	"opening" text NOT NULL,
	"closing" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" uuid NOT NULL,
	CONSTRAINT "text_templates_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "text_templates_letter" CHECK ("text_templates"."letter" in ('kickoff', 'schedule', 'weekly_report', 'closing_report')),
	CONSTRAINT "text_templates_language" CHECK ("text_templates"."language" in ('pl', 'en'))
);
--> statement-breakpoint
ALTER TABLE "text_templates" ADD CONSTRAINT "text_templates_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_templates" ADD CONSTRAINT "text_templates_agency_id_saved_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","saved_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "text_templates_revision" ON "text_templates" USING btree ("agency_id","letter","language","revision");--> statement-breakpoint
CREATE INDEX "text_templates_saved_by" ON "text_templates" USING btree ("agency_id","saved_by");