CREATE TABLE "agency_calendar_versions" (
	"agency_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"zone" text NOT NULL,
	"country" text NOT NULL,
	"region" text,
	"calendar" jsonb NOT NULL,
	"changed_by" uuid,
	CONSTRAINT "agency_calendar_versions_agency_id_version_pk" PRIMARY KEY("agency_id","version")
);
--> statement-breakpoint
ALTER TABLE "agency_calendar_versions" ADD CONSTRAINT "agency_calendar_versions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_calendar_versions" ADD CONSTRAINT "agency_calendar_versions_agency_id_changed_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","changed_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agency_calendar_versions_changed_by" ON "agency_calendar_versions" USING btree ("agency_id","changed_by");