CREATE TABLE "candidacy_range_notices" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"way" text NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "candidacy_range_notices_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "candidacy_range_notices_way" CHECK ("candidacy_range_notices"."way" in ('advert', 'message', 'phone', 'email', 'meeting'))
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"ground" text NOT NULL,
	"requested_on" date,
	"reached" jsonb NOT NULL,
	"erased_at" timestamp (3) with time zone NOT NULL,
	"erased_by" uuid,
	CONSTRAINT "erasures_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "erasures_subject_kind" CHECK ("erasures"."subject_kind" in ('candidate', 'contact')),
	CONSTRAINT "erasures_ground" CHECK ("erasures"."ground" in ('request', 'objection', 'consent_withdrawn', 'no_need', 'retention'))
);
--> statement-breakpoint
CREATE TABLE "retention_announcements" (
	"agency_id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"announced_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "retention_announcements_agency_id_candidate_id_pk" PRIMARY KEY("agency_id","candidate_id")
);
--> statement-breakpoint
CREATE TABLE "retention_settings" (
	"agency_id" uuid NOT NULL,
	"months" integer NOT NULL,
	"enabled_at" timestamp (3) with time zone,
	"changed_by" uuid NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"next_run_at" timestamp (3) with time zone,
	CONSTRAINT "retention_settings_agency_id_pk" PRIMARY KEY("agency_id")
);
--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "candidacy_range_notices" ADD CONSTRAINT "candidacy_range_notices_agency_id_candidacy_id_candidacies_agency_id_id_fk" FOREIGN KEY ("agency_id","candidacy_id") REFERENCES "public"."candidacies"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_range_notices" ADD CONSTRAINT "candidacy_range_notices_agency_id_recorded_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","recorded_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_agency_id_erased_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","erased_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_announcements" ADD CONSTRAINT "retention_announcements_agency_id_candidate_id_candidates_agency_id_id_fk" FOREIGN KEY ("agency_id","candidate_id") REFERENCES "public"."candidates"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_settings" ADD CONSTRAINT "retention_settings_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_settings" ADD CONSTRAINT "retention_settings_agency_id_changed_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","changed_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "candidacy_range_notices_candidacy" ON "candidacy_range_notices" USING btree ("agency_id","candidacy_id");--> statement-breakpoint
CREATE INDEX "candidacy_range_notices_by" ON "candidacy_range_notices" USING btree ("agency_id","recorded_by");--> statement-breakpoint
CREATE INDEX "erasures_by" ON "erasures" USING btree ("agency_id","erased_by");--> statement-breakpoint
CREATE INDEX "erasures_recent" ON "erasures" USING btree ("agency_id","erased_at","id");--> statement-breakpoint
CREATE INDEX "retention_settings_by" ON "retention_settings" USING btree ("agency_id","changed_by");--> statement-breakpoint
CREATE INDEX "retention_settings_run" ON "retention_settings" USING btree ("next_run_at");