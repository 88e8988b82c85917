CREATE TABLE "absences" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"from_date" date NOT NULL,
	"to_date" date NOT NULL,
	"substitute_id" uuid,
	"note" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ending" text,
	CONSTRAINT "absences_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "absences_ending" CHECK ("absences"."ending" in ('returned', 'replaced', 'cancelled'))
);
--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "zone" text;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "remind_by_mail" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_agency_id_member_id_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","member_id") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_agency_id_substitute_id_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","substitute_id") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_agency_id_created_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","created_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "absences_member" ON "absences" USING btree ("agency_id","member_id");--> statement-breakpoint
CREATE INDEX "absences_substitute" ON "absences" USING btree ("agency_id","substitute_id");--> statement-breakpoint
CREATE INDEX "absences_created_by" ON "absences" USING btree ("agency_id","created_by");