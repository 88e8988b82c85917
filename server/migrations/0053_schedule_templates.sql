CREATE TABLE "schedule_templates" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name_pl" text NOT NULL,
	"name_en" text NOT NULL,
	"weeks" integer NOT NULL,
	"activities" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" uuid NOT NULL,
	CONSTRAINT "schedule_templates_agency_id_id_pk" PRIMARY KEY("agency_id","id")
);
--> statement-breakpoint
ALTER TABLE "schedule_templates" ADD CONSTRAINT "schedule_templates_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_templates" ADD CONSTRAINT "schedule_templates_agency_id_saved_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","saved_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "schedule_templates_saved_by" ON "schedule_templates" USING btree ("agency_id","saved_by");