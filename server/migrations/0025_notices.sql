CREATE TABLE "notices" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"recipient_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"commitment_id" uuid,
	"step" text NOT NULL,
	"timing" text NOT NULL,
	"subject_key" text NOT NULL,
	"commitment_kind" text,
	"subject" text,
	"due_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"deliver_at" timestamp (3) with time zone NOT NULL,
	"delivered_at" timestamp (3) with time zone,
	"mail_at" timestamp (3) with time zone,
	"mailed_at" timestamp (3) with time zone,
	"mail_id" uuid,
	"withdrawn_at" timestamp (3) with time zone,
	"seen_at" timestamp (3) with time zone,
	CONSTRAINT "notices_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "notices_step" CHECK ("notices"."step" in ('today', 'warn', 'due', 'manager', 'owner', 'silent')),
	CONSTRAINT "notices_timing" CHECK ("notices"."timing" in ('hours', 'digest'))
);
--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_agency_id_recipient_id_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","recipient_id") REFERENCES "public"."memberships"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("agency_id","recipient_id","subject_key");--> statement-breakpoint
CREATE INDEX "notices_project" ON "notices" USING btree ("agency_id","project_id");--> statement-breakpoint
CREATE INDEX "notices_planned" ON "notices" USING btree ("deliver_at") WHERE "notices"."delivered_at" is null and "notices"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "notices_to_mail" ON "notices" USING btree ("mail_at") WHERE "notices"."mail_at" is not null;--> statement-breakpoint
CREATE INDEX "notices_inbox" ON "notices" USING btree ("agency_id","recipient_id","delivered_at");--> statement-breakpoint
CREATE INDEX "notices_mail" ON "notices" USING btree ("agency_id","mail_id");