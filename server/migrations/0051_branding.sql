CREATE TABLE "agency_brandings" (
	"agency_id" uuid NOT NULL,
	"accent" text,
	"footer_pl" text DEFAULT '' NOT NULL,
	"footer_en" text DEFAULT '' NOT NULL,
	"sender_name" text DEFAULT '' NOT NULL,
	"logo" "bytea",
	"logo_format" text,
	"logo_bytes" integer,
	"logo_width" integer,
	"logo_height" integer,
	"revision" integer DEFAULT 0 NOT NULL,
	"version" uuid NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" uuid NOT NULL,
	CONSTRAINT "agency_brandings_agency_id_pk" PRIMARY KEY("agency_id"),
	CONSTRAINT "agency_brandings_logo_format" CHECK ("agency_brandings"."logo_format" in ('png', 'jpg'))
);
--> statement-breakpoint
ALTER TABLE "agency_brandings" ADD CONSTRAINT "agency_brandings_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_brandings" ADD CONSTRAINT "agency_brandings_agency_id_changed_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","changed_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agency_brandings_changed_by" ON "agency_brandings" USING btree ("agency_id","changed_by");